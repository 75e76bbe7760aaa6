"""How a table or a query is cut into parts that are read side by side (CP-41).

Bounds never filter: what lies outside of them is in the first or the last part, and rows without a
value are in the first one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any, Union

from adf import errors, timestamps

# The parts where the Copy activity does not say how many: ADF decides by itself then.
DEGREE = 4

Point = Union[int, Decimal, datetime]

_TOKEN = re.compile(
    r"\?Adf(DynamicRangePartitionCondition|RangePartitionColumnName"
    r"|RangePartitionLowbound|RangePartitionUpbound)\b",
    re.IGNORECASE,
)
_BOUND_TOKEN = re.compile(r"\?AdfRangePartition(Lowbound|Upbound)\b", re.IGNORECASE)
_NAME_TOKEN = re.compile(r"\?AdfTabularPartitionName\b", re.IGNORECASE)


@dataclass(frozen=True)
class DynamicRange:
    """Parts by ranges of a column."""

    column: str | None = None
    lower: Any = None
    upper: Any = None
    degree: int | None = None


@dataclass(frozen=True)
class PhysicalPartitions:
    """The partitions that the table has in the database, or those of them with some names."""

    degree: int | None = None
    names: Sequence[str] | None = None


def point(value: Any) -> Point | None:
    """A bound: a whole number, a number, or a date and time; nothing is None."""
    if value is None or isinstance(value, str) and not value.strip():
        return None
    if isinstance(value, datetime):
        return value
    text = str(value).strip()
    try:
        number = Decimal(text)
        if number.is_finite():
            return int(number) if number == number.to_integral_value() else number
    except InvalidOperation:
        read = timestamps.read(text)
        return read.seconds + timedelta(microseconds=read.fraction // 10)
    raise errors.conversion("A bound of a partition is no finite number.")


def cuts(lower: Point, upper: Point, degree: int, found: bool) -> list[Point]:
    """Where the range is cut.

    Given bounds are cuts themselves: 20 and 80 in four parts mean up to 20, 21 to 50, 51 to 80 and
    from 81 on. Bounds that were found have no rows outside, so that all parts lie between them.
    """
    if (
        degree < 2
        or type(lower) is not type(upper)
        and datetime in map(type, (lower, upper))
    ):
        return []
    if found or degree == 2:
        shares = [(index, degree) for index in range(1, degree)]
    else:
        shares = [(index, degree - 2) for index in range(degree - 1)]
    made: list[Point] = []
    for share, whole in shares:
        cut = _between(lower, upper, share, whole)
        if not made or cut > made[-1]:  # type: ignore[operator]
            made.append(cut)
    return made


def _between(lower: Any, upper: Any, share: int, whole: int) -> Any:
    if isinstance(lower, datetime):
        return lower + timedelta(
            seconds=(upper - lower).total_seconds() * share // whole
        )
    distance = (upper - lower) * share
    return lower + (
        distance // whole if isinstance(distance, int) else distance / whole
    )


def conditions(
    column: str, points: Sequence[Point], constant: Callable[[Point], str]
) -> list[str]:
    """The condition of each part, which together hold for every row just once."""
    if not points:
        return ["1 = 1"]
    texts = [constant(each) for each in points]
    first = f"({column} <= {texts[0]} OR {column} IS NULL)"
    middle = [
        f"({column} > {low} AND {column} <= {high})"
        for low, high in zip(texts, texts[1:])
    ]
    return [first, *middle, f"({column} > {texts[-1]})"]


def has_tokens(query: str) -> bool:
    """Whether a query says itself where the conditions go."""
    return _TOKEN.search(query) is not None


def has_bound_tokens(query: str) -> bool:
    """Whether a query compares with the bounds itself; they filter then, as it is written."""
    return _BOUND_TOKEN.search(query) is not None


def with_condition(
    query: str,
    column: str,
    condition: str,
    low: str | None = None,
    high: str | None = None,
) -> str:
    """A query with the condition of a part; without bounds it compares the column with itself."""
    texts = {
        "dynamicrangepartitioncondition": condition,
        "rangepartitioncolumnname": column,
        "rangepartitionlowbound": low or column,
        "rangepartitionupbound": high or column,
    }
    return _TOKEN.sub(lambda match: texts[match[1].lower()], query)


def with_partition(query: str, name: str) -> str:
    """A query with the name of a physical partition, which stands in quotes there."""
    return _NAME_TOKEN.sub(lambda match: name.replace('"', '""'), query)


def names_partition(query: str) -> bool:
    """Whether a query says itself where the name of a physical partition goes."""
    return _NAME_TOKEN.search(query) is not None


def ranges(lower: int, upper: int, degree: int) -> list[tuple[int, int]]:
    """Ranges of whole numbers with both ends, which together are the whole."""
    found = []
    low = lower
    for cut in [*cuts(lower, upper, degree, True), upper]:
        if isinstance(cut, int) and low <= cut:
            found.append((low, cut))
            low = cut + 1
    return found
