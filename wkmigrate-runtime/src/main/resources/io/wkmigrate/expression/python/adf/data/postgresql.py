"""PostgreSQL and Azure Database for PostgreSQL."""

# requires: psycopg[binary]~=3.2

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pyspark.sql import types

from adf.data import catalogs, connectionstrings, databases, dbapi, sqltext

_COLUMNS = """
SELECT column_name,
       CASE WHEN data_type = 'USER-DEFINED' THEN udt_name ELSE data_type END,
       character_maximum_length, numeric_precision, numeric_scale
FROM information_schema.columns
WHERE table_schema = COALESCE(%s::text, current_schema()) AND table_name = %s
ORDER BY ordinal_position"""

_PRIMARY_KEY = """
SELECT k.column_name
FROM information_schema.table_constraints t
JOIN information_schema.key_column_usage k
  ON k.constraint_schema = t.constraint_schema AND k.constraint_name = t.constraint_name
  AND k.table_name = t.table_name
WHERE t.constraint_type = 'PRIMARY KEY'
  AND t.table_schema = COALESCE(%s::text, current_schema()) AND t.table_name = %s
ORDER BY k.ordinal_position"""

# The numbers that the linked service of version 2 has for the modes.
_SSL_MODES = ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"]


class Database(databases.Database):
    """A database of PostgreSQL. What is given by name wins over the connection string."""

    product = "PostgreSQL"
    native_types = {
        "boolean": "boolean",
        "smallint": "short",
        "integer": "integer",
        "bigint": "long",
        "numeric": "decimal",
        "real": "float",
        "double precision": "double",
        "date": "date",
        "timestamp without time zone": "timestamp",
        "timestamp with time zone": "timestamp",
        "bytea": "binary",
    }

    def __init__(
        self,
        server: str | None = None,
        port: int | str | None = None,
        database: str | None = None,
        user_name: str | None = None,
        password: str | None = None,
        ssl_mode: int | str | None = None,
        connection_string: str | None = None,
    ) -> None:
        known = connectionstrings.parse(connection_string)
        first = connectionstrings.first
        host = server or first(known, "host", "server", "servername")
        if not host:
            raise databases.missing(self.product, "server")
        self._host = host
        self._port = int(port or first(known, "port") or 5432)
        self._database = database or first(known, "database", "db") or "postgres"
        self._user_name = user_name or first(
            known, "uid", "userid", "username", "user", "logonid"
        )
        self._password = password or first(known, "password", "pwd")
        self._ssl_mode = _ssl_mode(
            first(known, "sslmode") if ssl_mode in (None, "") else ssl_mode,
            first(known, "encryptionmethod"),
        )

    def reading(self) -> tuple[str, dict[str, str]]:
        """The JDBC driver that every runtime has.

        Texts are sent without a type, so that they go into columns of uuid, json or interval, too.
        """
        options = databases.jdbc_options(
            f"jdbc:postgresql://{self._host}:{self._port}/{_escaped(self._database)}",
            "org.postgresql.Driver",
            user=self._user_name,
            password=self._password,
            sslmode=self._ssl_mode,
        )
        return "jdbc", {**options, "stringtype": "unspecified"}

    def connect(self, seconds: float | None = None) -> Any:
        """A connection of psycopg.

        It puts the values into the text itself, quoted by PostgreSQL's own rules: the server takes
        values apart from the text for single statements only, and scripts hold several.
        """
        import psycopg

        limit = (
            f"-c statement_timeout={max(1, round(seconds * 1000))}" if seconds else None
        )
        return psycopg.connect(
            host=self._host,
            port=self._port,
            dbname=self._database,
            user=self._user_name,
            password=self._password,
            sslmode=self._ssl_mode,
            options=limit,
            autocommit=True,
            cursor_factory=psycopg.ClientCursor,
        )

    def query(self, connection: Any, statement: dbapi.Statement) -> Any:
        """A cursor on the server for a single query; the driver's own ones hold all rows."""
        if sqltext.subquery(statement.text, strict=False) is None:
            return dbapi.execute(connection, statement)
        cursor = connection.cursor("wkmigrate", withhold=True)
        text = sqltext.without_end(statement.text)
        return cursor.execute(text, statement.values or None)

    def placeholder(self, index: int) -> str:
        """What stands for a value."""
        return "%s"

    def isolation_statement(self, level: str) -> str:
        """For the transaction that Spark has begun before, and for those to come."""
        known = "REPEATABLE READ" if level == "SNAPSHOT" else level
        return (
            f"SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL {known}; "
            f"SET TRANSACTION ISOLATION LEVEL {known}"
        )

    def columns_statement(self, schema: str | None, name: str) -> dbapi.Statement:
        """Asks the catalog for the columns of a table."""
        return dbapi.Statement(_COLUMNS, (schema, name))

    def primary_key_statement(self, schema: str | None, name: str) -> dbapi.Statement:
        """Asks the catalog for the columns of the primary key."""
        return dbapi.Statement(_PRIMARY_KEY, (schema, name))

    def column_type(self, data_type: types.DataType) -> str:
        """The type of a column of a new table."""
        if isinstance(data_type, types.DecimalType):
            return f"numeric({data_type.precision}, {data_type.scale})"
        return _NEW_COLUMNS.get(data_type.typeName(), "text")

    def upsert(
        self,
        target: catalogs.Table,
        interim: catalogs.Table,
        names: Sequence[str],
        keys: Sequence[str],
    ) -> str:
        """INSERT … ON CONFLICT, which needs a unique index on the keys."""
        quoted = self.quoted
        columns = ", ".join(map(quoted, names))
        changes = ", ".join(
            f"{quoted(name)} = EXCLUDED.{quoted(name)}"
            for name in names
            if name not in keys
        )
        action = f"UPDATE SET {changes}" if changes else "NOTHING"
        return (
            f"INSERT INTO {self.qualified(target)} ({columns}) "
            f"SELECT {columns} FROM {self.qualified(interim)} "
            f"ON CONFLICT ({', '.join(map(quoted, keys))}) DO {action}"
        )

    def call(self, name: str, parameters: Sequence[tuple[str, Any]]) -> dbapi.Statement:
        """CALL with named arguments."""
        return self._called("CALL", name, parameters)

    def result_of(
        self, name: str, parameters: Sequence[tuple[str, Any]]
    ) -> dbapi.Statement:
        """Only functions return rows in PostgreSQL."""
        return self._called("SELECT * FROM", name, parameters)

    def _called(
        self, verb: str, name: str, parameters: Sequence[tuple[str, Any]]
    ) -> dbapi.Statement:
        given = ", ".join(f"{self.quoted(each)} => %s" for each, _ in parameters)
        routine = ".".join(map(self.quoted, sqltext.name_parts(name)))
        return dbapi.Statement(
            f"{verb} {routine.replace('%', '%%') if parameters else routine}({given})",
            [value for _, value in parameters],
        )

    def script(
        self, connection: Any, text: str, parameters: Sequence[tuple[str, Any]]
    ) -> dbapi.Statement:
        """Parameters are `@name` or `:name` in the text."""
        return databases.named_script(self, text, parameters)


_NEW_COLUMNS = {
    "boolean": "boolean",
    "byte": "smallint",
    "short": "smallint",
    "integer": "integer",
    "long": "bigint",
    "float": "real",
    "double": "double precision",
    "date": "date",
    "timestamp": "timestamp",
    "timestamp_ntz": "timestamp",
    "binary": "bytea",
}


def _escaped(name: str) -> str:
    return name.replace("%", "%25").replace("/", "%2F").replace("?", "%3F")


def _ssl_mode(mode: int | str | None, encryption: str | None) -> str | None:
    """The mode by its name or number, or by the EncryptionMethod of older connections."""
    if mode in (None, ""):
        return (
            None
            if encryption is None
            else "disable" if encryption == "0" else "require"
        )
    text = str(mode).strip().lower()
    if text.isdecimal() and int(text) < len(_SSL_MODES):
        return _SSL_MODES[int(text)]
    return {"verifyca": "verify-ca", "verifyfull": "verify-full"}.get(text, text)
