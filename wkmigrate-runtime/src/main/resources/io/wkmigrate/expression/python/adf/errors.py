"""The kinds of values of ADF expressions, and what is raised where ADF fails."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, TypeVar

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

_Function = TypeVar("_Function", bound=Callable[..., Any])


class ExpressionError(ValueError):
    """An expression has no value; ADF fails the activity then.

    The message holds no values. `problem` is a category such as "argument-type".
    """

    def __init__(self, problem: str, message: str) -> None:
        super().__init__(message)
        self.problem = problem


def conversion(message: str) -> ExpressionError:
    """The error of a text that does not stand for what it should."""
    return ExpressionError("conversion", message)


def kind(value: Any) -> str:
    """The kind of a value: null, boolean, integer, float, text, array or object."""
    return _KINDS.get(type(value)) or type(value).__name__


def is_64_bit(integer: int) -> bool:
    """Whether an integer is one of ADF's, which have 64 bits."""
    return -(2**63) <= integer < 2**63


def expect(value: Any, kinds: str, what: str) -> Any:
    """The value itself, which must be of a kind, or of one of some: "integer or float".

    `what` names it in the message, such as "Argument 1 of startsWith".
    """
    if kind(value) not in kinds.split(" or "):
        message = f"{what} must be {kinds}, not {kind(value)}."
        raise ExpressionError("argument-type", message)
    return value


def takes(name: str, *parameters: str) -> Callable[[_Function], _Function]:
    """Decorates a function of ADF's language: its arguments are checked from left to right.

    A parameter is the kinds of values that it takes, or "anything". The last one may be
    given more often. Such functions are called without keywords.
    """

    def checked(function: Any) -> Any:
        @functools.wraps(function)
        def call(*arguments: Any) -> Any:
            for index, argument in enumerate(arguments):
                kinds = parameters[min(index, len(parameters) - 1)]
                if kinds != "anything":
                    expect(argument, kinds, f"Argument {index + 1} of {name}")
            return function(*arguments)

        return call

    return checked
