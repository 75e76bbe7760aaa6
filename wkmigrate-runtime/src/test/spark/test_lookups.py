"""Lookup on a real PostgreSQL and on Spark (AC-Lookup)."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from adf import errors
from adf.data import jsonvalues, lookups, postgresql, tables


@pytest.fixture
def server(postgres: Any) -> postgresql.Database:
    text = f"host={postgres.host};port={postgres.port};database={postgres.database};uid=nobody"
    return postgresql.Database(
        user_name=postgres.user, password=postgres.password, connection_string=text
    )


class Frame:
    """A source of a data frame."""

    def __init__(self, data: Any) -> None:
        self.data = data

    def read(self) -> Any:
        return self.data


_VALUES = """SELECT 1 AS "Id", 'it''s' AS name, 2.50::numeric AS price, 3::numeric AS whole,
timestamp '2024-02-29 10:11:12.340' AS at, date '2024-02-29' AS day, true AS good,
NULL::int AS none, 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid AS code, time '10:11:12' AS clock"""


def test_the_first_row_has_values_as_adf_has_them(server: Any) -> None:
    assert lookups.first_row(tables.Source(server, query=_VALUES)) == {
        "firstRow": {
            "Id": 1,
            "name": "it's",
            "price": 2.5,
            "whole": 3,
            "at": "2024-02-29T10:11:12.34Z",
            "day": "2024-02-29T00:00:00Z",
            "good": True,
            "none": None,
            "code": "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
            "clock": "10:11:12",
        }
    }


def test_no_row_means_no_first_row(server: Any) -> None:
    none = tables.Source(server, query="SELECT 1 AS id WHERE false")
    assert lookups.first_row(none) == {}
    assert lookups.all_rows(none) == {"count": 0, "value": []}


def test_which_rows_may_be_known_at_run_time_only(server: Any) -> None:
    one = tables.Source(server, query="SELECT 1 AS id")
    for given in (True, "true"):
        assert lookups.rows(one, first_row_only=given) == {"firstRow": {"id": 1}}
    for given in (False, "False"):
        assert lookups.rows(one, first_row_only=given) == {
            "count": 1,
            "value": [{"id": 1}],
        }


def test_rows_after_the_5000th_are_left_out(server: Any) -> None:
    query = "SELECT n FROM generate_series(1, 200000) n ORDER BY n;"
    output = lookups.all_rows(tables.Source(server, query=query))
    assert output["count"] == len(output["value"]) == 5000
    assert output["value"][-1] == {"n": 5000}


def test_more_than_4_mb_and_bytes_are_errors(server: Any) -> None:
    query = "SELECT repeat('x', 1100) AS t FROM generate_series(1, 4000)"
    with pytest.raises(errors.ExpressionError, match="4194304"):
        lookups.all_rows(tables.Source(server, query=query))
    with pytest.raises(errors.ExpressionError, match='"raw" holds bytes'):
        lookups.first_row(tables.Source(server, query="SELECT '\\x00'::bytea AS raw"))


def test_a_lookup_reads_whatever_spark_reads(spark: Any) -> None:
    data = spark.sql(
        "SELECT timestamp'2024-02-29 10:11:12' AS at, named_struct('a', array(1, 2)) AS o, "
        "CAST(1.10 AS decimal(5,2)) AS d, CAST(NULL AS int) AS n, map('k', date'2024-01-01') AS m"
    )
    assert lookups.first_row(Frame(data))["firstRow"] == {
        "at": "2024-02-29T10:11:12Z",
        "o": {"a": [1, 2]},
        "d": 1.1,
        "n": None,
        "m": {"k": "2024-01-01T00:00:00Z"},
    }
    assert lookups.all_rows(Frame(spark.range(6000)))["count"] == 5000


def test_a_lookup_has_additional_columns(spark: Any, server: Any) -> None:
    source = tables.Source(
        server, query="SELECT 1 AS n", additional_columns={"run": "r"}
    )
    assert lookups.first_row(source) == {"firstRow": {"n": 1, "run": "r"}}


def test_times_keep_their_offset() -> None:
    zone = timezone(timedelta(hours=2))
    assert (
        jsonvalues.of(datetime(2024, 1, 2, tzinfo=zone), "c")
        == "2024-01-02T00:00:00+02:00"
    )
    assert (
        jsonvalues.of(datetime(2024, 1, 2, tzinfo=timezone.utc), "c")
        == "2024-01-02T00:00:00Z"
    )
    assert jsonvalues.of(timedelta(days=-1, seconds=5), "c") == "-23:59:55"
