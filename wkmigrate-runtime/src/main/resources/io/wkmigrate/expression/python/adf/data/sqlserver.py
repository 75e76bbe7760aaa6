"""SQL Server, Azure SQL Database, Azure SQL Managed Instance and Synapse SQL pools."""

# requires: mssql-python~=1.16

from __future__ import annotations

import re
import struct
from collections.abc import Sequence
from typing import Any

from pyspark.sql import types

from adf.data import (
    catalogs,
    connectionstrings,
    databases,
    dbapi,
    identities,
    sqlservercatalog,
    sqlserverscripts,
    sqltext,
)

_RESOURCE = "https://database.windows.net/"

# The attribute of ODBC connections that takes an access token.
_ACCESS_TOKEN = 1256

_SERVER = re.compile(
    r"(?:tcp:)?(?P<host>[^\\,]+?)\s*(?:\\(?P<instance>[^,]+?))?\s*(?:,\s*(?P<port>\d+))?"
)


class Database(databases.Database):
    """A database of SQL Server. What is given by name wins over the connection string."""

    product = "SQL Server"
    quotes = "[]"
    strict_subqueries = True
    procedures_take_rows = True
    native_types = {
        "bit": "boolean",
        "tinyint": "short",
        "smallint": "short",
        "int": "integer",
        "bigint": "long",
        "decimal": "decimal",
        "numeric": "decimal",
        "money": "decimal",
        "smallmoney": "decimal",
        "float": "double",
        "real": "float",
        "date": "date",
        "datetime": "timestamp",
        "datetime2": "timestamp",
        "smalldatetime": "timestamp",
        "binary": "binary",
        "varbinary": "binary",
        "image": "binary",
    }

    def __init__(
        self,
        server: str | None = None,
        database: str | None = None,
        user_name: str | None = None,
        password: str | None = None,
        credential: identities.Identity | None = None,
        connection_string: str | None = None,
        encrypt: str | bool | None = None,
        trust_certificate: str | bool | None = None,
    ) -> None:
        known = connectionstrings.parse(connection_string)
        first = connectionstrings.first
        address = server or first(
            known, "server", "datasource", "addr", "address", "networkaddress"
        )
        match = _SERVER.fullmatch((address or "").strip())
        if match is None:
            raise databases.missing(self.product, "server")
        self._host = "localhost" if match["host"] in (".", "(local)") else match["host"]
        self._instance, self._port = match["instance"], match["port"]
        self._database = database or first(known, "initialcatalog", "database")
        self._user_name = user_name or first(known, "userid", "uid", "user", "username")
        self._password = password or first(known, "password", "pwd")
        self._credential = credential
        secure = first(known, "encrypt") if encrypt in (None, "") else encrypt
        self._strict = str(secure).strip().lower() == "strict"
        self._encrypt = connectionstrings.boolean(secure)
        trusted = (
            first(known, "trustservercertificate")
            if trust_certificate in (None, "")
            else trust_certificate
        )
        self._trusted = connectionstrings.boolean(trusted)
        if credential is None and not self._user_name:
            raise databases.missing(
                self.product,
                "user name and no identity; Windows authentication is not possible from Databricks",
            )

    def reading(self) -> tuple[str, dict[str, str]]:
        """Microsoft's JDBC driver, which every runtime has."""
        options = databases.jdbc_options(
            self._url(), "com.microsoft.sqlserver.jdbc.SQLServerDriver"
        )
        if self._credential is not None:
            return "jdbc", {**options, "accessToken": self._credential.token(_RESOURCE)}
        return "jdbc", {
            **options,
            "user": self._user_name or "",
            "password": self._password or "",
        }

    def _url(self) -> str:
        address = self._host + (f"\\{self._instance}" if self._instance else "")
        properties = {
            "databaseName": self._database,
            "encrypt": (
                "strict" if self._strict else _word(self._encrypt, "true", "false")
            ),
            "trustServerCertificate": _word(self._trusted, "true", "false"),
        }
        port = f":{self._port}" if self._port else ""
        given = "".join(
            f";{key}={_braced(value)}" for key, value in properties.items() if value
        )
        return f"jdbc:sqlserver://{address}{port}{given}"

    def connect(self, seconds: float | None = None) -> Any:
        """A connection of the driver mssql-python."""
        import mssql_python

        port = f",{self._port}" if self._port else ""
        instance = f"\\{self._instance}" if self._instance else ""
        pairs = {
            "Server": f"{self._host}{instance}{port}",
            "Database": self._database,
            "Encrypt": "strict" if self._strict else _word(self._encrypt, "yes", "no"),
            "TrustServerCertificate": _word(self._trusted, "yes", "no"),
        }
        attributes: dict[int, Any] = {}
        if self._credential is not None:
            token = self._credential.token(_RESOURCE).encode("utf-16-le")
            attributes = {_ACCESS_TOKEN: struct.pack("<I", len(token)) + token}
        else:
            pairs |= {"UID": self._user_name, "PWD": self._password}
        text = ";".join(
            f"{key}={_braced(value)}" for key, value in pairs.items() if value
        )
        connection = mssql_python.connect(
            text, autocommit=True, attrs_before=attributes
        )
        if seconds:
            connection.timeout = max(1, round(seconds))
        return connection

    def isolation_statement(self, level: str) -> str:
        """SQL Server gives the level to the session until it is told another one."""
        return f"SET TRANSACTION ISOLATION LEVEL {level}"

    def timestamp(self, text: str) -> str:
        """A date and time in SQL."""
        return f"CAST({self.literal(text)} AS datetime2(6))"

    def columns_statement(self, schema: str | None, name: str) -> dbapi.Statement:
        """Asks the catalog for the columns of a table."""
        return dbapi.Statement(sqlservercatalog.COLUMNS, (schema, name))

    def primary_key_statement(self, schema: str | None, name: str) -> dbapi.Statement:
        """Asks the catalog for the columns of the primary key."""
        return dbapi.Statement(sqlservercatalog.PRIMARY_KEY, (schema, name))

    def physical_partitions(
        self, connection: Any, table: catalogs.Table, names: Sequence[str] | None = None
    ) -> list[catalogs.Partition]:
        """A condition with $PARTITION for each partition of the table (CP-41)."""
        rows = dbapi.fetch(
            connection, dbapi.Statement(sqlservercatalog.PARTITIONS, self.split(table))
        )
        quoted = self.quoted
        return [
            catalogs.Partition(
                str(number),
                condition=f"$PARTITION.{quoted(function)}({quoted(column)}) = {int(number)}",
            )
            for function, column, number in rows
        ]

    def column_type(self, data_type: types.DataType) -> str:
        """The type of a column of a new table; texts take nvarchar(max), as in ADF."""
        if isinstance(data_type, types.DecimalType):
            return f"decimal({data_type.precision}, {data_type.scale})"
        return _NEW_COLUMNS.get(data_type.typeName(), "nvarchar(max)")

    def create_interim(
        self, interim: catalogs.Table, target: catalogs.Table, names: Sequence[str]
    ) -> str:
        """SELECT INTO; the union keeps an identity column from being one again."""
        columns = ", ".join(map(self.quoted, names))
        empty = f"SELECT {columns} FROM {self.qualified(target)} WHERE 1 = 0"
        return f"SELECT {columns} INTO {self.qualified(interim)} FROM ({empty} UNION ALL {empty}) AS e"

    def upsert(
        self,
        target: catalogs.Table,
        interim: catalogs.Table,
        names: Sequence[str],
        keys: Sequence[str],
    ) -> str:
        """A MERGE that keeps others from adding the same keys meanwhile."""
        text = self.merge(target, interim, names, keys)
        into = f"MERGE INTO {self.qualified(target)} "
        return into + "WITH (HOLDLOCK) " + text[len(into) :] + ";"

    def call(self, name: str, parameters: Sequence[tuple[str, Any]]) -> dbapi.Statement:
        """EXEC with named parameters."""
        given = ", ".join(
            f"@{sqlserverscripts.checked(each)} = ?" for each, _ in parameters
        )
        procedure = ".".join(map(self.quoted, sqltext.name_parts(name)))
        return dbapi.Statement(
            f"EXEC {procedure} {given}".strip(), [value for _, value in parameters]
        )

    def call_with_rows(
        self, name: str, parameters: Sequence[tuple[str, Any]], rows: catalogs.Rows
    ) -> dbapi.Statement:
        """EXEC with a table-valued parameter, which a variable holds (CP-52)."""
        names = ", ".join(map(self.quoted, rows.columns))
        called = self.call(name, parameters)
        separator = ", " if parameters else " "
        return dbapi.Statement(
            "SET NOCOUNT ON; "
            f"DECLARE @wkmigrate_rows {self.type_name(rows.row_type)}; "
            f"INSERT INTO @wkmigrate_rows ({names}) SELECT {names} FROM {rows.relation}; "
            f"{called.text}{separator}@{sqlserverscripts.checked(rows.parameter)} = @wkmigrate_rows;",
            called.values,
        )

    def row_type_columns(self, connection: Any, name: str) -> list[catalogs.Column]:
        """The columns of a table type."""
        parts = sqltext.name_parts(name)
        schema = parts[-2] if len(parts) > 1 else None
        rows = dbapi.fetch(
            connection, dbapi.Statement(sqlservercatalog.ROW_TYPE, (schema, parts[-1]))
        )
        return [catalogs.column(row) for row in rows]

    def create_numbered(self, interim: catalogs.Table, row_type: str) -> str:
        """Creates an empty table with the columns of a table type and a number for each row."""
        return (
            f"DECLARE @wkmigrate_rows {self.type_name(row_type)}; "
            f"SELECT IDENTITY(bigint, 1, 1) AS {self.quoted(catalogs.ROW_NUMBER)}, r.* "
            f"INTO {self.qualified(interim)} FROM @wkmigrate_rows AS r;"
        )

    def type_name(self, name: str) -> str:
        """The name of a table type in SQL."""
        return ".".join(map(self.quoted, sqltext.name_parts(name)))

    def script(
        self, connection: Any, text: str, parameters: Sequence[tuple[str, Any]]
    ) -> dbapi.Statement:
        """Text with parameters goes through sp_executesql, as ADO.NET sends it."""
        return sqlserverscripts.statement(text, parameters)

    def script_outputs(
        self,
        statement: dbapi.Statement,
        parameters: Sequence[tuple[str, Any]],
        result_sets: list[list[dict[str, Any]]],
    ) -> dict[str, Any]:
        """The last result set holds them."""
        if not any(each.is_output for _, each in parameters):
            return {}
        return result_sets.pop()[0]

    def messages(self, connection: Any, cursor: Any) -> list[str]:
        """What PRINT and RAISERROR said."""
        found = list(getattr(cursor, "messages", None) or [])
        if found:
            cursor.messages.clear()
        return [str(each[-1] if isinstance(each, tuple) else each) for each in found]


_NEW_COLUMNS = {
    "boolean": "bit",
    "byte": "smallint",
    "short": "smallint",
    "integer": "int",
    "long": "bigint",
    "float": "real",
    "double": "float",
    "date": "date",
    "timestamp": "datetime2(7)",
    "timestamp_ntz": "datetime2(7)",
    "binary": "varbinary(max)",
}


def _word(switch: bool | None, yes: str, no: str) -> str | None:
    return None if switch is None else yes if switch else no


def _braced(value: str | None) -> str:
    """A value of a connection string, in braces where it needs them."""
    text = value or ""
    plain = re.fullmatch(r"[\w.,:\\@/-]*", text) is not None
    return text if plain else "{" + text.replace("}", "}}") + "}"
