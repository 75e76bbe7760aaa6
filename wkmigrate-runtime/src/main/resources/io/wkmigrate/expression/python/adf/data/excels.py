"""Excel workbooks, `.xlsx` and `.xls`, as sources only (CP-2).

There is no reader in Spark, so that the driver turns a sheet into lines of JSON in the staging
folder, row by row. All columns are text; dates are `yyyy-MM-dd HH:mm:ss` (the form is unconfirmed
for ADF).
"""

# requires: openpyxl~=3.1
# requires: xlrd~=2.0

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from adf import errors, values
from adf.data import workspace
from adf.data.inputs import Input

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, DataFrameWriter

_RANGE = re.compile(
    r"\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?", re.IGNORECASE
)
_OLD = b"\xd0\xcf\x11\xe0"

Rows = Iterable[Sequence[Any]]


@dataclass(frozen=True)
class Format:
    """The format of an Excel dataset; sheets are counted from 0."""

    sheet_name: str | None = None
    sheet_index: int | None = None
    range: str | None = None
    header: bool = False
    null_value: str | None = None
    compression: str | None = None

    finishes = False

    @property
    def extension(self) -> str:
        """The extension of workbooks."""
        return ".xlsx"

    def reads_directly(self, file_name: str) -> bool:
        """No file is read as it is."""
        return False

    def needs(self, source: Path) -> list[str]:
        """Files stand for themselves."""
        return []

    def prepare(self, source: Path, target: Path) -> None:
        """Writes the names of the columns, and then the rows, as lines of JSON."""
        with source.open("rb") as file:
            old = file.read(4) == _OLD
        rows = (_old_rows if old else _new_rows)(source, self)
        with target.open("w", encoding="utf-8") as out:
            for row in self._lines(_cut(rows, self.range)):
                out.write(json.dumps(row, ensure_ascii=False) + "\n")

    def load(self, inputs: list[Input]) -> DataFrame:
        """The rows of the sheets, whose columns go together by name."""
        spark = workspace.spark()
        frames = []
        for each in inputs:
            assert each.staged is not None
            with each.staged.open(encoding="utf-8") as file:
                names = json.loads(file.readline() or "[]")
            if names:
                frames.append(_frame(spark, each, names))
        if not frames:
            return spark.createDataFrame([], "")
        data = frames[0]
        for frame in frames[1:]:
            data = data.unionByName(frame, allowMissingColumns=True)
        return data

    def writer(self, data: DataFrame) -> DataFrameWriter:
        """ADF does not write workbooks."""
        raise NotImplementedError("A copy does not write Excel; ADF reads it only.")

    def finish(self, source: Path, target: Path, name: str) -> None:
        """ADF does not write workbooks."""
        raise NotImplementedError("A copy does not write Excel; ADF reads it only.")

    def _lines(self, rows: Iterator[Sequence[Any]]) -> Iterator[list[str | None]]:
        first = next(rows, None)
        if first is None:
            return
        texts = [self._text(cell) for cell in first]
        if self.header:
            while texts and texts[-1] is None and not self.range:
                texts.pop()
            yield [name or f"Prop_{index}" for index, name in enumerate(texts)]
        else:
            yield [f"Prop_{index}" for index in range(len(texts))]
            yield texts
        for row in rows:
            yield [self._text(cell) for cell in row]

    def _text(self, cell: Any) -> str | None:
        text = _text(cell)
        return None if text == (self.null_value or "") else text


def _frame(spark: Any, file: Input, names: list[str]) -> DataFrame:
    """A line is an array; the first one is the names and has no row."""
    from pyspark.sql import functions as F

    lines = spark.read.text(file.url).select("value", "_metadata")
    cells = F.from_json("value", "array<string>")
    data = lines.select(
        *[F.get(cells, index).alias(name) for index, name in enumerate(names)],
        "_metadata",
        F.monotonically_increasing_id().alias("__line__"),
    )
    return data.where("__line__ > 0").drop("__line__")


