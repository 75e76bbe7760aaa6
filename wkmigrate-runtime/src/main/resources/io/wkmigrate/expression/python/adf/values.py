"""What all functions of ADF expressions share.

Text forms, equality, UTF-16 units, letter case, access to members, content objects.
"""

from __future__ import annotations

import base64
import json
import math
import re
from typing import Any

from adf import errors

_CONTENT_TYPE = "$content-type"
_CONTENT = "$content"
_XML = "application/xml;charset=utf-8"
_BASE64 = re.compile(r"(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?")

# Letters that got another case after Unicode 13, the version of Python 3.10.
_CASED_LATER = "\u019b\u0264\u1c89\u1c8a\u2c2f\u2c5f\ua7c0\ua7c1" + "".join(
    map(chr, range(0xA7CB, 0xA7DD))
)
# Windows leaves the dotless i, the long s and the dotted capital I alone.
_NOT_RAISED = frozenset("\u0131\u017f" + _CASED_LATER)
_NOT_LOWERED = frozenset("\u0130" + _CASED_LATER)


def text(value: Any) -> str:
    """The text form of a value, as interpolation and `concat` have it."""
    kind = errors.kind(value)
    if kind == "text":
        return value
    if kind == "null":
        return ""
    if kind == "float":
        return float_text(value)
    if is_content(value):
        return content_text(value)
    return json_text(value) if kind in ("array", "object") else str(value)


def json_text(value: Any) -> str:
    """A value as compact JSON: keys in their order, whole floats with `.0`."""
    kind = errors.kind(value)
    if kind == "object":
        members = (_quoted(key) + ":" + json_text(value[key]) for key in value)
        return "{" + ",".join(members) + "}"
    if kind == "array":
        return "[" + ",".join(map(json_text, value)) + "]"
    if kind == "float":
        return _float_json(value)
    return _quoted(value)


def _quoted(scalar: Any) -> str:
    return json.dumps(scalar, ensure_ascii=False)


def _float_json(value: float) -> str:
    written = float_text(value)
    if not math.isfinite(value):
        return _quoted(written)
    return written if "." in written or "E" in written else written + ".0"


def float_text(value: float) -> str:
    """A float as .NET writes it: `5` for 5.0, `1E+21`, `5E-05`."""
    if not math.isfinite(value):
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    sign = "-" if math.copysign(1, value) < 0 else ""
    digits, point = decimal_digits(abs(value))
    if not digits:
        return sign + "0"
    if point > max(len(digits), 15) or point < -3:
        return sign + _scientific(digits, point - 1)
    if point <= 0:
        return sign + "0." + "0" * -point + digits
    whole, fraction = digits[:point].ljust(point, "0"), digits[point:]
    return sign + whole + ("." + fraction if fraction else "")


def decimal_digits(value: float) -> tuple[str, int]:
    """The fewest digits that read back the same, and how many are before the point."""
    mantissa, _, exponent = repr(value).partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits = (whole + fraction).lstrip("0")
    point = len(whole) + int(exponent or 0) - (len(whole + fraction) - len(digits))
    return digits.rstrip("0"), point


def _scientific(digits: str, exponent: int) -> str:
    fraction = "." + digits[1:] if len(digits) > 1 else ""
    return f"{digits[0]}{fraction}E{exponent:+03d}"


def equal(one: Any, other: Any) -> bool:
    """Whether two values are equal: nothing is converted, numbers count by value."""
    return identity(one) == identity(other)


def identity(value: Any) -> Any:
    """Something hashable that is the same for equal values and for no others."""
    kind = errors.kind(value)
    if kind in errors.NUMBER:
        return "number", "NaN" if value != value else value
    if kind == "text":
        return kind, from_units(value)
    if kind == "array":
        return kind, tuple(map(identity, value))
    if kind == "object":
        members = ((from_units(key), identity(value[key])) for key in value)
        return kind, frozenset(members)
    return kind, value


def units(value: str) -> str:
    """A text with one character for each UTF-16 unit, as ADF counts and compares."""
    if value.isascii() or max(value) <= "\uffff":
        return value
    encoded = value.encode("utf-16-le", "surrogatepass")
    return "".join(map(chr, memoryview(encoded).cast("H")))


