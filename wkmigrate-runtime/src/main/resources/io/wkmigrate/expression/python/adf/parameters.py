"""Values at the border of a job, where everything is text.

A job hands its parameters to notebooks as text. The functions that read turn such a text into the
value that ADF has, by its declared type; ``text`` turns a value into what a job parameter holds.
"""

import json
import re
from typing import Any

from adf import values
from adf.errors import ExpressionError, expect

_STATUS = {
    "success": "Succeeded",
    "failed": "Failed",
    "timedout": "Failed",
    "canceled": "Cancelled",
    "evicted": "Failed",
    "excluded": "Skipped",
    "upstream_failed": "Skipped",
    "upstream_canceled": "Skipped",
    "upstream_evicted": "Skipped",
}

_TIME = re.compile(
    r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?)?(?:Z|\+00:00)?"
)


def optional(text: str) -> str | None:
    """A text that may be missing: nothing stands for null."""
    return text or None


def integer(text: str) -> int:
    """The value of an Int parameter."""
    try:
        return int(text)
    except ValueError:
        raise ExpressionError("conversion", "a parameter is no integer") from None


def number(text: str) -> int | float:
    """The value of a Float parameter; whole numbers stay integers."""
    try:
        return int(text)
    except ValueError:
        pass
    try:
        return float(text)
    except ValueError:
        raise ExpressionError("conversion", "a parameter is no number") from None


def boolean(text: str) -> bool:
    """The value of a Bool parameter."""
    known = {"true": True, "false": False}.get(text.lower())
    if known is None:
        raise ExpressionError("conversion", "a parameter is neither true nor false")
    return known


def structure(text: str) -> Any:
    """The value of an Array or Object parameter, which is passed as JSON."""
    try:
        return json.loads(text)
    except ValueError:
        raise ExpressionError("conversion", "a parameter is no JSON") from None


def element(text: str) -> Any:
    """An element of a loop: JSON if it is an object or an array, else taken for text."""
    if text[:1] in ("{", "["):
        try:
            return json.loads(text)
        except ValueError:
            return text
    return text


def timestamp(text: str) -> str:
    """A time of the job, which is UTC, as ADF writes it: seven digits and ``Z``."""
    match = _TIME.fullmatch(text)
    if match is None:
        raise ExpressionError("invalid-timestamp", "a time of the job is not readable")
    date, time, fraction = match.groups()
    digits = (fraction or "").ljust(7, "0")[:7]
    return f"{date}T{time or '00:00:00'}.{digits}Z"


def status(result_state: str) -> str:
    """The status of an activity, from the result state of its task."""
    known = _STATUS.get(result_state.lower())
    if known is None:
        raise ExpressionError("conversion", "the result state of a task is not known")
    return known


def text(value: Any) -> str:
    """What a job parameter holds for a value: booleans as JSON has them, structures as JSON."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return values.text(value)


def of_type(value: Any, kinds: str) -> Any:
    """The value of a variable, which must be of its declared type or null.

    `kinds` names one or more kinds: "text", "integer or float".
    """
    return expect(value, "null", *kinds.split(" or "), what="the value of a variable")


def items(value: Any) -> list[Any]:
    """The list that a loop runs over."""
    if not isinstance(value, list):
        raise ExpressionError("argument-type", "the items of a loop are no array")
    return value
