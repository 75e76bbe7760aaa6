"""Spans of time as ADF writes them."""

from __future__ import annotations

import re
from typing import Any

from adf import errors

_SPAN = re.compile(
    r"(?:(?P<days>\d{1,8})\.)?(?P<hours>\d{1,2}):(?P<minutes>\d{1,2})"
    r"(?::(?P<seconds>\d{1,2}(?:\.\d{1,7})?))?"
)


def seconds(span: Any, *, number_is: float = 1.0) -> float | None:
    """The seconds of a span such as "02:00:00" or "1.00:00:00"; nothing stays None.

    A number, or the text of one, is in units of `number_is` seconds.
    """
    if span is None or span == "":
        return None
    if isinstance(span, (int, float)) and not isinstance(span, bool):
        return span * number_is
    text = str(span).strip()
    if re.fullmatch(r"\d+(\.\d+)?", text):
        return float(text) * number_is
    match = _SPAN.fullmatch(text)
    if match is None:
        raise errors.conversion("A time limit or an interval is no span of time.")
    days, hours, minutes = (
        int(match[part] or 0) for part in ("days", "hours", "minutes")
    )
    return ((days * 24 + hours) * 60 + minutes) * 60 + float(match["seconds"] or 0)
