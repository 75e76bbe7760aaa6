"""Script and stored procedures on a real PostgreSQL (AC-Script, AC-StoredProc)."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from adf import errors
from adf.data import lookups, postgresql, procedures, scripts


@pytest.fixture
def server(postgres: Any) -> postgresql.Database:
    return postgresql.Database(
        postgres.host,
        postgres.port,
        postgres.database,
        postgres.user,
        postgres.password,
    )


def test_a_script_gives_all_result_sets_and_counts(server: Any, schema: str) -> None:
    insert = f"INSERT INTO {schema}.t VALUES (@id, :name); INSERT INTO {schema}.t VALUES (2, '@id 5%')"
    query = (
        f"SELECT * FROM {schema}.t ORDER BY id; SELECT count(*) AS n FROM {schema}.t"
    )
    given = {
        "id": procedures.Parameter("1", "Int32"),
        "name": procedures.Parameter("a'; DROP TABLE x; --", "String"),
    }
    blocks = [
        scripts.NonQuery(f"CREATE TABLE {schema}.t (id int, name text)"),
        scripts.NonQuery(insert, given),
        scripts.Query(query),
    ]
    rows = [{"id": 1, "name": "a'; DROP TABLE x; --"}, {"id": 2, "name": "@id 5%"}]
    assert scripts.run(server, blocks, timeout="00:01:00") == {
        "resultSetCount": 2,
        "recordsAffected": 2,
        "resultSets": [
            {"rowCount": 2, "rows": rows},
            {"rowCount": 1, "rows": [{"n": 2}]},
        ],
        "outputParameters": {},
        "outputLogs": "",
        "outputTruncated": False,
    }


def test_a_block_that_takes_too_long_fails(server: Any) -> None:
    with pytest.raises(Exception, match="timeout"):
        scripts.run(server, [scripts.Query("SELECT pg_sleep(30)")], timeout=1)


def test_parameters_of_scripts_have_adfs_types(server: Any) -> None:
    given = {
        "i": procedures.Parameter("7", "Int64"),
        "d": procedures.Parameter("1.50", "Decimal"),
        "b": procedures.Parameter("True", "Boolean"),
        "t": procedures.Parameter("2024-02-29T10:00:00Z", "DateTime"),
        "g": procedures.Parameter("A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11", "Guid"),
        "n": procedures.Parameter(None, "Int32"),
        "s": procedures.Parameter(5, "String"),
    }
    query = "SELECT @i + 1 AS i, @d AS d, @b AS b, @t AS t, @g::uuid AS g, @n::int AS n, @s AS s"
    row = scripts.run(server, [scripts.Query(query, given)])["resultSets"][0]["rows"][0]
    assert row == {
        "i": 8,
        "d": 1.5,
        "b": True,
        "t": "2024-02-29T10:00:00Z",
        "g": "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
        "n": None,
        "s": "5",
    }


@pytest.mark.parametrize(
    "value, kind",
    [
        ("x", "Int32"),
        ("300", "Byte"),
        ("1.5", "Int64"),
        ("ja", "Boolean"),
        ("x", "Guid"),
        ("soon", "DateTime"),
        ("9", "Huh"),
    ],
)
def test_a_value_that_is_not_of_its_type_is_an_error_without_the_value(
    value: str, kind: str
) -> None:
    with pytest.raises(errors.ExpressionError, match='the parameter "p"') as failure:
        procedures.bound({"p": procedures.Parameter(value, kind)})
    assert value not in str(failure.value)


def test_output_that_is_too_large_is_cut_in_the_documented_order(server: Any) -> None:
    one = "SELECT repeat('x', 1000) AS t FROM generate_series(1, 3000)"
    output = scripts.run(
        server, [scripts.Query(f"{one}; {one}"), scripts.Query("SELECT 1 AS n")]
    )
    assert output["outputTruncated"] is True
    counts = [each["rowCount"] for each in output["resultSets"]]
    assert counts[0] == 3000 and 0 < counts[1] < 3000
    assert len(json.dumps(output["resultSets"])) <= lookups.MOST_BYTES
    many = scripts.run(server, [scripts.Query("SELECT generate_series(1, 6000) AS n")])
    assert (many["resultSets"][0]["rowCount"], many["outputTruncated"]) == (5000, True)


def test_output_parameters_need_a_database_that_has_them(server: Any) -> None:
    out = {"o": procedures.Parameter(None, "Int32", "Output")}
    with pytest.raises(NotImplementedError, match="output parameters"):
        scripts.run(server, [scripts.Query("SELECT 1", out)])


def test_a_procedure_is_called_with_typed_parameters(
    server: Any, postgres: Any, schema: str
) -> None:
    postgres.run(f"CREATE TABLE {schema}.t (id int, price numeric, note text)")
    postgres.run(
        f'CREATE PROCEDURE {schema}."add it"(id int, price numeric, note text) LANGUAGE sql AS '
        f"'INSERT INTO {schema}.t VALUES (id, price, note)'"
    )
    given = {
        "note": procedures.Parameter(None),
        "id": procedures.Parameter("1", "Int"),
        "price": procedures.Parameter(2.5, "Decimal"),
    }
    assert procedures.call(server, f"{schema}.[add it]", given) == {}
    assert postgres.run(f"SELECT * FROM {schema}.t") == [
        {"id": 1, "price": Decimal("2.5"), "note": None}
    ]
