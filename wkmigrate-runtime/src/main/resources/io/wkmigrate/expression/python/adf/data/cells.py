"""Values as the text that ADF writes: .NET's forms in the invariant culture, not those of Spark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame
    from pyspark.sql.types import DataType


def as_text(data: DataFrame) -> DataFrame:
    """A frame whose columns are all text."""
    return data.select([_text(data, field) for field in data.schema.fields])


def _text(data: DataFrame, field: Any) -> Column:
    return text(data["`" + field.name.replace("`", "``") + "`"], field.dataType).alias(
        field.name
    )


def text(value: Column, kind: DataType) -> Column:
    """A value as text; times have seven digits of a second, as in .NET's `fffffff`.

    Bytes are in base64, and arrays and objects are JSON (both unconfirmed for ADF).
    """
    from pyspark.sql import functions as F
    from pyspark.sql import types as T

    if isinstance(kind, T.BooleanType):
        return F.when(value, "True").when(~value, "False")
    if isinstance(kind, (T.TimestampType, T.TimestampNTZType)):
        return F.date_format(value, "yyyy-MM-dd HH:mm:ss.SSSSSS'0'")
    if isinstance(kind, T.DateType):
        return F.date_format(value, "yyyy-MM-dd 00:00:00.0000000")
    if isinstance(kind, (T.FloatType, T.DoubleType)):
        return _float(value)
    if isinstance(kind, T.BinaryType):
        return F.base64(value)
    if isinstance(kind, (T.StructType, T.ArrayType, T.MapType)):
        return F.to_json(value, {"ignoreNullFields": "false"})
    return value.cast("string")


def _float(value: Column) -> Column:
    """`5` for 5.0, `12345678` for 1.2345678E7 and `1E+20` for 1.0E20."""
    from pyspark.sql import functions as F

    shortest = value.cast("string")
    exponent = shortest.contains("E")
    # The digits that Spark writes are exact as a decimal; only their form differs.
    usual = exponent & (F.abs(value) < 1e15) & (F.abs(value) >= 1e-5)
    plain = F.regexp_replace(
        shortest.try_cast("decimal(38,20)").cast("string"), r"\.?0+$", ""
    )
    scientific = F.regexp_replace(shortest, r"(\.0)?E(\d)", "E+$2")
    scientific = F.regexp_replace(scientific, r"(\.0)?E-(\d+)", "E-$2")
    scientific = F.regexp_replace(scientific, r"E-(\d)$", "E-0$1")
    return (
        F.when(usual, plain)
        .when(exponent, scientific)
        .otherwise(F.regexp_replace(shortest, r"\.0$", ""))
    )
