"""Tables of databases as sinks (CP-50 to CP-53).

Rows are appended by Spark, through several connections, so that a copy that fails may leave rows
behind (CP-77), as in ADF. Interim tables are ordinary ones: a temporary one belongs to one
connection.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pyspark.sql import DataFrame, types

from adf import errors, values
from adf.data import (
    castings,
    catalogs,
    databases,
    dbapi,
    procedures,
    timespans,
    workspace,
)

# The rows of a batch for a procedure where the activity does not say (CP-53: ADF decides).
_BATCH = 10_000

_BEHAVIORS = {
    "": "insert",
    "insert": "insert",
    "upsert": "upsert",
    "storedprocedure": "procedure",
}


class Sink:
    """A table that gets rows appended or merged, or a procedure that gets them in batches."""

    def __init__(
        self,
        database: databases.Database,
        *,
        schema: str | None = None,
        table: str | None = None,
        create_table: bool = False,
        pre_copy_script: str | None = None,
        behavior: str | None = "insert",
        keys: Sequence[str] | str | None = None,
        interim_schema: str | None = None,
        procedure: str | None = None,
        table_type: str | None = None,
        table_parameter: str | None = None,
        parameters: Mapping[str, Any] | None = None,
        batch_size: Any = None,
        timeout: Any = None,
    ) -> None:
        self._database = database
        self.table = catalogs.Table(table, schema or None) if table else None
        self._create_table = bool(create_table)
        self._script = pre_copy_script or None
        self._behavior = _behavior(behavior, procedure)
        self._keys = [keys] if isinstance(keys, str) else list(keys or [])
        self._interim_schema = interim_schema or None
        self._procedure = procedure or ""
        self._table_type = table_type or ""
        self._table_parameter = table_parameter or ""
        self._parameters = procedures.bound(parameters)
        self._batch_size = int(batch_size) if batch_size else None
        self._seconds = timespans.seconds(timeout)
        self._prepared = False
        self._check()

    def columns(self) -> types.StructType | None:
        """The types that the target takes, or None where there is no table yet."""
        if not self._database.has_driver:
            return None
        with dbapi.connected(self._database) as connection:
            found = self._columns(connection)
        return self._database.schema(found) if found else None

    def write(self, data: DataFrame, name: str | None = None) -> None:
        """Writes rows; the script before the copy runs once, before the first ones."""
        if not self._database.has_driver:
            self._append(data, self._named(), exists=True)
        elif self._behavior == "procedure":
            self._through_procedure(data)
        elif self._behavior == "upsert":
            self._upsert(data)
        else:
            fitted = self._prepare(data)
            self._append(fitted, self._named())

    def measures(self) -> dict[str, Any]:
        """What is known after writing: a database tells nothing more than its rows."""
        return {}

    def _check(self) -> None:
        """Whatever cannot be done is said before anything is done."""
        database = self._database
        if self._behavior == "procedure":
            if not database.procedures_take_rows:
                raise database.unsupported("procedures that take rows")
            if not (self._procedure and self._table_type and self._table_parameter):
                raise errors.ExpressionError(
                    "invalid-argument",
                    "A sink with a procedure needs its name, the type of the table and the "
                    "parameter that takes the table.",
                )
            if self._create_table:
                raise errors.ExpressionError(
                    "invalid-argument",
                    "A table cannot be created for a sink with a procedure.",
                )
        elif self.table is None:
            raise errors.ExpressionError("invalid-argument", "A sink names no table.")
        if not database.has_driver:
            if self._script:
                raise database.unsupported("a script before the copy")
            if self._behavior != "insert":
                raise database.unsupported(f"the write behavior {self._behavior}")
        if self._behavior == "upsert":
            database.upsert(
                catalogs.Table("target"), catalogs.Table("interim"), ["key"], ["key"]
            )

    def _named(self) -> catalogs.Table:
        if self.table is None:
            raise errors.ExpressionError("invalid-argument", "A sink names no table.")
        return self.table

    def _columns(self, connection: Any) -> list[catalogs.Column]:
        if self._behavior != "procedure":
            return self._database.columns(connection, self._named())
        return self._database.row_type_columns(connection, self._table_type)

    def _before(self, connection: Any) -> None:
        if not self._prepared:
            if self._script:
                dbapi.run(connection, self._script)
            self._prepared = True

    def _prepare(self, data: DataFrame) -> DataFrame:
        """Runs what comes before, makes the table if it is missing, gives the data its types."""
        table = self._named()
        with dbapi.connected(self._database, self._seconds) as connection:
            self._before(connection)
            found = self._database.columns(connection, table)
            if not found and self._create_table:
                castings.require(
                    data.columns, {each.name: each for each in data.schema}, str(table)
                )
                dbapi.run(connection, self._database.create_table(table, data.schema))
                found = self._database.columns(connection, table)
        if not found:
            raise errors.ExpressionError(
                "missing-table",
                f"{self._database.product} has no table {table}, or it may not be seen.",
            )
        return castings.fit(data, self._database.schema(found), str(table))

    def _append(
        self, data: DataFrame, table: catalogs.Table, exists: bool = False
    ) -> None:
        source, options = self._database.writing()
        if source == "jdbc":
            options.pop("fetchsize", None)
            if self._batch_size:
                options["batchsize"] = str(self._batch_size)
            if self._seconds:
                options["queryTimeout"] = str(max(1, round(self._seconds)))
        writer = data.write.format(source).options(**options)
        relation = self._database.qualified(table)
        if exists and not self._create_table:
            reader = workspace.spark().read.format(source).options(**options)
            schema = reader.option("dbtable", relation).load().schema
            data = castings.fit(data, schema, str(table))
            writer = data.write.format(source).options(**options)
        writer.option("dbtable", relation).mode("append").save()

    def _upsert(self, data: DataFrame) -> None:
        fitted = self._prepare(data)
        table = self._named()
        names = fitted.columns
        with dbapi.connected(self._database, self._seconds) as connection:
            keys = self._keys or self._database.primary_key(connection, table)
            _require_keys(keys, names, table)
            with self._interim(
                connection,
                table,
                lambda interim: self._database.create_interim(interim, table, names),
            ) as interim:
                self._append(fitted, interim)
                dbapi.run(
                    connection, self._database.upsert(table, interim, names, keys)
                )

    @contextlib.contextmanager
    def _interim(
        self, connection: Any, target: catalogs.Table, create: Any
    ) -> Iterator[catalogs.Table]:
        """An interim table, which is dropped whatever happens."""
        interim = self._database.interim_for(target, self._interim_schema)
        try:
            dbapi.run(connection, create(interim))
            yield interim
        finally:
            dbapi.run(connection, self._database.drop(interim))

    def _through_procedure(self, data: DataFrame) -> None:
        """Calls the procedure for each batch of rows.

        The rows wait in an interim table, from which each call takes its own: the driver has no
        table-valued parameters, and the rows need not come to the notebook.
        """
        database, row_type = self._database, self._table_type
        with dbapi.connected(database, self._seconds) as connection:
            self._before(connection)
            columns = self._columns(connection)
            if not columns:
                raise errors.ExpressionError(
                    "missing-table",
                    f"{database.product} has no table type {self._table_type}.",
                )
            fitted = castings.fit(data, database.schema(columns), self._table_type)
            own_schema = catalogs.Table(catalogs.ROW_NUMBER)
            with self._interim(
                connection,
                own_schema,
                lambda interim: database.create_numbered(interim, row_type),
            ) as interim:
                self._append(fitted, interim)
                self._call_for_batches(connection, interim, fitted.columns)

    def _call_for_batches(
        self, connection: Any, interim: catalogs.Table, names: Sequence[str]
    ) -> None:
        database = self._database
        number, relation = database.quoted(catalogs.ROW_NUMBER), database.qualified(
            interim
        )
        last = dbapi.Statement(f"SELECT MAX({number}) FROM {relation}")
        most = dbapi.fetch(connection, last)[0][0] or 0
        size = self._batch_size or _BATCH
        for start in range(1, most + 1, size):
            batch = f"{relation} WHERE {number} BETWEEN {start} AND {start + size - 1}"
            rows = catalogs.Rows(
                self._table_parameter.lstrip("@"), self._table_type, names, batch
            )
            dbapi.run(
                connection,
                database.call_with_rows(self._procedure, self._parameters, rows),
            )


def _behavior(behavior: str | None, procedure: str | None) -> str:
    name = values.text(behavior or "").strip().lower()
    if name not in _BEHAVIORS:
        raise errors.ExpressionError(
            "invalid-argument",
            f"The write behavior {behavior!r} of a sink is not known.",
        )
    # Older definitions name the procedure only.
    return "procedure" if procedure and name in ("", "insert") else _BEHAVIORS[name]


def _require_keys(
    keys: Sequence[str], names: Sequence[str], table: catalogs.Table
) -> None:
    if not keys:
        raise errors.ExpressionError(
            "invalid-argument",
            f"{table} has no primary key, and the upsert names no keys. Name the key columns.",
        )
    absent = [key for key in keys if key not in names]
    if absent:
        raise errors.ExpressionError(
            "missing-column",
            f"The data for {table} lacks the key {', '.join(map(repr, absent))} of the upsert.",
        )
