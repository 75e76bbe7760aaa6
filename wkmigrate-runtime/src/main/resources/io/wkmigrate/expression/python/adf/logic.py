"""Conditions, comparisons and `coalesce` of ADF expressions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from adf import errors, values


def condition(value: Any) -> bool:
    """The value itself, which must be a boolean: ADF takes nothing else for true or false."""
    return errors.expect(value, "boolean", "A condition")


def coalesce(*candidates: Any) -> Any:
    """The first value that is not null, or null."""
    return next((each for each in candidates if each is not None), None)


def coalesce_lazily(*candidates: Callable[[], Any]) -> Any:
    """The same of values that are computed only when all values before them are null."""
    computed = (each() for each in candidates)
    return next((each for each in computed if each is not None), None)


@errors.takes("greater", "integer or float or text", "integer or float or text")
def greater(left: Any, right: Any) -> bool:
    """Whether the first value is greater than the second one."""
    left, right = _comparable(left, right)
    return left > right


@errors.takes("greaterOrEquals", "integer or float or text", "integer or float or text")
def greater_or_equals(left: Any, right: Any) -> bool:
    """Whether the first value is greater than the second one, or equal to it."""
    left, right = _comparable(left, right)
    return left >= right


@errors.takes("less", "integer or float or text", "integer or float or text")
def less(left: Any, right: Any) -> bool:
    """Whether the first value is less than the second one."""
    left, right = _comparable(left, right)
    return left < right


@errors.takes("lessOrEquals", "integer or float or text", "integer or float or text")
def less_or_equals(left: Any, right: Any) -> bool:
    """Whether the first value is less than the second one, or equal to it."""
    left, right = _comparable(left, right)
    return left <= right


def _comparable(left: Any, right: Any) -> tuple[Any, Any]:
    """Two numbers, or two texts in UTF-16 units, which Python orders as ADF does; else an error."""
    kinds = {errors.kind(left), errors.kind(right)}
    if kinds == {"text"}:
        return values.units(left), values.units(right)
    if not kinds.issubset(errors.NUMBER):
        raise errors.ExpressionError(
            "argument-type",
            "Only two numbers or two texts can be compared for which is greater.",
        )
    return left, right