def _new_rows(source: Path, form: Format) -> Iterator[Sequence[Any]]:
    from openpyxl import load_workbook

    with source.open("rb") as file:
        book = load_workbook(file, read_only=True, data_only=True)
        name = _sheet(book.sheetnames, form)
        sheet = book[name]
        sheet.reset_dimensions()
        yield from sheet.iter_rows(values_only=True)


def _old_rows(source: Path, form: Format) -> Iterator[Sequence[Any]]:
    import xlrd

    book = xlrd.open_workbook(str(source))
    sheet = book.sheet_by_name(_sheet(book.sheet_names(), form))
    for index in range(sheet.nrows):
        yield [_old_cell(cell, book.datemode) for cell in sheet.row(index)]


def _old_cell(cell: Any, mode: int) -> Any:
    import xlrd

    if cell.ctype == xlrd.XL_CELL_DATE:
        return xlrd.xldate_as_datetime(cell.value, mode)
    return bool(cell.value) if cell.ctype == xlrd.XL_CELL_BOOLEAN else cell.value


def _sheet(names: Sequence[str], form: Format) -> str:
    if form.sheet_name:
        if form.sheet_name in names:
            return form.sheet_name
        wanted = f'called "{form.sheet_name}"'
    else:
        index = int(form.sheet_index or 0)
        if index < len(names):
            return names[index]
        wanted = f"number {index}, counted from 0"
    known = ", ".join(names)
    raise errors.ExpressionError(
        "invalid-argument",
        f"The workbook has no sheet {wanted}. Its sheets are: {known}.",
    )


def _cut(rows: Rows, where: str | None) -> Iterator[Sequence[Any]]:
    """The cells of a range; without one, from the first row and column that hold something."""
    if not where:
        yield from _used(rows)
        return
    match = _RANGE.fullmatch(where.strip())
    if match is None:
        raise errors.ExpressionError(
            "invalid-argument", f'"{where}" is no range of cells, such as A3 or A3:H5.'
        )
    left, top = _number(match[1]), int(match[2])
    right = _number(match[3]) if match[3] else None
    bottom = int(match[4]) if match[4] else None
    cut = (
        _padded(row[left - 1 : right], right and right - left + 1)
        for number, row in enumerate(rows, 1)
        if number >= top and (bottom is None or number <= bottom)
    )
    yield from cut if bottom else _without_empty_end(cut)


def _used(rows: Rows) -> Iterator[Sequence[Any]]:
    """Looks at all rows first, since any of them may begin further left."""
    kept = list(_without_empty_end(iter(rows)))
    while kept and not any(map(_text, kept[0])):
        kept.pop(0)
    starts = [
        next((index for index, cell in enumerate(row) if _text(cell)), None)
        for row in kept
    ]
    left = min((start for start in starts if start is not None), default=0)
    width = max((len(row) for row in kept), default=0)
    for row in kept:
        yield _padded(row, width)[left:]


def _without_empty_end(rows: Iterator[Sequence[Any]]) -> Iterator[Sequence[Any]]:
    """Sheets often end with rows that have a format but no values."""
    waiting: list[Sequence[Any]] = []
    for row in rows:
        waiting.append(row)
        if any(map(_text, row)):
            yield from waiting
            waiting.clear()


def _padded(row: Sequence[Any], width: int | None) -> Sequence[Any]:
    return [*row, *[None] * ((width or 0) - len(row))]


def _number(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _text(cell: Any) -> str:
    """A cell as text; whole numbers have no fraction."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell)
    if isinstance(cell, float):
        return values.float_text(cell)
    if isinstance(cell, datetime.datetime):
        return cell.isoformat(" ", "seconds")
    if isinstance(cell, datetime.date):
        return f"{cell.isoformat()} 00:00:00"
    return cell.isoformat() if isinstance(cell, datetime.time) else str(cell)
