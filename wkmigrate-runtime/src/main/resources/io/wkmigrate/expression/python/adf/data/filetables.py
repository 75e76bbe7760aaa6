"""Tables that are files: sources and sinks of any format in any store."""

from __future__ import annotations

import os
import re
import uuid
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from adf.data import (
    addedcolumns,
    compressions,
    files,
    inputs,
    workspace,
)
from adf.data.inputs import Format, Input
from adf.data.selections import Files, Target

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, Observation
    from pyspark.sql.types import StructType

_FILE_PATH = "$$FILEPATH"
_METADATA = "_metadata"
_FLATTEN, _MERGE = "flattenhierarchy", "mergefiles"
_PART = re.compile(r"part-(\d+)-[0-9a-f-]*?(?:-c(\d+))?(?:\..*)?$")


class Source:
    """Files of one format as a table.

    `additional_columns` are names with values; `$$FILEPATH` stands for the path of the file
    within the folder of the dataset, and `$$COLUMN:x` for the column x (CP-68).
    """

    def __init__(
        self,
        files: Files,
        format: Format,
        additional_columns: Mapping[str, Any] | None = None,
    ) -> None:
        self.files = files
        self.format = format
        self.additional_columns = dict(additional_columns or {})
        self.skip_incompatible = False
        self._inputs: list[Input] | None = None
        self._skipped: list[Observation] = []
        self._read: dict[str, int] = {}

    def read(self) -> DataFrame:
        """The rows of all files; none where no file matches."""
        found = self._found()
        if not found:
            return workspace.spark().createDataFrame([], "")
        return self._completed(self.format.load(found), found)

    def parts(self) -> Iterable[tuple[str | None, DataFrame]]:
        """The rows of each file, with its path in the selection, which a file sink keeps (CP-20)."""
        for each in self._found():
            data = self._completed(self.format.load([each]), [each])
            yield self.files.relative(each.path), data

    def measures(self) -> dict[str, Any]:
        """How many files were read, how large they are, and how many rows were skipped."""
        measured: dict[str, Any] = dict(self._read)
        if self._skipped:
            measured["rowsSkipped"] = sum(each.get["rows"] for each in self._skipped)
        return measured

    def _found(self) -> list[Input]:
        if self._inputs is None:
            found = self.files.found()
            self._inputs = inputs.of(self.files, self.format, found)
            self._read = {
                "filesRead": len(found),
                "dataRead": sum(each.size for each in self._inputs),
            }
        return self._inputs

    def _completed(self, data: DataFrame, found: list[Input]) -> DataFrame:
        """The rows with the columns that come from paths and from the activity."""
        from pyspark.sql import functions as F

        if inputs.SURPLUS in data.columns:
            data = self._without_surplus(data)
        made: dict[str, Any] = {}
        path = inputs.path_column(self.files)
        for key in _keys(self.files, found):
            pattern = "(?:^|/)" + re.escape(key) + "=([^/]*)/"
            value = F.regexp_extract(path, pattern, 1)
            made[key] = F.when(path.rlike(pattern), F.url_decode(value))
        for name, value in self.additional_columns.items():
            if isinstance(value, str) and value.upper() == _FILE_PATH:
                made[name] = _within(path, self.files.folder)
        data = data.withColumns(made) if made else data
        data = data.drop(_METADATA)
        others = {
            name: value
            for name, value in self.additional_columns.items()
            if name not in made
        }
        return addedcolumns.add(data, others)

    def _without_surplus(self, data: DataFrame) -> DataFrame:
        """Rows with too many columns fail, or are left out and counted (CP-70)."""
        from pyspark.sql import Observation
        from pyspark.sql import functions as F

        surplus = F.col(inputs.SURPLUS)
        if self.skip_incompatible:
            observation = Observation()
            self._skipped.append(observation)
            data = data.observe(observation, F.count(surplus).alias("rows"))
            return data.where(surplus.isNull()).drop(inputs.SURPLUS)
        said = F.concat(
            F.lit("A row has more columns than the first row of the file: "),
            F.col("_metadata.file_path"),
        )
        # Spark must not drop the check as a column that nobody reads.
        fails = F.when(surplus.isNotNull(), F.raise_error(said).cast("boolean"))
        return data.where(F.coalesce(fails, F.lit(True))).drop(inputs.SURPLUS)


