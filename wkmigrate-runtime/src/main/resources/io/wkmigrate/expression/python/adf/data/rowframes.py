"""Rows that came through the driver of a database, as a data frame.

This is the way of procedures and of texts that are more than one query, which Spark cannot read.
The rows are held by the driver of the notebook: `MOST_ROWS` is the bound, and more is an error.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Any

from pyspark.sql import DataFrame, types

from adf import errors
from adf.data import workspace

MOST_ROWS = 1_000_000

_BATCH = 10_000


def fetched(cursor: Any, what: str, most: int = MOST_ROWS) -> list[Sequence[Any]]:
    """All rows of a result, batch by batch; more than the bound are an error."""
    rows: list[Sequence[Any]] = []
    while batch := cursor.fetchmany(_BATCH):
        rows.extend(batch)
        if len(rows) > most:
            raise errors.ExpressionError(
                "too-many-rows",
                f"{what} returns more than {most} rows, which do not go through the driver. "
                "Put the query into a view, or write it as one SELECT, so that Spark reads it.",
            )
    return rows


def frame(names: Sequence[str], rows: Sequence[Sequence[Any]]) -> DataFrame:
    """A data frame; the types are those of the values, and text where there are none."""
    fields = []
    columns = []
    for index, name in enumerate(names):
        values = [row[index] for row in rows]
        data_type = _type(values)
        fields.append(types.StructField(name, data_type))
        columns.append([_value(value, data_type) for value in values])
    schema = types.StructType(fields)
    return workspace.spark().createDataFrame(list(zip(*columns)), schema)


def _type(values: Sequence[Any]) -> types.DataType:
    kinds = {type(value) for value in values if value is not None}
    if not kinds:
        return types.StringType()
    if kinds <= {int}:
        return types.LongType()
    if kinds <= {int, Decimal}:
        return _decimal([value for value in values if isinstance(value, Decimal)])
    if kinds <= {int, float, Decimal}:
        return types.DoubleType()
    known = {
        bool: types.BooleanType(),
        datetime: types.TimestampType(),
        date: types.DateType(),
    }
    if len(kinds) == 1 and (data_type := known.get(next(iter(kinds)))):
        return data_type
    if kinds <= {bytes, bytearray, memoryview}:
        return types.BinaryType()
    return types.StringType()


def _decimal(values: Sequence[Decimal]) -> types.DataType:
    finite = [value for value in values if value.is_finite()]
    if len(finite) < len(values):
        return types.DoubleType()
    scale = max((-_exponent(value) for value in finite), default=0)
    return types.DecimalType(38, min(max(scale, 0), 38))


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _value(value: Any, data_type: types.DataType) -> Any:
    if value is None:
        return None
    if isinstance(data_type, types.StringType):
        return text(value)
    if isinstance(data_type, types.DecimalType):
        return Decimal(value)
    if isinstance(data_type, types.DoubleType):
        return float(value)
    if isinstance(data_type, types.BinaryType):
        return bytes(value)
    if isinstance(data_type, types.TimestampType):
        # Without a zone it is UTC, where ADF runs; Spark would take that of the machine.
        return _utc(value)
    return value


def _utc(value: datetime) -> datetime:
    return value if value.tzinfo else value.replace(tzinfo=timezone.utc)


def text(value: Any) -> str:
    """A value that has no type of Spark as text."""
    if isinstance(value, timedelta):
        return span(value)
    if isinstance(value, (time, uuid.UUID, str)):
        return str(value)
    if isinstance(value, datetime):
        return value.isoformat(sep=" ")
    return str(value)


def span(value: timedelta) -> str:
    """A span of time as .NET writes it: `-1.02:03:04.5000000`."""
    negative = value < timedelta(0)
    whole = -value if negative else value
    hours, rest = divmod(whole.seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    days = f"{whole.days}." if whole.days else ""
    fraction = f".{whole.microseconds * 10:07d}" if whole.microseconds else ""
    return f"{'-' * negative}{days}{hours:02d}:{minutes:02d}:{seconds:02d}{fraction}"
