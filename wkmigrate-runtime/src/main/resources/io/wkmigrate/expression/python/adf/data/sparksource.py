"""Whatever a data source of Spark reads, such as `bigquery`: for connectors of additional rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pyspark.sql import DataFrame

from adf.data import addedcolumns, workspace


class Source:
    """A data source by its name, with its options; options that are not given are left out."""

    def __init__(
        self,
        format: str,
        options: Mapping[str, Any] | None = None,
        additional_columns: Mapping[str, Any] | None = None,
    ) -> None:
        self._format = format
        self._options = {
            key: str(value)
            for key, value in (options or {}).items()
            if value not in (None, "")
        }
        self._added = additional_columns

    def read(self) -> DataFrame:
        """The rows."""
        reader = workspace.spark().read.format(self._format).options(**self._options)
        return addedcolumns.add(reader.load(), self._added)

    def parts(self) -> Iterable[tuple[str | None, DataFrame]]:
        """The rows as one part."""
        return [(None, self.read())]

    def measures(self) -> dict[str, Any]:
        """What is known after reading beyond the rows: nothing."""
        return {}