class Sink:
    """Files of one format that a table is written to.

    One file is written by one task of Spark, which is what a file with a given name costs. Files that
    are there already are replaced (CP-22), never appended to.
    """

    def __init__(
        self,
        target: Target,
        format: Format,
        copy_behavior: str | None = None,
        max_rows_per_file: int | None = None,
        file_name_prefix: str | None = None,
        file_extension: str | None = None,
    ) -> None:
        self.target = target
        self.format = format
        self.copy_behavior = (copy_behavior or "").lower()
        self.max_rows_per_file = int(max_rows_per_file or 0)
        self.file_name_prefix = file_name_prefix or None
        self.file_extension = file_extension or format.extension
        self._run = uuid.uuid4()
        self._written = {"filesWritten": 0, "dataWritten": 0}

    @property
    def by_file(self) -> bool:
        """Whether a source of files is to be written file by file.

        A file name in the dataset means that all rows go there.
        """
        return not (self.target.file_name or self.copy_behavior == _MERGE)

    def columns(self) -> StructType | None:
        """Files take the columns that come (CP-60)."""
        return None

    def measures(self) -> dict[str, Any]:
        """How many files were written, and how large they are."""
        return dict(self._written)

    def write(self, data: DataFrame, name: str | None = None) -> None:
        """Writes the rows; `name` is the path of the file, or the name of the table, they are from."""
        data = data.coalesce(1)
        if not data.columns:
            self._put_empty(self._name(name, 0))
            return
        writer = self.format.writer(data)
        splits = self._splits
        if splits:
            writer = writer.option("maxRecordsPerFile", self.max_rows_per_file)
        if self.target.store.direct:
            self._write_there(writer, name)
        else:
            self._write_here(writer, name)

    @property
    def _splits(self) -> bool:
        return self.max_rows_per_file > 0 and not self.target.file_name

    def _write_there(self, writer: Any, name: str | None) -> None:
        """Spark writes into a folder beside the target, from where the files are moved."""
        store: Any = self.target.store
        folder = self.target.path(f"_wkmigrate-{uuid.uuid4().hex}")
        try:
            writer.mode("error").save(store.url(folder))
            parts = [each for each in store.entries(folder) if _PART.match(each.name)]
            for index, part in enumerate(sorted(parts, key=_order)):
                goal = self._name(name, index)
                if self.format.finishes:
                    local = workspace.staging() / "part"
                    store.download(part.path, local)
                    self._finish(local, goal)
                else:
                    store.move(part.path, goal)
                    self._count(part.size)
            if not parts:
                self._put_empty(self._name(name, 0))
        finally:
            store.delete(folder, recursive=True)

    def _write_here(self, writer: Any, name: str | None) -> None:
        """Spark writes into the staging folder, from where the files are sent."""
        folder = workspace.staging() / "written"
        writer.mode("error").save(workspace.staged_url(folder))
        parts = [each for each in folder.iterdir() if _PART.match(each.name)]
        for index, part in enumerate(sorted(parts, key=_order)):
            goal = self._name(name, index)
            if self.format.finishes:
                self._finish(part, goal)
            else:
                self._send(part, goal)

    def _finish(self, part: Path, goal: str) -> None:
        done = part.with_name("done")
        self.format.finish(part, done, files.File(goal).name)
        self._send(done, goal)

    def _send(self, local: Path, goal: str) -> None:
        self._count(os.path.getsize(local))
        self.target.store.upload(local, goal)

    def _put_empty(self, goal: str) -> None:
        empty = workspace.staging() / "empty"
        empty.touch()
        self._send(empty, goal)

    def _count(self, size: int) -> None:
        self._written["filesWritten"] += 1
        self._written["dataWritten"] += size

    def _name(self, name: str | None, index: int) -> str:
        """The path of a file that is written (CP-20, CP-21, CP-23)."""
        if self.target.file_name:
            return self.target.path(self.target.file_name)
        if self._splits:
            prefix = self.file_name_prefix or f"Data.{self._run}"
            return self.target.path(f"{prefix}_{index:05d}{self._suffix}")
        if name and self.copy_behavior not in (_FLATTEN, _MERGE):
            return self.target.path(_stem(name) + self._suffix)
        unique = f".{uuid.uuid4()}" if self.copy_behavior == _FLATTEN else ""
        return self.target.path(f"Data.{self._run}{unique}{self._suffix}")

    @property
    def _suffix(self) -> str:
        suffix = self.file_extension
        suffix = suffix if suffix.startswith(".") or not suffix else "." + suffix
        if getattr(self.format, "compresses_within", False):
            return suffix
        packed = compressions.extension(self.format.compression)
        return suffix if suffix.lower().endswith(packed) else suffix + packed


def _keys(selection: Files, found: list[Input]) -> list[str]:
    """The columns that the folders of files stand for, in the order of the folders."""
    keys: dict[str, None] = {}
    for each in found:
        keys.update(dict.fromkeys(selection.partitions(each.path)))
    return list(keys)


def _within(path: Any, folder: str | None) -> Any:
    """The path of a file within a folder."""
    from pyspark.sql import functions as F

    if not folder:
        return path
    return F.regexp_replace(path, "^" + re.escape(folder) + "/", "")


def _stem(name: str) -> str:
    """The path of a file without its extension, which the format of the sink replaces."""
    folder, slash, last = compressions.without_extension(name).rpartition("/")
    stem, dot, _ = last.rpartition(".")
    return folder + slash + (stem if dot and stem else last)


def _order(part: Any) -> tuple[int, int]:
    match = _PART.match(part.name)
    task, count = match.groups() if match else (0, 0)
    return int(task), int(count or 0)
