"""Arithmetic of ADF expressions: 64-bit integers that do not overflow in silence, and floats."""

from __future__ import annotations

import math
import random
from typing import Any

from adf import errors

Number = int | float

_MOST_ELEMENTS = 100_000


@errors.takes("add", "integer or float", "integer or float")
def add(left: Number, right: Number) -> Number:
    """The sum; an integer if both operands are integers, else a float."""
    return _in_range(left + right)


@errors.takes("sub", "integer or float", "integer or float")
def sub(left: Number, right: Number) -> Number:
    """The difference."""
    return _in_range(left - right)


@errors.takes("mul", "integer or float", "integer or float")
def mul(left: Number, right: Number) -> Number:
    """The product."""
    return _in_range(left * right)


@errors.takes("div", "integer or float", "integer or float")
def div(dividend: Number, divisor: Number) -> Number:
    """The quotient, of two integers truncated toward zero."""
    _check_divisor(divisor)
    if isinstance(dividend, int) and isinstance(divisor, int):
        quotient = abs(dividend) // abs(divisor)
        return _in_range(quotient if (dividend < 0) == (divisor < 0) else -quotient)
    return _in_range(dividend / divisor)


@errors.takes("mod", "integer or float", "integer or float")
def mod(dividend: Number, divisor: Number) -> Number:
    """The remainder, with the sign of the dividend."""
    _check_divisor(divisor)
    if isinstance(dividend, int) and isinstance(divisor, int):
        remainder = abs(dividend) % abs(divisor)
        return -remainder if dividend < 0 else remainder
    return _in_range(math.fmod(_in_range(dividend), divisor))


@errors.takes("max", "integer or float or array")
def maximum(*candidates: Any) -> Number:
    """The greatest of the numbers, or of the elements of an array."""
    return max(_numbers(candidates))


@errors.takes("min", "integer or float or array")
def minimum(*candidates: Any) -> Number:
    """The least of the numbers, or of the elements of an array."""
    return min(_numbers(candidates))


@errors.takes("rand", "integer", "integer")
def random_integer(least: int, end: int) -> int:
    """A random integer from `least` to the one before `end`."""
    if least > end:
        raise errors.ExpressionError(
            "invalid-argument", "The minimum is greater than the maximum."
        )
    return least if least == end else random.randrange(least, end)


@errors.takes("range", "integer", "integer")
def sequence(start: int, count: int) -> list[int]:
    """So many consecutive integers."""
    if not 1 <= count <= _MOST_ELEMENTS:
        raise errors.ExpressionError(
            "out-of-range", f"The count of a range must be from 1 to {_MOST_ELEMENTS}."
        )
    _in_range(start + count - 1)
    return list(range(start, start + count))


def _check_divisor(divisor: Number) -> None:
    if divisor == 0:
        raise errors.ExpressionError("divide-by-zero", "The divisor is zero.")


def _numbers(candidates: tuple) -> list[Number]:
    is_array = len(candidates) == 1 and isinstance(candidates[0], list)
    numbers = candidates[0] if is_array else candidates
    if not numbers:
        raise errors.ExpressionError(
            "invalid-argument", "An empty array has neither a maximum nor a minimum."
        )
    if not all(errors.kind(each) in errors.NUMBER for each in numbers):
        raise errors.ExpressionError(
            "argument-type", "Only numbers have a maximum and a minimum."
        )
    return list(numbers)


def _in_range(result: Number) -> Number:
    """The result itself, unless it is no 64-bit integer or no finite float."""
    fits = errors.is_64_bit if isinstance(result, int) else math.isfinite
    if not fits(result):
        raise errors.ExpressionError(
            "overflow", "The result is too large for a number."
        )
    return result
