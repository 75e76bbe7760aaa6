"""Jobs that a notebook runs through the Jobs API, where no type of task can.

Needs the Databricks SDK, which every runtime has, and the permission to run the jobs. A run that a
notebook starts is not nested in the run of the notebook, and goes on when that is cancelled.
"""

from __future__ import annotations

import functools
import json
import time
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_PARAMETER_CHARACTERS = 10_000

_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 15.0

_ENDED = {"TERMINATED", "SKIPPED", "INTERNAL_ERROR"}

_SUCCEEDED = {"SUCCESS", "SUCCESS_WITH_FAILURES"}


class JobFailed(RuntimeError):
    """A run of a job did not succeed, or could not be started."""


class JobTimedOut(JobFailed):
    """A run of a job did not end in time."""


@dataclass(frozen=True)
class Ended:
    """How a run, or a task of one, ended: `result` is its result state."""

    run_id: int
    result: str
    message: str = ""

    @property
    def succeeded(self) -> bool:
        """Whether it succeeded; failures that were handled do not count."""
        return self.result in _SUCCEEDED


def api() -> Any:
    """The Jobs API of the workspace that the notebook is in."""
    from databricks.sdk import WorkspaceClient

    return WorkspaceClient().jobs


def submit(jobs: Any, job_id: str, parameters: Mapping[str, str]) -> int:
    """Starts a job and returns the id of its run."""
    for name, value in parameters.items():
        if len(value) > _PARAMETER_CHARACTERS:
            raise JobFailed(
                f'The parameter "{name}" has {len(value)} characters, and a job takes '
                f"{_PARAMETER_CHARACTERS}. Store the value, and pass where it is."
            )
    # With the token, a request that is sent again does not start the job again.
    return jobs.run_now(
        int(job_id),
        job_parameters=dict(parameters),
        idempotency_token=uuid.uuid4().hex,
    ).run_id


def wait(
    jobs: Any, run_id: int, deadline: float | None = None, clock: Any = time
) -> Ended:
    """Waits for a run to end. One that takes longer than the deadline is cancelled."""
    pause = _FIRST_PAUSE
    while True:
        run = jobs.get_run(run_id)
        result = _result(run)
        if result is not None:
            return Ended(run_id, result, _message(run))
        left = pause if deadline is None else deadline - clock.monotonic()
        if left <= 0:
            jobs.cancel_run(run_id)
            raise JobTimedOut(f"The run {run_id} did not end in time.")
        clock.sleep(min(pause, left))
        pause = min(pause * 1.5, _LONGEST_PAUSE)


def start(job_id: str, parameters: Mapping[str, str]) -> str:
    """Starts a job and leaves it to itself.

    Returns what a notebook exits with so that others find the run.
    """
    return _told(submit(api(), job_id, parameters))


def run(job_id: str, parameters: Mapping[str, str]) -> str:
    """Runs a job to its end and fails if it failed, as a task does that runs a job.

    Returns what a notebook exits with so that others find the run.
    """
    jobs = api()
    run_id = submit(jobs, job_id, parameters)
    require(wait(jobs, run_id))
    return _told(run_id)


def _told(run_id: int) -> str:
    return json.dumps({"run_id": run_id})


def require(ended: Ended) -> None:
    """Fails when a run failed."""
    if not ended.succeeded:
        said = f": {ended.message}" if ended.message else "."
        raise JobFailed(f"The run {ended.run_id} ended as {ended.result}{said}")


def tasks(jobs: Any, run_id: int) -> dict[str, Ended]:
    """How the tasks of a run ended, by their keys; in the order in which they ended.

    Of a task that was attempted more than once only the last attempt counts.
    """
    latest: dict[str, Any] = {}
    for task in _task_runs(jobs, run_id):
        known = latest.get(task.task_key)
        if known is None or _attempt(known) <= _attempt(task):
            latest[task.task_key] = task
    ordered = sorted(latest.values(), key=lambda task: task.end_time or 0)
    return {
        task.task_key: Ended(task.run_id, _result(task) or "", _message(task))
        for task in ordered
    }


def exit_value(jobs: Any, run_id: int) -> Any:
    """The JSON that the notebook of a task exited with; nothing when there is none."""
    output = jobs.get_run_output(run_id).notebook_output
    if output is None or not output.result:
        return None
    if getattr(output, "truncated", False):
        raise JobFailed(
            f"The notebook of the run {run_id} exited with too long a text."
        )
    return json.loads(output.result)


@functools.cache
def return_values(run_and_tasks: str) -> Any:
    """What a pipeline returned: nothing when it did not come to that.

    The text names the run of the task that ran the job of the pipeline, and the tasks of that job
    which set the return values, with commas between. The one that ended last counts.
    """
    task_run_id, *setters = run_and_tasks.split(",")
    jobs = api()
    ended = tasks(jobs, _child_run(jobs, int(task_run_id)))
    returned = None
    for key, task in ended.items():
        if key in setters and task.succeeded:
            returned = exit_value(jobs, task.run_id)
    return returned


def child_run(task_run_id: str) -> str:
    """The id of the run of the job that a task ran, by the id of the run of the task."""
    return str(_child_run(api(), int(task_run_id)))


def _child_run(jobs: Any, task_run_id: int) -> int:
    """The run of the job that a task ran, or that its notebook ran."""
    output = jobs.get_run_output(task_run_id)
    if output.run_job_output is not None:
        return output.run_job_output.run_id
    return json.loads(output.notebook_output.result)["run_id"]


def _task_runs(jobs: Any, run_id: int) -> list[Any]:
    """The runs of the tasks of a run, which come in pages."""
    page = jobs.get_run(run_id)
    runs = list(page.tasks or [])
    while getattr(page, "next_page_token", None):
        page = jobs.get_run(run_id, page_token=page.next_page_token)
        runs.extend(page.tasks or [])
    return runs


def _attempt(task: Any) -> int:
    return getattr(task, "attempt_number", None) or 0


def _result(run: Any) -> str | None:
    """How a run ended, by the newer fields or the older ones; nothing while it goes on."""
    status, state = getattr(run, "status", None), getattr(run, "state", None)
    life = _name(status, "state") or _name(state, "life_cycle_state")
    if life not in _ENDED:
        return None
    details = getattr(status, "termination_details", None)
    return _name(state, "result_state") or _name(details, "code") or life


def _name(holder: Any, field: str) -> str | None:
    """The name of a member of an enumeration, or of a text in its place."""
    value = getattr(holder, field, None)
    return getattr(value, "value", value)


def _message(run: Any) -> str:
    status, state = getattr(run, "status", None), getattr(run, "state", None)
    details = getattr(status, "termination_details", None)
    said = getattr(state, "state_message", None) or getattr(details, "message", None)
    return (said or "").strip()
