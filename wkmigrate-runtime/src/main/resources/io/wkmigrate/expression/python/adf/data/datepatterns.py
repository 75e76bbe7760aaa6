"""The date formats of .NET as patterns of Spark.

What Spark cannot say the same is an error, never something similar.
"""

from __future__ import annotations

import re

from adf import errors

_STANDARD = {
    "d": "M/d/yyyy",
    "g": "M/d/yyyy h:mm tt",
    "G": "M/d/yyyy h:mm:ss tt",
    "o": "yyyy-MM-ddTHH:mm:ss.fffffffK",
    "O": "yyyy-MM-ddTHH:mm:ss.fffffffK",
    "s": "yyyy-MM-ddTHH:mm:ss",
    "t": "h:mm tt",
    "T": "h:mm:ss tt",
    "u": "yyyy-MM-dd HH:mm:ss'Z'",
}

_PART = re.compile(
    r"""(?P<quoted>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|\\(?P<escaped>.)"""
    r"""|%?(?P<field>\.F+|(?P<letter>[dfFghHKmMstyz])(?P=letter)*)|(?P<literal>[^%])""",
    re.DOTALL,
)

_FIELDS = {
    "d": "d",
    "dd": "dd",
    "ddd": "EEE",
    "dddd": "EEEE",
    "M": "M",
    "MM": "MM",
    "MMM": "MMM",
    "MMMM": "MMMM",
    "yy": "yy",
    "yyyy": "yyyy",
    "H": "H",
    "HH": "HH",
    "h": "h",
    "hh": "hh",
    "m": "m",
    "mm": "mm",
    "s": "s",
    "ss": "ss",
    "tt": "a",
    "zz": "x",
    "zzz": "xxx",
}

# Orders of day, month and year of the cultures whose dates are numbers; "/" is that of .NET.
_CULTURES = {
    "en-us": ("M/d/yyyy", "h:mm:ss a"),
    "en-gb": ("d/M/yyyy", "H:mm:ss"),
    "en-au": ("d/M/yyyy", "h:mm:ss a"),
    "en-ie": ("d/M/yyyy", "H:mm:ss"),
    "de-de": ("d.M.yyyy", "H:mm:ss"),
    "de-at": ("d.M.yyyy", "H:mm:ss"),
    "de-ch": ("d.M.yyyy", "H:mm:ss"),
    "fr-fr": ("d/M/yyyy", "H:mm:ss"),
    "es-es": ("d/M/yyyy", "H:mm:ss"),
    "it-it": ("d/M/yyyy", "H:mm:ss"),
    "nl-nl": ("d-M-yyyy", "H:mm:ss"),
    "pt-br": ("d/M/yyyy", "H:mm:ss"),
    "pl-pl": ("d.M.yyyy", "H:mm:ss"),
    "da-dk": ("d-M-yyyy", "H:mm:ss"),
    "nb-no": ("d.M.yyyy", "H:mm:ss"),
    "sv-se": ("yyyy-M-d", "H:mm:ss"),
    "fi-fi": ("d.M.yyyy", "H:mm:ss"),
}


def reading(pattern: str, culture: str | None = None) -> str:
    """The pattern by which Spark reads what .NET writes in a format."""
    return _translated(pattern, culture, True)


def writing(pattern: str, culture: str | None = None) -> str:
    """The pattern by which Spark writes as .NET does in a format."""
    return _translated(pattern, culture, False)


def of_culture(culture: str | None) -> list[str]:
    """The patterns of dates, with and without a time, that a culture writes; en-US by default."""
    name = (culture or "en-us").strip().lower()
    if name in ("", "iv", "invariant"):
        name = "en-us"
    if name not in _CULTURES:
        raise errors.ExpressionError(
            "invalid-argument",
            f"Dates in the culture {culture!r} are not known. Give their format in the mapping.",
        )
    date, time = _CULTURES[name]
    short = time.replace(":ss", "")
    return [f"{date} {time}", f"{date} {short}", date]


def _translated(pattern: str, culture: str | None, reads: bool) -> str:
    if len(pattern) == 1:
        if pattern not in _STANDARD:
            raise _impossible(pattern)
        pattern = _STANDARD[pattern]
    written, at = "", 0
    while at < len(pattern):
        match = _PART.match(pattern, at)
        if match is None:
            raise _impossible(pattern)
        written += _part(match, pattern, culture, reads)
        at = match.end()
    # Two texts side by side are one; their quotes in between would stand for a quote.
    return re.sub(r"(?<!')''(?!')", "", written)


def _part(match: re.Match[str], pattern: str, culture: str | None, reads: bool) -> str:
    field = match["field"]
    if field is None:
        quoted, escaped = match["quoted"], match["escaped"]
        text = (
            match["literal"] or escaped or re.sub(r"\\(.)", r"\1", (quoted or "")[1:-1])
        )
        return _literal(text)
    if field[0] in ".F":
        digits = field.count("F")
        if not reads:
            raise _impossible(pattern)
        point = "." if field[0] == "." else ""
        return "".join(f"[{point}{'S' * n}]" for n in range(digits, 0, -1))
    if field[0] == "f" and len(field) <= 7:
        return "S" * len(field)
    if field == "K":
        return "[XXX]" if reads else ""
    if len(field) > 2 and field[0] in "Md":
        if (culture or "en").lower()[:2] != "en" or reads and field[0] == "d":
            raise _impossible(pattern)
    if field not in _FIELDS:
        raise _impossible(pattern)
    return _FIELDS[field]


def _literal(text: str) -> str:
    if re.search(r"[A-Za-z'\[\]{}#]", text):
        return "'" + text.replace("'", "''") + "'"
    return text


def _impossible(pattern: str) -> errors.ExpressionError:
    return errors.ExpressionError(
        "invalid-format",
        f"The date format {pattern!r} means something in .NET that Spark cannot read or write.",
    )
