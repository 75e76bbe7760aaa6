"""Tables, queries and procedures of databases as sources (CP-40, CP-41).

Spark reads by JDBC, side by side where the source is cut into parts. The rows of procedures, and of
texts that are more than one query, come through the driver's own connection; see `rowframes` for
how many that may be.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pyspark.sql import DataFrame, types

from adf import errors
from adf.data import (
    addedcolumns,
    catalogs,
    databases,
    dbapi,
    partitions,
    procedures,
    rowframes,
    tablereads,
    timespans,
)


def dynamic_range(
    column: str | None = None, lower: Any = None, upper: Any = None, degree: Any = None
) -> partitions.DynamicRange:
    """Parts by ranges of a column; bounds that are not given are looked up."""
    return partitions.DynamicRange(
        column or None, lower, upper, int(degree) if degree else None
    )


def physical_partitions(
    degree: Any = None, names: Sequence[str] | str | None = None
) -> partitions.PhysicalPartitions:
    """The partitions that the table has in the database."""
    chosen = [names] if isinstance(names, str) and names else names or None
    return partitions.PhysicalPartitions(int(degree) if degree else None, chosen)


class Source:
    """A table, a query or a procedure. A query wins over the table of the dataset."""

    def __init__(
        self,
        database: databases.Database,
        *,
        schema: str | None = None,
        table: str | None = None,
        query: str | None = None,
        procedure: str | None = None,
        parameters: Mapping[str, Any] | None = None,
        partition: (
            partitions.DynamicRange | partitions.PhysicalPartitions | None
        ) = None,
        isolation_level: str | None = None,
        query_timeout: Any = None,
        additional_columns: Mapping[str, Any] | None = None,
    ) -> None:
        self._database = database
        self.table = table or None
        self._target = catalogs.Table(table, schema or None) if table else None
        self.query = query or None
        self.procedure = procedure or None
        if self.query and self.procedure:
            raise errors.ExpressionError(
                "invalid-argument",
                "A source has a query and a procedure; ADF takes one.",
            )
        if not (self.table or self.query or self.procedure):
            raise errors.ExpressionError(
                "invalid-argument",
                "A source names no table, no query and no procedure.",
            )
        self._parameters = parameters
        self._partition = partition
        self._isolation = database.isolation(isolation_level)
        self._seconds = timespans.seconds(query_timeout)
        self._reader = tablereads.Reader(database, self._isolation, self._seconds)
        self._added = additional_columns

    def read(self) -> DataFrame:
        """The rows."""
        return addedcolumns.add(self._read(), self._added)

    def parts(self) -> Iterable[tuple[str | None, DataFrame]]:
        """The rows as one part: a database has no files to keep apart."""
        return [(None, self.read())]

    def measures(self) -> dict[str, Any]:
        """What is known after reading: a database tells nothing more than its rows."""
        return {}

    def rows(self, limit: int) -> tuple[list[str], list[Sequence[Any]]] | None:
        """Names and the first rows through the driver, or None where there is none."""
        if not self._database.has_driver or self._added:
            return None
        with dbapi.connected(self._database, self._seconds) as connection:
            if self._isolation:
                dbapi.run(connection, self._isolation)
            cursor = self._database.query(connection, self._statement())
            try:
                names = _to_result(cursor)
                return names, list(cursor.fetchmany(limit))
            finally:
                cursor.close()

    def exists(self) -> bool:
        """Whether the table is there (AC-GetMetadata, AC-Validation)."""
        return bool(self._columns())

    def structure(self) -> types.StructType:
        """The columns of the table, with the types of Spark."""
        if not self._database.has_driver:
            return self._reader.relation(self._database.qualified(self._named())).schema
        columns = self._columns()
        if not columns:
            raise errors.ExpressionError(
                "missing-table",
                f"{self._database.product} has no table {self._named()}, or it may not be seen.",
            )
        return self._database.schema(columns)

    def _columns(self) -> list[catalogs.Column]:
        with dbapi.connected(self._database, self._seconds) as connection:
            return self._database.columns(connection, self._named())

    def _named(self) -> catalogs.Table:
        if self._target is None:
            raise errors.ExpressionError(
                "invalid-argument", "The source names no table, which is needed here."
            )
        return self._target

    def _statement(self) -> dbapi.Statement:
        if self.procedure:
            given = procedures.bound(self._parameters)
            return self._database.result_of(self.procedure, given)
        if self.query:
            return dbapi.Statement(self.query)
        return dbapi.Statement(
            f"SELECT * FROM {self._database.qualified(self._named())}"
        )

    def _read(self) -> DataFrame:
        if self.procedure:
            return self._through_driver()
        if isinstance(self._partition, partitions.DynamicRange):
            return self._by_ranges(self._partition)
        if isinstance(self._partition, partitions.PhysicalPartitions):
            return self._by_physical_partitions(self._partition)
        return self._whole()

    def _whole(self) -> DataFrame:
        if self.query is None:
            return self._reader.relation(self._database.qualified(self._named()))
        return self._reader.query(self.query) or self._through_driver()

    def _through_driver(self) -> DataFrame:
        with dbapi.connected(self._database, self._seconds) as connection:
            if self._isolation:
                dbapi.run(connection, self._isolation)
            cursor = self._database.query(connection, self._statement())
            try:
                names = [
                    name or f"Prop_{index}"
                    for index, name in enumerate(_to_result(cursor))
                ]
                what = self.procedure or "The query"
                return rowframes.frame(names, rowframes.fetched(cursor, what))
            finally:
                cursor.close()

    def _by_ranges(self, partition: partitions.DynamicRange) -> DataFrame:
        column = self._database.quoted(partition.column or self._key())
        degree = partition.degree or partitions.DEGREE
        lower, upper = partitions.point(partition.lower), partitions.point(
            partition.upper
        )
        found = lower is None or upper is None
        if found:
            table = None if self.query else self._database.qualified(self._named())
            least, most = self._reader.extremes(column, table, self.query)
            lower = least if lower is None else lower
            upper = most if upper is None else upper
        if self.query and partitions.has_bound_tokens(self.query):
            return self._by_bounds(self.query, column, lower, upper, degree)
        points = (
            []
            if lower is None or upper is None
            else partitions.cuts(lower, upper, degree, found)
        )
        conditions = partitions.conditions(column, points, self._reader.constant)
        if self.query and partitions.has_tokens(self.query):
            queries = [
                partitions.with_condition(self.query, column, each)
                for each in conditions
            ]
            return self._reader.queries(queries)
        return self._with_conditions(conditions)

    def _with_conditions(self, conditions: Sequence[str]) -> DataFrame:
        if not self.query:
            return self._reader.relation(
                self._database.qualified(self._named()), conditions=conditions
            )
        return self._reader.query(self.query, conditions) or self._through_driver()

    def _by_bounds(
        self, query: str, column: str, lower: Any, upper: Any, degree: int
    ) -> DataFrame:
        """The query has the bounds, both inclusive; only whole numbers have a next one."""
        if lower is None or upper is None:
            return self._reader.queries(
                [partitions.with_condition(query, column, "1 = 1")]
            )
        ends: list[tuple[Any, Any]] = [(lower, upper)]
        if isinstance(lower, int) and isinstance(upper, int):
            ends = list(partitions.ranges(lower, upper, degree)) or ends
        constant = self._reader.constant
        return self._reader.queries(
            [
                partitions.with_condition(
                    query,
                    column,
                    f"({column} >= {constant(low)} AND {column} <= {constant(high)})",
                    constant(low),
                    constant(high),
                )
                for low, high in ends
            ]
        )

    def _by_physical_partitions(
        self, partition: partitions.PhysicalPartitions
    ) -> DataFrame:
        if not self._database.has_driver or self.table is None:
            return self._whole()
        with dbapi.connected(self._database, self._seconds) as connection:
            found = self._database.physical_partitions(
                connection, self._named(), partition.names
            )
        if self.query and partitions.names_partition(self.query) and found:
            return self._reader.queries(
                [partitions.with_partition(self.query, each.name) for each in found]
            )
        if not found or self.query:
            return self._whole()
        relation = self._database.qualified(self._named())
        if any(each.behind for each in found):
            return tablereads.united(
                [self._reader.relation(relation + each.behind) for each in found]
            )
        return self._reader.relation(
            relation, conditions=[each.condition for each in found]
        )

    def _key(self) -> str:
        """The first column of the primary key, where no column is given."""
        table = self._named()
        with dbapi.connected(self._database, self._seconds) as connection:
            key = self._database.primary_key(connection, table)
        if not key:
            raise errors.ExpressionError(
                "invalid-argument",
                f"{table} has no primary key. Name the column to partition by.",
            )
        return key[0]


def _to_result(cursor: Any) -> list[str]:
    """The names of the first result that has columns; statements before have none."""
    while not cursor.description:
        if not dbapi.next_set(cursor):
            raise errors.ExpressionError(
                "no-result", "The query or the procedure of a source returns no rows."
            )
    return [each[0] or "" for each in cursor.description]
