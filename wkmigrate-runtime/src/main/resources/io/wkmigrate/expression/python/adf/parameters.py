"""Values at the border of a job, where everything is text.

A job hands its parameters to notebooks as text. The functions that read turn such a text into the
value that ADF has, by its declared type; `text` turns a value into what a job parameter holds.
"""

from __future__ import annotations

import json
import re
from typing import Any

from adf import errors, values

# The largest task value, as JSON.
TASK_VALUE_BYTES = 48 * 1024

_STATUS = {
    "success": "Succeeded",
    "failed": "Failed",
    "timedout": "Failed",
    "canceled": "Cancelled",
    "evicted": "Failed",
    "success_with_failures": "Succeeded",
    "excluded": "Skipped",
    "disabled": "Skipped",
    "upstream_failed": "Skipped",
    "upstream_canceled": "Skipped",
    "upstream_evicted": "Skipped",
}

_INTEGER = re.compile(r"[+-]?[0-9]{1,19}")

_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?")

_TIME = re.compile(
    r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?)?(?:Z|\+00:00)?"
)


def optional(text: str) -> str | None:
    """A text that may be missing: nothing stands for null."""
    return text or None


def integer(text: str) -> int:
    """The value of an Int parameter."""
    if not _INTEGER.fullmatch(text):
        raise errors.conversion("A parameter is no integer.")
    return int(text)


def number(text: str) -> int | float:
    """The value of a Float parameter; whole numbers stay integers."""
    if _INTEGER.fullmatch(text):
        return int(text)
    if not _NUMBER.fullmatch(text):
        raise errors.conversion("A parameter is no number.")
    return float(text)


def boolean(text: str) -> bool:
    """The value of a Bool parameter."""
    known = {"true": True, "false": False}.get(text.lower())
    if known is None:
        raise errors.conversion("A parameter is neither true nor false.")
    return known


def structure(text: str) -> Any:
    """The value of an Array or Object parameter, which is passed as JSON."""
    try:
        return json.loads(text)
    except ValueError:
        raise errors.conversion("A parameter is no JSON.") from None


def element(text: str | None) -> Any:
    """An element of a loop: JSON if it is an object or an array, else taken for text."""
    if text and text[0] in "{[":
        try:
            return json.loads(text)
        except ValueError:
            return text
    return text


def timestamp(text: str) -> str:
    """A time of the job, which is UTC, as ADF writes it: seven digits and `Z`."""
    match = _TIME.fullmatch(text)
    if match is None:
        raise errors.ExpressionError(
            "invalid-timestamp", "A time of the job is not readable."
        )
    date, time, fraction = match.groups()
    digits = (fraction or "").ljust(7, "0")[:7]
    return f"{date}T{time or '00:00:00'}.{digits}Z"


def status(result_state: str) -> str:
    """The status of an activity, from the result state of its task."""
    known = _STATUS.get(result_state.lower())
    if known is None:
        raise errors.conversion("The result state of a task is not known.")
    return known


def status_of_both(result_states: str) -> str:
    """The status of an activity whose values were computed by a task before it."""
    evaluated, own = result_states.split(",")
    return "Failed" if status(evaluated) == "Failed" else status(own)


def text(value: Any) -> str:
    """What a job parameter holds for a value: booleans as JSON has them, structures as JSON."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (list, dict)):
        return values.json_text(value)
    return values.text(value)


def of_type(value: Any, kinds: str) -> Any:
    """The value of a variable, which must be of its declared type or null.

    `kinds` names one or more kinds: "text", "integer or float".
    """
    return errors.expect(value, f"null or {kinds}", "The value of a variable")


def items(value: Any) -> list[Any]:
    """The list that a loop runs over, which has to fit into a task value."""
    size = len(values.json_text(elements(value)).encode("utf-8", "surrogatepass"))
    if size > TASK_VALUE_BYTES:
        raise errors.ExpressionError(
            "too-long",
            f"A loop is given a list of {size} bytes as JSON, and a task value holds "
            f"{TASK_VALUE_BYTES}. Loop over keys, such as positions, and look the rest up in "
            "the body; or run the loop in parts.",
        )
    return value


def elements(value: Any) -> list[Any]:
    """The same for a loop that a notebook drives, which may have any length."""
    return errors.expect(value, "array", "What a loop runs over")
