"""Oracle databases."""

# requires: oracledb~=3.0

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from pyspark.sql import types

from adf.data import catalogs, connectionstrings, databases, dbapi, sqltext

_COLUMNS = """
SELECT column_name, data_type, char_length, data_precision, data_scale
FROM all_tab_columns
WHERE owner = COALESCE(:owner_name, SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA'))
  AND table_name = :table_name
ORDER BY column_id"""

_PRIMARY_KEY = """
SELECT c.column_name
FROM all_constraints k
JOIN all_cons_columns c ON c.owner = k.owner AND c.constraint_name = k.constraint_name
WHERE k.constraint_type = 'P'
  AND k.owner = COALESCE(:owner_name, SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA'))
  AND k.table_name = :table_name
ORDER BY c.position"""

_PARTITIONS = """
SELECT partition_name FROM all_tab_partitions
WHERE table_owner = COALESCE(:owner_name, SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA'))
  AND table_name = :table_name
ORDER BY partition_position"""


class Database(databases.Database):
    """A database of Oracle: `server` is `host:port/service` or a descriptor.

    What is given by name wins over the connection string. The names of tables and columns are
    taken as they are, as ADF does, so that most of them are in upper case.
    """

    product = "Oracle"
    native_types = {
        "number": "decimal",
        "float": "double",
        "binary_float": "float",
        "binary_double": "double",
        "date": "timestamp",
        "raw": "binary",
        "long raw": "binary",
        "blob": "binary",
        "bfile": "binary",
    }

    def __init__(
        self,
        server: str | None = None,
        user_name: str | None = None,
        password: str | None = None,
        connection_string: str | None = None,
    ) -> None:
        known = connectionstrings.parse(connection_string)
        first = connectionstrings.first
        self._dsn = server or first(known, "datasource", "server") or _described(known)
        self._user_name = user_name or first(known, "userid", "uid", "user", "username")
        self._password = password or first(known, "password", "pwd")
        if not self._dsn:
            raise databases.missing(self.product, "server")

    def reading(self) -> tuple[str, dict[str, str]]:
        """Oracle's JDBC driver, which has to be installed as a library of the compute."""
        return "jdbc", databases.jdbc_options(
            f"jdbc:oracle:thin:@{self._dsn}",
            "oracle.jdbc.OracleDriver",
            user=self._user_name,
            password=self._password,
        )

    def connect(self, seconds: float | None = None) -> Any:
        """A connection of oracledb in its thin mode."""
        import oracledb

        connection = oracledb.connect(
            user=self._user_name, password=self._password, dsn=self._dsn
        )
        connection.autocommit = True
        if seconds:
            connection.call_timeout = max(1, round(seconds * 1000))
        return connection

    def placeholder(self, index: int) -> str:
        """What stands for a value."""
        return f":{index + 1}"

    def isolation_statement(self, level: str) -> str:
        """Oracle has two levels: it never reads what is not committed."""
        known = (
            "SERIALIZABLE"
            if level not in ("READ COMMITTED", "READ UNCOMMITTED")
            else None
        )
        return f"ALTER SESSION SET ISOLATION_LEVEL = {known or 'READ COMMITTED'}"

    def columns_statement(self, schema: str | None, name: str) -> dbapi.Statement:
        """Asks the catalog for the columns of a table."""
        return dbapi.Statement(_COLUMNS, {"owner_name": schema, "table_name": name})

    def primary_key_statement(self, schema: str | None, name: str) -> dbapi.Statement:
        """Asks the catalog for the columns of the primary key."""
        return dbapi.Statement(_PRIMARY_KEY, {"owner_name": schema, "table_name": name})

    def physical_partitions(
        self, connection: Any, table: catalogs.Table, names: Sequence[str] | None = None
    ) -> list[catalogs.Partition]:
        """PARTITION (name) behind the table for each partition, or for those that are named."""
        schema, name = self.split(table)
        if names is None:
            values = {"owner_name": schema, "table_name": name}
            rows = dbapi.fetch(connection, dbapi.Statement(_PARTITIONS, values))
            names = [row[0] for row in rows]
        return [
            catalogs.Partition(each, f" PARTITION ({self.quoted(each)})")
            for each in names
        ]

    def spark_type(self, column: catalogs.Column) -> types.DataType:
        """Timestamps have their precision in the name of the type."""
        if column.type_name.startswith("timestamp"):
            return types.TimestampType()
        return super().spark_type(column)

    def column_type(self, data_type: types.DataType) -> str:
        """The type of a column of a new table."""
        if isinstance(data_type, types.DecimalType):
            return f"NUMBER({data_type.precision}, {data_type.scale})"
        return _NEW_COLUMNS.get(data_type.typeName(), "NCLOB")

    def drop(self, table: catalogs.Table) -> str:
        """Before version 23 there is no IF EXISTS; -942 says that there is no such table."""
        statement = self.literal(f"DROP TABLE {self.qualified(table)} PURGE")
        return (
            f"BEGIN EXECUTE IMMEDIATE {statement}; EXCEPTION WHEN OTHERS THEN "
            "IF SQLCODE != -942 THEN RAISE; END IF; END;"
        )

    def upsert(
        self,
        target: catalogs.Table,
        interim: catalogs.Table,
        names: Sequence[str],
        keys: Sequence[str],
    ) -> str:
        """A MERGE."""
        return self.merge(target, interim, names, keys)

    def call(self, name: str, parameters: Sequence[tuple[str, Any]]) -> dbapi.Statement:
        """A block with named arguments."""
        routine = ".".join(map(self.quoted, sqltext.name_parts(name)))
        given = ", ".join(
            f"{self.quoted(each)} => :p{index}"
            for index, (each, _) in enumerate(parameters)
        )
        values = {f"p{index}": value for index, (_, value) in enumerate(parameters)}
        return dbapi.Statement(f"BEGIN {routine}({given}); END;", values)

    def result_of(
        self, name: str, parameters: Sequence[tuple[str, Any]]
    ) -> dbapi.Statement:
        """ADF reads from no procedures of Oracle."""
        raise self.unsupported("reading the rows of a procedure")

    def script(
        self, connection: Any, text: str, parameters: Sequence[tuple[str, Any]]
    ) -> dbapi.Statement:
        """Parameters are `:name` in the text; Oracle takes none that are not there."""
        used = {
            token.text[1:].lower()
            for token in sqltext.tokens(text)
            if token.kind == "name" and token.text[0] == ":"
        }
        cursor = connection.cursor()
        values = {
            name: _variable(cursor, name, each) if each.is_output else each.bound(name)
            for name, each in parameters
            if name.lower() in used
        }
        return dbapi.Statement(_one_statement(text), values)

    def script_outputs(
        self,
        statement: dbapi.Statement,
        parameters: Sequence[tuple[str, Any]],
        result_sets: list[list[dict[str, Any]]],
    ) -> dict[str, Any]:
        """The variables hold them."""
        values = statement.values if isinstance(statement.values, dict) else {}
        return {
            name: values[name].getvalue()
            for name, each in parameters
            if each.is_output and name in values
        }


