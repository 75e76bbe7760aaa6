"""Functions of dates and times.

They take timestamps as text and give them as text, in a .NET format if one is given.
"""

from __future__ import annotations

import calendar
import time
from datetime import datetime
from typing import Callable

from adf import errors, formats, timestamps
from adf.timestamps import TICKS_PER_SECOND, Timestamp

clock: Callable[[], int] = time.time_ns
"""The nanoseconds since 1970. Tests set it to a fixed time."""

_NANOSECONDS_PER_TICK = 100
_SECONDS_BEFORE_1970 = 62_135_596_800
_SECONDS = {"second": 1, "minute": 60, "hour": 3_600, "day": 86_400, "week": 604_800}
_MONTHS = {"month": 1, "year": 12}


def now() -> Timestamp:
    """The current time."""
    return Timestamp(
        _SECONDS_BEFORE_1970 * TICKS_PER_SECOND + clock() // _NANOSECONDS_PER_TICK,
        timestamps.UTC,
    )


@errors.takes("utcNow", "text")
def utc_now(pattern: str = formats.ROUND_TRIP) -> str:
    """The current time in UTC."""
    return formats.write(now(), pattern)


@errors.takes("getFutureTime", "integer", "text", "text")
def get_future_time(length: int, unit: str, pattern: str = formats.ROUND_TRIP) -> str:
    """The time that is a number of units from now."""
    return formats.write(_moved(now(), length, unit), pattern)


@errors.takes("getPastTime", "integer", "text", "text")
def get_past_time(length: int, unit: str, pattern: str = formats.ROUND_TRIP) -> str:
    """The time that was a number of units ago."""
    return formats.write(_moved(now(), -length, unit), pattern)


@errors.takes("addToTime", "text", "integer", "text", "text")
def add_to_time(
    timestamp: str, length: int, unit: str, pattern: str = formats.ROUND_TRIP
) -> str:
    """A timestamp later by a number of units.

    They are Second, Minute, Hour, Day, Week, Month and Year.
    """
    return formats.write(_moved(timestamps.read(timestamp), length, unit), pattern)


@errors.takes("subtractFromTime", "text", "integer", "text", "text")
def subtract_from_time(
    timestamp: str, length: int, unit: str, pattern: str = formats.ROUND_TRIP
) -> str:
    """A timestamp earlier by a number of units."""
    return formats.write(_moved(timestamps.read(timestamp), -length, unit), pattern)


@errors.takes("addSeconds", "text", "integer", "text")
def add_seconds(timestamp: str, seconds: int, pattern: str = formats.ROUND_TRIP) -> str:
    """A timestamp later by a number of seconds, or earlier by a negative one."""
    return add_to_time(timestamp, seconds, "second", pattern)


@errors.takes("addMinutes", "text", "integer", "text")
def add_minutes(timestamp: str, minutes: int, pattern: str = formats.ROUND_TRIP) -> str:
    """A timestamp later by a number of minutes, or earlier by a negative one."""
    return add_to_time(timestamp, minutes, "minute", pattern)


@errors.takes("addHours", "text", "integer", "text")
def add_hours(timestamp: str, hours: int, pattern: str = formats.ROUND_TRIP) -> str:
    """A timestamp later by a number of hours, or earlier by a negative one."""
    return add_to_time(timestamp, hours, "hour", pattern)


@errors.takes("addDays", "text", "integer", "text")
def add_days(timestamp: str, days: int, pattern: str = formats.ROUND_TRIP) -> str:
    """A timestamp later by a number of days, or earlier by a negative one."""
    return add_to_time(timestamp, days, "day", pattern)


@errors.takes("startOfHour", "text")
def start_of_hour(timestamp: str, pattern: str = formats.ROUND_TRIP) -> str:
    """The first moment of the hour."""
    return formats.write(_start(timestamp, minute=0, second=0), pattern)


@errors.takes("startOfDay", "text")
def start_of_day(timestamp: str, pattern: str = formats.ROUND_TRIP) -> str:
    """The first moment of the day."""
    return formats.write(_start(timestamp, hour=0, minute=0, second=0), pattern)


