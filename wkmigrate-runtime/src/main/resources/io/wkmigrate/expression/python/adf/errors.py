"""The kinds of values of ADF expressions, and what is raised where ADF fails."""

from __future__ import annotations

from typing import Any

NUMBER = ("integer", "float")

_KINDS = {
    type(None): "null",
    bool: "boolean",
    int: "integer",
    float: "float",
    str: "text",
    list: "array",
    dict: "object",
}


class ExpressionError(ValueError):
    """An expression has no value; ADF fails the activity then.

    The message holds no values. `problem` is a category such as "argument-type".
    """

    def __init__(self, problem: str, message: str) -> None:
        super().__init__(message)
        self.problem = problem


def kind(value: Any) -> str:
    """The kind of a value: null, boolean, integer, float, text, array or object."""
    return _KINDS.get(type(value)) or type(value).__name__


def expect(value: Any, *kinds: str, what: str) -> Any:
    """The value itself, which must be of one of some kinds.

    `what` names it in the message, such as "argument 1 of startsWith".
    """
    actual = kind(value)
    if actual not in kinds:
        message = f"{what} must be {' or '.join(kinds)}, not {actual}."
        raise ExpressionError("argument-type", message[0].upper() + message[1:])
    return value
