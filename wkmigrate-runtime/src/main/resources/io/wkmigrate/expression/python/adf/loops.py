"""Loops that a notebook drives: it runs the job of their body once for each pass.

Variables live in the notebook from pass to pass. A body says what it did to them in what its tasks
exit with; the notebook publishes what they come to, so that others can read it after the loop.
"""

from __future__ import annotations

import functools
import json
import re
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

from adf import errors, jobs, parameters, values, variables

_SEVEN_DAYS = 7 * 24 * 60 * 60

_TIME_SPAN = re.compile(r"(?:(\d{1,8})\.)?(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?")

# Between the message of a loop that failed and the variables, for a loop around it.
_VARIABLES = "\nVariables: "

# How many elements each variable began with that the loop did not set but, at most, appended to.
# No variable has this key.
_BEGAN = ""

# What a pass did to a variable: the variable, "set" or "append", and the value.
Change = tuple[str, str, Any]


@dataclass(frozen=True)
class Body:
    """The job of the body of a loop, and how variables get into it and out of it.

    `same` are the parameters that are the same for every run, as text. `reads` names the parameter
    of each variable that the body reads. `writes` holds the definitions of each variable in the
    body, in the order in which they count; the tasks exit with what they publish.
    """

    job_id: str
    same: Mapping[str, str] = field(default_factory=dict)
    reads: Mapping[str, str] = field(default_factory=dict)
    writes: Mapping[str, Sequence[variables.Definition]] = field(default_factory=dict)


@dataclass(frozen=True)
class _Pass:
    """What came of one pass: nothing ended when its job could not be started."""

    failure: str | None
    changes: Sequence[Change] = ()
    tasks: Mapping[str, jobs.Ended] = field(default_factory=dict)


class _State:
    """The variables between passes."""

    def __init__(self, initial: Mapping[str, Any] | None) -> None:
        self.values = dict(initial or {})
        self.began = {key: _length(value) for key, value in self.values.items()}

    def apply(self, changes: Sequence[Change]) -> None:
        """Does what a pass did."""
        for variable, change, value in changes:
            self.values[variable] = variables.changed(
                self.values[variable], change, value
            )
            if change == "set":
                self.began.pop(variable, None)


def for_each(
    dbutils: Any,
    body: Body,
    items: Any,
    element: Mapping[str, Sequence[Any]],
    initial: Mapping[str, Any] | None = None,
    concurrency: int = 1,
) -> str:
    """Runs the body once for each element, up to `concurrency` at once.

    `element` says which member of the element a parameter is passed: by the keys that lead
    there, the element itself by none. A failed pass does not keep the others from running.
    In parallel every pass sees the variables as they were before the loop, and what the passes
    did to them counts in the order of the elements.
    """
    api = jobs.api()
    state = _State(initial)
    passes: list[_Pass] = []

    def one(item: Any) -> _Pass:
        return _run(api, body, state.values, lambda: _members(item, element))

    if concurrency == 1:
        for item in parameters.elements(items):
            passes.append(one(item))
            state.apply(passes[-1].changes)
    else:
        with ThreadPoolExecutor(max_workers=concurrency) as pool:
            passes.extend(pool.map(one, parameters.elements(items)))
        for each in passes:
            state.apply(each.changes)
    failures = [each.failure for each in passes if each.failure is not None]
    said = f"{len(failures)} of {len(passes)} iterations failed. The first: "
    return _end(dbutils, state, said + failures[0] if failures else None)


def until(
    dbutils: Any,
    body: Body,
    condition: str,
    initial: Mapping[str, Any] | None = None,
    seconds: float = _SEVEN_DAYS,
    clock: Any = time,
) -> str:
    """Runs the body until the task `condition`, the last one of every pass, says that it is met.

    The loop fails when its last pass did, when the condition has no value, and when the time is
    over; what fails in other passes does not stop it.
    """
    api = jobs.api()
    state = _State(initial)
    deadline = clock.monotonic() + seconds
    while True:
        last = _run(api, body, state.values, dict, deadline, clock)
        state.apply(last.changes)
        decided = last.tasks.get(condition)
        if decided is None or not decided.succeeded:
            said = last.failure or "The condition of the loop has no value."
            return _end(dbutils, state, said)
        if jobs.exit_value(api, decided.run_id)["condition"]:
            return _end(dbutils, state, last.failure)
        if clock.monotonic() >= deadline:
            return _end(dbutils, state, "The loop did not end in time.")


