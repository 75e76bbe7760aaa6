"""Values of databases and of Spark as ADF's JSON has them, in the outputs of activities."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Any

from pyspark.sql import types

from adf import errors
from adf.data import rowframes


def of(value: Any, column: str) -> Any:
    """A value; bytes have no form in the outputs of ADF (AC-Lookup)."""
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    if isinstance(value, Decimal):
        return _number(value)
    if isinstance(value, datetime):
        return moment(value)
    if isinstance(value, date):
        return f"{value.isoformat()}T00:00:00Z"
    if isinstance(value, (timedelta, time)):
        return rowframes.text(value)
    if isinstance(value, (bytes, bytearray, memoryview)):
        raise errors.ExpressionError(
            "unsupported-type",
            f'The column "{column}" holds bytes, which the output of an activity cannot. '
            "Leave it out of the query.",
        )
    if isinstance(value, Mapping):
        return {str(key): of(each, column) for key, each in value.items()}
    if isinstance(value, Sequence):
        return [of(each, column) for each in value]
    return str(value)


def moment(value: datetime) -> str:
    """A date and time: UTC where it has no zone, with no more digits than it needs."""
    zone = "Z"
    if value.tzinfo is not None and value.utcoffset():
        text = value.isoformat()
        zone, value = text[-6:], value.replace(tzinfo=None)
    fraction = f".{value.microsecond:06d}".rstrip("0") if value.microsecond else ""
    return value.strftime("%Y-%m-%dT%H:%M:%S").rjust(19, "0") + fraction + zone


def _number(value: Decimal) -> Any:
    if not value.is_finite():
        return str(value)
    return int(value) if value == value.to_integral_value() else float(value)


def of_spark(value: Any, data_type: types.DataType, column: str) -> Any:
    """A value that Spark collected; its times are in the zone of the machine."""
    if value is None:
        return None
    if isinstance(data_type, types.TimestampType):
        return moment(value.astimezone(timezone.utc).replace(tzinfo=None))
    if isinstance(data_type, types.ArrayType):
        return [of_spark(each, data_type.elementType, column) for each in value]
    if isinstance(data_type, types.StructType):
        return {
            each.name: of_spark(value[index], each.dataType, column)
            for index, each in enumerate(data_type)
        }
    if isinstance(data_type, types.MapType):
        return {
            str(key): of_spark(each, data_type.valueType, column)
            for key, each in value.items()
        }
    return of(value, column)
