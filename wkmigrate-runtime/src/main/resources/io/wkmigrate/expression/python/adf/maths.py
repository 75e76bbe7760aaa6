"""Arithmetic of ADF expressions: 64-bit integers that do not overflow in silence, and floats."""

from __future__ import annotations

import math
import random
from typing import Any

from adf import errors

Number = int | float

_MOST_ELEMENTS = 100_000


def add(left: Any, right: Any) -> Number:
    """The sum; an integer if both operands are integers, else a float."""
    return _in_range(_number(left) + _number(right))


def sub(left: Any, right: Any) -> Number:
    """The difference."""
    return _in_range(_number(left) - _number(right))


def mul(left: Any, right: Any) -> Number:
    """The product."""
    return _in_range(_number(left) * _number(right))


def div(dividend: Any, divisor: Any) -> Number:
    """The quotient, of two integers truncated toward zero."""
    _divisible(dividend, divisor)
    if isinstance(dividend, int) and isinstance(divisor, int):
        quotient = abs(dividend) // abs(divisor)
        return _in_range(quotient if (dividend < 0) == (divisor < 0) else -quotient)
    return _in_range(dividend / divisor)


def mod(dividend: Any, divisor: Any) -> Number:
    """The remainder, with the sign of the dividend."""
    _divisible(dividend, divisor)
    if isinstance(dividend, int) and isinstance(divisor, int):
        remainder = abs(dividend) % abs(divisor)
        return -remainder if dividend < 0 else remainder
    return _in_range(math.fmod(_in_range(dividend), divisor))


def maximum(*candidates: Any) -> Number:
    """The greatest of the numbers, or of the elements of an array."""
    return max(_numbers(candidates))


def minimum(*candidates: Any) -> Number:
    """The least of the numbers, or of the elements of an array."""
    return min(_numbers(candidates))


def random_integer(least: Any, end: Any) -> int:
    """A random integer from `least` to the one before `end`."""
    errors.expect(least, "integer", what="the minimum")
    errors.expect(end, "integer", what="the maximum")
    if least > end:
        raise errors.ExpressionError(
            "invalid-argument", "The minimum is greater than the maximum."
        )
    return least if least == end else random.randrange(least, end)


def sequence(start: Any, count: Any) -> list[int]:
    """So many consecutive integers."""
    errors.expect(start, "integer", what="the start of a range")
    errors.expect(count, "integer", what="the count of a range")
    if not 1 <= count <= _MOST_ELEMENTS:
        raise errors.ExpressionError(
            "out-of-range", f"The count of a range must be from 1 to {_MOST_ELEMENTS}."
        )
    _in_range(start + count - 1)
    return list(range(start, start + count))


def _number(value: Any) -> Number:
    return errors.expect(value, *errors.NUMBER, what="an operand")


def _divisible(dividend: Any, divisor: Any) -> None:
    _number(dividend)
    if _number(divisor) == 0:
        raise errors.ExpressionError("divide-by-zero", "The divisor is zero.")


def _numbers(candidates: tuple) -> list[Number]:
    numbers = (
        candidates[0]
        if len(candidates) == 1 and isinstance(candidates[0], list)
        else candidates
    )
    if not numbers:
        raise errors.ExpressionError(
            "invalid-argument", "An empty array has neither a maximum nor a minimum."
        )
    return [_number(each) for each in numbers]


def _in_range(result: Number) -> Number:
    """The result itself, unless it is no 64-bit integer or no finite float."""
    fits = (
        -(2**63) <= result < 2**63 if isinstance(result, int) else math.isfinite(result)
    )
    if not fits:
        raise errors.ExpressionError(
            "overflow", "The result is too large for a number."
        )
    return result