@errors.takes("startOfMonth", "text")
def start_of_month(timestamp: str, pattern: str = formats.ROUND_TRIP) -> str:
    """The first moment of the month."""
    return formats.write(_start(timestamp, day=1, hour=0, minute=0, second=0), pattern)


@errors.takes("dayOfMonth", "text")
def day_of_month(timestamp: str) -> int:
    """The day of the month, from 1 on."""
    return timestamps.read(timestamp).seconds.day


@errors.takes("dayOfWeek", "text")
def day_of_week(timestamp: str) -> int:
    """The day of the week; Sunday is 0."""
    return timestamps.read(timestamp).weekday


@errors.takes("dayOfYear", "text")
def day_of_year(timestamp: str) -> int:
    """The day of the year, from 1 on."""
    return timestamps.read(timestamp).seconds.timetuple().tm_yday


@errors.takes("ticks", "text")
def ticks(timestamp: str) -> int:
    """The steps of 100 ns since 0001-01-01T00:00:00."""
    return timestamps.read(timestamp).ticks


@errors.takes("formatDateTime", "text")
def format_date_time(
    timestamp: str, pattern: str = formats.ROUND_TRIP, locale: str = "en-US"
) -> str:
    """A timestamp in a format."""
    if locale.lower() != "en-us":
        raise errors.ExpressionError(
            "invalid-argument", "A timestamp can be written in the locale en-US only."
        )
    return formats.write(timestamps.read(timestamp), pattern)


@errors.takes("parseDateTime", "text")
def parse_date_time(timestamp: str, locale: str = "en-US") -> str:
    """The timestamp that a text means in a locale."""
    return formats.write(timestamps.read(timestamp, locale), formats.ROUND_TRIP)


@errors.takes("parseDateTime", "text")
def parse_exact(timestamp: str, locale: str, pattern: str) -> str:
    """The timestamp that a text means in a locale and a format."""
    return formats.write(formats.read(timestamp, locale, pattern), formats.ROUND_TRIP)


@errors.takes("dateDifference", "text")
def date_difference(start: str, end: str) -> str:
    """The time from one timestamp to another: `[-][d.]hh:mm:ss[.fffffff]`."""
    difference = -timestamps.read(start).ticks + timestamps.read(end).ticks
    days, rest = divmod(abs(difference), _SECONDS["day"] * TICKS_PER_SECOND)
    time_of_day = Timestamp(rest, timestamps.UNSPECIFIED)
    pattern = "HH:mm:ss.fffffff" if time_of_day.fraction else "HH:mm:ss"
    return (
        ("-" if difference < 0 else "")
        + (f"{days}." if days else "")
        + formats.write(time_of_day, pattern)
    )


def _moved(timestamp: Timestamp, length: int, unit: str) -> Timestamp:
    name = unit.lower()
    name = name[:-1] if name.endswith("s") else name
    if name in _SECONDS:
        return Timestamp(
            timestamp.ticks + length * _SECONDS[name] * TICKS_PER_SECOND, timestamp.kind
        )
    if name in _MONTHS:
        return _months_later(timestamp, length * _MONTHS[name])
    raise errors.ExpressionError(
        "invalid-time-unit",
        "The time unit must be Second, Minute, Hour, Day, Week, Month or Year.",
    )


def _months_later(timestamp: Timestamp, months: int) -> Timestamp:
    """Later by a number of months; the day is at most the last one of the month."""
    seconds = timestamp.seconds
    year, month = divmod(seconds.year * 12 + seconds.month - 1 + months, 12)
    if not datetime.min.year <= year <= datetime.max.year:
        raise timestamps.out_of_range()
    day = min(seconds.day, calendar.monthrange(year, month + 1)[1])
    return Timestamp.of(
        seconds.replace(year=year, month=month + 1, day=day),
        timestamp.fraction,
        timestamp.kind,
    )


def _start(timestamp: str, **fields: int) -> Timestamp:
    read = timestamps.read(timestamp)
    return Timestamp.of(read.seconds.replace(**fields), 0, read.kind)
