"""Tables of a real PostgreSQL as sources and sinks: CP-40, CP-41, CP-50, CP-51, CP-60."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from adf import errors
from adf.data import databases, jdbc, postgresql, procedures, tables
from pyspark.sql import functions as F


@pytest.fixture
def server(postgres: Any) -> postgresql.Database:
    return postgresql.Database(
        server=postgres.host,
        port=postgres.port,
        database=postgres.database,
        user_name=postgres.user,
        password=postgres.password,
    )


@pytest.fixture
def numbers(postgres: Any, schema: str) -> str:
    """A table "Numbers" with ids 1 to 100, and one row without an id."""
    postgres.run(
        f'CREATE TABLE {schema}."Numbers" (id int, "When" timestamp, name text)'
    )
    postgres.run(
        f"INSERT INTO {schema}.\"Numbers\" SELECT n, timestamp '2024-01-01' + n * interval '1 day',"
        " 'n' || n FROM generate_series(1, 100) n"
    )
    postgres.run(f"INSERT INTO {schema}.\"Numbers\" VALUES (NULL, NULL, 'none')")
    return schema


def test_a_table_is_read_with_its_types(
    spark: Any, server: Any, postgres: Any, schema: str
) -> None:
    postgres.run(
        f'CREATE TABLE {schema}."Order Lines" ("Id" int, price numeric(10, 2), day date, '
        "at timestamp, good boolean, code uuid)"
    )
    postgres.run(
        f"INSERT INTO {schema}.\"Order Lines\" VALUES (1, 9.90, '2024-02-29', "
        "'2024-02-29 10:11:12.345', true, 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11')"
    )
    row = tables.Source(server, schema=schema, table="Order Lines").read().collect()[0]
    assert row["Id"] == 1
    assert row["price"] == Decimal("9.90")
    assert row["day"] == date(2024, 2, 29)
    assert row["good"] is True
    assert row["code"] == "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"


def test_a_legacy_table_name_holds_the_schema(
    spark: Any, server: Any, numbers: str
) -> None:
    assert tables.Source(server, table=f'{numbers}."Numbers"').read().count() == 101


def test_a_query_wins_and_may_have_lines_quotes_and_comments(
    spark: Any, server: Any, numbers: str
) -> None:
    query = f"""-- what we want; all of it
        WITH few AS (SELECT * FROM {numbers}."Numbers" WHERE id <= 2)
        SELECT id, 'it''s; "here"' AS said /* ; */
        FROM few ORDER BY id DESC; -- the end"""
    data = tables.Source(server, schema=numbers, table="Numbers", query=query).read()
    assert [tuple(row) for row in data.collect()] == [
        (2, 'it\'s; "here"'),
        (1, 'it\'s; "here"'),
    ]


def test_a_text_of_several_statements_comes_through_the_driver(
    spark: Any, server: Any, postgres: Any, schema: str
) -> None:
    query = (
        "CREATE TEMP TABLE picked AS SELECT 1 AS id, 2.50::numeric AS price, NULL::text AS note;"
        "SELECT * FROM picked"
    )
    data = tables.Source(server, query=query).read()
    assert data.dtypes == [
        ("id", "bigint"),
        ("price", "decimal(38,2)"),
        ("note", "string"),
    ]
    assert [tuple(row) for row in data.collect()] == [(1, Decimal("2.50"), None)]


def test_a_procedure_gives_rows(
    spark: Any, server: Any, postgres: Any, schema: str
) -> None:
    postgres.run(
        f"CREATE FUNCTION {schema}.up_to(most int, since timestamp) RETURNS TABLE (n int, s timestamp)"
        " LANGUAGE sql AS 'SELECT g, since FROM generate_series(1, most) g'"
    )
    source = tables.Source(
        server,
        procedure=f"{schema}.up_to",
        parameters={
            "most": procedures.Parameter("3", "Int32"),
            "since": procedures.Parameter("2024-03-01T00:00:00Z", "DateTime"),
        },
    )
    rows = source.read().selectExpr("n", "CAST(s AS string)").collect()
    assert [tuple(row) for row in rows] == [
        (n, "2024-03-01 00:00:00") for n in (1, 2, 3)
    ]


@pytest.mark.parametrize(
    "lower, upper, degree",
    [(20, 80, 4), ("20", "80", 2), (None, None, 5), (200, 300, 3), (50, None, None)],
)
def test_bounds_cut_but_never_filter(
    spark: Any, server: Any, numbers: str, lower: Any, upper: Any, degree: Any
) -> None:
    source = tables.Source(
        server,
        schema=numbers,
        table="Numbers",
        partition=tables.dynamic_range("id", lower, upper, degree),
    )
    data = source.read()
    ids = sorted(row.id for row in data.collect() if row.id is not None)
    assert ids == list(range(1, 101))
    assert data.where("id IS NULL").count() == 1


def test_four_parts_are_those_of_the_documentation(
    spark: Any, server: Any, numbers: str
) -> None:
    """Bounds 20 and 80 with four parts: up to 20, 21 to 50, 51 to 80, from 81 on."""
    source = tables.Source(
        server,
        schema=numbers,
        table="Numbers",
        partition=tables.dynamic_range("id", 20, 80, 4),
    )
    parts = source.read().where("id IS NOT NULL").groupBy(F.spark_partition_id())
    found = parts.agg(F.min("id").alias("low"), F.max("id").alias("high")).orderBy(
        "low"
    )
    ends = [(row.low, row.high) for row in found.collect()]
    assert ends == [(1, 20), (21, 50), (51, 80), (81, 100)]


def test_a_table_is_cut_by_dates_and_by_its_primary_key(
    spark: Any, server: Any, postgres: Any, numbers: str
) -> None:
    dates = tables.dynamic_range("When", "2024-02-01", "2024-03-01T00:00:00", 4)
    by_date = tables.Source(
        server, schema=numbers, table="Numbers", partition=dates
    ).read()
    assert by_date.rdd.getNumPartitions() == 4
    assert by_date.count() == 101
    postgres.run(f"CREATE TABLE {numbers}.keyed (k int PRIMARY KEY)")
    postgres.run(f"INSERT INTO {numbers}.keyed SELECT generate_series(1, 40)")
    keyed = tables.Source(
        server, schema=numbers, table="keyed", partition=tables.dynamic_range(degree=4)
    ).read()
    assert keyed.rdd.getNumPartitions() == 4
    assert keyed.count() == 40


@pytest.mark.parametrize("lower, upper", [(20, 80), (None, None)])
def test_a_query_with_the_condition_is_read_in_parts(
    spark: Any, server: Any, numbers: str, lower: Any, upper: Any
) -> None:
    query = (
        f'SELECT name FROM (SELECT * FROM {numbers}."Numbers" '
        "WHERE ?AdfDynamicRangePartitionCondition) t WHERE name <> 'n7'"
    )
    # The column itself is needed by nobody but the condition.
    if lower is None:
        query = f'SELECT * FROM {numbers}."Numbers" WHERE ?AdfDynamicRangePartitionCondition'
    source = tables.Source(
        server, query=query, partition=tables.dynamic_range("id", lower, upper, 4)
    )
    data = source.read()
    assert data.rdd.getNumPartitions() == 4
    assert data.count() == (100 if lower else 101)


def test_a_query_with_the_bounds_filters_as_it_is_written(
    spark: Any, server: Any, numbers: str
) -> None:
    query = (
        f'SELECT * FROM {numbers}."Numbers" WHERE ?AdfRangePartitionColumnName >= '
        "?AdfRangePartitionLowbound AND ?AdfRangePartitionColumnName <= ?AdfRangePartitionUpbound"
    )
    source = tables.Source(
        server, query=query, partition=tables.dynamic_range("id", 11, 30, 3)
    )
    data = source.read()
    assert data.rdd.getNumPartitions() == 3
    assert sorted(row.id for row in data.collect()) == list(range(11, 31))


def test_a_table_without_physical_partitions_is_one_part(
    spark: Any, server: Any, numbers: str
) -> None:
    source = tables.Source(
        server, schema=numbers, table="Numbers", partition=tables.physical_partitions(8)
    )
    assert source.read().rdd.getNumPartitions() == 1


def test_isolation_and_timeout_hold_while_reading(
    spark: Any, server: Any, postgres: Any, schema: str
) -> None:
    level = tables.Source(
        server,
        query="SELECT current_setting('transaction_isolation') AS level",
        isolation_level="Serializable",
        query_timeout="00:01:00",
    )
    assert level.read().collect()[0].level == "serializable"
    slow = tables.Source(
        server, query="SELECT 1 AS one FROM pg_sleep(20)", query_timeout="00:00:01"
    )
    with pytest.raises(Exception, match="cancel"):
        slow.read().collect()


def test_additional_columns_come_last(spark: Any, server: Any, numbers: str) -> None:
    source = tables.Source(
        server,
        query=f'SELECT id FROM {numbers}."Numbers" WHERE id = 1',
        additional_columns={"run": "r-1", "copy": "$$COLUMN:id"},
    )
    assert [tuple(row) for row in source.read().collect()] == [(1, "r-1", 1)]


def test_rows_are_appended_after_the_script(
    spark: Any, server: Any, postgres: Any, schema: str
) -> None:
    postgres.run(
        f'CREATE TABLE {schema}.t (id int, "Name" varchar(10), at timestamp, code uuid)'
    )
    postgres.run(f"INSERT INTO {schema}.t VALUES (9, 'old')")
    code = "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"
    data = spark.createDataFrame(
        [("1", "one", "2024-01-02T03:04:05", code)],
        "id string, Name string, at string, code string",
    )
    sink = tables.Sink(
        server,
        schema=schema,
        table="t",
        pre_copy_script=f"DELETE FROM {schema}.t",
        batch_size=1,
    )
    sink.write(data)
    sink.write(data)
    rows = postgres.run(f"SELECT * FROM {schema}.t")
    assert [tuple(map(str, row.values())) for row in rows] == [
        ("1", "one", "2024-01-02 03:04:05", code)
    ] * 2


def test_columns_are_matched_by_their_exact_names(
    spark: Any, server: Any, postgres: Any, schema: str
) -> None:
    postgres.run(f"CREATE TABLE {schema}.t (id int, name text)")
    sink = tables.Sink(server, schema=schema, table="t")
    with pytest.raises(errors.ExpressionError, match="'Id', 'more'"):
        sink.write(spark.sql("SELECT 1 AS Id, 2 AS more"))
    sink.write(spark.sql("SELECT 1 AS id"))
    assert postgres.run(f"SELECT * FROM {schema}.t") == [{"id": 1, "name": None}]


@pytest.mark.parametrize(
    "sql, names",
    [
        ("SELECT 'x' AS id", '"id".*String to Int32'),
        ("SELECT 3000000000 AS id", '"id".*Int64 to Int32'),
        ("SELECT 'eleven chars' AS name", '"name"'),
    ],
)
def test_a_value_that_does_not_fit_fails_with_its_column_and_without_itself(
    spark: Any, server: Any, postgres: Any, schema: str, sql: str, names: str
) -> None:
    postgres.run(f"CREATE TABLE {schema}.t (id int, name varchar(10))")
    with pytest.raises(Exception, match=names) as failure:
        tables.Sink(server, schema=schema, table="t").write(spark.sql(sql))
    assert "eleven chars" not in str(failure.value)
    assert postgres.run(f"SELECT * FROM {schema}.t") == []


def test_a_missing_table_is_created_on_demand_only(
    spark: Any, server: Any, postgres: Any, schema: str
) -> None:
    data = spark.sql(
        "SELECT 1L AS id, 'a' AS name, CAST(1.5 AS decimal(5,2)) AS price, true AS good, "
        "timestamp'2024-01-01 00:00:00' AS at, date'2024-01-01' AS day, X'00FF' AS raw"
    )
    with pytest.raises(errors.ExpressionError, match="no table"):
        tables.Sink(server, schema=schema, table="made").write(data)
    tables.Sink(server, schema=schema, table="made", create_table=True).write(data)
    types = postgres.run(
        "SELECT column_name AS c, data_type AS t FROM information_schema.columns "
        "WHERE table_schema = %s ORDER BY ordinal_position",
        (schema,),
    )
    assert [tuple(row.values()) for row in types] == [
        ("id", "bigint"),
        ("name", "text"),
        ("price", "numeric"),
        ("good", "boolean"),
        ("at", "timestamp without time zone"),
        ("day", "date"),
        ("raw", "bytea"),
    ]
    row = postgres.run(f"SELECT * FROM {schema}.made")[0]
    assert row["at"] == datetime(2024, 1, 1)
    assert row["price"] == Decimal("1.50")
    assert bytes(row["raw"]) == b"\x00\xff"


@pytest.mark.parametrize("keys", [["id"], None])
def test_upsert_changes_and_adds(
    spark: Any, server: Any, postgres: Any, schema: str, keys: Any
) -> None:
    postgres.run(f"CREATE TABLE {schema}.t (id int PRIMARY KEY, name text, kept int)")
    postgres.run(f"INSERT INTO {schema}.t VALUES (1, 'old', 7), (2, 'same', 8)")
    data = spark.sql("SELECT * FROM VALUES (1, 'new'), (3, 'added') AS t(id, name)")
    tables.Sink(server, schema=schema, table="t", behavior="Upsert", keys=keys).write(
        data
    )
    rows = postgres.run(f"SELECT * FROM {schema}.t ORDER BY id")
    assert [tuple(row.values()) for row in rows] == [
        (1, "new", 7),
        (2, "same", 8),
        (3, "added", None),
    ]
    assert _tables(postgres, schema) == ["t"]


def test_upsert_leaves_no_interim_table_when_it_fails(
    spark: Any, server: Any, postgres: Any, schema: str
) -> None:
    postgres.run(f"CREATE TABLE {schema}.t (id int PRIMARY KEY, name text)")
    postgres.run(f"CREATE SCHEMA {schema}_i")
    sink = tables.Sink(
        server,
        schema=schema,
        table="t",
        behavior="upsert",
        interim_schema=f"{schema}_i",
    )
    twice = spark.sql("SELECT * FROM VALUES (1, 'a'), (1, 'b') AS t(id, name)")
    with pytest.raises(Exception, match="second time"):
        sink.write(twice)
    assert postgres.run(f"SELECT * FROM {schema}.t") == []
    assert _tables(postgres, f"{schema}_i") == []
    postgres.run(f"DROP SCHEMA {schema}_i CASCADE")


def test_upsert_needs_keys(spark: Any, server: Any, postgres: Any, schema: str) -> None:
    postgres.run(f"CREATE TABLE {schema}.t (id int, name text)")
    with pytest.raises(errors.ExpressionError, match="no primary key"):
        tables.Sink(server, schema=schema, table="t", behavior="upsert").write(
            spark.sql("SELECT 1 AS id")
        )


def test_what_a_database_cannot_do_is_said_before_anything_is_done(
    postgres: Any,
) -> None:
    server = postgresql.Database(server="nowhere", user_name="u", password="p")
    with pytest.raises(
        databases.UnsupportedByDatabase, match="procedures that take rows"
    ):
        tables.Sink(
            server,
            procedure="p",
            table_type="t",
            table_parameter="rows",
            behavior="StoredProcedure",
        )
    plain = jdbc.Database("jdbc:db2://h/d", "Db2", user_name="u", password="p")
    with pytest.raises(databases.UnsupportedByDatabase, match="Db2"):
        tables.Sink(plain, table="t", behavior="upsert", keys=["id"])
    with pytest.raises(databases.UnsupportedByDatabase, match="script"):
        tables.Sink(plain, table="t", pre_copy_script="TRUNCATE TABLE t")


def test_plain_jdbc_reads_and_appends(spark: Any, postgres: Any, schema: str) -> None:
    postgres.run(f"CREATE TABLE {schema}.t (id int, name text)")
    plain = jdbc.Database(
        postgres.jdbc_url,
        "Greenplum",
        "org.postgresql.Driver",
        postgres.user,
        postgres.password,
    )
    tables.Sink(plain, schema=schema, table="t").write(
        spark.sql("SELECT id AS id, 'x' AS name FROM range(10)")
    )
    source = tables.Source(
        plain, schema=schema, table="t", partition=tables.dynamic_range("id", degree=3)
    )
    assert source.read().rdd.getNumPartitions() == 3
    assert sorted(row.id for row in source.read().collect()) == list(range(10))


def test_names_of_tables_and_columns_are_quoted(
    spark: Any, server: Any, postgres: Any, schema: str
) -> None:
    evil = 't"; DROP TABLE kept; --'
    sink = tables.Sink(server, schema=schema, table=evil, create_table=True)
    sink.write(spark.sql('SELECT 1 AS `a"b`'))
    assert _tables(postgres, schema) == [evil]
    rows = tables.Source(server, schema=schema, table=evil).read().collect()
    assert [tuple(row) for row in rows] == [(1,)]


def _tables(postgres: Any, schema: str) -> list[str]:
    rows = postgres.run(
        "SELECT table_name FROM information_schema.tables WHERE table_schema = %s",
        (schema,),
    )
    return [row["table_name"] for row in rows]
