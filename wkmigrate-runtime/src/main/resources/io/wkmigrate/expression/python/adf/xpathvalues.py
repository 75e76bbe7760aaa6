"""Values in XPath: lists of nodes in document order, texts, floats and booleans."""

from __future__ import annotations

import math
import operator
import re
from typing import Any, NamedTuple

from adf import errors, values, xmlnames, xpathtree

_NUMBER = re.compile(r"-?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)")


class Context(NamedTuple):
    """Where an expression is evaluated: at a node, which is one of several."""

    node: xpathtree.Node
    position: int
    size: int


def invalid(message: str) -> errors.ExpressionError:
    """The error of an expression that cannot be evaluated."""
    return errors.ExpressionError("invalid-argument", message)


def malformed() -> errors.ExpressionError:
    """The error of a text that is no expression."""
    return invalid("The text is no XPath 1.0 that can be evaluated.")


def nodes_of(value: Any) -> list[xpathtree.Node]:
    """The nodes; nothing but nodes converts to them."""
    if not isinstance(value, list):
        raise invalid("The XPath expects nodes where it has another value.")
    return value


def text_of(value: Any) -> str:
    """A value as text; of nodes the first one."""
    if isinstance(value, list):
        return value[0].text() if value else ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return _number_text(value) if isinstance(value, float) else value


def _number_text(number: float) -> str:
    """The shortest digits that read back the same, without exponent."""
    if not number:
        return "0"
    if not math.isfinite(number):
        return values.float_text(number)
    digits, point = values.decimal_digits(abs(number))
    whole = digits[: max(point, 0)].ljust(point, "0") or "0"
    fraction = "0" * -point + digits[max(point, 0) :]
    sign = "-" if number < 0 else ""
    return sign + whole + ("." + fraction if fraction else "")


def parse_number(text: str) -> float:
    """The number that a text is, or NaN."""
    digits = text.strip(xmlnames.WHITE_SPACE)
    return float(digits) if _NUMBER.fullmatch(digits) else math.nan


def number_of(value: Any) -> float:
    """A value as number; what is none is NaN."""
    if isinstance(value, float):
        return value
    if isinstance(value, bool):
        return float(value)
    return parse_number(text_of(value))


def truth_of(value: Any) -> bool:
    """A value as boolean: no nodes, no text, zero and NaN are false."""
    return bool(value) and value == value


# Operators


def _divide(left: float, right: float) -> float:
    if right:
        return left / right
    if not left or math.isnan(left) or math.isnan(right):
        return math.nan
    return math.copysign(math.inf, left) * math.copysign(1, right)


def _modulo(left: float, right: float) -> float:
    if not right or math.isinf(left) or math.isnan(left) or math.isnan(right):
        return math.nan
    return math.fmod(left, right)


ARITHMETIC = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "div": _divide,
    "mod": _modulo,
}


def compare(symbol: str, left: Any, right: Any) -> bool:
    """A comparison with nodes holds when it holds for any of them."""
    if symbol == "=":
        return _equal(left, right)
    if symbol == "!=":
        return _different(left, right)
    if symbol.startswith(">"):
        left, right = right, left
    return _less(left, right, symbol.endswith("="))


def _common(left: Any, right: Any) -> tuple[set, set]:
    """Both sides as the values that are compared for equality."""
    if isinstance(left, bool) or isinstance(right, bool):
        return {truth_of(left)}, {truth_of(right)}
    if isinstance(left, float) or isinstance(right, float):
        return set(_numbers(left)), set(_numbers(right))
    return _texts(left), _texts(right)


def _equal(left: Any, right: Any) -> bool:
    one, other = _common(left, right)
    return any(each == each and each in other for each in one)


def _different(left: Any, right: Any) -> bool:
    one, other = _common(left, right)
    if not one or not other:
        return False
    both = one | other
    return len(both) > 1 or any(each != each for each in both)


def _less(left: Any, right: Any, or_equal: bool) -> bool:
    """Whether some number of the left is less than some number of the right."""
    if isinstance(left, bool) or isinstance(right, bool):
        left, right = _single(left), _single(right)
    low = [each for each in _numbers(left) if not math.isnan(each)]
    high = [each for each in _numbers(right) if not math.isnan(each)]
    if not low or not high:
        return False
    return min(low) <= max(high) if or_equal else min(low) < max(high)


def _single(value: Any) -> Any:
    """Beside a boolean, nodes count as one."""
    return truth_of(value) if isinstance(value, list) else value


def _texts(value: Any) -> set[str]:
    return (
        {node.text() for node in value} if isinstance(value, list) else {text_of(value)}
    )


def _numbers(value: Any) -> list[float]:
    if isinstance(value, list):
        return [parse_number(node.text()) for node in value]
    return [number_of(value)]


def in_document_order(nodes: list[xpathtree.Node]) -> list[xpathtree.Node]:
    """The nodes, each once."""
    return sorted(dict.fromkeys(nodes), key=lambda node: node.order)
