"""JSON documents as a data frame, with a schema that fits all of them.

The documents are in the notebook already, as the pages of a service are; files are read by Spark.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from pyspark.sql import DataFrame, types
from pyspark.sql import functions as F

from adf.data import workspace

_VALUE = "value"


def frame(documents: Sequence[Any]) -> DataFrame:
    """One row for each document; its members are columns, in the order of their first appearance.

    A member that is of different kinds becomes text, with JSON for objects and arrays. A document
    that is no object has one column, `value`.
    """
    objects = [each if isinstance(each, dict) else {_VALUE: each} for each in documents]
    schema = _struct(objects)
    texts = [(json.dumps(each, ensure_ascii=False),) for each in objects]
    lines = workspace.spark().createDataFrame(texts, "document string")
    if not schema.fields:
        return lines.select()
    parsed = lines.select(F.from_json("document", schema).alias("document"))
    return parsed.select("document.*")


def _struct(objects: Iterable[dict]) -> types.StructType:
    members: dict[str, list[Any]] = {}
    for each in objects:
        for name, value in each.items():
            members.setdefault(name, []).append(value)
    fields = [types.StructField(name, _type(found)) for name, found in members.items()]
    return types.StructType(fields)


def _type(found: Sequence[Any]) -> types.DataType:
    """The type that fits some values."""
    given = [value for value in found if value is not None]
    kinds = {type(value) for value in given}
    if kinds == {dict}:
        struct = _struct(given)
        return struct if struct.fields else types.StringType()
    if kinds == {list}:
        return types.ArrayType(_type([element for value in given for element in value]))
    if kinds == {bool}:
        return types.BooleanType()
    if kinds == {int} and all(-(2**63) <= value < 2**63 for value in given):
        return types.LongType()
    if kinds and kinds <= {int, float}:
        return types.DoubleType()
    return types.StringType()
