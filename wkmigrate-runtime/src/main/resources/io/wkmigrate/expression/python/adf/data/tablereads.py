"""What Spark reads of a database by JDBC: tables and queries, whole or in parts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import reduce
from typing import Any

from pyspark.sql import DataFrame

from adf import errors
from adf.data import databases, partitions, sqltext, workspace


class Reader:
    """Reads of one database, with the settings of a source."""

    def __init__(
        self, database: databases.Database, isolation: str | None, seconds: float | None
    ) -> None:
        self._database = database
        self._isolation = isolation
        self._seconds = seconds

    def relation(
        self, relation: str, definitions: str = "", conditions: Sequence[str] = ()
    ) -> DataFrame:
        """What Spark reads of a table or of a query in brackets."""
        source, options = self._database.reading()
        spark = workspace.spark()
        if source != "jdbc":
            reader = spark.read.format(source).options(**options)
            return reader.option("dbtable", relation).load()
        if definitions:
            options["prepareQuery"] = definitions
        if self._isolation:
            options["sessionInitStatement"] = self._isolation
        if self._seconds:
            options["queryTimeout"] = str(max(1, round(self._seconds)))
        if len(conditions) > 1:
            url = options.pop("url")
            return spark.read.jdbc(
                url, relation, predicates=list(conditions), properties=options
            )
        reader = spark.read.format(source).options(**options)
        return reader.option("dbtable", relation).load()

    def query(self, text: str, conditions: Sequence[str] = ()) -> DataFrame | None:
        """The rows of a query, or None where it cannot be a subquery."""
        query = sqltext.subquery(text, strict=self._database.strict_subqueries)
        if query is None:
            return None
        return self.relation(_from(query.text), query.definitions, conditions)

    def queries(self, queries: Sequence[str]) -> DataFrame:
        """The rows of several queries, which Spark reads side by side."""
        frames = [self.query(query) for query in queries]
        if any(frame is None for frame in frames):
            raise errors.ExpressionError(
                "invalid-argument",
                "A query that is read in partitions must be one SELECT without an end such as "
                "FOR or OPTION.",
            )
        return united([frame for frame in frames if frame is not None])

    def extremes(
        self, column: str, table: str | None, query: str | None
    ) -> tuple[Any, Any]:
        """The least and the greatest value of a column of all rows, if there are some."""
        relation, definitions = table or "", ""
        if query:
            text = partitions.with_condition(query, column, "1 = 1")
            made = sqltext.subquery(text, strict=self._database.strict_subqueries)
            if made is None:
                return None, None
            relation, definitions = _from(made.text), made.definitions
        ends = (
            f"(SELECT MIN({column}) AS least, MAX({column}) AS most FROM {relation}) e"
        )
        texts = self.relation(ends, definitions)
        row = texts.select(*(texts[name].cast("string") for name in texts.columns))
        found = row.collect()[0]
        return partitions.point(found[0]), partitions.point(found[1])

    def constant(self, value: Any) -> str:
        """A bound in SQL."""
        if isinstance(value, datetime):
            return self._database.timestamp(value.strftime("%Y-%m-%d %H:%M:%S.%f"))
        return str(value)


def _from(query: str) -> str:
    """A query in FROM; the line break ends a comment at its end."""
    return f"({query}\n) q"


def united(frames: Sequence[DataFrame]) -> DataFrame:
    """The rows of several data frames."""
    return reduce(lambda one, other: one.unionAll(other), frames)
