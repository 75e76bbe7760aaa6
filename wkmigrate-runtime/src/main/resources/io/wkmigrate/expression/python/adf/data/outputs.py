"""What an activity puts out, for the tasks that read it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from adf import errors, parameters, values
from adf.data import workspace

_MISSING = object()


def publish(output: Any, keys: Mapping[str, Sequence[str | int]]) -> None:
    """Publishes members of an output as task values: by key, the names and indexes that lead there.

    Names ignore case, as in ADF. What is missing is not published, so that a reader gets its
    default.
    """
    for key, path in keys.items():
        value = _member(output, path)
        if value is _MISSING:
            continue
        size = len(values.json_text(value).encode("utf-8", "surrogatepass"))
        if size > parameters.TASK_VALUE_BYTES:
            where = ".".join(map(str, path))
            raise errors.ExpressionError(
                "out-of-range",
                f'The output "{where}" has {size} bytes as JSON, and a task value holds '
                f"{parameters.TASK_VALUE_BYTES}. Store it in a table or a file, and pass where it is.",
            )
        workspace.dbutils().jobs.taskValues.set(key=key, value=value)


def _member(value: Any, path: Sequence[str | int]) -> Any:
    for step in path:
        if isinstance(step, int):
            known = isinstance(value, list) and 0 <= step < len(value)
            value = value[step] if known else _MISSING
        else:
            name = values.find_key(value, step) if isinstance(value, dict) else None
            value = _MISSING if name is None else value[name]
        if value is _MISSING:
            break
    return value
