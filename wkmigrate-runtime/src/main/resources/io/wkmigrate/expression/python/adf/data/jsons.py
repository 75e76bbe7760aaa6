"""JSON files (CP-32, CP-23): one object, an array, objects in lines or one after another.

Spark reads arrays and lines of objects where they lie; lines can be split. What else there is,
and other encodings than UTF-8, is made to lines in the staging folder, object by object.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from adf import errors
from adf.data import compressions, encodings, inputs, workspace
from adf.data.inputs import Input

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, DataFrameWriter
    from pyspark.sql.types import DataType

_BLOCK = 1 << 16
_ARRAY = "arrayofobjects"
_SPARK_WRITES = ("gzip", "bzip2")


@dataclass(frozen=True)
class Format:
    """The format of a Json dataset; the pattern is for writing only."""

    encoding: str | None = "UTF-8"
    compression: str | None = None
    pattern: str | None = "setOfObjects"

    @property
    def extension(self) -> str:
        """The extension of JSON files."""
        return ".json"

    def reads_directly(self, file_name: str) -> bool:
        """Whether Spark may read a file as it lies there; `load` has a look at it."""
        return encodings.is_utf_8(self.encoding) and compressions.spark_reads(
            file_name, self.compression
        )

    def needs(self, source: Path) -> list[str]:
        """Files stand for themselves."""
        return []

    def prepare(self, source: Path, target: Path) -> None:
        """Makes lines of what there is, one object or value in each."""
        with source.open(encoding=encodings.python(self.encoding)) as text:
            with target.open("w", encoding="utf-8") as out:
                for document in documents(text):
                    out.write(json.dumps(document, ensure_ascii=False) + "\n")

    def load(self, inputs: list[Input]) -> DataFrame:
        """The rows of some files. Columns are in the order in which the first file has them."""
        lines, arrays, others = self._sorted(inputs)
        lines += [self._as_lines(each) for each in others]
        groups = [(lines, False), (arrays, True)]
        frames = [_read(group, is_array) for group, is_array in groups if group]
        data = frames[0]
        for frame in frames[1:]:
            data = _union(data, frame)
        return data

    def writer(self, data: DataFrame) -> DataFrameWriter:
        """What writes lines of objects, or one array; a member without a value is null."""
        codec = compressions.codec(self.compression)
        options = {
            "compression": (
                codec if codec in _SPARK_WRITES and not self.finishes else "none"
            ),
            "ignoreNullFields": "false",
        }
        if (self.pattern or "").lower() == _ARRAY:
            return _bracketed(data).write.format("text").options(**options)
        return data.write.format("json").options(**options)

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

    def _sorted(
        self, inputs: list[Input]
    ) -> tuple[list[Input], list[Input], list[Input]]:
        """Files that hold lines, arrays, and what Spark does not read."""
        kinds: tuple[list[Input], list[Input], list[Input]] = ([], [], [])
        for each in inputs:
            kinds[_kind(each.head()) if each.staged is None else 0].append(each)
        return kinds

    def _as_lines(self, file: Input) -> Input:
        """A file as lines of objects."""
        folder = workspace.staging() / "0"
        raw = folder / "raw"
        target = folder / "read" / inputs.staged_path(file.path)
        target.parent.mkdir(parents=True)
        workspace.dbutils().fs.cp(file.url, workspace.staged_url(raw))
        plain = next(compressions.unpack(raw, folder / "unpacked", self.compression))[1]
        self.prepare(plain, target)
        return Input(file.path, workspace.staged_url(target), file.size, target)


def _kind(head: str) -> int:
    """0 for lines of objects, 1 for an array, 2 for all else."""
    if head.lstrip().startswith("[") and not head.startswith("\ufeff"):
        return 1
    first, line_break, _ = head.lstrip("\r\n").partition("\n")
    try:
        return 0 if isinstance(json.loads(first), dict) else 2
    except ValueError:
        return 2


def documents(text: TextIO) -> Iterator[Any]:
    """The JSON values of a text, one after another, and the elements of an array at the top.

    Only one value is in memory at a time.
    """
    decoder, rest, ended = json.JSONDecoder(), "", False
    while True:
        rest = rest.lstrip(" \t\r\n[,]\ufeff")
        if rest:
            try:
                value, end = decoder.raw_decode(rest)
            except ValueError:
                value, end = None, 0
            if end and (ended or end < len(rest)):
                yield value
                rest = rest[end:]
                continue
            if ended:
                raise errors.conversion(
                    "A JSON file holds text that is not valid JSON."
                )
        # Twice as much each time, so that long values are not tried too often.
        more = text.read(max(_BLOCK, len(rest)))
        ended = not more
        if ended and not rest:
            return
        rest += more


def _read(inputs: list[Input], is_array: bool) -> DataFrame:
    """Reads twice: Spark finds out the schema, and then keeps to the order of the first file."""
    reader = (
        workspace.spark().read.option("multiLine", is_array).option("mode", "FAILFAST")
    )
    paths = [each.url for each in inputs]
    schema = reader.json(paths).schema
    ordered = _ordered(schema, _sample(inputs[0].head(), is_array))
    if not ordered.fields:
        return workspace.spark().createDataFrame([], ordered)
    return reader.schema(ordered).json(paths).select("*", "_metadata")


def _sample(head: str, is_array: bool) -> Any:
    """The first object of a file, as far as its beginning holds one."""
    try:
        return json.JSONDecoder().raw_decode(
            head.lstrip(" \t\r\n[" if is_array else " \t\r\n\ufeff")
        )[0]
    except ValueError:
        return None


def _ordered(kind: DataType, sample: Any) -> Any:
    """A type whose members are in the order of a sample; Spark orders them by name."""
    from pyspark.sql import types as T

    if isinstance(kind, T.ArrayType):
        first = sample[0] if isinstance(sample, list) and sample else None
        return T.ArrayType(_ordered(kind.elementType, first), kind.containsNull)
    if not isinstance(kind, T.StructType):
        return kind
    known = sample if isinstance(sample, dict) else {}
    place = {name: index for index, name in enumerate(known)}
    fields = sorted(kind.fields, key=lambda field: place.get(field.name, len(place)))
    return T.StructType(
        [
            T.StructField(field.name, _ordered(field.dataType, known.get(field.name)))
            for field in fields
        ]
    )


def _union(one: DataFrame, other: DataFrame) -> DataFrame:
    return one.unionByName(other, allowMissingColumns=True)


def _bracketed(data: DataFrame) -> DataFrame:
    """The lines of one array of objects. The frame must be in one partition."""
    from pyspark.sql import functions as F

    rows = F.to_json(F.struct("*"), {"ignoreNullFields": "false"}).alias("value")

    def lines(batches: Any) -> Iterator[Any]:
        import pandas

        opened = False
        for batch in batches:
            if len(batch):
                values = ("," + batch["value"]).tolist()
                values[0] = values[0] if opened else "[" + values[0][1:]
                opened = True
                yield pandas.DataFrame({"value": values})
        yield pandas.DataFrame({"value": ["]" if opened else "[]"]})

    return data.select(rows).mapInPandas(lines, "value string")
