"""ORC files. Compression is within the files, so it matters for writing only."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from adf import errors
from adf.data import workspace
from adf.data.inputs import Input

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, DataFrameWriter

# The codecs of ADF, and what Spark calls them.
_CODECS = {"none": "none", "zlib": "zlib", "snappy": "snappy", "lzo": "lzo"}


@dataclass(frozen=True)
class Format:
    """The format of an Orc dataset."""

    compression: str | None = None

    finishes = False
    compresses_within = True

    @property
    def extension(self) -> str:
        """The extension of ORC files."""
        return ".orc"

    def reads_directly(self, file_name: str) -> bool:
        """Spark reads all of them."""
        return True

    def needs(self, source: Path) -> list[str]:
        """Files stand for themselves."""
        return []

    def prepare(self, source: Path, target: Path) -> None:
        """They are read as they are."""
        source.replace(target)

    def load(self, inputs: list[Input]) -> DataFrame:
        """The rows of some files, whose columns go together by name."""
        reader = (
            workspace.spark().read.format("orc").option("mergeSchema", len(inputs) > 1)
        )
        return reader.load([each.url for each in inputs]).select("*", "_metadata")

    def writer(self, data: DataFrame) -> DataFrameWriter:
        """What writes the rows of a frame, with zlib where nothing else is given."""
        codec = (self.compression or "zlib").lower()
        if codec not in _CODECS:
            known = ", ".join(sorted(_CODECS))
            raise errors.ExpressionError(
                "invalid-argument",
                f'The compression "{self.compression}" of ORC files is not known; {known} are.',
            )
        return data.write.format("orc").option("compression", _CODECS[codec])

    def finish(self, source: Path, target: Path, name: str) -> None:
        """Files are done when Spark has written them."""
        source.replace(target)
