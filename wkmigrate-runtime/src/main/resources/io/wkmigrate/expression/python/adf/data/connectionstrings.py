"""Connection strings of ADF's linked services."""

from __future__ import annotations

import re

from adf import errors

_PAIR = re.compile(
    r"""\s*(?P<key>[^=;]*?)\s*=\s*"""
    r"""(?:"(?P<double>(?:[^"]|"")*)"|'(?P<single>(?:[^']|'')*)'"""
    r"""|\{(?P<braced>(?:[^}]|\}\})*)\}|(?P<plain>[^;]*?))\s*(?:;|$)"""
)


def parse(text: str | None) -> dict[str, str]:
    """The values by key; keys are in lower case and without blanks, the last one counts.

    A value may be in quotes or braces; the same quote twice inside stands for one.
    """
    found: dict[str, str] = {}
    rest = (text or "").strip()
    while rest.strip("; \r\n\t"):
        rest = rest.lstrip("; \r\n\t")
        match = _PAIR.match(rest)
        if match is None:
            raise errors.ExpressionError(
                "invalid-connection",
                "A connection string is not of the form key=value;…",
            )
        found[re.sub(r"\s", "", match["key"]).lower()] = _value(match)
        rest = rest[match.end() :]
    return found


def _value(match: re.Match[str]) -> str:
    if match["double"] is not None:
        return match["double"].replace('""', '"')
    if match["single"] is not None:
        return match["single"].replace("''", "'")
    if match["braced"] is not None:
        return match["braced"].replace("}}", "}")
    return match["plain"]


def first(values: dict[str, str], *keys: str) -> str | None:
    """The value of the first of some keys that has one."""
    return next((values[key] for key in keys if values.get(key)), None)


def boolean(value: str | bool | None) -> bool | None:
    """The value of a switch: True, yes, 1, mandatory and so on; nothing stays None."""
    if value is None or value == "":
        return None
    text = str(value).strip().lower()
    if text in ("true", "yes", "1", "mandatory", "strict", "required", "require"):
        return True
    if text in ("false", "no", "0", "optional"):
        return False
    raise errors.ExpressionError(
        "invalid-connection", "A switch of a connection is neither true nor false."
    )
