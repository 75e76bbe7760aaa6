"""What the databases have in common: names, types, catalogs, statements.

Spark reads and writes rows by JDBC; everything else goes through the driver's own connection of the
Python DB-API. Names get into SQL through `quoted` only, and values as bound parameters only.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any

from pyspark.sql import types

from adf import errors
from adf.data import catalogs, dbapi, sqltext

# Rows that Spark asks for at once: its own default is that of the drivers, often 10 or all.
_FETCH = "10000"

# The isolation levels of ADF (CP-40), as SQL has them.
_ISOLATION = {
    "readcommitted": "READ COMMITTED",
    "readuncommitted": "READ UNCOMMITTED",
    "repeatableread": "REPEATABLE READ",
    "serializable": "SERIALIZABLE",
    "snapshot": "SNAPSHOT",
}


class UnsupportedByDatabase(NotImplementedError):
    """A database, or its driver, cannot do what a linked service or an activity asks for."""


class Database:
    """A database; a subclass is one product."""

    product = "the database"
    # Whether there is a driver of Python for statements, so that not all goes through Spark.
    has_driver = True
    # Whether a procedure can take a table of rows.
    procedures_take_rows = False
    quotes = '""'
    # Whether WITH and ORDER BY may not be in a subquery.
    strict_subqueries = False
    # Types of the catalog that are none of Spark's simple ones, or other ones than they seem.
    native_types: dict[str, str] = {}

    def reading(self) -> tuple[str, dict[str, str]]:
        """The data source of Spark and its options, to read."""
        raise NotImplementedError

    def writing(self) -> tuple[str, dict[str, str]]:
        """The data source of Spark and its options, to append."""
        return self.reading()

    def connect(self, seconds: float | None = None) -> Any:
        """A new connection of the DB-API that commits each statement.

        A statement may take some seconds.
        """
        raise self.unsupported("statements")

    def unsupported(self, what: str) -> UnsupportedByDatabase:
        """The error of what the database cannot do."""
        return UnsupportedByDatabase(f"{self.product} does not support {what} here.")

    def quoted(self, name: str) -> str:
        """A name in SQL."""
        if not name or "\0" in name:
            raise errors.ExpressionError(
                "invalid-name", "A name of a table or a column is empty or holds NUL."
            )
        opening, closing = self.quotes[0], self.quotes[1]
        return opening + name.replace(closing, closing * 2) + closing

    def qualified(self, table: catalogs.Table) -> str:
        """A table in SQL; a name may have several parts if no schema is given."""
        parts = (
            [table.schema, table.name]
            if table.schema
            else sqltext.name_parts(table.name)
        )
        return ".".join(map(self.quoted, parts))

    def split(self, table: catalogs.Table) -> tuple[str | None, str]:
        """The schema, if there is one, and the name of a table by itself."""
        if table.schema:
            return table.schema, table.name
        parts = sqltext.name_parts(table.name)
        return (parts[-2] if len(parts) > 1 else None), parts[-1]

    def placeholder(self, index: int) -> str:
        """What stands for the value with an index from 0 in a statement."""
        return "?"

    def literal(self, text: str) -> str:
        """A constant in SQL; nothing but bounds that were read as dates becomes one."""
        return "'" + text.replace("'", "''") + "'"

    def timestamp(self, text: str) -> str:
        """A date and time in SQL, of `yyyy-MM-dd HH:mm:ss.ffffff`."""
        return "TIMESTAMP " + self.literal(text)

    def isolation(self, level: str | None) -> str | None:
        """The statement for a session that gives it an isolation level."""
        if not level:
            return None
        known = _ISOLATION.get(level.replace(" ", "").lower())
        if known is None:
            raise errors.ExpressionError(
                "invalid-argument", "The isolation level of a source is not known."
            )
        return self.isolation_statement(known)

    def isolation_statement(self, level: str) -> str:
        """The statement that gives a session an isolation level of SQL."""
        return f"SET TRANSACTION ISOLATION LEVEL {level}"

    def columns(self, connection: Any, table: catalogs.Table) -> list[catalogs.Column]:
        """The columns of a table in their order; none if there is no such table."""
        schema, name = self.split(table)
        rows = dbapi.fetch(connection, self.columns_statement(schema, name))
        return [catalogs.column(row) for row in rows]

    def columns_statement(self, schema: str | None, name: str) -> dbapi.Statement:
        """Asks for name, type, length, precision and scale of each column."""
        raise NotImplementedError

    def primary_key(self, connection: Any, table: catalogs.Table) -> list[str]:
        """The columns of the primary key, in its order."""
        schema, name = self.split(table)
        rows = dbapi.fetch(connection, self.primary_key_statement(schema, name))
        return [row[0] for row in rows]

    def primary_key_statement(self, schema: str | None, name: str) -> dbapi.Statement:
        """Asks for the names of the columns of the primary key."""
        raise NotImplementedError

    def physical_partitions(
        self, connection: Any, table: catalogs.Table, names: Sequence[str] | None = None
    ) -> list[catalogs.Partition]:
        """The physical partitions; databases for which ADF knows none have none."""
        return []

    def schema(self, columns: Sequence[catalogs.Column]) -> types.StructType:
        """The types of Spark that the columns of a table take."""
        fields = [
            types.StructField(
                column.name, self.spark_type(column), True, _length_of(column)
            )
            for column in columns
        ]
        return types.StructType(fields)

    def spark_type(self, column: catalogs.Column) -> types.DataType:
        """The type of Spark whose values go into a column; text where there is none."""
        name = self.native_types.get(column.type_name, "string")
        if name == "decimal":
            precision = min(column.precision or 38, 38)
            scale = 18 if column.precision is None else column.scale or 0
            return types.DecimalType(precision, min(max(scale, 0), precision))
        return _SIMPLE[name]

    def column_type(self, data_type: types.DataType) -> str:
        """The type of a column of a new table (CP-50, autoCreate)."""
        raise NotImplementedError

    def create_table(self, table: catalogs.Table, schema: types.StructType) -> str:
        """Creates a table for rows of a schema."""
        columns = (
            f"{self.quoted(field.name)} {self.column_type(field.dataType)}"
            for field in schema
        )
        return f"CREATE TABLE {self.qualified(table)} ({', '.join(columns)})"

    def create_interim(
        self, interim: catalogs.Table, target: catalogs.Table, names: Sequence[str]
    ) -> str:
        """Creates an empty table with some columns of another one."""
        columns = ", ".join(map(self.quoted, names))
        return (
            f"CREATE TABLE {self.qualified(interim)} AS "
            f"SELECT {columns} FROM {self.qualified(target)} WHERE 1 = 0"
        )

    def drop(self, table: catalogs.Table) -> str:
        """Drops a table, if it is there."""
        return f"DROP TABLE IF EXISTS {self.qualified(table)}"

    def interim_for(self, target: catalogs.Table, schema: str | None) -> catalogs.Table:
        """A name for an interim table that nobody else has."""
        own, _ = self.split(target)
        return catalogs.Table(
            "wkmigrate_interim_" + uuid.uuid4().hex[:16], schema or own
        )

    def upsert(
        self,
        target: catalogs.Table,
        interim: catalogs.Table,
        names: Sequence[str],
        keys: Sequence[str],
    ) -> str:
        """Merges an interim table into a table (CP-51)."""
        raise self.unsupported("upsert")

    def call(self, name: str, parameters: Sequence[tuple[str, Any]]) -> dbapi.Statement:
        """Calls a procedure with named parameters that are ready to be bound."""
        raise self.unsupported("stored procedures")

    def result_of(
        self, name: str, parameters: Sequence[tuple[str, Any]]
    ) -> dbapi.Statement:
        """Calls a procedure that returns rows."""
        return self.call(name, parameters)

    def row_type_columns(self, connection: Any, name: str) -> list[catalogs.Column]:
        """The columns of a table type."""
        raise self.unsupported("table types")

    def create_numbered(self, interim: catalogs.Table, row_type: str) -> str:
        """Creates an empty table with the columns of a table type and `ROW_NUMBER`."""
        raise self.unsupported("table types")

    def call_with_rows(
        self, name: str, parameters: Sequence[tuple[str, Any]], rows: catalogs.Rows
    ) -> dbapi.Statement:
        """Calls a procedure with rows as one of its parameters (CP-52)."""
        raise self.unsupported("procedures that take rows")

    def query(self, connection: Any, statement: dbapi.Statement) -> Any:
        """Runs a statement for its rows, of which not all need to come at once."""
        return dbapi.execute(connection, statement)

    def script(
        self, connection: Any, text: str, parameters: Sequence[tuple[str, Any]]
    ) -> dbapi.Statement:
        """A text of a Script activity with its parameters (AC-Script)."""
        if parameters:
            raise self.unsupported("parameters of scripts")
        return dbapi.Statement(text)

    def script_outputs(
        self,
        statement: dbapi.Statement,
        parameters: Sequence[tuple[str, Any]],
        result_sets: list[list[dict[str, Any]]],
    ) -> dict[str, Any]:
        """The output parameters of a script that ran; they may be the last result set."""
        return {}

    def messages(self, connection: Any, cursor: Any) -> list[str]:
        """What the statements printed since the last time."""
        return []

    def merge(
        self,
        target: catalogs.Table,
        interim: catalogs.Table,
        names: Sequence[str],
        keys: Sequence[str],
    ) -> str:
        """The MERGE of the databases that have the one of the standard."""
        quoted = self.quoted
        matched = " AND ".join(f"t.{quoted(key)} = s.{quoted(key)}" for key in keys)
        changed = [name for name in names if name not in keys]
        changes = ", ".join(f"t.{quoted(name)} = s.{quoted(name)}" for name in changed)
        update = f"WHEN MATCHED THEN UPDATE SET {changes} " if changed else ""
        return (
            f"MERGE INTO {self.qualified(target)} t USING {self.qualified(interim)} s "
            f"ON ({matched}) {update}WHEN NOT MATCHED THEN INSERT "
            f"({', '.join(map(quoted, names))}) "
            f"VALUES ({', '.join('s.' + quoted(name) for name in names)})"
        )


_SIMPLE: dict[str, types.DataType] = {
    "boolean": types.BooleanType(),
    "byte": types.ByteType(),
    "short": types.ShortType(),
    "integer": types.IntegerType(),
    "long": types.LongType(),
    "float": types.FloatType(),
    "double": types.DoubleType(),
    "string": types.StringType(),
    "binary": types.BinaryType(),
    "date": types.DateType(),
    "timestamp": types.TimestampType(),
}


def _length_of(column: catalogs.Column) -> dict[str, int]:
    length = column.length or 0
    return {catalogs.LENGTH: length} if length > 0 else {}


def named_script(
    database: Database, text: str, parameters: Sequence[tuple[str, Any]]
) -> dbapi.Statement:
    """A text with `@name` for drivers that take `%(name)s`; values go in only."""
    if not parameters:
        return dbapi.Statement(text)
    if any(each.is_output for _, each in parameters):
        raise database.unsupported("output parameters of scripts")
    values = {
        f"p{index}": each.bound(name) for index, (name, each) in enumerate(parameters)
    }
    places = {name: f"%(p{index})s" for index, (name, _) in enumerate(parameters)}
    return dbapi.Statement(sqltext.with_parameters(text, places.get, "%"), values)


def jdbc_options(url: str, driver: str, **given: str | None) -> dict[str, str]:
    """The options of Spark's JDBC source; what is not given is left out."""
    options = {"url": url, "driver": driver, "fetchsize": _FETCH}
    return {**options, **{key: value for key, value in given.items() if value}}


def missing(product: str, what: str) -> errors.ExpressionError:
    """The error of a connection that lacks something."""
    return errors.ExpressionError(
        "invalid-connection", f"The connection to {product} has no {what}."
    )
