"""Conversions of values to booleans and numbers, and the reading of JSON, as ADF has them."""

from __future__ import annotations

import importlib
import json
import math
import re
from typing import Any

from adf import errors, values

_INTEGER = re.compile(r"[\t-\r ]*([+-]?)([0-9]+)[\t-\r ]*")
_FLOAT = re.compile(
    r"[\t-\r ]*(?P<sign>[+-]?)(?=\.?[0-9])(?P<whole>[0-9][0-9,]*)?"
    r"(?:\.(?P<fraction>[0-9]*))?(?:[eE](?P<exponent>[+-]?[0-9]+))?[\t-\r ]*"
)
_END_OF_DECIMALS = 2.0**96

_MOST_NESTED = 250
_BRACKET_OR_STRING = re.compile(r'"(?:[^"\\]|\\.)*"?|[\[{]|[\]}]', re.DOTALL)


def to_boolean(value: Any) -> bool:
    """A boolean, a number that is not zero, or the text of a boolean in any letter case."""
    kind = errors.kind(value)
    if kind == "boolean":
        return value
    if kind in errors.NUMBER:
        return value != 0
    word = value.lower() if kind == "text" else ""
    if word not in ("true", "false"):
        raise _failure("a boolean")
    return word == "true"


def to_integer(value: Any) -> int:
    """An integer, a float without a fraction, or the text of an integer."""
    kind = errors.kind(value)
    result = None
    if kind == "integer":
        result = value
    elif kind == "float" and value.is_integer():
        result = int(value)
    elif kind == "text":
        result = integer_of_text(value)
    if result is None or not -(2**63) <= result < 2**63:
        raise _failure("an integer")
    return result


def to_float(value: Any) -> float:
    """A number, or its text with `.` before the fraction and `,` between thousands."""
    return float_of(value, _FLOAT)


def to_decimal(value: Any) -> float:
    """A number within the range of .NET's decimals; a float stands for it."""
    result = to_float(value)
    if abs(result) >= _END_OF_DECIMALS:
        raise _failure("a decimal")
    return result


def is_int(text: Any) -> bool:
    """Whether a text is that of an integer."""
    return (
        integer_of_text(errors.expect(text, "text", what="argument 1 of isInt"))
        is not None
    )


def is_float(text: Any) -> bool:
    """Whether a text is that of a number."""
    return (
        float_of_text(errors.expect(text, "text", what="argument 1 of isFloat"), _FLOAT)
        is not None
    )


def integer_of_text(text: str) -> int | None:
    """The 64-bit integer that a text stands for."""
    match = _INTEGER.fullmatch(text)
    digits = match[2].lstrip("0") if match else ""
    if not match or len(digits) > 19:
        return None
    integer = int(f"{match[1]}0{digits}")
    return integer if -(2**63) <= integer < 2**63 else None


def float_of(value: Any, pattern: re.Pattern[str]) -> float:
    """A number, or the one that a text stands for."""
    kind = errors.kind(value)
    result = float(value) if kind in errors.NUMBER else None
    if kind == "text":
        result = float_of_text(value, pattern)
    if result is None:
        raise _failure("a number")
    return result


def float_of_text(text: str, pattern: re.Pattern[str]) -> float | None:
    """The finite float that a text stands for, in the pattern of a culture."""
    match = pattern.fullmatch(text)
    if not match:
        return None
    sign = "" if match["sign"] in ("", "+") else "-"
    whole = re.sub(r"[^0-9]", "", match["whole"] or "")
    number = float(
        f"{sign}{whole}.{match['fraction'] or ''}e{match['exponent'] or '0'}"
    )
    return number if math.isfinite(number) else None


def to_json(value: Any) -> Any:
    """The value that JSON text stands for, or XML as JSON."""
    if not values.is_content(value):
        return parse_json(errors.expect(value, "text", what="argument 1 of json"))
    content = values.content_text(value)
    return _xml().to_json(content) if values.is_xml(value) else parse_json(content)


def _xml() -> Any:
    """The module for XML; a bundle has it only if one of its expressions can make XML."""
    try:
        return importlib.import_module("adf.xml")
    except ModuleNotFoundError as missing:
        raise errors.ExpressionError(
            "conversion", "XML comes from outside of the expressions."
        ) from missing


def parse_json(text: Any) -> Any:
    """The value that JSON text stands for; of two members of one name the last one counts."""
    errors.expect(text, "text", what="argument 1 of json")
    if text.count("[") + text.count("{") > _MOST_NESTED:
        _check_nesting(text)
    try:
        return json.loads(
            text,
            strict=False,
            parse_int=_json_integer,
            parse_float=_json_float,
            parse_constant=_json_constant,
        )
    except json.JSONDecodeError as invalid:
        raise errors.ExpressionError(
            "conversion", "The text is no valid JSON."
        ) from invalid


def _check_nesting(text: str) -> None:
    depth = 0
    for match in _BRACKET_OR_STRING.finditer(text):
        if match[0] in "[{":
            depth += 1
        elif match[0] in "]}":
            depth -= 1
        if depth > _MOST_NESTED:
            raise errors.ExpressionError("conversion", "The JSON is nested too deeply.")


def _json_integer(digits: str) -> int:
    integer = int(digits) if len(digits) <= 20 else 2**63
    if not -(2**63) <= integer < 2**63:
        raise _out_of_range()
    return integer


def _json_float(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise _out_of_range()
    return number


def _json_constant(name: str) -> Any:
    raise errors.ExpressionError(
        "conversion", f"The text is no valid JSON: {name} is no number there."
    )


def _out_of_range() -> errors.ExpressionError:
    return errors.ExpressionError(
        "conversion", "The JSON holds a number that is out of range."
    )


def _failure(kind: str) -> errors.ExpressionError:
    return errors.ExpressionError(
        "conversion", f"The value cannot be converted to {kind}."
    )
