"""The .NET formats in which timestamps are written and, if one is given, read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from adf import errors, timestamps
from adf.timestamps import Timestamp

ROUND_TRIP = "o"

_LONG_DATE = "dddd, MMMM d, yyyy"
_SORTABLE = "yyyy-MM-ddTHH:mm:ss"
_RFC_1123 = "ddd, dd MMM yyyy HH:mm:ss 'GMT'"
_STANDARD = {
    "d": "M/d/yyyy",
    "D": _LONG_DATE,
    "f": _LONG_DATE + " h:mm tt",
    "F": _LONG_DATE + " h:mm:ss tt",
    "g": "M/d/yyyy h:mm tt",
    "G": "M/d/yyyy h:mm:ss tt",
    "m": "MMMM d",
    "M": "MMMM d",
    "o": _SORTABLE + ".fffffffK",
    "O": _SORTABLE + ".fffffffK",
    "r": _RFC_1123,
    "R": _RFC_1123,
    "s": _SORTABLE,
    "t": "h:mm tt",
    "T": "h:mm:ss tt",
    "u": "yyyy-MM-dd HH:mm:ss'Z'",
    "U": _LONG_DATE + " h:mm:ss tt",
    "y": "MMMM yyyy",
    "Y": "MMMM yyyy",
}

# A timestamp that is written so is UTC, though the format has no field for that.
_UNIVERSAL = ("r", "R", "u", "U")

_MONTHS = (
    "January February March April May June "
    "July August September October November December"
).split()
_DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split()
_HALVES_OF_DAY = ["AM", "PM"]
_ERA = "A.D."

# One part of a custom format: text in quotes, an escaped character, letters that may be
# repeated, any other character. Z is written as it is, but read it means UTC.
_FIELDS = "dfFghHmMstyzK:/Z"
_PART = re.compile(
    r"""(?P<quoted>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
    r"""|\\(?P<escaped>.)"""
    r"""|%(?P<alone>[^%'"\\])"""
    r"""|(?P<field>(?P<letter>[dfFghHmMstyz])(?P=letter)*|[K:/Z])"""
    r"""|(?P<literal>[^%'"\\])""",
    re.DOTALL,
)


@dataclass(frozen=True)
class _Part:
    """A part of a custom format: literal text, or a letter a number of times."""

    letter: str
    count: int
    text: str


def _parts(pattern: str) -> list[_Part]:
    """What a format consists of.

    One letter is a standard format, everything else a custom one.
    """
    if not pattern or (len(pattern) == 1 and pattern <= "\uffff"):
        if pattern not in _STANDARD:
            raise errors.ExpressionError(
                "invalid-format",
                "A date format of one letter must be a standard format.",
            )
        pattern = _STANDARD[pattern]
    found = []
    at = 0
    while at < len(pattern):
        match = _PART.match(pattern, at)
        if match is None:
            raise errors.ExpressionError(
                "invalid-format",
                "A quote, a backslash or a % in a date format stands alone.",
            )
        found.append(_part(match))
        at = match.end()
    return found


def _part(match: re.Match[str]) -> _Part:
    kind, text = match.lastgroup, match.group()
    if kind == "quoted":
        return _Part("", 0, re.sub(r"\\(.)", r"\1", text[1:-1], flags=re.DOTALL))
    if kind == "alone":
        text = text[1:]
    if kind == "escaped" or text[0] not in _FIELDS:
        return _Part("", 0, text[-1])
    if text[0] in "fF" and len(text) > timestamps.FRACTION_DIGITS:
        raise errors.ExpressionError(
            "invalid-format", "A date format has at most seven digits of a fraction."
        )
    return _Part(text[0], len(text), text)


def write(timestamp: Timestamp, pattern: str) -> str:
    """The text of a timestamp in a format, in the locale en-US."""
    written = ""
    for part in _parts(pattern):
        text = (
            _written(timestamp, part.letter, part.count) if part.letter else part.text
        )
        if part.letter == "F" and not text and written.endswith("."):
            written = written[:-1]
        written += text
    return written


