"""Timestamps as .NET has them, and how they are read when no format is given."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from adf import errors

# The kinds of timestamps, each as the format K writes it.
# What was written with an offset is converted to UTC at once.
UTC = "Z"
UNSPECIFIED = ""
OFFSET = "+00:00"

TICKS_PER_SECOND = 10_000_000
FRACTION_DIGITS = 7

_LAST_TICK = 3_155_378_975_999_999_999
_LONGEST_OFFSET = 14 * 60


@dataclass(frozen=True)
class Timestamp:
    """A date and a time of day in the years 1 to 9999.

    It consists of the steps of 100 ns since 0001-01-01T00:00:00, which a `datetime`
    would cut to microseconds, and a kind.
    """

    ticks: int
    kind: str

    def __post_init__(self) -> None:
        if not 0 <= self.ticks <= _LAST_TICK:
            raise out_of_range()

    @staticmethod
    def of(seconds: datetime, fraction: int, kind: str) -> Timestamp:
        """The timestamp of a date and time in whole seconds and the ticks beyond."""
        since = seconds - datetime.min
        return Timestamp(
            (since.days * 86_400 + since.seconds) * TICKS_PER_SECOND + fraction, kind
        )

    @property
    def seconds(self) -> datetime:
        """The date and time, cut to whole seconds."""
        return datetime.min + timedelta(seconds=self.ticks // TICKS_PER_SECOND)

    @property
    def fraction(self) -> int:
        """The part of the second, in ticks."""
        return self.ticks % TICKS_PER_SECOND

    @property
    def weekday(self) -> int:
        """The day of the week; Sunday is 0."""
        return self.seconds.isoweekday() % 7


_TIME = (
    r"(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})"
    r"(?::(?P<second>[0-9]{2})(?:\.(?P<fraction>[0-9]{1,7}))?)?"
    r"(?: ?(?P<half>[AaPp])[Mm])?"
    r"(?P<zone>Z| ?[+-][0-9]{2}(?::?[0-9]{2})?)?"
)
_ISO = r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})"
_NUMBERS = {
    "en-us": r"(?P<month>[0-9]{1,2})/(?P<day>[0-9]{1,2})/(?P<year>[0-9]{4})",
    "de-de": r"(?P<day>[0-9]{1,2})\.(?P<month>[0-9]{1,2})\.(?P<year>[0-9]{4})",
}
_READABLE = {
    locale: [re.compile(rf" *{date}(?:[T ]{_TIME})? *") for date in (_ISO, numbers)]
    for locale, numbers in _NUMBERS.items()
}


def out_of_range() -> errors.ExpressionError:
    """The error for a timestamp before year 1 or after year 9999."""
    return errors.ExpressionError(
        "out-of-range", "A timestamp is not in the years 0001 to 9999."
    )


def invalid() -> errors.ExpressionError:
    """The error for a text that is no timestamp."""
    return errors.ExpressionError(
        "invalid-timestamp", "A text is no timestamp of the format."
    )


def check_readable(locale: str) -> str:
    """A locale in lower case, in which timestamps must be readable."""
    known = locale.lower()
    if known not in _READABLE:
        raise errors.ExpressionError(
            "invalid-argument",
            "A timestamp can be read in the locales en-US and de-DE only.",
        )
    return known


def read(text: str, locale: str = "en-US") -> Timestamp:
    """The timestamp of a text in ISO 8601, or of numbers in the order of the locale.

    Where .NET takes more than the documents show (numbers of one digit, AM and PM,
    blanks), and the meaning is certain, it is taken here, too.
    """
    for pattern in _READABLE[check_readable(locale)]:
        match = pattern.fullmatch(text)
        if match:
            fields = match.groupdict(default="")
            numbers = [
                int(fields[name] or 0)
                for name in ("year", "month", "day", "hour", "minute", "second")
            ]
            if fields["half"]:
                numbers[3] = hour_of_day(numbers[3], fields["half"] in "pP")
            return timestamp(numbers, ticks(fields["fraction"]), fields["zone"].strip())
    raise invalid()


def hour_of_day(up_to_12: int, afternoon: bool) -> int:
    """The hour of the day, of an hour up to 12 in one half of it."""
    if up_to_12 > 12:
        raise invalid()
    return up_to_12 % 12 + (12 if afternoon else 0)


def ticks(fraction: str) -> int:
    """The digits of a fraction of a second in ticks."""
    return int(fraction.ljust(FRACTION_DIGITS, "0"))


def timestamp(numbers: list[int], fraction: int, zone: str) -> Timestamp:
    """The timestamp of year, month, day, hour, minute, second and ticks.

    The zone is UTC (`Z`), an offset, or nothing.
    """
    try:
        seconds = datetime(*numbers)
    except ValueError:
        raise invalid() from None
    if zone in (UNSPECIFIED, UTC):
        return Timestamp.of(seconds, fraction, zone)
    local = Timestamp.of(seconds, fraction, OFFSET)
    return Timestamp(local.ticks - _minutes(zone) * 60 * TICKS_PER_SECOND, OFFSET)


def _minutes(offset: str) -> int:
    """The minutes of `+02:00`, `+0200` or `+02`."""
    minutes = int(offset[-2:]) if len(offset) > 3 else 0
    total = int(offset[1:3]) * 60 + minutes
    if minutes > 59 or total > _LONGEST_OFFSET:
        raise invalid()
    return -total if offset[0] == "-" else total
