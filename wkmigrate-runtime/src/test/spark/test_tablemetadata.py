"""GetMetadata and Validation of tables on a real PostgreSQL (AC-GetMetadata, AC-Validation)."""

from __future__ import annotations

from typing import Any

import pytest
from adf import errors
from adf.data import postgresql, tablemetadata, tables, tablewaiting


@pytest.fixture
def server(postgres: Any) -> postgresql.Database:
    return postgresql.Database(
        postgres.host,
        postgres.port,
        postgres.database,
        postgres.user,
        postgres.password,
    )


def test_metadata_of_a_table(server: Any, postgres: Any, schema: str) -> None:
    postgres.run(
        f"CREATE TABLE {schema}.t (id int, price numeric(5, 2), at timestamp, code uuid)"
    )
    source = tables.Source(server, schema=schema, table="t")
    assert tablemetadata.of(source, ["columnCount", "Structure", "exists"]) == {
        "columnCount": 4,
        "structure": [
            {"name": "id", "type": "Int32"},
            {"name": "price", "type": "Decimal"},
            {"name": "at", "type": "DateTime"},
            {"name": "code", "type": "String"},
        ],
        "exists": True,
    }
    with pytest.raises(errors.ExpressionError, match="itemName"):
        tablemetadata.of(source, ["itemName"])


def test_a_missing_table_is_an_error_unless_that_is_the_question(
    server: Any, schema: str
) -> None:
    missing = tables.Source(server, schema=schema, table="gone")
    assert tablemetadata.of(missing, ["exists", "columnCount"]) == {"exists": False}
    with pytest.raises(errors.ExpressionError, match=r"no table .*\.gone"):
        tablemetadata.of(missing, ["columnCount"])


def test_waiting_for_a_table(server: Any, postgres: Any, schema: str) -> None:
    source = tables.Source(server, schema=schema, table="late")

    class Clock:
        now = 0.0

        def monotonic(self) -> float:
            return self.now

        def sleep(self, seconds: float) -> None:
            self.now += seconds
            if self.now >= 20:
                postgres.run(f"CREATE TABLE IF NOT EXISTS {schema}.late (id int)")

    with pytest.raises(TimeoutError):
        tablewaiting.until_found(source, timeout=15, sleep="00:00:04", clock=Clock())
    clock = Clock()
    assert tablewaiting.until_found(source, timeout=60, sleep=10, clock=clock) == {
        "exists": True
    }
    assert clock.now == 20
