"""The SQL of the databases that cannot run here: parsed by sqlglot, and sent to a fake driver."""

from __future__ import annotations

import contextlib
import sqlite3
import struct
import sys
import types as modules
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest
import sqlglot
from adf import errors
from adf.data import (
    catalogs,
    connectionstrings,
    databases,
    dbapi,
    identities,
    lookups,
    mysql,
    oracle,
    partitions,
    postgresql,
    procedures,
    scripts,
    snowflake,
    sqlserver,
    sqltext,
    tables,
    timespans,
)
from pyspark.sql import types
from sqlglot import exp

_AZURE = "Server=tcp:h.database.windows.net,1433;Initial Catalog=dw;User ID=u;Password={p;}}x}"

DATABASES = {
    "tsql": lambda: sqlserver.Database(
        server="h", database="d", user_name="u", password="p"
    ),
    "postgres": lambda: postgresql.Database(server="h", user_name="u", password="p"),
    "mysql": lambda: mysql.Database(server="h", user_name="u", password="p"),
    "oracle": lambda: oracle.Database(server="h/s", user_name="u", password="p"),
    "snowflake": lambda: snowflake.Database(account="a", user_name="u", password="p"),
}

EVIL = "t]; DROP TABLE x; --'\"`"


@pytest.fixture(params=list(DATABASES))
def product(request: Any) -> tuple[str, databases.Database]:
    return request.param, DATABASES[request.param]()


def parsed(dialect: str, sql: str) -> list[Any]:
    """The statements of a text. What sqlglot does not know it takes for a command: no proof."""
    found = [each for each in sqlglot.parse(sql, dialect=dialect) if each is not None]
    assert not any(isinstance(each, exp.Command) for each in found), sql
    return found


def test_names_are_one_name_whatever_is_in_them(product: Any) -> None:
    dialect, database = product
    for name in (EVIL, "a.b", "select", "ü ber"):
        table = parsed(
            dialect, f"SELECT * FROM {database.qualified(catalogs.Table(name, 's'))}"
        )
        assert len(table) == 1
        found = table[0].find(exp.Table)
        assert (found.db, found.name) == ("s", name)
    with pytest.raises(errors.ExpressionError):
        database.quoted("a\0b")


def test_tables_are_created_in_the_types_of_the_product(product: Any) -> None:
    dialect, database = product
    schema = types.StructType()
    for index, name in enumerate(
        "boolean byte short integer long float double string binary date timestamp".split()
    ):
        schema.add(f"c{index}", name)
    schema.add("money", types.DecimalType(10, 2)).add(
        EVIL, types.ArrayType(types.LongType())
    )
    made = parsed(dialect, database.create_table(catalogs.Table("t", "s"), schema))[0]
    columns = list(made.find_all(exp.ColumnDef))
    assert [each.name for each in columns] == schema.names
    assert str(columns[11].args["kind"].sql(dialect=dialect)).endswith("(10, 2)")


def test_an_upsert_is_one_statement(product: Any) -> None:
    dialect, database = product
    sql = database.upsert(
        catalogs.Table("t", "s"), catalogs.Table("i", "s"), ["id", EVIL, "n"], ["id"]
    )
    # SQL Server has the hint before the alias, sqlglot behind it.
    statements = parsed(dialect, sql.replace(" WITH (HOLDLOCK)", ""))
    assert len(statements) == 1
    kind = exp.Insert if dialect in ("postgres", "mysql") else exp.Merge
    assert isinstance(statements[0], kind)
    assert {each.name for each in statements[0].find_all(exp.Table)} == {"t", "i"}
    only_keys = database.upsert(
        catalogs.Table("t"), catalogs.Table("i"), ["id"], ["id"]
    )
    assert len(parsed(dialect, only_keys.replace(" WITH (HOLDLOCK)", ""))) == 1