def seconds(time_span: str) -> int:
    """The length of a time span as ADF writes it: `d.hh:mm:ss` or `hh:mm:ss`."""
    match = _TIME_SPAN.fullmatch(time_span.strip())
    if match is None:
        raise errors.conversion("The time limit of a loop is no time span.")
    days, hours, minutes, rest = (int(part or 0) for part in match.groups())
    return ((days * 24 + hours) * 60 + minutes) * 60 + rest


def _members(item: Any, element: Mapping[str, Sequence[Any]]) -> dict[str, str]:
    """The parameters that are members of an element; a loop fails where one is missing."""
    return {
        name: parameters.text(functools.reduce(values.member, keys, item))
        for name, keys in element.items()
    }


def _run(
    api: Any,
    body: Body,
    state: Mapping[str, Any],
    own: Callable[[], Mapping[str, str]],
    deadline: float | None = None,
    clock: Any = time,
) -> _Pass:
    """One pass. What the API itself refuses ends the loop; all else is the pass's own failure."""
    passed = {name: variables.text(state[key]) for key, name in body.reads.items()}
    try:
        given = {**body.same, **passed, **own()}
        run_id = jobs.submit(api, body.job_id, given)
        ended = jobs.wait(api, run_id, deadline, clock)
    except (jobs.JobFailed, errors.ExpressionError) as failure:
        return _Pass(str(failure))
    tasks = jobs.tasks(api, ended.run_id)
    changes: Sequence[Change] = ()
    try:
        changes = _changes(api, body, tasks)
        jobs.require(ended)
    except jobs.JobFailed as failure:
        return _Pass(str(failure), changes, tasks)
    return _Pass(None, changes, tasks)


def _changes(api: Any, body: Body, tasks: Mapping[str, jobs.Ended]) -> list[Change]:
    """What the tasks of a pass did to variables."""
    changes: list[Change] = []
    for variable, definitions in body.writes.items():
        for change, key, published in definitions:
            told = _told(api, tasks.get(key), change == "carried")
            if published not in told:
                continue
            given = told[published]
            if change == "carried":
                began = told[_BEGAN].get(published)
                changes.extend(_inner(variable, given, began))
            else:
                changes.append((variable, change, given))
    return changes


def _told(api: Any, task: jobs.Ended | None, is_loop: bool) -> Mapping[str, Any]:
    """What a task exited with; a loop that failed tells its variables in its error."""
    if task is None:
        return {}
    if task.succeeded:
        return jobs.exit_value(api, task.run_id) or {}
    if not is_loop:
        return {}
    _, _, text = (api.get_run_output(task.run_id).error or "").partition(_VARIABLES)
    try:
        return json.JSONDecoder().raw_decode(text)[0] if text else {}
    except ValueError:
        said = "What the loop inside did to variables is cut off in the error of its run"
        raise jobs.JobFailed(f"{said} {task.run_id}.") from None


def _inner(variable: str, value: Any, began: int | None) -> list[Change]:
    """What a loop inside did to a variable: it set it, or appended to what it began with."""
    if began is None:
        return [(variable, "set", value)]
    appended = value[began:] if isinstance(value, list) else []
    return [(variable, "append", each) for each in appended]


def _length(value: Any) -> int:
    return len(value) if isinstance(value, list) else 0


def _end(dbutils: Any, state: _State, failure: str | None) -> str:
    """Publishes the variables, then fails or returns what the notebook exits with."""
    known = {
        key: value
        for key, value in state.values.items()
        if not isinstance(value, variables.Unset)
    }
    for key, value in known.items():
        size = len(values.json_text(value).encode("utf-8", "surrogatepass"))
        if size > parameters.TASK_VALUE_BYTES:
            raise jobs.JobFailed(
                f'The variable "{key}" has {size} bytes as JSON, and a task value holds '
                f"{parameters.TASK_VALUE_BYTES}. Store it in a table or a file, and keep where it is."
            )
        dbutils.jobs.taskValues.set(key=key, value=value)
    text = values.json_text({**known, _BEGAN: state.began} if known else known)
    if failure is not None:
        raise jobs.JobFailed(failure + (_VARIABLES + text if known else ""))
    return text
