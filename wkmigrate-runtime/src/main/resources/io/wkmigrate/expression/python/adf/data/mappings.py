"""How the columns of a source become those of a sink (CP-60 to CP-67)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Union

from pyspark.sql import Column as SparkColumn
from pyspark.sql import DataFrame, types
from pyspark.sql import functions as F

from adf import errors
from adf.data import castings, catalogs, columntypes, jsonpaths, nesting, translators

_SINK = "the sink"


@dataclass(frozen=True)
class Column:
    """One column: where it comes from and where it goes.

    Both are a name, a number from 1, or a JSON path, which begins with `$` or `['`. The latter is
    relative to the elements of the collection.
    """

    source: Union[str, int]
    sink: Union[str, int]
    source_type: str | None = None
    sink_type: str | None = None
    format: str | None = None
    culture: str | None = None


@dataclass(frozen=True)
class _Mapped:
    """A column on its way: where it goes, what it was and what it is to be."""

    sink: list[jsonpaths.Step]
    value: SparkColumn
    converted: SparkColumn
    failure: str


@dataclass(frozen=True)
class Mapping:
    """A translator. Without columns all are mapped by name, with their case (CP-60)."""

    columns: Sequence[Column] | None = None
    collection: str | None = None
    complex_as_text: bool = False
    convert: bool = False
    allow_truncation: bool = True
    boolean_as_number: bool = False
    date_time_format: str | None = None
    date_time_offset_format: str | None = None
    time_span_format: str | None = None
    culture: str | None = None

    def apply(
        self,
        data: DataFrame,
        sink_columns: types.StructType | None = None,
        skip_incompatible: bool = False,
    ) -> DataFrame:
        """The data as the sink takes it.

        A value that does not convert fails the query with the names of column and types, or leaves
        its row out (CP-70).
        """
        source = nesting.Source.of(data)
        if self.collection:
            source = source.exploded(jsonpaths.steps(self.collection))
        columns = list(self.columns or _by_name(data.columns))
        targets = {each.name: each for each in sink_columns or []}
        sinks = [_steps(column.sink, sink_columns) for column in columns]
        if sink_columns is not None:
            names = [str(steps[0]) for steps in sinks]
            castings.require(names, targets, _SINK)
        mapped = [
            self._mapped(source, column, steps, targets)
            for column, steps in zip(columns, sinks)
        ]
        return _selected(source.data, mapped, skip_incompatible)

    def _mapped(
        self,
        source: nesting.Source,
        column: Column,
        sink: list[jsonpaths.Step],
        targets: dict[str, types.StructField],
    ) -> _Mapped:
        value, found = source.value(column.source)
        target, length = self._target(column, found, sink, targets)
        conversion = castings.Conversion(
            found,
            target,
            self._rules(column),
            _interim(column, target),
            column.format,
            length,
        )
        shown = str(sink[0]) if len(sink) == 1 else str(column.sink)
        failure = castings.failure(shown, _SINK, found, target)
        return _Mapped(sink, value, conversion.apply(value), failure)

    def _target(
        self,
        column: Column,
        found: types.DataType,
        sink: list[jsonpaths.Step],
        targets: dict[str, types.StructField],
    ) -> tuple[types.DataType, int | None]:
        """The type of the column of the sink, else the one of the mapping, else its own."""
        target = targets.get(str(sink[0])) if len(sink) == 1 else None
        if target is not None:
            return target.dataType, target.metadata.get(catalogs.LENGTH)
        if self.complex_as_text and columntypes.is_complex(found):
            return types.StringType(), None
        if isinstance(found, types.NullType):
            return _declared(column) or types.StringType(), None
        declared = _declared(column)
        both_decimal = isinstance(declared, types.DecimalType) and isinstance(
            found, types.DecimalType
        )
        # The interim types Decimal, String and DateTime say less than what Spark knows of a column.
        if declared is None or both_decimal or columntypes.is_complex(found):
            return found, None
        return declared, None

    def _rules(self, column: Column) -> castings.Rules:
        """The settings count only where conversion is switched on (CP-66)."""
        if not self.convert:
            return castings.Rules(culture=column.culture)
        return castings.Rules(
            self.allow_truncation,
            self.boolean_as_number,
            self.date_time_format,
            self.date_time_offset_format,
            self.time_span_format,
            column.culture or self.culture,
        )


def of(translator: Any) -> Mapping:
    """The mapping of a translator that is known only when the notebook runs (CP-65)."""
    read = translators.read(translator)
    columns = [Column(**each) for each in read.columns]
    return Mapping(columns or None, **read.settings)


def _by_name(names: Sequence[str]) -> list[Column]:
    """Each column to the one of its name. Its number finds it, whatever is in its name."""
    return [
        Column(index, jsonpaths.written([name])) for index, name in enumerate(names, 1)
    ]


def _steps(sink: str | int, columns: types.StructType | None) -> list[jsonpaths.Step]:
    if isinstance(sink, int):
        names = columns.names if columns is not None else []
        return [names[sink - 1] if 0 < sink <= len(names) else f"Prop_{sink - 1}"]
    steps: list[jsonpaths.Step] = [sink]
    if jsonpaths.is_path(sink):
        steps = jsonpaths.steps(sink)
    if not steps or any(isinstance(step, int) for step in steps):
        raise errors.ExpressionError(
            "invalid-path",
            f"The sink {sink!r} of a mapping is no member of an object. ADF does not write into "
            "arrays either.",
        )
    return steps


def _declared(column: Column) -> types.DataType | None:
    """The type that the mapping gives a column; text as the source's type says nothing."""
    if column.sink_type:
        return columntypes.spark_type(column.sink_type)
    if columntypes.known(column.source_type) in (None, "string"):
        return None
    return columntypes.spark_type(column.source_type)


def _interim(column: Column, target: types.DataType) -> str | None:
    """The interim type that values have to be of, if the sink's type does not say it all."""
    name = column.sink_type or column.source_type
    return name if columntypes.spark_type(name) == target else None


def _selected(data: DataFrame, mapped: Sequence[_Mapped], skip: bool) -> DataFrame:
    if not skip:
        leaves = [
            (each.sink, castings.checked(each.value, each.converted, each.failure))
            for each in mapped
        ]
        return data.select(*nesting.nested(leaves))
    failed = F.lit(False)
    for each in mapped:
        failed = failed | (each.value.isNotNull() & each.converted.isNull())
    return data.where(~failed).select(
        *nesting.nested([(each.sink, each.converted) for each in mapped])
    )
