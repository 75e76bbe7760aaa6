"""Statements through the connections of the Python DB-API."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Statement:
    """A text for the driver, and the values of its placeholders."""

    text: str
    values: Sequence[Any] | dict[str, Any] = ()


@contextlib.contextmanager
def connected(database: Any, seconds: float | None = None) -> Iterator[Any]:
    """A connection that is closed afterwards."""
    connection = database.connect(seconds)
    try:
        yield connection
    finally:
        connection.close()


def execute(connection: Any, statement: Statement) -> Any:
    """Runs a statement and gives its cursor, which the caller closes."""
    cursor = connection.cursor()
    if statement.values:
        cursor.execute(statement.text, statement.values)
    else:
        cursor.execute(statement.text)
    return cursor


def run(connection: Any, statement: Statement | str) -> None:
    """Runs a statement whose results, if there are some, nobody reads."""
    made = Statement(statement) if isinstance(statement, str) else statement
    cursor = execute(connection, made)
    try:
        # A driver tells of a failure in a later part of a batch only when that is reached.
        while next_set(cursor):
            continue
    finally:
        cursor.close()


def next_set(cursor: Any) -> bool:
    """Goes to the next result of a cursor, if the driver has them and there is one."""
    step = getattr(cursor, "nextset", None)
    return bool(step is not None and step())


def fetch(connection: Any, statement: Statement) -> list[Sequence[Any]]:
    """All rows of a small result, such as one of the catalog."""
    cursor = execute(connection, statement)
    try:
        return list(cursor.fetchall())
    finally:
        cursor.close()
