"""Values inside of objects and arrays of a data frame, and objects that are made (CP-61 to CP-64)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Union

from pyspark.sql import Column, DataFrame, types
from pyspark.sql import functions as F

from adf import errors
from adf.data import jsonpaths

_ELEMENT = "element"


@dataclass(frozen=True)
class Source:
    """A data frame whose columns have other names, so that any name can be told from the others.

    Names may differ by their case only, or hold what Spark would read as a path.
    """

    data: DataFrame
    fields: tuple[types.StructField, ...]
    element: types.DataType | None = None

    @classmethod
    def of(cls, data: DataFrame) -> Source:
        """The source of a mapping."""
        fields = tuple(data.schema)
        return cls(data.toDF(*(f"c{index}" for index in range(len(fields)))), fields)

    def exploded(self, path: Sequence[jsonpaths.Step]) -> Source:
        """One row for each element of an array (CP-62).

        Where the array is missing or empty there is no row, as with CROSS APPLY (unconfirmed for
        ADF). A single object counts as an array of one.
        """
        if not path:
            return self
        array, data_type = self._value(path)
        if isinstance(data_type, types.NullType):
            data = self.data.where(F.lit(False)).withColumn(_ELEMENT, F.lit(None))
            return Source(data, self.fields, data_type)
        if not isinstance(data_type, types.ArrayType):
            array, data_type = F.array(array), types.ArrayType(data_type)
        data = self.data.select("*", F.explode(array).alias(_ELEMENT))
        return Source(data, self.fields, data_type.elementType)

    def value(self, source: Union[str, int]) -> tuple[Column, types.DataType]:
        """The value of a name, a number or a path, and its type."""
        if isinstance(source, int):
            if not 0 < source <= len(self.fields):
                raise _no_column(f"number {source}")
            return self._column(source - 1)
        if not jsonpaths.is_path(source):
            index = self._index(source)
            if index is None:
                raise _no_column(repr(source))
            return self._column(index)
        steps = jsonpaths.steps(source)
        if self.element is not None and not source.startswith("$"):
            return _member(F.col(_ELEMENT), self.element, steps)
        return self._value(steps)

    def _value(self, steps: Sequence[jsonpaths.Step]) -> tuple[Column, types.DataType]:
        if not steps:
            whole = F.struct(
                *(F.col(f"c{i}").alias(each.name) for i, each in enumerate(self.fields))
            )
            return whole, types.StructType(list(self.fields))
        index = self._index(str(steps[0])) if isinstance(steps[0], str) else None
        if index is None:
            return F.lit(None), types.NullType()
        column, data_type = self._column(index)
        return _member(column, data_type, steps[1:])

    def _column(self, index: int) -> tuple[Column, types.DataType]:
        return F.col(f"c{index}"), self.fields[index].dataType

    def _index(self, name: str) -> int | None:
        return next(
            (index for index, each in enumerate(self.fields) if each.name == name), None
        )


def _no_column(shown: str) -> errors.ExpressionError:
    return errors.ExpressionError(
        "missing-column",
        f"The source has no column {shown}, which the mapping names. Names count with their case.",
    )


def _member(
    value: Column, data_type: types.DataType, steps: Sequence[jsonpaths.Step]
) -> tuple[Column, types.DataType]:
    """What a path leads to; what is missing is null, as for documents of ADF."""
    for step in steps:
        if isinstance(data_type, types.ArrayType) and isinstance(step, int):
            value, data_type = F.get(value, F.lit(step)), data_type.elementType
        elif isinstance(data_type, types.MapType) and isinstance(step, str):
            value, data_type = F.try_element_at(value, F.lit(step)), data_type.valueType
        elif isinstance(data_type, types.StructType) and step in data_type.names:
            value, data_type = value.getField(step), data_type[step].dataType
        else:
            return F.lit(None), types.NullType()
    return value, data_type


def nested(leaves: Sequence[tuple[Sequence[Any], Column]]) -> list[Column]:
    """Columns of values, with objects for those whose path has several members."""
    groups: dict[str, list[tuple[Sequence[Any], Column]]] = {}
    for path, value in leaves:
        groups.setdefault(path[0], []).append((path[1:], value))
    return [_node(name, inner).alias(name) for name, inner in groups.items()]


def _node(name: str, inner: Sequence[tuple[Sequence[Any], Column]]) -> Column:
    if len(inner) == 1 and not inner[0][0]:
        return inner[0][1]
    if any(not path for path, _ in inner):
        raise errors.ExpressionError(
            "duplicate-column",
            f"The mapping has several columns for {name!r} of the sink.",
        )
    return F.struct(*nested(inner))
