"""The names of encodings in datasets, as Python and Java know them."""

from __future__ import annotations

import codecs
import shutil
from pathlib import Path

from adf import errors

_UTF_8 = "UTF-8"

# Where Python has another name, or .NET means another form: little endian with a mark.
_PYTHON = {
    "utf-8": "utf-8-sig",
    "utf-8 without bom": "utf-8-sig",
    "shift-jis": "shift_jis",
    "ibm00858": "cp858",
    "ibm01140": "cp1140",
    "windows-874": "cp874",
}


def is_utf_8(name: str | None) -> bool:
    """Whether Spark need not be told of the encoding."""
    return (name or _UTF_8).lower() in ("utf-8", "utf-8 without bom", "us-ascii")


def python(name: str | None) -> str:
    """The encoding's name in Python; a mark at the beginning is no part of the text."""
    given = (name or _UTF_8).lower()
    known = _PYTHON.get(given, given)
    if known.startswith("ibm"):
        known = "cp" + known[3:].lstrip("0").zfill(3)
    try:
        return codecs.lookup(known).name
    except LookupError:
        raise errors.ExpressionError(
            "invalid-argument", f'The encoding "{name}" of a dataset is not known here.'
        ) from None


def to_utf_8(source: Path, target: Path, name: str | None) -> None:
    """Writes a text file in UTF-8, as a stream."""
    with source.open(encoding=python(name), newline="") as text:
        with target.open("w", encoding="utf-8", newline="") as out:
            shutil.copyfileobj(text, out, 1 << 20)


def from_utf_8(source: Path, target: Path, name: str | None) -> None:
    """Writes a text file in an encoding, as a stream; UTF-8 has no mark at the beginning."""
    if is_utf_8(name):
        source.replace(target)
        return
    with source.open(encoding="utf-8", newline="") as text:
        with target.open("w", encoding=python(name), newline="") as out:
            shutil.copyfileobj(text, out, 1 << 20)
