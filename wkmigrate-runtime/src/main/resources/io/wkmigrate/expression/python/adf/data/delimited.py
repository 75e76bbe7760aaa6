"""Delimited text as datasets describe it (CP-30, CP-23).

Spark reads it with its own reader. All columns are text, as in ADF; names come from the header
of each file, or are Prop_0, Prop_1 … Values that equal `null_value` are null. A row with more
columns than the first one is an error, or is skipped where the activity skips incompatible rows
(CP-70).

Since quoted values may hold line breaks, Spark does not split a file: one task reads one file.
Where no value holds line breaks, `multi_line=False` lets it split large ones.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from adf import errors
from adf.data import cells, compressions, encodings, workspace
from adf.data.inputs import SURPLUS, Input

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame, DataFrameWriter

_ROW_DELIMITER = "\r\n"
_SPARK_WRITES = ("gzip", "bzip2")


@dataclass(frozen=True)
class Format:
    """The format of a DelimitedText dataset; defaults are those of ADF."""

    column_delimiter: str | None = ","
    row_delimiter: str | None = None
    quote: str | None = '"'
    escape: str | None = "\\"
    header: bool = False
    null_value: str | None = ""
    encoding: str | None = "UTF-8"
    compression: str | None = None
    skip_lines: int | None = 0
    quote_all: bool = False
    multi_line: bool = True

    @property
    def extension(self) -> str:
        """ADF calls delimited text `.txt` where nothing else names an extension."""
        return ".txt"

    def reads_directly(self, file_name: str) -> bool:
        """Whether Spark reads a file as it lies there."""
        return (
            not self.skip_lines
            and not self._unescapes_delimiters
            and encodings.is_utf_8(self.encoding)
            and compressions.spark_reads(file_name, self.compression)
        )

    def needs(self, source: Path) -> list[str]:
        """Files stand for themselves."""
        return []

    def prepare(self, source: Path, target: Path) -> None:
        """Makes UTF-8 of the encoding, and leaves out the first lines."""
        if encodings.is_utf_8(self.encoding) and not self._rewrites:
            shutil.move(source, target)
            return
        with source.open(encoding=encodings.python(self.encoding), newline="") as text:
            with target.open("w", encoding="utf-8", newline="") as out:
                self._skip(text)
                if self._unescapes_delimiters:
                    _quote_lines(text, out, self._delimiter, self.escape or "")
                else:
                    shutil.copyfileobj(text, out, 1 << 20)

    def load(self, inputs: list[Input]) -> DataFrame:
        """The rows of some files, whose columns go together by name."""
        frames = [self._load(group) for group in self._groups(inputs).values()]
        known = [frame for frame in frames if frame is not None]
        if not known:
            return workspace.spark().createDataFrame([], "")
        data = known[0]
        for frame in known[1:]:
            data = data.unionByName(frame, allowMissingColumns=True)
        return data

    def writer(self, data: DataFrame) -> DataFrameWriter:
        """What writes text as ADF does: rows end with CR and LF where nothing else is given."""
        codec = compressions.codec(self.compression)
        options = {
            "sep": self._delimiter,
            "lineSep": self.row_delimiter or _ROW_DELIMITER,
            "quote": self.quote or "\0",
            "escape": self.escape or "\0",
            "quoteAll": bool(self.quote_all and self.quote),
            "header": self.header,
            "nullValue": self.null_value or "",
            "emptyValue": "",
            "ignoreLeadingWhiteSpace": False,
            "ignoreTrailingWhiteSpace": False,
            "compression": (
                codec if codec in _SPARK_WRITES and not self.finishes else "none"
            ),
        }
        return cells.as_text(data).write.format("csv").options(**options)

    @property
    def finishes(self) -> bool:
        """Whether an encoding or a compression is left to be done."""
        codec = compressions.codec(self.compression)
        packs = codec is not None and codec not in _SPARK_WRITES
        return packs or not encodings.is_utf_8(self.encoding)

    def finish(self, source: Path, target: Path, name: str) -> None:
        """Encodes and compresses a file."""
        encoded = source.with_name("encoded")
        encodings.from_utf_8(source, encoded, self.encoding)
        compressions.pack(
            [(compressions.without_extension(name), encoded)], target, self.compression
        )

    @property
    def _delimiter(self) -> str:
        return self.column_delimiter or ","

    @property
    def _rewrites(self) -> bool:
        return bool(self.skip_lines) or self._unescapes_delimiters

    @property
    def _unescapes_delimiters(self) -> bool:
        """Without quotes, ADF escapes delimiters, which Spark's reader does not know."""
        return not self.quote and bool(self.escape)

    def _skip(self, text: Any) -> None:
        """Reads over the first lines; empty ones are not counted."""
        left = int(self.skip_lines or 0)
        while left:
            line = text.readline()
            if not line:
                return
            left -= bool(line.strip("\r\n"))

    def _groups(self, inputs: list[Input]) -> dict[str, list[Input]]:
        """Files that have the same header, since Spark goes by the order of columns."""
        if not self.header or len(inputs) == 1:
            return {"": inputs}
        groups: dict[str, list[Input]] = {}
        for each in inputs:
            lines = each.head().lstrip("\ufeff").splitlines()
            groups.setdefault(lines[0] if lines else "", []).append(each)
        return groups

    def _load(self, inputs: list[Input]) -> DataFrame | None:
        from pyspark.sql import functions as F

        names = self._names(inputs)
        if not names:
            return None
        ordinals = [f"c{index}" for index in range(len(names) + 1)]
        schema = ", ".join(f"{each} STRING" for each in ordinals)
        reader = (
            workspace.spark().read.schema(schema).options(**self._options(self.header))
        )
        data = reader.csv([each.url for each in inputs])
        named = [
            self._value(F.col(ordinal)).alias(name)
            for ordinal, name in zip(ordinals, names)
        ]
        return data.select(*named, F.col(ordinals[-1]).alias(SURPLUS), "_metadata")

    def _names(self, inputs: list[Input]) -> list[str]:
        """The names of the columns, from the first file that has some."""
        for each in inputs:
            reader = workspace.spark().read.options(**self._options(False))
            first = reader.csv(each.url).limit(1).collect()
            if first:
                values = list(first[0])
                names = values if self.header else [None] * len(values)
                made = [name or f"Prop_{index}" for index, name in enumerate(names)]
                _require_unique(made, each.path)
                return made
        return []

    def _options(self, header: bool) -> dict[str, Any]:
        options = {
            "sep": self._delimiter,
            "quote": self.quote or ("" if not self._unescapes_delimiters else '"'),
            "escape": self.escape or self.quote or "\\",
            "header": header,
            "enforceSchema": True,
            "multiLine": self.multi_line,
            "mode": "PERMISSIVE",
            "maxCharsPerColumn": -1,
        }
        if self._unescapes_delimiters:
            options["escape"] = '"'
        if self.row_delimiter:
            options["lineSep"] = self.row_delimiter
        return options

    def _value(self, value: Column) -> Column:
        """Spark takes empty values for null, and ADF those that equal `null_value`."""
        from pyspark.sql import functions as F

        if not self.null_value:
            return value
        present = F.coalesce(value, F.lit(""))
        return F.when(present != self.null_value, present)


def _require_unique(names: list[str], path: str) -> None:
    again = {name for name in names if names.count(name) > 1}
    if again:
        raise errors.ExpressionError(
            "invalid-argument",
            f'The header of {path} names the column "{min(again)}" more than once.',
        )


def _quote_lines(text: Any, out: Any, delimiter: str, escape: str) -> None:
    """Makes quoted values of escaped ones, line by line."""
    for line in text:
        content = line.rstrip("\r\n")
        values, value, escaped = [], "", False
        for character in content:
            if escaped:
                value += (
                    character
                    if character in (delimiter, escape)
                    else escape + character
                )
                escaped = False
            elif character == escape:
                escaped = True
            elif character == delimiter:
                values.append(value)
                value = ""
            else:
                value += character
        values.append(value + (escape if escaped else ""))
        out.write(delimiter.join(map(_quoted, values)) + line[len(content) :])


def _quoted(value: str) -> str:
    if not value:
        return value
    return '"' + value.replace('"', '""') + '"'
