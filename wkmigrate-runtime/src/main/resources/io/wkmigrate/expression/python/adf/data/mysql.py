"""MySQL and Azure Database for MySQL."""

# requires: PyMySQL~=1.1

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pyspark.sql import types

from adf.data import catalogs, connectionstrings, databases, dbapi, sqltext

_COLUMNS = """
SELECT column_name, CASE WHEN column_type LIKE '%%unsigned%%' THEN CONCAT(data_type, ' unsigned')
       WHEN column_type IN ('tinyint(1)', 'bit(1)') THEN column_type ELSE data_type END,
       character_maximum_length, numeric_precision, numeric_scale
FROM information_schema.columns
WHERE table_schema = COALESCE(%s, DATABASE()) AND table_name = %s
ORDER BY ordinal_position"""

_PRIMARY_KEY = """
SELECT column_name FROM information_schema.key_column_usage
WHERE constraint_name = 'PRIMARY'
  AND table_schema = COALESCE(%s, DATABASE()) AND table_name = %s
ORDER BY ordinal_position"""

# The numbers that ADF has for the modes, with and without encryption and checks.
_SSL_MODES = ["disabled", "preferred", "required", "verify-ca", "verify-full"]


class Database(databases.Database):
    """A database of MySQL. What is given by name wins over the connection string."""

    product = "MySQL"
    quotes = "``"
    native_types = {
        "tinyint(1)": "boolean",
        "bit(1)": "boolean",
        "tinyint": "byte",
        "smallint": "short",
        "mediumint": "integer",
        "int": "integer",
        "bigint": "long",
        "tinyint unsigned": "short",
        "smallint unsigned": "integer",
        "mediumint unsigned": "integer",
        "int unsigned": "long",
        "bigint unsigned": "decimal",
        "decimal": "decimal",
        "decimal unsigned": "decimal",
        "float": "float",
        "double": "double",
        "date": "date",
        "datetime": "timestamp",
        "timestamp": "timestamp",
        "binary": "binary",
        "varbinary": "binary",
        "blob": "binary",
        "tinyblob": "binary",
        "mediumblob": "binary",
        "longblob": "binary",
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
        host = server or first(known, "server", "host", "datasource")
        if not host:
            raise databases.missing(self.product, "server")
        self._host = host
        self._port = int(port or first(known, "port") or 3306)
        self._database = database or first(known, "database", "initialcatalog") or ""
        self._user_name = user_name or first(known, "uid", "userid", "user", "username")
        self._password = password or first(known, "password", "pwd")
        self._ssl_mode = _ssl_mode(
            first(known, "sslmode") if ssl_mode in (None, "") else ssl_mode
        )

    def reading(self) -> tuple[str, dict[str, str]]:
        """The driver of MariaDB, which every runtime has, with addresses of MySQL."""
        encrypted = {
            "disabled": {"useSSL": "false", "sslMode": "disable"},
            "required": {
                "useSSL": "true",
                "trustServerCertificate": "true",
                "sslMode": "trust",
            },
            "verify-ca": {"useSSL": "true", "sslMode": "verify-ca"},
            "verify-full": {"useSSL": "true", "sslMode": "verify-full"},
        }.get(self._ssl_mode or "", {})
        database = self._database.replace("%", "%25").replace("?", "%3F")
        options = databases.jdbc_options(
            f"jdbc:mysql://{self._host}:{self._port}/{database}?permitMysqlScheme",
            "org.mariadb.jdbc.Driver",
            user=self._user_name,
            password=self._password,
            rewriteBatchedStatements="true",
        )
        return "jdbc", {**options, **encrypted}

    def connect(self, seconds: float | None = None) -> Any:
        """A connection of PyMySQL; scripts may hold several statements."""
        import pymysql
        from pymysql.constants import CLIENT

        limit = max(1, round(seconds)) if seconds else None
        modes: dict[str, dict[str, Any]] = {
            "disabled": {"ssl_disabled": True},
            "required": {"ssl": {"check_hostname": False, "verify_mode": "none"}},
            "verify-ca": {"ssl_verify_cert": True, "ssl": {"check_hostname": False}},
            "verify-full": {"ssl_verify_cert": True, "ssl_verify_identity": True},
        }
        secure = modes.get(self._ssl_mode or "", {})
        return pymysql.connect(
            host=self._host,
            port=self._port,
            user=self._user_name,
            password=self._password or "",
            database=self._database or None,
            charset="utf8mb4",
            autocommit=True,
            client_flag=CLIENT.MULTI_STATEMENTS,
            cursorclass=pymysql.cursors.SSCursor,
            read_timeout=limit,
            write_timeout=limit,
            **secure,
        )

    def placeholder(self, index: int) -> str:
        """What stands for a value."""
        return "%s"

    def isolation_statement(self, level: str) -> str:
        """The session keeps the level."""
        known = "REPEATABLE READ" if level == "SNAPSHOT" else level
        return f"SET SESSION TRANSACTION ISOLATION LEVEL {known}"

    def columns_statement(self, schema: str | None, name: str) -> dbapi.Statement:
        """Asks the catalog for the columns of a table."""
        return dbapi.Statement(_COLUMNS, (schema, name))

    def primary_key_statement(self, schema: str | None, name: str) -> dbapi.Statement:
        """Asks the catalog for the columns of the primary key."""
        return dbapi.Statement(_PRIMARY_KEY, (schema, name))

    def spark_type(self, column: catalogs.Column) -> types.DataType:
        """Unsigned integers of 64 bits are decimals of Spark."""
        if column.type_name == "bigint unsigned":
            return types.DecimalType(20, 0)
        return super().spark_type(column)

    def column_type(self, data_type: types.DataType) -> str:
        """The type of a column of a new table."""
        if isinstance(data_type, types.DecimalType):
            return f"decimal({data_type.precision}, {min(data_type.scale, 30)})"
        return _NEW_COLUMNS.get(data_type.typeName(), "longtext")

    def literal(self, text: str) -> str:
        """A constant in SQL; a backslash escapes in MySQL."""
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'"

    def upsert(
        self,
        target: catalogs.Table,
        interim: catalogs.Table,
        names: Sequence[str],
        keys: Sequence[str],
    ) -> str:
        """INSERT … ON DUPLICATE KEY UPDATE, which goes by the unique indexes of the table."""
        quoted = self.quoted
        columns = ", ".join(map(quoted, names))
        changed = [name for name in names if name not in keys] or list(keys[:1])
        changes = ", ".join(
            f"{quoted(name)} = VALUES({quoted(name)})" for name in changed
        )
        return (
            f"INSERT INTO {self.qualified(target)} ({columns}) "
            f"SELECT {columns} FROM {self.qualified(interim)} "
            f"ON DUPLICATE KEY UPDATE {changes}"
        )

    def call(self, name: str, parameters: Sequence[tuple[str, Any]]) -> dbapi.Statement:
        """CALL; MySQL knows arguments by their order only."""
        routine = ".".join(map(self.quoted, sqltext.name_parts(name)))
        places = ", ".join("%s" for _ in parameters)
        return dbapi.Statement(
            f"CALL {routine.replace('%', '%%') if parameters else routine}({places})",
            [value for _, value in parameters],
        )

    def script(
        self, connection: Any, text: str, parameters: Sequence[tuple[str, Any]]
    ) -> dbapi.Statement:
        """Parameters are `@name` or `:name` in the text."""
        return databases.named_script(self, text, parameters)


_NEW_COLUMNS = {
    "boolean": "tinyint(1)",
    "byte": "smallint",
    "short": "smallint",
    "integer": "int",
    "long": "bigint",
    "float": "float",
    "double": "double",
    "date": "date",
    "timestamp": "datetime(6)",
    "timestamp_ntz": "datetime(6)",
    "binary": "longblob",
}


def _ssl_mode(mode: int | str | None) -> str | None:
    if mode in (None, ""):
        return None
    text = str(mode).strip().lower()
    if text.isdecimal() and int(text) < len(_SSL_MODES):
        return _SSL_MODES[int(text)]
    names = {"none": "disabled", "verifyca": "verify-ca", "verifyfull": "verify-full"}
    return names.get(text, text)
