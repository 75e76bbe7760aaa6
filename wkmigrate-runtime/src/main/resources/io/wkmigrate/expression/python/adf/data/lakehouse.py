"""Delta tables of the workspace, where the Copy had the connector for Azure Databricks (CP-55)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pyspark.sql import DataFrame, types

from adf import errors
from adf.data import addedcolumns, castings, workspace


def name(schema: str | None, table: str) -> str:
    """The name of a table in SQL: each part in backticks; a schema may have a catalog before it."""
    parts = [*(schema.split(".") if schema else []), table]
    return ".".join("`" + part.strip("`").replace("`", "``") + "`" for part in parts)


class Source:
    """A table or a query; the query wins over the table of the dataset."""

    def __init__(
        self,
        schema: str | None = None,
        table: str | None = None,
        query: str | None = None,
        additional_columns: Mapping[str, Any] | None = None,
    ) -> None:
        if not (table or query):
            raise errors.ExpressionError(
                "invalid-argument", "A source names no table and no query."
            )
        self.table = table or None
        self._table = name(schema or None, table) if table else ""
        self.query = (query or "").strip().rstrip(";")
        self._added = additional_columns

    def read(self) -> DataFrame:
        """The rows."""
        spark = workspace.spark()
        data = spark.sql(self.query) if self.query else spark.table(self._table)
        return addedcolumns.add(data, self._added)

    def parts(self) -> Iterable[tuple[str | None, DataFrame]]:
        """The rows as one part."""
        return [(None, self.read())]

    def measures(self) -> dict[str, Any]:
        """What is known after reading beyond the rows: nothing."""
        return {}

    def exists(self) -> bool:
        """Whether the table is there."""
        if not self._table:
            raise errors.ExpressionError(
                "invalid-argument", "The source names no table, which is needed here."
            )
        return workspace.spark().catalog.tableExists(self._table)

    def structure(self) -> types.StructType:
        """The columns of the table."""
        return workspace.spark().table(self._table).schema


class Sink:
    """A table that gets rows appended.

    ADF asks for a table that is there. A missing one is created with the columns of the data, since
    the table of the old workspace may not have been made in the new one yet (unconfirmed for ADF).
    """

    def __init__(
        self,
        schema: str | None = None,
        table: str | None = None,
        pre_copy_script: str | None = None,
    ) -> None:
        if not table:
            raise errors.ExpressionError("invalid-argument", "A sink names no table.")
        self._table = name(schema or None, table)
        self._shown = f"{schema}.{table}" if schema else table
        self._script = (pre_copy_script or "").strip().rstrip(";")
        self._prepared = False

    def columns(self) -> types.StructType | None:
        """The types of the table, or None where there is none yet."""
        spark = workspace.spark()
        if not spark.catalog.tableExists(self._table):
            return None
        return spark.table(self._table).schema

    def write(self, data: DataFrame, name: str | None = None) -> None:
        """Appends rows; the script before the copy runs once, before the first ones."""
        if self._script and not self._prepared:
            workspace.spark().sql(self._script)
        self._prepared = True
        schema = self.columns()
        if schema is None:
            data.write.saveAsTable(self._table)
            return
        fitted = castings.fit(data, schema, self._shown)
        fitted.write.mode("append").saveAsTable(self._table)

    def measures(self) -> dict[str, Any]:
        """What is known after writing beyond the rows: nothing."""
        return {}
