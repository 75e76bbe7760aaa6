"""The interim types of ADF's Copy (CP-66), and the types of Spark that stand for them."""

from __future__ import annotations

from typing import Any

from pyspark.sql import types

from adf import errors

# Unsigned integers take the next larger type of Spark. Spark has neither identifiers nor spans of
# time that could be written, so that both are texts in ADF's form.
_SPARK: dict[str, types.DataType] = {
    "boolean": types.BooleanType(),
    "sbyte": types.ByteType(),
    "byte": types.ShortType(),
    "int16": types.ShortType(),
    "uint16": types.IntegerType(),
    "int32": types.IntegerType(),
    "uint32": types.LongType(),
    "int64": types.LongType(),
    "uint64": types.DecimalType(20, 0),
    "single": types.FloatType(),
    "double": types.DoubleType(),
    "decimal": types.DecimalType(38, 18),
    "string": types.StringType(),
    "guid": types.StringType(),
    "timespan": types.StringType(),
    "datetime": types.TimestampType(),
    "datetimeoffset": types.TimestampType(),
    "byte[]": types.BinaryType(),
}

_ALIASES = {
    "int": "int32",
    "integer": "int32",
    "long": "int64",
    "short": "int16",
    "bool": "boolean",
    "float": "double",
    "bytearray": "byte[]",
    "byte array": "byte[]",
    "date": "datetime",
    "time": "timespan",
}

_RANGES = {
    "byte": (0, 2**8 - 1),
    "uint16": (0, 2**16 - 1),
    "uint32": (0, 2**32 - 1),
    "uint64": (0, 2**64 - 1),
}

_NAMES = {
    "boolean": "Boolean",
    "byte": "SByte",
    "short": "Int16",
    "integer": "Int32",
    "long": "Int64",
    "float": "Single",
    "double": "Double",
    "string": "String",
    "varchar": "String",
    "char": "String",
    "date": "DateTime",
    "timestamp": "DateTime",
    "timestamp_ntz": "DateTime",
    "binary": "Byte[]",
    "array": "Array",
    "map": "Object",
    "struct": "Object",
}


def known(name: str | None) -> str | None:
    """The name of an interim type in lower case; nothing stays None."""
    if not name or not name.strip():
        return None
    lower = name.strip().lower().removeprefix("system.")
    lower = _ALIASES.get(lower, lower)
    if lower not in _SPARK and lower not in ("object", "array"):
        raise errors.ExpressionError(
            "argument-type", f"The type {name!r} of a column is none of ADF's."
        )
    return lower


def spark_type(name: str | None) -> types.DataType | None:
    """The type of Spark for an interim type; objects and arrays have none of their own."""
    lower = known(name)
    return None if lower is None else _SPARK.get(lower)


def limits(name: str | None) -> tuple[int, int] | None:
    """The smallest and the largest value where the type of Spark takes more."""
    return _RANGES.get(known(name) or "")


def name_of(data_type: types.DataType) -> str:
    """The interim type of a type of Spark, as ADF writes it."""
    if isinstance(data_type, types.DecimalType):
        return "Decimal"
    return _NAMES.get(data_type.typeName(), "String")


def is_complex(data_type: Any) -> bool:
    """Whether values are objects or arrays."""
    return isinstance(data_type, (types.ArrayType, types.MapType, types.StructType))