def from_units(value: str) -> str:
    """The reverse of `units`: a pair of surrogates becomes one character again."""
    if value.isascii():
        return value
    return value.encode("utf-16-le", "surrogatepass").decode(
        "utf-16-le", "surrogatepass"
    )


def upper(value: str) -> str:
    """Upper case in the invariant culture: unit by unit, so that `ß` stays."""
    return value.upper() if value.isascii() else "".join(map(_upper, value))


def lower(value: str) -> str:
    """Lower case in the invariant culture."""
    return value.lower() if value.isascii() else "".join(map(_lower, value))


def same_ignoring_case(one: str, other: str) -> bool:
    """Whether two texts are the same, ordinal ignoring case."""
    return upper(one) == upper(other)


def _upper(character: str) -> str:
    if character in _NOT_RAISED or character > "\uffff":
        return character
    for mapped in (character.upper(), character.title()):
        if len(mapped) == 1:
            return mapped
    return character


def _lower(character: str) -> str:
    if character in _NOT_LOWERED or character > "\uffff":
        return character
    return character.lower()


def member(target: Any, key: Any) -> Any:
    """`target.key` or `target[key]`; what is missing is an error."""
    return _member(target, key, False)


def optional_member(target: Any, key: Any) -> Any:
    """`target?.key` or `target?[key]`; what is missing is null."""
    return _member(target, key, True)


def _member(target: Any, key: Any, optional: bool) -> Any:
    kind = errors.kind(target)
    if kind == "null":
        return _missing(optional, "null-dereference", "A member of null is read.")
    if kind == "object":
        return _property(target, key, optional)
    if kind == "array":
        return _element(target, key, optional)
    problem = "property-of-string" if kind == "text" else "property-of-number"
    raise errors.ExpressionError(
        problem, f"A member of a value of type {kind} is read."
    )


def _property(target: dict, key: Any, optional: bool) -> Any:
    errors.expect(key, "text", "The name of a property")
    name = find_key(target, key)
    if name is None:
        return _missing(
            optional, "missing-property", f'The object has no property "{key}".'
        )
    return target[name]


def find_key(target: dict, name: str) -> str | None:
    """The key that a name means: the same one, else the first one ignoring case."""
    if name in target:
        return name
    return next((key for key in target if same_ignoring_case(key, name)), None)


def _element(target: list, key: Any, optional: bool) -> Any:
    errors.expect(key, "integer", "The index of an element")
    if 0 <= key < len(target):
        return target[key]
    return _missing(optional, "index-out-of-range", f"The array has no element {key}.")


def _missing(optional: bool, problem: str, message: str) -> None:
    if not optional:
        raise errors.ExpressionError(problem, message)


def content(media_type: str, data: bytes) -> dict:
    """A content object: bytes with a media type."""
    return {_CONTENT_TYPE: media_type, _CONTENT: base64.b64encode(data).decode("ascii")}


def xml_content(value: str) -> dict:
    """XML, which is a content object, too."""
    return content(_XML, utf8(value))


def is_content(value: Any) -> bool:
    """Whether a value is a content object: an object with exactly the two members."""
    return (
        isinstance(value, dict)
        and len(value) == 2
        and isinstance(value.get(_CONTENT_TYPE), str)
        and isinstance(value.get(_CONTENT), str)
    )


def is_xml(value: Any) -> bool:
    """Whether a value is a content object that holds XML."""
    return is_content(value) and value[_CONTENT_TYPE].startswith("application/xml")


def content_text(value: dict) -> str:
    """The bytes of a content object as text."""
    return from_utf8(from_base64(value[_CONTENT]))


def content_base64(value: dict) -> str:
    """The content of a content object in base64."""
    return value[_CONTENT]


def from_base64(value: str) -> bytes:
    """The bytes of base64, which must be padded and may hold white space."""
    compact = re.sub(r"[ \t\r\n]", "", value)
    if not _BASE64.fullmatch(compact):
        raise errors.conversion("The text is no valid base64.")
    return base64.b64decode(compact)


def utf8(value: str) -> bytes:
    """A text in UTF-8; half of a surrogate pair becomes U+FFFD."""
    whole = value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return whole.encode("utf-8")


def from_utf8(data: bytes) -> str:
    """The text of UTF-8; what is no UTF-8 becomes U+FFFD."""
    return data.decode("utf-8", "replace")
