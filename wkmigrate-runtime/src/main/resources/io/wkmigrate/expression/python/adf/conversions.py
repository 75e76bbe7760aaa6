"""Conversions of values to booleans and numbers, and the reading of JSON, as ADF has them."""

from __future__ import annotations

import importlib
import json
import math
import re
from typing import Any

from adf import errors, values

_INTEGER = re.compile(r"[\t-\r ]*([+-]?)([0-9]+)[\t-\r ]*")
_END_OF_DECIMALS = 2.0**96

_MOST_NESTED = 250
_BRACKET_OR_STRING = re.compile(r'"(?:[^"\\]|\\.)*"?|[\[{]|[\]}]', re.DOTALL)


def float_pattern(point: str, separators: str, signs: str) -> re.Pattern[str]:
    """Texts that are numbers where these characters are used."""
    return re.compile(
        rf"[\t-\r ]*(?P<sign>[-+{signs}]?)(?={re.escape(point)}?[0-9])"
        rf"(?P<whole>[0-9][0-9{separators}]*)?"
        rf"(?:{re.escape(point)}(?P<fraction>[0-9]*))?"
        r"(?:[eE](?P<exponent>[+-]?[0-9]+))?[\t-\r ]*"
    )


_FLOAT = float_pattern(".", ",", "")


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
    if result is None or not errors.is_64_bit(result):
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


@errors.takes("isInt", "text")
def is_int(text: str) -> bool:
    """Whether a text is that of an integer."""
    return integer_of_text(text) is not None


@errors.takes("isFloat", "text")
def is_float(text: str) -> bool:
    """Whether a text is that of a number."""
    return float_of_text(text, _FLOAT) is not None


def integer_of_text(text: str) -> int | None:
    """The 64-bit integer that a text stands for."""
    match = _INTEGER.fullmatch(text)
    digits = match[2].lstrip("0") if match else ""
    if not match or len(digits) > 19:
        return None
    integer = int(f"{match[1]}0{digits}")
    return integer if errors.is_64_bit(integer) else None


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


@errors.takes("json", "text or object")
def to_json(value: str | dict) -> Any:
    """The value that JSON text stands for, or XML as JSON."""
    if isinstance(value, str):
        return parse_json(value)
    if not values.is_content(value):
        raise errors.ExpressionError(
            "argument-type", "An object is no text that could be parsed as JSON."
        )
    content = values.content_text(value)
    return _xml().to_json(content) if values.is_xml(value) else parse_json(content)


def _xml() -> Any:
    """The module for XML; a bundle has it only if one of its expressions can make XML."""
    try:
        return importlib.import_module("adf.xml")
    except ModuleNotFoundError as missing:
        raise errors.conversion(
            "XML comes from outside of the expressions."
        ) from missing


@errors.takes("json", "text")
def parse_json(text: str) -> Any:
    """The value that JSON text stands for; of two members of one name the last one counts."""
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
        raise errors.conversion("The text is no valid JSON.") from invalid


def _check_nesting(text: str) -> None:
    depth = 0
    for match in _BRACKET_OR_STRING.finditer(text):
        if match[0] in "[{":
            depth += 1
        elif match[0] in "]}":
            depth -= 1
        if depth > _MOST_NESTED:
            raise errors.conversion("The JSON is nested too deeply.")


def _json_integer(digits: str) -> int:
    integer = int(digits) if len(digits) <= 20 else 2**63
    if not errors.is_64_bit(integer):
        raise _out_of_range()
    return integer


def _json_float(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise _out_of_range()
    return number


def _json_constant(name: str) -> Any:
    raise errors.conversion("The text is no valid JSON.")


def _out_of_range() -> errors.ExpressionError:
    return errors.conversion("The JSON holds a number that is out of range.")


def _failure(kind: str) -> errors.ExpressionError:
    return errors.conversion(f"The value cannot be converted to {kind}.")
