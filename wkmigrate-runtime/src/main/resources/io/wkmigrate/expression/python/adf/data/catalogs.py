"""What the catalogs of databases describe: tables, their columns and their partitions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

# The column of an interim table that numbers its rows.
ROW_NUMBER = "wkmigrate_row"

# The key of the metadata of a column that says how many characters it takes.
LENGTH = "adf_length"


@dataclass(frozen=True)
class Column:
    """A column of a table as the catalog of the database describes it."""

    name: str
    type_name: str
    length: int | None = None
    precision: int | None = None
    scale: int | None = None


@dataclass(frozen=True)
class Table:
    """A table by its own name and that of its schema, if that is given."""

    name: str
    schema: str | None = None

    def __str__(self) -> str:
        return f"{self.schema}.{self.name}" if self.schema else self.name


@dataclass(frozen=True)
class Partition:
    """A physical partition: what comes behind the table's name, or the condition for its rows."""

    name: str
    behind: str = ""
    condition: str = ""


@dataclass(frozen=True)
class Rows:
    """Rows for a parameter of a procedure: its name, their type, and where in SQL they are."""

    parameter: str
    row_type: str
    columns: Sequence[str]
    relation: str


def column(row: Sequence[Any]) -> Column:
    """A column of a row of a catalog: name, type, length, precision and scale."""
    return Column(row[0], str(row[1]).lower(), *map(_integer, row[2:5]))


def _integer(value: Any) -> int | None:
    return None if value is None else int(value)
