"""The files of a selection as Spark can read them.

Most files are read where they are. Those that Spark cannot reach, or would take for something else,
are copied through the staging folder of the workspace, one after the other and as streams; so the
disk of the staging folder must hold them, and the driver moves all their bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import quote

from adf.data import compressions, files, workspace
from adf.data.files import File
from adf.data.selections import Files

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame, DataFrameWriter

# The column after the last one of a row of delimited text that has too many.
SURPLUS = "__surplus__"

# Columns that formats give in addition; a source drops them.
INTERNAL = (SURPLUS, "_metadata")

_HEAD = 65_536
_PATTERN = re.compile(r"[\\{}\[\]*?]")
_MARK = "file-"
_SUFFIX = ".data"


@dataclass(frozen=True)
class Input:
    """A file that Spark reads: its path in its store, and where Spark finds it.

    `size` is that of the file in the store; in an archive, the first file has that of the archive.
    """

    path: str
    url: str
    size: int
    staged: Path | None = None

    def head(self) -> str:
        """The beginning of the file as text, as far as it is some."""
        if self.staged is not None:
            with self.staged.open("rb") as file:
                return file.read(_HEAD).decode("utf-8", "replace")
        if compressions.spark_reads(self.url, None):
            return workspace.dbutils().fs.head(self.url, _HEAD)
        first = workspace.spark().read.text(self.url).limit(1).collect()
        return first[0][0] + "\n" if first else ""


class Format(Protocol):
    """What the modules of the formats offer. All of them have a class of this name."""

    compression: str | None

    @property
    def extension(self) -> str:
        """The extension of the files, where nothing else names one."""

    def reads_directly(self, file_name: str) -> bool:
        """Whether Spark reads a file with that name as it is."""

    def needs(self, source: Path) -> list[str]:
        """The files that a file refers to, relative to its folder, and without which it is not read."""

    def prepare(self, source: Path, target: Path) -> None:
        """Makes what `load` reads of a file that is not compressed any more."""

    def load(self, inputs: list[Input]) -> DataFrame:
        """The rows of some files, at least one."""

    def writer(self, data: DataFrame) -> DataFrameWriter:
        """What writes the rows of a frame."""

    @property
    def finishes(self) -> bool:
        """Whether the files that Spark writes are to be passed to `finish`."""

    def finish(self, source: Path, target: Path, name: str) -> None:
        """Makes the file that ADF would have written of the one that Spark wrote."""


def of(selection: Files, form: Format, found: Iterable[File]) -> list[Input]:
    """The files that were found, in their order; those of archives one by one."""
    return list(_inputs(selection, form, found))


def _inputs(selection: Files, form: Format, found: Iterable[File]) -> Iterator[Input]:
    folder: Path | None = None
    for index, file in enumerate(found):
        if (
            _is_plain(file)
            and selection.store.direct
            and form.reads_directly(file.name)
        ):
            yield Input(file.path, selection.store.url(file.path), file.size)
        else:
            folder = folder or workspace.staging()
            yield from _staged(selection, form, file, folder / str(index))


def _staged(
    selection: Files, form: Format, file: File, folder: Path
) -> Iterator[Input]:
    folder.mkdir()
    raw = folder / "raw"
    selection.store.download(file.path, raw)
    size = raw.stat().st_size
    packed = form.compression if _unpacks(form) else None
    for inside, content in compressions.unpack(raw, folder / "unpacked", packed):
        path = files.join(file.path, inside) if inside else file.path
        target = folder / "read" / staged_path(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        for name in form.needs(content):
            beside = files.join(path.rpartition("/")[0] or None, name)
            selection.store.download(beside, content.parent / name)
        form.prepare(content, target)
        content.unlink(missing_ok=True)
        yield Input(path, workspace.staged_url(target), size, target)
        size = 0
    raw.unlink(missing_ok=True)


def _unpacks(form: Any) -> bool:
    """Parquet, Avro and ORC are compressed within their files."""
    return not getattr(form, "compresses_within", False)


def _is_plain(file: File) -> bool:
    """Whether Spark takes a path for the one of a file: neither for a hidden one nor for a pattern."""
    return not (file.name.startswith(("_", ".")) or _PATTERN.search(file.path))


def staged_path(path: str) -> str:
    """Where a file with a path is staged: no name of it is hidden, compressed, or a pattern."""
    folder, slash, name = quote(path).rpartition("/")
    return f"{folder}{slash}{_MARK}{name}{_SUFFIX}"


def path_column(selection: Files) -> Column:
    """The path in its store of the file that a row comes from.

    It is what `Input.path` is, worked out by Spark, since files may be many.
    """
    from pyspark.sql import functions as F

    address = F.replace(F.col("_metadata.file_path"), F.lit("+"), F.lit("%2B"))
    path = F.regexp_replace(F.url_decode(address), "^[A-Za-z0-9+.-]+:(//[^/]*)?", "")
    root = _path_of(selection.store.url("")) if selection.store.direct else None
    staged = rf"^.*/wkmigrate-[^/]*/(?:\d+/)+read/(.*?){_MARK}([^/]*)\{_SUFFIX}$"
    direct = F.substring(path, len(root) + 1, 1_000_000) if root is not None else path
    return F.when(
        path.rlike(staged), F.url_decode(F.regexp_replace(path, staged, "$1$2"))
    ).otherwise(F.ltrim(direct, F.lit("/")))


def _path_of(url: str) -> str:
    scheme, colon, rest = url.partition("://")
    return "/" + rest.partition("/")[2].rstrip("/") if colon else url.rstrip("/")
