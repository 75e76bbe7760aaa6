"""Snowflake."""

# requires: snowflake-connector-python~=3.12

from __future__ import annotations

import urllib.parse
from collections.abc import Sequence
from typing import Any

from pyspark.sql import types

from adf.data import catalogs, connectionstrings, databases, dbapi, sqltext

_HOST = ".snowflakecomputing.com"

_COLUMNS = """
SELECT column_name, data_type, character_maximum_length, numeric_precision, numeric_scale
FROM information_schema.columns
WHERE table_schema = COALESCE(?, CURRENT_SCHEMA()) AND table_name = ?
ORDER BY ordinal_position"""


class Database(databases.Database):
    """A database of Snowflake. What is given by name wins over the connection string.

    The names of tables and columns are taken as they are, so that most are in upper case.
    """

    product = "Snowflake"
    native_types = {
        "boolean": "boolean",
        "number": "decimal",
        "float": "double",
        "date": "date",
        "timestamp_ntz": "timestamp",
        "timestamp_ltz": "timestamp",
        "timestamp_tz": "timestamp",
        "binary": "binary",
    }

    def __init__(
        self,
        account: str | None = None,
        database: str | None = None,
        schema: str | None = None,
        warehouse: str | None = None,
        role: str | None = None,
        user_name: str | None = None,
        password: str | None = None,
        private_key: str | None = None,
        passphrase: str | None = None,
        connection_string: str | None = None,
    ) -> None:
        known = _parse(connection_string)
        first = connectionstrings.first
        name = (account or first(known, "account", "host") or "").strip().lower()
        if not name:
            raise databases.missing(self.product, "account")
        self._account = name.removeprefix("https://").rstrip("/").removesuffix(_HOST)
        self._user_name = user_name or first(known, "user", "uid", "username")
        self._password = password or first(known, "password", "pwd")
        self._private_key, self._passphrase = private_key, passphrase
        self._context = {
            "database": database or first(known, "db", "database"),
            "schema": schema or first(known, "schema"),
            "warehouse": warehouse or first(known, "warehouse"),
            "role": role or first(known, "role"),
        }

    def reading(self) -> tuple[str, dict[str, str]]:
        """The Spark connector for Snowflake, which every runtime has."""
        options = {
            "sfUrl": self._account + _HOST,
            "sfUser": self._user_name,
            "sfDatabase": self._context["database"],
            "sfSchema": self._context["schema"] or "PUBLIC",
            "sfWarehouse": self._context["warehouse"],
            "sfRole": self._context["role"],
            "keep_column_case": "on",
        }
        if self._private_key:
            options["pem_private_key"] = self._pem_body()
        else:
            options["sfPassword"] = self._password
        return "snowflake", {key: value for key, value in options.items() if value}

    def connect(self, seconds: float | None = None) -> Any:
        """A connection of Snowflake's driver; scripts may hold several statements."""
        import snowflake.connector

        session: dict[str, Any] = {"MULTI_STATEMENT_COUNT": 0}
        if seconds:
            session["STATEMENT_TIMEOUT_IN_SECONDS"] = max(1, round(seconds))
        secret: dict[str, Any] = (
            {"private_key": self._key("DER")}
            if self._private_key
            else {"password": self._password}
        )
        return snowflake.connector.connect(
            account=self._account,
            user=self._user_name,
            paramstyle="qmark",
            autocommit=True,
            session_parameters=session,
            **{key: value for key, value in self._context.items() if value},
            **secret,
        )

    def _key(self, encoding: str) -> bytes:
        """The private key without its passphrase."""
        from cryptography.hazmat.primitives import serialization

        key = serialization.load_pem_private_key(
            (self._private_key or "").encode(),
            password=self._passphrase.encode() if self._passphrase else None,
        )
        return key.private_bytes(
            getattr(serialization.Encoding, encoding),
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )

    def _pem_body(self) -> str:
        lines = self._key("PEM").decode().splitlines()
        return "".join(line for line in lines if not line.startswith("-----"))

    def isolation(self, level: str | None) -> str | None:
        """Snowflake has one level only, and ADF offers none."""
        return None

    def columns_statement(self, schema: str | None, name: str) -> dbapi.Statement:
        """Asks the catalog for the columns of a table."""
        return dbapi.Statement(_COLUMNS, (schema, name))

    def primary_key(self, connection: Any, table: catalogs.Table) -> list[str]:
        """SHOW PRIMARY KEYS is the only place that has them."""
        statement = dbapi.Statement(
            f"SHOW PRIMARY KEYS IN TABLE {self.qualified(table)}"
        )
        rows = dbapi.fetch(connection, statement)
        return [row[4] for row in sorted(rows, key=lambda row: int(row[5]))]

    def column_type(self, data_type: types.DataType) -> str:
        """The type of a column of a new table."""
        if isinstance(data_type, types.DecimalType):
            return f"NUMBER({data_type.precision}, {data_type.scale})"
        return _NEW_COLUMNS.get(data_type.typeName(), "VARCHAR")

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
        """CALL with named arguments."""
        routine = ".".join(map(self.quoted, sqltext.name_parts(name)))
        given = ", ".join(f"{self.quoted(each)} => ?" for each, _ in parameters)
        return dbapi.Statement(
            f"CALL {routine}({given})", [value for _, value in parameters]
        )

    def script(
        self, connection: Any, text: str, parameters: Sequence[tuple[str, Any]]
    ) -> dbapi.Statement:
        """Parameters are `?` in the text, in their order."""
        if any(each.is_output for _, each in parameters):
            raise self.unsupported("output parameters of scripts")
        return dbapi.Statement(text, [each.bound(name) for name, each in parameters])


_NEW_COLUMNS = {
    "boolean": "BOOLEAN",
    "byte": "NUMBER(5)",
    "short": "NUMBER(5)",
    "integer": "NUMBER(10)",
    "long": "NUMBER(19)",
    "float": "FLOAT",
    "double": "FLOAT",
    "date": "DATE",
    "timestamp": "TIMESTAMP_NTZ",
    "timestamp_ntz": "TIMESTAMP_NTZ",
    "binary": "BINARY",
}


def _parse(text: str | None) -> dict[str, str]:
    """The values of an address of JDBC, or of pairs as other connection strings have them."""
    if not text or "snowflake://" not in text:
        return connectionstrings.parse(text)
    parts = urllib.parse.urlsplit(text.removeprefix("jdbc:"))
    pairs = urllib.parse.parse_qsl(parts.query.replace(";", "&"))
    return {
        "account": parts.hostname or "",
        **{key.lower(): value for key, value in pairs},
    }
