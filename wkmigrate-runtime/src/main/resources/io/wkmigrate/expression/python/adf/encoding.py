"""Base64, binary content, data URIs and percent encoding, as ADF's functions do them."""

from __future__ import annotations

import base64
import re
from typing import Any
from urllib.parse import quote, unquote_to_bytes

from adf import errors, values

_BINARY = "application/octet-stream"
_NOT_NULL = "boolean or integer or float or text or array or object"
_ASCII_CASE = re.IGNORECASE | re.ASCII
_DATA_URI = re.compile(r"data:([^,]*?)(;base64)?,(.*)", _ASCII_CASE | re.DOTALL)
_OTHER_CHARSET = re.compile(r";charset=(?!utf-8(?:;|\Z))", _ASCII_CASE)
_MALFORMED_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")


@errors.takes("base64", _NOT_NULL)
def to_base64(value: Any) -> str:
    """`base64`: the UTF-8 text form in base64; of a content object its content."""
    if values.is_content(value):
        return values.content_base64(value)
    return _base64(values.text(value))


def _base64(text: str) -> str:
    return base64.b64encode(values.utf8(text)).decode("ascii")


@errors.takes("base64ToBinary", "text")
def base64_to_binary(text: str) -> dict:
    """`base64ToBinary`: a content object of the decoded bytes."""
    return values.content(_BINARY, values.from_base64(text))


@errors.takes("base64ToString", "text")
def base64_to_text(text: str) -> str:
    """`base64ToString` and `decodeBase64`: the decoded UTF-8 text."""
    return values.from_utf8(values.from_base64(text))


@errors.takes("binary", _NOT_NULL)
def binary(value: Any) -> dict:
    """`binary`: a content object of the text form; content objects stay as they are."""
    if values.is_content(value):
        return value
    return values.content(_BINARY, values.utf8(values.text(value)))


@errors.takes("dataUri", "text")
def data_uri(text: str) -> str:
    """`dataUri`: a data URI of the text."""
    return "data:text/plain;charset=utf-8;base64," + _base64(text)


@errors.takes("dataUriToBinary", "text")
def data_uri_to_binary(uri: str) -> dict:
    """`dataUriToBinary` and `decodeDataUri`: a content object of the URI's media type."""
    media_type, data = _parse_data_uri(uri)
    if media_type.partition(";")[0].count("/") != 1:
        raise errors.conversion("The data URI has no valid media type.")
    return values.content(media_type, data)


@errors.takes("dataUriToString", "text")
def data_uri_to_text(uri: str) -> str:
    """`dataUriToString`: the decoded text, which must be in UTF-8."""
    media_type, data = _parse_data_uri(uri)
    if _OTHER_CHARSET.search(media_type):
        raise errors.conversion("The data URI is not in UTF-8.")
    return values.from_utf8(data)


def _parse_data_uri(uri: str) -> tuple[str, bytes]:
    """The media type with its parameters, and the decoded body."""
    match = _DATA_URI.fullmatch(uri)
    if not match:
        raise errors.conversion("The text is no data URI.")
    media_type, is_base64, body = match.groups()
    if media_type.startswith(";"):
        raise errors.conversion("The data URI has parameters and no media type.")
    data = values.from_base64(body) if is_base64 else values.utf8(_decode(body))
    return media_type or "text/plain", data


@errors.takes("uriComponent", "text")
def uri_component(text: str) -> str:
    """`uriComponent`: percent-encodes everything but RFC 3986's unreserved characters."""
    return quote(values.utf8(text), safe="")


@errors.takes("decodeUriComponent", "text")
def decode_uri_component(text: str) -> str:
    """`decodeUriComponent` and `uriComponentToString`: percent decoding as UTF-8."""
    return _decode(text)


@errors.takes("uriComponentToBinary", "text")
def uri_component_to_binary(text: str) -> dict:
    """`uriComponentToBinary`: a content object of the decoded text."""
    return values.content(_BINARY, values.utf8(_decode(text)))


def _decode(text: str) -> str:
    """Percent decoding; `+` is a space, malformed escapes and UTF-8 are errors."""
    if _MALFORMED_ESCAPE.search(text):
        raise errors.conversion("The text has a % without two hexadecimal digits.")
    try:
        return unquote_to_bytes(values.utf8(text.replace("+", " "))).decode("utf-8")
    except UnicodeDecodeError:
        raise errors.conversion("The decoded bytes are no valid UTF-8.") from None