def test_interim_tables_have_the_columns_of_the_target(product: Any) -> None:
    dialect, database = product
    interim = database.interim_for(catalogs.Table("t", "s"), None)
    assert interim.schema == "s" and interim != database.interim_for(
        catalogs.Table("t", "s"), None
    )
    assert database.interim_for(catalogs.Table("t", "s"), "other").schema == "other"
    statements = parsed(
        dialect,
        database.create_interim(interim, catalogs.Table("t", "s"), ["id", EVIL]),
    )
    assert len(statements) == 1
    assert {each.name for each in statements[0].find_all(exp.Table)} == {
        "t",
        interim.name,
    }


def test_catalogs_are_asked_with_bound_names(product: Any) -> None:
    dialect, database = product
    for statement in (
        database.columns_statement("s", EVIL),
        *(
            []
            if dialect == "snowflake"
            else [database.primary_key_statement(None, EVIL)]
        ),
    ):
        assert EVIL not in statement.text
        values = statement.values
        assert EVIL in (values.values() if isinstance(values, dict) else values)
        parsed(
            dialect,
            statement.text.replace("%s::text", "'x'")
            .replace("%%", "%")
            .replace("%s", "'x'"),
        )


def test_bounds_of_dates_are_constants_of_the_product(product: Any) -> None:
    dialect, database = product
    sql = (
        f"SELECT * FROM t WHERE c <= {database.timestamp('2024-02-29 10:11:12.000000')}"
    )
    assert len(parsed(dialect, sql)) == 1


def test_conditions_hold_for_every_row_once() -> None:
    for lower, upper, degree, found in [
        (20, 80, 4, False),
        (1, 3, 20, True),
        (5, 5, 4, False),
        (80, 20, 4, False),
    ]:
        points = partitions.cuts(lower, upper, degree, found)
        conditions = partitions.conditions("c", points, str)
        assert len(conditions) <= degree or degree == 1
        for value in [*range(-5, 120), None]:
            held = [_holds(each, value) for each in conditions]
            assert held.count(True) == 1, (value, conditions)
    assert partitions.ranges(1, 10, 3) == [(1, 4), (5, 7), (8, 10)]
    moments = partitions.cuts(datetime(2024, 1, 1), datetime(2024, 1, 5), 4, True)
    assert moments == [datetime(2024, 1, day) for day in (2, 3, 4)]
    for hostile in ("1; DROP TABLE t", "1 OR 1 = 1", "NaN"):
        with pytest.raises(errors.ExpressionError):
            partitions.point(hostile)


def _holds(condition: str, value: int | None) -> bool:
    """Whether a condition holds, by the rules that SQL has for what is missing."""
    with contextlib.closing(sqlite3.connect(":memory:")) as connection:
        row = connection.execute(
            f"SELECT {condition} FROM (SELECT ? AS c)", (value,)
        ).fetchone()
    return row[0] == 1


