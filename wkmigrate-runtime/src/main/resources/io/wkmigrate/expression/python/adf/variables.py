"""Pipeline variables, to which several tasks of a job may give values.

A task that sets a variable publishes the value, one that appends to it publishes the element. Which
of them ran is known when the variable is read: what was published counts, in the order in which the
activities come in the pipeline.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from adf import errors, parameters, values

# Stands for a value that was never published; no published value is equal to it.
MISSING = "\0 not published"

Definition = tuple[str, str, str]


class Unset:
    """Stands for the value of a variable that has none yet."""


def unset() -> Unset:
    """No value yet."""
    return Unset()


def latest(dbutils: Any, initial: Any, *definitions: Definition) -> Any:
    """The value of a variable; it fails when there is none.

    A definition is what it does ("set", "append", or "carried" by a loop), a task, and the key of
    the value that the task published, if it ran to its end.
    """
    return _known(current(dbutils, initial, *definitions))


def current(dbutils: Any, initial: Any, *definitions: Definition) -> Any:
    """The same, for those who can do with no value."""

    def published(task: str, key: str) -> Any:
        return dbutils.jobs.taskValues.get(taskKey=task, key=key, default=MISSING)

    return fold(initial, definitions, published)


def fold(
    initial: Any,
    definitions: Iterable[Definition],
    published: Callable[[str, str], Any],
) -> Any:
    """What definitions make of a value; `published` gives the value of a task and a key."""
    value = initial
    for change, task, key in definitions:
        given = published(task, key)
        if given == MISSING:
            continue
        value = changed(value, change, given)
    return value


def changed(value: Any, change: str, given: Any) -> Any:
    """What a definition makes of a value."""
    return [*_elements(value), given] if change == "append" else given


def _elements(value: Any) -> list[Any]:
    """What is appended to: a variable without a value is an empty list."""
    if value is None or isinstance(value, Unset):
        return []
    return errors.expect(value, "array", "A variable that is appended to")


def text(value: Any) -> str:
    """What the parameter of a job holds for a value, or for none."""
    return "" if isinstance(value, Unset) else values.json_text(value)


def so_far(held: str) -> Any:
    """The value that a parameter holds, if it holds one."""
    return parameters.structure(held) if held else unset()


def given(held: str) -> Any:
    """The value that a parameter holds; it fails when it holds none."""
    return _known(so_far(held))


def _known(value: Any) -> Any:
    if isinstance(value, Unset):
        raise errors.ExpressionError(
            "unset-variable", "The value is read before anything has set it."
        )
    return value
