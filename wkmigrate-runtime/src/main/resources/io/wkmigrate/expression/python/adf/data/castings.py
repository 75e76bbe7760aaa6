"""Conversions of columns from one type to another, as ADF's Copy does them (CP-66).

A conversion gives null for a value that cannot be converted, so that a row can be skipped or an
error raised; `checked` does the latter. Errors name column and types, never a value.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pyspark.sql import Column, DataFrame, types
from pyspark.sql import functions as F

from adf import cultures, errors
from adf.data import catalogs, columntypes, datepatterns

# How a date and time without a format becomes text: as the text files of ADF have it.
_WRITTEN = "yyyy-MM-dd HH:mm:ss.SSSSSSS"

_ISO = (
    r"^\s*\d{4}-\d{1,2}-\d{1,2}([T ]\d{1,2}:\d{2}(:\d{2}(\.\d{1,9})?)?"
    r"\s*(Z|[+-]\d{2}(:?\d{2})?)?)?\s*$"
)
_GUID = r"^\s*[({]?[0-9A-Fa-f]{8}(-?[0-9A-Fa-f]{4}){3}-?[0-9A-Fa-f]{12}[)}]?\s*$"
_SPAN = r"^\s*-?((\d+\.)?\d{1,2}:\d{2}(:\d{2}(\.\d{1,7})?)?|\d+)\s*$"


@dataclass(frozen=True)
class Rules:
    """The settings of conversions; formats are those of .NET."""

    allow_truncation: bool = True
    boolean_as_number: bool = False
    date_time_format: str | None = None
    date_time_offset_format: str | None = None
    time_span_format: str | None = None
    culture: str | None = None


@dataclass(frozen=True)
class Conversion:
    """From a type of Spark to another one; interim types say what these do not."""

    source: types.DataType
    target: types.DataType
    rules: Rules = Rules()
    interim: str | None = None
    written: str | None = None
    length: int | None = None

    def apply(self, value: Column) -> Column:
        """The converted value, or null where there is none."""
        converted = self._converted(value)
        if self.length and isinstance(self.target, types.StringType):
            converted = F.when(F.length(converted) <= self.length, converted)
        bounds = columntypes.limits(self.interim)
        if bounds is not None:
            converted = F.when(converted.between(*bounds), converted)
        return converted

    def _converted(self, value: Column) -> Column:
        source, target = self.source, self.target
        if isinstance(source, types.NullType):
            return F.lit(None).cast(target)
        if isinstance(target, types.StringType):
            return self._text(value)
        if source == target:
            return value
        if columntypes.is_complex(source) or columntypes.is_complex(target):
            return (
                value.try_cast(target) if columntypes.is_complex(target) else self._no()
            )
        for kinds, convert in self._targets():
            if isinstance(target, kinds):
                return convert(value)
        return value.try_cast(target)

    def _targets(self) -> list[tuple[tuple[type, ...], Callable[[Column], Column]]]:
        return [
            ((types.BooleanType,), self._boolean),
            ((types.IntegralType,), self._integer),
            ((types.DecimalType, types.FractionalType), self._number),
            (_DATES, self._date),
            ((types.BinaryType,), self._binary),
        ]

    def _boolean(self, value: Column) -> Column:
        if isinstance(self.source, types.StringType):
            word = F.lower(F.trim(value))
            return F.when(word.isin("true", "1"), True).when(
                word.isin("false", "0"), False
            )
        return value != 0 if self._is_number() else self._no()

    def _integer(self, value: Column) -> Column:
        if isinstance(self.source, types.StringType):
            text = F.trim(value)
            whole = F.when(text.rlike(r"^[+-]?\d+$"), text)
            return whole.try_cast("decimal(38,0)").try_cast(self.target)
        if isinstance(self.source, types.BooleanType):
            return value.cast(self.target)
        return self._lossless(value) if self._is_number() else self._no()

    def _number(self, value: Column) -> Column:
        if isinstance(self.source, types.StringType):
            text = self._plain_number(value)
            if isinstance(self.target, types.DecimalType):
                return self._lossless(text.try_cast("decimal(38,18)"), text)
            return text.try_cast(self.target)
        if isinstance(self.source, types.BooleanType):
            return value.cast("int").cast(self.target)
        if not self._is_number():
            return self._no()
        floating = isinstance(self.target, (types.FloatType, types.DoubleType))
        return value.try_cast(self.target) if floating else self._lossless(value)

    def _lossless(self, value: Column, text: Column | None = None) -> Column:
        """A number of fewer digits, if digits may be lost or there are none to be lost."""
        wide = value if text is None else text
        converted = wide.try_cast(self.target)
        return (
            converted
            if self.rules.allow_truncation
            else F.when(converted == value, converted)
        )

    def _plain_number(self, value: Column) -> Column:
        """The text of a number in the culture as one that Spark reads."""
        text = F.trim(value)
        point, separator = ".", ""
        if self.rules.culture:
            style = cultures.culture(self.rules.culture)
            point, separator = style.point, style.separator
        text = F.replace(text, F.lit(separator), F.lit("")) if separator else text
        text = F.replace(text, F.lit(point), F.lit(".")) if point != "." else text
        return F.when(text.rlike(r"^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$"), text)

    def _date(self, value: Column) -> Column:
        if isinstance(self.source, _DATES):
            converted = value.cast(self.target)
            if self.rules.allow_truncation or not isinstance(
                self.target, types.DateType
            ):
                return converted
            return F.when(converted == value, converted)
        if not isinstance(self.source, types.StringType):
            return self._no()
        return self._moment(value).try_cast(self.target)

    def _moment(self, value: Column) -> Column:
        given = self.written or self._format()
        if given:
            pattern = datepatterns.reading(given, self.rules.culture)
            return F.try_to_timestamp(value, F.lit(pattern))
        iso = F.when(value.rlike(_ISO), F.trim(value)).try_cast("timestamp")
        others = [
            F.try_to_timestamp(F.trim(value), F.lit(pattern))
            for pattern in datepatterns.of_culture(self.rules.culture)
        ]
        return F.coalesce(iso, *others)

    def _format(self) -> str | None:
        with_offset = columntypes.known(self.interim) == "datetimeoffset"
        rules = self.rules
        return rules.date_time_offset_format if with_offset else rules.date_time_format

    def _binary(self, value: Column) -> Column:
        if isinstance(self.source, types.StringType):
            return F.try_to_binary(value, F.lit("base64"))
        return self._no()

    def _text(self, value: Column) -> Column:
        source = self.source
        if isinstance(source, types.StringType):
            return self._checked_text(value)
        if columntypes.is_complex(source):
            return F.to_json(value, {"ignoreNullFields": "false"})
        if isinstance(source, types.BooleanType):
            yes, no = ("1", "0") if self.rules.boolean_as_number else ("True", "False")
            return F.when(value, yes).when(~value, no)
        if isinstance(source, _DATES):
            given = self.written or self._format()
            pattern = (
                datepatterns.writing(given, self.rules.culture) if given else _WRITTEN
            )
            return F.date_format(value, pattern)
        if isinstance(source, types.BinaryType):
            return F.base64(value)
        if isinstance(source, (types.FloatType, types.DoubleType)):
            return _float_text(value)
        return value.cast("string")

    def _checked_text(self, value: Column) -> Column:
        """Identifiers and spans are texts of a form."""
        kind = columntypes.known(self.interim)
        if kind == "guid":
            return F.when(value.rlike(_GUID), F.trim(value))
        if kind == "timespan":
            if self.rules.time_span_format:
                raise errors.ExpressionError(
                    "invalid-format",
                    "Formats of time spans are not supported in a mapping.",
                )
            return F.when(value.rlike(_SPAN), F.trim(value))
        return value

    def _is_number(self) -> bool:
        return isinstance(self.source, types.NumericType)

    def _no(self) -> Column:
        raise errors.ExpressionError(
            "conversion",
            f"ADF does not convert {columntypes.name_of(self.source)} to "
            f"{columntypes.name_of(self.target)}.",
        )


_DATES = (types.DateType, types.TimestampType, types.TimestampNTZType)


def _float_text(value: Column) -> Column:
    """A float as .NET writes it: 5 for 5.0, 12000000 for 1.2E7, 1E+20, 5E-05."""
    text = value.cast("string")
    size = F.abs(value)
    plain = F.regexp_replace(text, r"\.0$", "")
    # Java turns to powers at 10,000,000 already.
    long = F.regexp_replace(
        value.try_cast("decimal(38,10)").cast("string"), r"\.?0+$", ""
    )
    power = F.regexp_replace(text, r"\.0E", "E")
    power = F.regexp_replace(power, r"E(\d)", "E+$1")
    power = F.regexp_replace(power, r"E([+-])(\d)$", "E$10$2")
    return (
        F.when((size >= 1e-3) & (size < 1e7) | (size == 0), plain)
        .when((size >= 1e7) & (size < 1e15), long)
        .otherwise(power)
    )


def checked(value: Column, converted: Column, what: str) -> Column:
    """The converted value; the query fails where there should be one and is none."""
    failure = F.raise_error(F.lit(what))
    return F.when(value.isNotNull() & converted.isNull(), failure).otherwise(converted)


def fit(data: DataFrame, schema: types.StructType, where: str) -> DataFrame:
    """The data with the types of the columns of the same name of a target (CP-60).

    Names count with their case. Columns that the target lacks are an error.
    """
    targets = {field.name: field for field in schema}
    require(data.columns, targets, where)
    fields = list(data.schema)
    positions = data.toDF(*(f"c{index}" for index in range(len(fields))))
    columns = []
    for index, field in enumerate(fields):
        target = targets[field.name]
        value = positions[f"c{index}"]
        conversion = to_column(field.dataType, target)
        what = failure(field.name, where, field.dataType, target.dataType)
        columns.append(checked(value, conversion.apply(value), what).alias(field.name))
    return positions.select(*columns)


def to_column(source: types.DataType, target: types.StructField) -> Conversion:
    """The conversion to a column of a table, without rules of a mapping."""
    return Conversion(
        source, target.dataType, length=target.metadata.get(catalogs.LENGTH)
    )


def failure(
    column: str, where: str, source: types.DataType, target: types.DataType
) -> str:
    """What to say of a value that does not convert."""
    return (
        f'A value of the column "{column}" of {where} does not convert from '
        f"{columntypes.name_of(source)} to {columntypes.name_of(target)}, or is too long."
    )


def require(
    names: list[str], targets: dict[str, types.StructField], where: str
) -> None:
    """Fails where columns have no target of the same name."""
    absent = [name for name in names if name not in targets]
    if absent:
        raise errors.ExpressionError(
            "missing-column",
            f"{where} has no column {', '.join(map(repr, absent))}. Names count with their case; "
            "map the columns, or add them to the table.",
        )
    twice = {name for name in names if names.count(name) > 1}
    if twice:
        raise errors.ExpressionError(
            "duplicate-column",
            f"The data for {where} has several columns {', '.join(map(repr, sorted(twice)))}.",
        )
