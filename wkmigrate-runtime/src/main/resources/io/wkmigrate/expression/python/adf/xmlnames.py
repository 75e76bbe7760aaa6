"""Names and namespaces in XML."""

from __future__ import annotations

import re
from typing import Optional

from adf import errors, values

XML = "http://www.w3.org/XML/1998/namespace"
_XMLNS = "http://www.w3.org/2000/xmlns/"
OUTSIDE = {"xml": XML}

WHITE_SPACE = " \t\r\n"

_START = (
    "A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff"
    "\u200c\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd"
)
_PART = _START + "0-9.\u00b7\u0300-\u036f\u203f\u2040-"
UNQUALIFIED = re.compile(f"[{_START}][{_PART}]*")
_TO_ENCODE = re.compile(
    f"^[^:{_START}]|[^:{_PART}]|_(?=[Xx](?:[0-9A-Fa-f]{{4}}|[0-9A-Fa-f]{{8}})_)"
)
_ENCODED = re.compile("_[Xx]([0-9A-Fa-f]{4}|[0-9A-Fa-f]{8})_")

Attributes = list[tuple[str, str]]


def prefix(name: str) -> str:
    """The prefix of a name; empty when it has none."""
    return name.partition(":")[0] if ":" in name else ""


def local(name: str) -> str:
    """A name without its prefix."""
    return name.partition(":")[2] if ":" in name else name


def encode(text: str) -> str:
    """Any text as a name: characters that are not allowed become `_xHHHH_`."""
    return _TO_ENCODE.sub(lambda found: f"_x{_hex(found[0])}_", values.from_units(text))


def _hex(character: str) -> str:
    return f"{ord(character):08X}" if character > "\uffff" else f"{ord(character):04X}"


def decode(name: str) -> str:
    """The text that a name stands for."""
    return _ENCODED.sub(_decoded, name)


def _decoded(escape: re.Match) -> str:
    code_point = int(escape[1], 16)
    if code_point > 0x10FFFF or 0xD800 <= code_point <= 0xDFFF:
        return escape[0]
    return chr(code_point)


def declared_prefix(attribute: str) -> Optional[str]:
    """The prefix that an attribute declares, empty for the default namespace."""
    if attribute == "xmlns":
        return ""
    return local(attribute) if attribute.startswith("xmlns:") else None


def scope(element: str, attributes: Attributes, outside: dict) -> dict:
    """The namespaces in an element, by prefix; checks its name and its attributes."""
    declared = {}
    for name, value in attributes:
        declares = declared_prefix(name)
        if declares is not None:
            _check_declaration(declares, name, value)
            declared[declares] = value
    inside = {**outside, **declared} if declared else outside
    _check_name(element, inside)
    _check_attributes(attributes, inside)
    return inside


def _check_declaration(declared: str, name: str, namespace: str) -> None:
    is_prefixed = name != "xmlns"
    if (
        is_prefixed
        and (not namespace or declared == "xmlns")
        or namespace == _XMLNS
        or (declared == "xml") != (namespace == XML)
    ):
        raise errors.conversion("The XML declares a namespace that cannot be declared.")


def _check_name(name: str, inside: dict) -> None:
    if (
        not UNQUALIFIED.fullmatch(local(name))
        or name.startswith(":")
        or name.startswith("xmlns:")
    ):
        raise errors.conversion("A name in the XML is not valid.")
    if prefix(name) and prefix(name) not in inside:
        raise errors.conversion("A prefix in the XML is not declared.")


def _check_attributes(attributes: Attributes, inside: dict) -> None:
    seen = set()
    for name, _ in attributes:
        if prefix(name) != "xmlns":
            _check_name(name, inside)
        expanded = _attribute_namespace(prefix(name), inside), local(name)
        if not UNQUALIFIED.fullmatch(local(name)) or expanded in seen:
            raise errors.conversion(
                "The attributes of an element of the XML are not valid."
            )
        seen.add(expanded)


def _attribute_namespace(declared: str, inside: dict) -> str:
    if declared == "xmlns":
        return _XMLNS
    return inside.get(declared, "") if declared else ""