class Cursor:
    """A cursor that records what it is told and has the result sets it is given."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver
        self.results: list[Any] = []
        self.description: Any = None
        self.rowcount = -1

    def execute(self, text: str, values: Any = None) -> None:
        self.driver.calls.append((text, values))
        if self.driver.fails_at and self.driver.fails_at in text:
            raise RuntimeError("refused by the database")
        answer = next((made for part, made in self.driver.answers if part in text), [])
        self.results = [list(each) for each in answer]
        self.nextset()

    def nextset(self) -> bool:
        if not self.results:
            self.description = None
            return False
        names, *self.rows = self.results.pop(0)
        self.description = [(name,) for name in names]
        return True

    def fetchmany(self, size: int) -> list[Any]:
        taken, self.rows = self.rows[:size], self.rows[size:]
        return taken

    def fetchall(self) -> list[Any]:
        return self.rows

    def close(self) -> None:
        self.driver.closed += 1


class Driver:
    """A connection of a database that is not there. Answers go by a part of the text."""

    def __init__(self, **answers: Any) -> None:
        self.calls: list[tuple[str, Any]] = []
        self.answers: list[tuple[str, Any]] = []
        self.fails_at = ""
        self.closed = 0

    def cursor(self) -> Cursor:
        return Cursor(self)

    def close(self) -> None:
        self.closed += 1

    @property
    def texts(self) -> list[str]:
        return [text for text, _ in self.calls]


@pytest.fixture
def server() -> sqlserver.Database:
    return DATABASES["tsql"]()


@pytest.fixture
def driver(server: Any, monkeypatch: Any) -> Driver:
    made = Driver()
    monkeypatch.setattr(server, "connect", lambda seconds=None: made)
    return made


def test_a_procedure_gets_its_values_bound(server: Any, driver: Driver) -> None:
    given = {
        "@id": procedures.Parameter("7", "Int32"),
        "note": procedures.Parameter("x'; DROP TABLE t; --", "String"),
        "at": procedures.Parameter("2024-02-29", "DateTime"),
        "none": procedures.Parameter(None),
        "price": procedures.Parameter("1.50", "Decimal"),
    }
    assert procedures.call(server, "[dbo].[usp;load]", given) == {}
    assert driver.calls == [
        (
            "EXEC [dbo].[usp;load] @id = ?, @note = ?, @at = ?, @none = ?, @price = ?",
            [7, "x'; DROP TABLE t; --", datetime(2024, 2, 29), None, Decimal("1.50")],
        )
    ]
    parsed_call = sqlglot.parse_one(driver.texts[0], dialect="tsql")
    assert parsed_call is not None
    with pytest.raises(errors.ExpressionError):
        procedures.call(server, "p", {"a = 1; DROP TABLE t; --": 1})
    for name in ("dbo.p; DROP TABLE t", ""):
        with pytest.raises(errors.ExpressionError):
            procedures.call(server, name)


def test_a_name_with_a_blank_is_quoted_as_a_whole(server: Any, driver: Driver) -> None:
    procedures.call(server, "dbo.order details")
    assert driver.texts == ["EXEC [dbo].[order details]"]


def test_procedures_of_the_other_products() -> None:
    given = [("id", 1), ("n", None)]
    assert DATABASES["oracle"]().call("S.P", given) == dbapi.Statement(
        'BEGIN "S"."P"("id" => :p0, "n" => :p1); END;', {"p0": 1, "p1": None}
    )
    assert DATABASES["mysql"]().call("p", given).text == "CALL `p`(%s, %s)"
    assert (
        DATABASES["snowflake"]().call("S.P", given).text
        == 'CALL "S"."P"("id" => ?, "n" => ?)'
    )


def test_a_script_with_parameters_goes_as_adonet_sends_it(
    server: Any, driver: Driver
) -> None:
    driver.answers = [("sp_executesql", [[["n"], (1,)], [["total"], (42,)]])]
    given = {
        "id": procedures.Parameter("7", "Int32"),
        "total": procedures.Parameter(None, "Decimal", "Output"),
        "name": procedures.Parameter("o'x", "String", size=20),
    }
    output = scripts.run(
        server, [scripts.Query("SELECT 1 AS n; SET @total = @id;", given)]
    )
    assert output["outputParameters"] == {"total": 42}
    assert output["resultSets"] == [{"rowCount": 1, "rows": [{"n": 1}]}]
    text, values = driver.calls[0]
    assert text == (
        "DECLARE @wkmigrate_text nvarchar(max) = ?; "
        "DECLARE @wkmigrate_0 decimal(38, 18) = ?; "
        "EXEC sp_executesql @wkmigrate_text, "
        "N'@id int, @total decimal(38, 18) OUTPUT, @name nvarchar(20)', "
        "@id = ?, @name = ?, @total = @wkmigrate_0 OUTPUT; SELECT @wkmigrate_0 AS [total];"
    )
    assert values == ["SELECT 1 AS n; SET @total = @id;", None, 7, "o'x"]
    scripts.run(server, [scripts.NonQuery("PRINT 'as it is'")])
    assert driver.calls[1] == ("PRINT 'as it is'", None)


def test_a_script_of_oracle_gets_the_parameters_that_it_names() -> None:
    database = DATABASES["oracle"]()
    given = procedures.named({"id": 1, "other": 2})
    statement = database.script(
        Driver(), "SELECT ':other' FROM t WHERE id = :ID;", given
    )
    assert statement == dbapi.Statement(
        "SELECT ':other' FROM t WHERE id = :ID", {"id": 1}
    )
    block = database.script(Driver(), "BEGIN p(:id); END;", given)
    assert block.text == "BEGIN p(:id); END;"


def test_a_lookup_sends_any_text_to_the_driver_as_it_is(
    server: Any, driver: Driver
) -> None:
    query = "DECLARE @d date = GETDATE(); SELECT MAX(id) FROM dbo.t"
    driver.answers = [("DECLARE", [[[""], (5,)]])]
    assert lookups.first_row(tables.Source(server, query=query)) == {
        "firstRow": {"": 5}
    }
    assert driver.texts == [query]


def test_a_procedure_of_a_source_comes_through_the_driver(
    spark: Any, server: Any, driver: Driver
) -> None:
    rows = [(n, Decimal(n) / 4, None, "x") for n in range(25_000)]
    driver.answers = [("EXEC", [[["n", "q", "none", ""], *rows]])]
    source = tables.Source(server, procedure="dbo.p", parameters={"a": 1})
    data = source.read()
    assert data.dtypes == [
        ("n", "bigint"),
        ("q", "decimal(38,2)"),
        ("none", "string"),
        ("Prop_3", "string"),
    ]
    assert data.count() == 25_000
    assert driver.calls == [("EXEC [dbo].[p] @a = ?", [1])]


_COLUMNS = [
    ["name", "type", "length", "precision", "scale"],
    ("id", "int", None, 10, 0),
    ("name", "nvarchar", 10, 0, 0),
]


class Appended:
    """Stands for what Spark appends to a database that is not there."""

    def __init__(self, sink: Any, monkeypatch: Any, driver: Driver) -> None:
        self.rows: list[tuple[Any, ...]] = []

        def append(data: Any, table: catalogs.Table, exists: bool = False) -> None:
            driver.calls.append((f"append {sink._database.qualified(table)}", None))
            self.rows = sorted(map(tuple, data.collect()))

        monkeypatch.setattr(sink, "_append", append)


def test_a_procedure_of_a_sink_gets_the_rows_batch_by_batch(
    spark: Any, server: Any, driver: Driver, monkeypatch: Any
) -> None:
    driver.answers = [
        ("sys.table_types", [_COLUMNS]),
        ("SELECT MAX", [[["most"], (5,)]]),
    ]
    sink = tables.Sink(
        server,
        behavior="storedProcedure",
        procedure="dbo.load",
        table_type="dbo.OrderType",
        table_parameter="@Orders",
        parameters={"run": procedures.Parameter("r", "String")},
        pre_copy_script="DELETE FROM dbo.t",
        interim_schema="stage",
        batch_size="2",
    )
    appended = Appended(sink, monkeypatch, driver)
    sink.write(spark.sql("SELECT '1' AS id, 'x' AS name"))
    assert appended.rows == [(1, "x")]
    before, kind, create, append, most, *batches, drop = driver.calls
    interim = append[0].removeprefix("append ")
    assert before[0] == "DELETE FROM dbo.t"
    assert interim.startswith("[stage].[wkmigrate_interim_")
    assert create[0] == (
        "DECLARE @wkmigrate_rows [dbo].[OrderType]; SELECT IDENTITY(bigint, 1, 1) AS "
        f"[wkmigrate_row], r.* INTO {interim} FROM @wkmigrate_rows AS r;"
    )
    assert [values for _, values in batches] == [["r"]] * 3
    assert batches[0][0] == (
        "SET NOCOUNT ON; DECLARE @wkmigrate_rows [dbo].[OrderType]; "
        "INSERT INTO @wkmigrate_rows ([id], [name]) SELECT [id], [name] "
        f"FROM {interim} WHERE [wkmigrate_row] BETWEEN 1 AND 2; "
        "EXEC [dbo].[load] @run = ?, @Orders = @wkmigrate_rows;"
    )
    assert "BETWEEN 5 AND 6" in batches[2][0]
    assert drop[0] == f"DROP TABLE IF EXISTS {interim}"
    insert = batches[0][0].split("; ")[2]
    assert isinstance(parsed("tsql", insert)[0], exp.Insert)


def test_an_upsert_of_sql_server_drops_its_interim_table_when_it_fails(
    spark: Any, server: Any, driver: Driver, monkeypatch: Any
) -> None:
    driver.answers = [
        ("PRIMARY KEY", [[["name"], ("id",)]]),
        ("INFORMATION_SCHEMA", [_COLUMNS]),
    ]
    driver.fails_at = "MERGE"
    sink = tables.Sink(server, schema="dbo", table="t", behavior="upsert")
    Appended(sink, monkeypatch, driver)
    with pytest.raises(RuntimeError, match="refused"):
        sink.write(spark.sql("SELECT 1 AS id, 'x' AS name"))
    merge, drop = driver.texts[-2:]
    assert merge.startswith(
        "MERGE INTO [dbo].[t] WITH (HOLDLOCK) t USING [dbo].[wkmigrate_interim_"
    )
    assert merge.endswith("VALUES (s.[id], s.[name]);")
    assert drop.startswith("DROP TABLE IF EXISTS [dbo].[wkmigrate_interim_")


def test_physical_partitions_of_sql_server_and_oracle(
    server: Any, driver: Driver, monkeypatch: Any
) -> None:
    answer = [["f", "c", "n"], ("pf]x", "When", 1), ("pf]x", "When", 2)]
    driver.answers = [("sys.partitions", [answer])]
    found = server.physical_partitions(driver, catalogs.Table("t", "dbo"))
    assert [each.condition for each in found] == [
        "$PARTITION.[pf]]x]([When]) = 1",
        "$PARTITION.[pf]]x]([When]) = 2",
    ]
    assert driver.calls[0][1] == ("dbo", "t")
    source = tables.Source(
        server, schema="dbo", table="t", partition=tables.physical_partitions()
    )
    read: list[Any] = []
    monkeypatch.setattr(
        source._reader, "relation", lambda *given, **more: read.append((given, more))
    )
    source._read()
    assert read == [
        (("[dbo].[t]",), {"conditions": [each.condition for each in found]})
    ]
    other = Driver()
    other.answers = [("all_tab_partitions", [[["n"], ("P1",), ("P2",)]])]
    parts = DATABASES["oracle"]().physical_partitions(other, catalogs.Table("T", "S"))
    assert [each.behind for each in parts] == [' PARTITION ("P1")', ' PARTITION ("P2")']
    query = partitions.with_partition(
        'SELECT * FROM T PARTITION("?AdfTabularPartitionName")', "P1"
    )
    assert query == 'SELECT * FROM T PARTITION("P1")'


@pytest.mark.parametrize(
    "sql, definitions, text",
    [
        ("SELECT * FROM t;", "", "SELECT * FROM t"),
        (
            "SELECT a FROM t ORDER BY a -- x;",
            "",
            "SELECT a FROM t ORDER BY a\nOFFSET 0 ROWS",
        ),
        ("SELECT TOP 5 a FROM t ORDER BY a", "", "SELECT TOP 5 a FROM t ORDER BY a"),
        (
            "SELECT ROW_NUMBER() OVER (ORDER BY a) AS n FROM t",
            "",
            "SELECT ROW_NUMBER() OVER (ORDER BY a) AS n FROM t",
        ),
        (
            "WITH c AS (SELECT 1 AS x) SELECT * FROM c",
            "WITH c AS (SELECT 1 AS x) ",
            "SELECT * FROM c",
        ),
    ],
)
def test_queries_of_sql_server_become_subqueries(
    sql: str, definitions: str, text: str
) -> None:
    assert sqltext.subquery(sql, strict=True) == sqltext.Query(definitions, text)
    parsed("tsql", f"{definitions}SELECT * FROM ({text}\n) q")


@pytest.mark.parametrize(
    "sql",
    [
        "EXEC dbo.p",
        "DECLARE @a int = 1; SELECT @a AS a",
        "SELECT 1 AS a; SELECT 2 AS b",
        "SELECT * FROM t FOR JSON AUTO",
        "SELECT * FROM t OPTION (RECOMPILE)",
        "SET NOCOUNT ON SELECT 1 AS a",
        "",
    ],
)
def test_what_is_no_single_query_is_none(sql: str) -> None:
    assert sqltext.subquery(sql, strict=True) is None


def test_marks_in_strings_names_and_comments_count_for_nothing() -> None:
    sql = "SELECT ';' AS [a;b], \"c;d\" /* ; */ FROM t -- ; ORDER BY x"
    assert sqltext.subquery(sql, strict=True) is not None
    places = {"a": "<a>"}.get
    text = "SELECT @a, ':a', \"@a\", x::a, @@a, 1 % 2 -- @a"
    assert sqltext.with_parameters(text, places, "%") == (
        "SELECT <a>, ':a', \"@a\", x::a, @@a, 1 %% 2 -- @a"
    )


def test_connection_strings_of_every_form() -> None:
    assert connectionstrings.parse(
        " Data Source = \"a;b\" ;Pass Word='x''y';;Z={c}}d}; w = 1 "
    ) == {
        "datasource": "a;b",
        "password": "x'y",
        "z": "c}d",
        "w": "1",
    }
    with pytest.raises(errors.ExpressionError) as failure:
        connectionstrings.parse("Server=h;s3cret")
    assert "s3cret" not in str(failure.value)


def test_sql_server_takes_its_connection_string_apart() -> None:
    database = sqlserver.Database(
        connection_string=_AZURE + ";Encrypt=True;TrustServerCertificate=False"
    )
    kind, options = database.reading()
    assert kind == "jdbc"
    assert options["url"] == (
        "jdbc:sqlserver://h.database.windows.net:1433;databaseName=dw;encrypt=true;trustServerCertificate=false"
    )
    assert (options["user"], options["password"]) == ("u", "p;}x")
    named = sqlserver.Database(
        "other\\INST",
        database="a;b",
        user_name="me",
        encrypt="strict",
        connection_string=_AZURE,
    )
    assert (
        named.reading()[1]["url"]
        == "jdbc:sqlserver://other\\INST;databaseName={a;b};encrypt=strict"
    )
    with pytest.raises(errors.ExpressionError, match="user name"):
        sqlserver.Database(connection_string="Data Source=h;Integrated Security=True")
    with pytest.raises(errors.ExpressionError, match="server"):
        sqlserver.Database(user_name="u")


@contextlib.contextmanager
def stand_in(monkeypatch: Any, name: str, **members: Any) -> Iterator[list[Any]]:
    """A driver's module whose `connect` records what it gets."""
    calls: list[Any] = []
    module = modules.ModuleType(name)

    def connect(*given: Any, **named: Any) -> Any:
        calls.append((given, named))
        return modules.SimpleNamespace()

    module.connect = connect  # type: ignore[attr-defined]
    for key, value in members.items():
        setattr(module, key, value)
    monkeypatch.setitem(sys.modules, name, module)
    yield calls


