"""Delta tables as sources and sinks (CP-55), and any data source of Spark."""

from __future__ import annotations

from typing import Any

import pytest
from adf import errors
from adf.data import lakehouse, lookups, sparksource, tablemetadata


def test_delta_tables_are_read_and_appended_to(spark: Any, database: str) -> None:
    spark.sql(f"CREATE TABLE {database}.orders (id INT, `na.me` STRING) USING delta")
    spark.sql(f"INSERT INTO {database}.orders VALUES (9, 'old')")
    sink = lakehouse.Sink(database, "orders", f"DELETE FROM {database}.orders;")
    columns = sink.columns()
    assert columns is not None and columns.names == ["id", "na.me"]
    sink.write(spark.sql("SELECT 'x' AS `na.me`, '1' AS id"))
    sink.write(spark.sql("SELECT '2' AS id"))
    rows = lakehouse.Source(database, "orders").read().orderBy("id").collect()
    assert [tuple(row) for row in rows] == [(1, "x"), (2, None)]
    with pytest.raises(errors.ExpressionError, match="'ID'"):
        sink.write(spark.sql("SELECT 1 AS ID"))
    query = lakehouse.Source(query=f"SELECT max(id) AS m FROM {database}.orders;")
    assert lookups.first_row(query) == {"firstRow": {"m": 2}}


def test_a_missing_delta_table_is_created(spark: Any, database: str) -> None:
    sink = lakehouse.Sink(database, "made")
    assert sink.columns() is None
    sink.write(spark.sql("SELECT 1 AS id"))
    source = lakehouse.Source(database, "made", additional_columns={"run": "r"})
    assert [tuple(row) for row in source.read().collect()] == [(1, "r")]
    assert tablemetadata.of(
        lakehouse.Source(database, "made"), ["structure", "exists"]
    ) == {
        "structure": [{"name": "id", "type": "Int32"}],
        "exists": True,
    }
    gone = lakehouse.Source(database, "gone")
    assert tablemetadata.of(gone, ["exists"]) == {"exists": False}


def test_any_source_of_spark_can_be_read(spark: Any, postgres: Any) -> None:
    source = sparksource.Source(
        "jdbc",
        {
            "url": postgres.jdbc_url,
            "user": postgres.user,
            "password": postgres.password,
            "query": "SELECT 1 AS one",
            "schema": None,
        },
        {"copy": "$$COLUMN:one"},
    )
    assert [tuple(row) for row in source.read().collect()] == [(1, 1)]