def _written(timestamp: Timestamp, letter: str, count: int) -> str:
    time = timestamp.seconds
    if letter == "y":
        return (
            _digits(time.year % 100, count)
            if count <= 2
            else str(time.year).zfill(count)
        )
    if letter == "M":
        return (
            _digits(time.month, count)
            if count <= 2
            else _names(_MONTHS, count)[time.month - 1]
        )
    if letter == "d":
        return (
            _digits(time.day, count)
            if count <= 2
            else _names(_DAYS, count)[timestamp.weekday]
        )
    if letter in "fF":
        digits = str(timestamp.fraction).zfill(timestamps.FRACTION_DIGITS)[:count]
        return digits if letter == "f" else digits.rstrip("0")
    if letter in "Hhms":
        hour = (time.hour + 11) % 12 + 1
        return _digits(
            {"H": time.hour, "h": hour, "m": time.minute, "s": time.second}[letter],
            count,
        )
    if letter == "t":
        return _HALVES_OF_DAY[time.hour // 12][:count]
    # ADF runs in UTC, so that the offset is always zero.
    words = {
        "g": _ERA,
        "K": timestamp.kind,
        "z": {1: "+0", 2: "+00"}.get(count, "+00:00"),
    }
    return words.get(letter, letter)


def _digits(value: int, count: int) -> str:
    """More than two letters mean two digits, too."""
    return str(value).zfill(min(count, 2))


def _names(names: list[str], count: int) -> list[str]:
    return [name[:3] for name in names] if count == 3 else names


def read(text: str, locale: str, pattern: str) -> Timestamp:
    """The timestamp of a text of a given format, as .NET's `ParseExact` does."""
    reader = _Reader(text, timestamps.check_readable(locale))
    parts = _parts(pattern)
    if not any(part.letter == "y" for part in parts):
        raise errors.ExpressionError(
            "invalid-format",
            "A date format without a year means the current one. "
            "This is not supported.",
        )
    reader.read_all(parts)
    return reader.timestamp(pattern in _UNIVERSAL)


_OFFSET = r"[+-][0-9]{2}:?[0-9]{2}"

# The last year that two digits mean is 2029.
_LAST_SHORT_YEAR = 29

# More digits are no year.
_MOST_DIGITS = 9


@dataclass
class _Reader:
    text: str
    locale: str
    at: int = 0
    zone: str = ""
    values: dict[str, int] = field(default_factory=dict)

    def read_all(self, parts: list[_Part]) -> None:
        """Reads the parts in order.

        A point before a fraction without zeros may be missing together with it.
        """
        skipped = False
        for part, following in zip(parts, [*parts[1:], None]):
            before_short_fraction = following is not None and following.letter == "F"
            if skipped:
                skipped = False
            elif part.letter:
                self.field(part.letter, part.count)
            elif (
                before_short_fraction
                and part.text == "."
                and not self.text.startswith(".", self.at)
            ):
                skipped = True
            else:
                self.literal(part.text)
        if self.at != len(self.text):
            raise timestamps.invalid()

    def field(self, letter: str, count: int) -> None:
        if letter == "y":
            self.put(
                letter,
                (
                    _year(self.number(count, 2))
                    if count <= 2
                    else self.number(count, count)
                ),
            )
        elif letter == "M":
            self.put(
                letter,
                (
                    self.number(count, 2)
                    if count <= 2
                    else self.word(_names(_MONTHS, count)) + 1
                ),
            )
        elif letter == "d" and count > 2:
            self.put("weekday", self.word(_names(_DAYS, count)))
        elif letter in "dHhms":
            self.put(letter, self.number(min(count, 2), 2))
        elif letter in "fF":
            self.put(
                "f", timestamps.ticks(self.digits(count if letter == "f" else 0, count))
            )
        elif letter == "t":
            self.put(letter, self.word([half[:count] for half in _HALVES_OF_DAY]))
        elif letter in "KzZ":
            patterns = {
                "K": f"Z|{_OFFSET}|",
                "Z": "Z",
                "z": _OFFSET if count > 2 else "[+-][0-9]{2}",
            }
            self.put_zone(self.match(patterns[letter]))
        elif letter in ":/":
            self.literal("." if letter == "/" and self.locale == "de-de" else letter)
        else:
            raise errors.ExpressionError(
                "invalid-format", "A timestamp with an era cannot be read."
            )

    def literal(self, expected: str) -> None:
        if not self.text.startswith(expected, self.at):
            raise timestamps.invalid()
        self.at += len(expected)

    def match(self, pattern: str) -> str:
        match = re.compile(pattern).match(self.text, self.at)
        if match is None:
            raise timestamps.invalid()
        self.at = match.end()
        return match.group()

    def digits(self, fewest: int, most: int) -> str:
        return self.match(f"[0-9]{{{fewest},{most}}}")

    def number(self, fewest: int, most: int) -> int:
        digits = self.digits(fewest, most)
        if len(digits) > _MOST_DIGITS:
            raise timestamps.invalid()
        return int(digits)

    def word(self, words: list[str]) -> int:
        """Which of some words comes next, in any case."""
        if self.locale != "en-us":
            raise errors.ExpressionError(
                "invalid-argument",
                "Words in a timestamp can be read in the locale en-US only.",
            )
        for index, word in enumerate(words):
            if self.text[self.at : self.at + len(word)].lower() == word.lower():
                self.at += len(word)
                return index
        raise timestamps.invalid()

    def put(self, name: str, value: int) -> None:
        """A field may be repeated, if it says the same."""
        if self.values.setdefault(name, value) != value:
            raise timestamps.invalid()

    def put_zone(self, zone: str) -> None:
        if self.zone not in ("", zone):
            raise timestamps.invalid()
        self.zone = zone

    def timestamp(self, universal: bool) -> Timestamp:
        value = self.values.get
        numbers = [
            value("y", 1),
            value("M", 1),
            value("d", 1),
            self.hour(),
            value("m", 0),
            value("s", 0),
        ]
        timestamp = timestamps.timestamp(
            numbers, value("f", 0), timestamps.UTC if universal else self.zone
        )
        if value("weekday", timestamp.weekday) != timestamp.weekday:
            raise timestamps.invalid()
        return timestamp

    def hour(self) -> int:
        value = self.values.get
        if "h" in self.values:
            hour = timestamps.hour_of_day(value("h", 0), value("t", 0) == 1)
        else:
            hour = value("H", 0)
        if value("H", hour) != hour or value("t", hour // 12) != hour // 12:
            raise timestamps.invalid()
        return hour


def _year(two_digits: int) -> int:
    return two_digits + (2000 if two_digits <= _LAST_SHORT_YEAR else 1900)
