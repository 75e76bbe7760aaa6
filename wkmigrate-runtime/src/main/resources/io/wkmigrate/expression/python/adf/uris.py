"""The parts of URIs, as .NET's `System.Uri` gives them."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import quote

from adf import errors, values

_URI = re.compile(
    r"([A-Za-z][A-Za-z0-9+.-]*)://(?:[^/?#@\t-\r ]*@)?([A-Za-z0-9._-]+)"
    r"(?::([0-9]{1,5}))?(/[^?#]*)?(\?[^#]*)?(?:#[^\r\n]*)?"
)
_ILLEGAL = re.compile(r"[\x00-\x1F\x7F\"<>\[\\\]^`{|}]|%(?![0-9A-Fa-f]{2})| \Z")
_ADDRESS = re.compile(r"[0-9.]+")
_NUMBER = r"(?:0|[1-9][0-9]{0,2})"
_COMPLETE_ADDRESS = re.compile(rf"{_NUMBER}(?:\.{_NUMBER}){{3}}")
_PORTS = {"http": 80, "https": 443, "ftp": 21, "ws": 80, "wss": 443}


class _Uri(NamedTuple):
    """Scheme and host are in lower case; the query has its `?` or is empty."""

    scheme: str
    host: str
    port: int
    path: str
    query: str


@errors.takes("uriScheme", "text")
def scheme(uri: str) -> str:
    """`uriScheme`"""
    return _parse(uri).scheme


@errors.takes("uriHost", "text")
def host(uri: str) -> str:
    """`uriHost`"""
    return _parse(uri).host


@errors.takes("uriPort", "text")
def port(uri: str) -> int:
    """`uriPort`: the port that the scheme implies if none is written, else -1."""
    return _parse(uri).port


@errors.takes("uriPath", "text")
def path(uri: str) -> str:
    """`uriPath`: at least `/`."""
    return _parse(uri).path


@errors.takes("uriQuery", "text")
def query(uri: str) -> str:
    """`uriQuery`: with its `?`, or empty."""
    return _parse(uri).query


@errors.takes("uriPathAndQuery", "text")
def path_and_query(uri: str) -> str:
    """`uriPathAndQuery`"""
    parts = _parse(uri)
    return parts.path + parts.query


def _parse(uri: str) -> _Uri:
    match = _URI.fullmatch(uri)
    if not match:
        raise _invalid()
    protocol = match[1].lower()
    return _Uri(
        protocol,
        _checked_host(match[2]),
        _checked_port(match[3]) if match[3] else _PORTS.get(protocol, -1),
        _escaped(_without_dot_segments(match[4] or "/")),
        _escaped(match[5] or ""),
    )


def _checked_host(name: str) -> str:
    if _ADDRESS.fullmatch(name) and not _COMPLETE_ADDRESS.fullmatch(name):
        raise _invalid()
    return name.lower()


def _checked_port(digits: str) -> int:
    if int(digits) > 65535:
        raise _invalid()
    return int(digits)


def _without_dot_segments(whole: str) -> str:
    segments = whole[1:].split("/")
    kept: list[str] = []
    for segment in segments:
        if segment == "..":
            kept = kept[:-1]
        elif segment != ".":
            kept.append(segment)
    is_directory = kept and segments[-1] in (".", "..")
    return "/" + "/".join(kept) + ("/" if is_directory else "")


def _escaped(part: str) -> str:
    """Spaces and what is not ASCII percent-encoded; other illegal text is an error."""
    if _ILLEGAL.search(part):
        raise _invalid()
    return quote(values.utf8(part), safe="-._~!$&'()*+,;=:@/?%")


def _invalid() -> errors.ExpressionError:
    return errors.conversion("The text is no absolute URI with a host.")