def test_sql_server_takes_a_token(monkeypatch: Any, dbutils: Any) -> None:
    dbutils.credentials.tokens = {"c": "tök"}
    database = sqlserver.Database(
        server="h",
        database="d",
        credential=identities.service_credential("c"),
        encrypt=True,
    )
    options = database.reading()[1]
    assert options["accessToken"] == "tök"
    assert "user" not in options and "password" not in options
    assert dbutils.credentials.asked == [
        ("c", ("https://database.windows.net/.default",))
    ]
    with stand_in(monkeypatch, "mssql_python") as calls:
        connection = database.connect(90.4)
    assert connection.timeout == 90
    (text,), named = calls[0]
    assert text == "Server=h;Database=d;Encrypt=yes"
    token = "tök".encode("utf-16-le")
    assert named == {
        "autocommit": True,
        "attrs_before": {1256: struct.pack("<I", len(token)) + token},
    }


def test_secrets_of_sql_server_are_quoted_for_the_driver(monkeypatch: Any) -> None:
    with stand_in(monkeypatch, "mssql_python") as calls:
        sqlserver.Database(connection_string=_AZURE).connect()
    assert calls[0][0][0].endswith(";UID=u;PWD={p;}}x}")


def test_the_other_products_take_their_connection_strings_apart() -> None:
    text = "host=h;port=5433;database=d;uid=u;password=p;EncryptionMethod=6"
    options = postgresql.Database(connection_string=text).reading()[1]
    assert options["url"] == "jdbc:postgresql://h:5433/d"
    assert (options["user"], options["password"], options["sslmode"]) == (
        "u",
        "p",
        "require",
    )
    assert (
        postgresql.Database(server="h", ssl_mode=5).reading()[1]["sslmode"]
        == "verify-full"
    )
    text = "server=h;port=3307;database=d;uid=u;pwd=p;sslMode=2"
    options = mysql.Database(connection_string=text).reading()[1]
    assert options["url"] == "jdbc:mysql://h:3307/d?permitMysqlScheme"
    assert (options["user"], options["useSSL"]) == ("u", "true")
    text = "host=h;port=1522;serviceName=s;user id=u;password=p"
    options = oracle.Database(connection_string=text).reading()[1]
    assert options["url"] == "jdbc:oracle:thin:@h:1522/s"
    sid = oracle.Database(connection_string="host=h;sid=x;user id=u").reading()[1][
        "url"
    ]
    assert sid.endswith("(HOST=h)(PORT=1521))(CONNECT_DATA=(SID=x)))")
    text = "jdbc:snowflake://acc.west-europe.azure.snowflakecomputing.com/?user=u&db=D&warehouse=W&role=R"
    kind, options = snowflake.Database(
        connection_string=text, password="p", schema="S"
    ).reading()
    assert kind == "snowflake"
    assert options == {
        "sfUrl": "acc.west-europe.azure.snowflakecomputing.com",
        "sfUser": "u",
        "sfDatabase": "D",
        "sfSchema": "S",
        "sfWarehouse": "W",
        "sfRole": "R",
        "keep_column_case": "on",
        "sfPassword": "p",
    }


def test_unknown_isolation_levels_are_errors() -> None:
    database = DATABASES["tsql"]()
    assert database.isolation("ReadUncommitted") == (
        "SET TRANSACTION ISOLATION LEVEL READ UNCOMMITTED"
    )
    with pytest.raises(errors.ExpressionError):
        database.isolation("SERIALIZABLE; DROP TABLE t")


@pytest.mark.parametrize(
    "span, seconds",
    [
        ("02:00:00", 7200),
        ("1.00:00:01", 86_401),
        ("00:00:01.5", 1.5),
        (90, 90),
        ("90", 90),
        ("", None),
        (None, None),
    ],
)
def test_spans_of_time(span: Any, seconds: Any) -> None:
    assert timespans.seconds(span) == seconds


def test_drivers_get_what_they_need(monkeypatch: Any) -> None:
    import psycopg

    assert issubclass(psycopg.ClientCursor, psycopg.Cursor)
    oracle_driver: dict[str, Any] = {}
    with stand_in(monkeypatch, "oracledb", **oracle_driver) as calls:
        connection = DATABASES["oracle"]().connect(2)
    assert calls == [((), {"user": "u", "password": "p", "dsn": "h/s"})]
    assert (connection.autocommit, connection.call_timeout) == (True, 2000)
