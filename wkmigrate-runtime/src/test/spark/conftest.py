"""Fixtures of the tests on real Spark: `spark`, `dbutils`, `postgres`, `schema`, `lake`, `mount`."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import surroundings

surroundings.use_library()
surroundings.use_standins()

_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """One Spark session for all tests, with Delta tables."""
    session = surroundings.start_spark(tmp_path_factory.mktemp("spark"))
    yield session
    session.stop()


@pytest.fixture(scope="session")
def postgres() -> surroundings.Postgres:
    """A running PostgreSQL; `.run(sql)` gives rows as dictionaries."""
    return surroundings.start_postgres()


@pytest.fixture
def schema(postgres: surroundings.Postgres) -> Iterator[str]:
    """The name of a new schema in PostgreSQL, which is dropped after the test."""
    name = f"test_{next(_numbers)}"
    postgres.run(f"CREATE SCHEMA {name}")
    yield name
    postgres.run(f"DROP SCHEMA {name} CASCADE")


@pytest.fixture
def database(spark: Any) -> Iterator[str]:
    """The name of a new schema of Delta tables, which is dropped after the test."""
    name = f"lake_{next(_numbers)}"
    spark.sql(f"CREATE DATABASE {name}")
    yield name
    spark.sql(f"DROP DATABASE {name} CASCADE")


@pytest.fixture(autouse=True)
def dbutils() -> Any:
    """The stand-in for dbutils, as it is when a run begins."""
    from databricks.sdk.runtime import dbutils

    dbutils.reset()
    return dbutils


@pytest.fixture(autouse=True)
def staging(tmp_path_factory: pytest.TempPathFactory, monkeypatch: Any) -> Path:
    """Where the library keeps the files it works on; nothing may stay there after a test."""
    folder = tmp_path_factory.mktemp("staging")
    monkeypatch.setenv("WKMIGRATE_STAGING", str(folder))
    return folder


@pytest.fixture
def lake(tmp_path: Path) -> Path:
    """A local folder to lay files in; `files.Lake(str(lake))` is the store."""
    folder = tmp_path / "lake"
    folder.mkdir()
    return folder


@pytest.fixture
def mount(spark: Any) -> Callable[[str, Path], None]:
    """Lets a local folder stand for a store, for dbutils and for Spark."""
    return lambda url, folder: surroundings.mount(spark, url, folder)