_NEW_COLUMNS = {
    "boolean": "NUMBER(1)",
    "byte": "NUMBER(5)",
    "short": "NUMBER(5)",
    "integer": "NUMBER(10)",
    "long": "NUMBER(19)",
    "float": "BINARY_FLOAT",
    "double": "BINARY_DOUBLE",
    "date": "DATE",
    "timestamp": "TIMESTAMP(6)",
    "timestamp_ntz": "TIMESTAMP(6)",
    "binary": "BLOB",
}

_NUMBERS = ("byte", "sbyte", "int16", "int32", "int64", "uint16", "uint32", "uint64")


def _described(known: dict[str, str]) -> str | None:
    """`host:port/service` or a descriptor with a SID, of the older connection strings."""
    first = connectionstrings.first
    host, port = first(known, "host"), first(known, "port") or "1521"
    service = first(known, "servicename")
    if not host:
        return None
    if service or not known.get("sid"):
        return f"{host}:{port}" + (f"/{service}" if service else "")
    return (
        f"(DESCRIPTION=(ADDRESS=(PROTOCOL=TCP)(HOST={host})(PORT={port}))"
        f"(CONNECT_DATA=(SID={known['sid']})))"
    )


def _one_statement(text: str) -> str:
    """Oracle takes one statement: a block keeps its last semicolon, others lose it."""
    trimmed = text.strip()
    words = [token.text for token in sqltext.tokens(trimmed) if token.kind == "word"]
    is_block = words[:1] in (["BEGIN"], ["DECLARE"]) or bool(
        re.match(
            r"(?i)create\b.*\b(procedure|function|package|trigger|type)\b",
            trimmed,
            re.S,
        )
    )
    return trimmed if is_block else trimmed.rstrip("; \r\n\t")


def _variable(cursor: Any, name: str, parameter: Any) -> Any:
    """A variable for an output parameter, with its value if one goes in."""
    import oracledb

    kinds = {
        **dict.fromkeys((*_NUMBERS, "decimal", "boolean"), oracledb.DB_TYPE_NUMBER),
        "double": oracledb.DB_TYPE_BINARY_DOUBLE,
        "single": oracledb.DB_TYPE_BINARY_FLOAT,
        "datetime": oracledb.DB_TYPE_TIMESTAMP,
        "datetimeoffset": oracledb.DB_TYPE_TIMESTAMP_TZ,
        "date": oracledb.DB_TYPE_DATE,
        "byte[]": oracledb.DB_TYPE_RAW,
    }
    kind = kinds.get(parameter.kind, oracledb.DB_TYPE_VARCHAR)
    size = int(parameter.size or 0) or 4000
    variable = cursor.var(kind, size)
    value = parameter.bound(name)
    if value is not None:
        variable.setvalue(0, value)
    return variable
