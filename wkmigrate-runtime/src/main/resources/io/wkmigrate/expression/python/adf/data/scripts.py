"""The Script activity (AC-Script): blocks of SQL, with their result sets and output parameters."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from adf.data import databases, dbapi, jsonvalues, lookups, procedures, timespans


@dataclass(frozen=True)
class Query:
    """A block whose result sets are part of the output."""

    text: str
    parameters: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class NonQuery:
    """A block of which only the number of rows counts."""

    text: str
    parameters: Mapping[str, Any] | None = None


@dataclass
class _Ran:
    """What came of a block."""

    result_sets: list[list[dict[str, Any]]] = field(default_factory=list)
    affected: int = 0
    parameters: dict[str, Any] = field(default_factory=dict)
    logs: list[str] = field(default_factory=list)
    truncated: bool = False

    def size(self) -> int:
        """The bytes of the output as JSON."""
        parts = [self.result_sets, self.parameters, self.logs]
        return len(
            json.dumps(parts, ensure_ascii=False).encode("utf-8", "surrogatepass")
        )

    def cut(self, most: int) -> None:
        """Leaves out logs, then parameters, then the last rows, until the rest is small enough."""
        for part in (self.logs, self.parameters):
            if self.size() > most:
                part.clear()
                self.truncated = True
        for rows in reversed(self.result_sets):
            while rows and self.size() > most:
                del rows[-max(1, len(rows) // 10) :]
                self.truncated = True


def run(
    database: databases.Database,
    blocks: Iterable[Query | NonQuery],
    timeout: Any = None,
) -> dict[str, Any]:
    """Runs blocks in their order; the output has what all of them gave.

    `timeout` is for one block. The output holds 4 MB, and 5,000 rows of each result set, the limits
    of a Lookup; what is more is cut off and `outputTruncated` says so.
    """
    made = []
    left = lookups.MOST_BYTES
    with dbapi.connected(database, timespans.seconds(timeout)) as connection:
        for block in blocks:
            ran = _run(database, connection, block)
            ran.cut(max(left, 0))
            left -= ran.size()
            made.append(ran)
    return _output(made)


def _output(made: list[_Ran]) -> dict[str, Any]:
    sets = [rows for ran in made for rows in ran.result_sets]
    parameters: dict[str, Any] = {}
    for ran in made:
        parameters.update(ran.parameters)
    return {
        "resultSetCount": len(sets),
        "recordsAffected": sum(ran.affected for ran in made),
        "resultSets": [{"rowCount": len(rows), "rows": rows} for rows in sets],
        "outputParameters": parameters,
        "outputLogs": "\n".join(line for ran in made for line in ran.logs),
        "outputTruncated": any(ran.truncated for ran in made),
    }


def _run(
    database: databases.Database, connection: Any, block: Query | NonQuery
) -> _Ran:
    parameters = procedures.named(block.parameters)
    statement = database.script(connection, block.text, parameters)
    cursor = dbapi.execute(connection, statement)
    ran = _Ran()
    try:
        _collect(database, connection, cursor, ran)
    finally:
        cursor.close()
    outputs = database.script_outputs(statement, parameters, ran.result_sets)
    ran.parameters = {
        name: jsonvalues.of(value, name) for name, value in outputs.items()
    }
    if isinstance(block, NonQuery):
        ran.result_sets.clear()
    return ran


def _collect(
    database: databases.Database, connection: Any, cursor: Any, ran: _Ran
) -> None:
    """All results of a cursor; statements without rows say how many they changed."""
    while True:
        if cursor.description:
            names = [each[0] or "" for each in cursor.description]
            rows = cursor.fetchmany(lookups.MOST_ROWS + 1)
            if len(rows) > lookups.MOST_ROWS:
                ran.truncated = True
            ran.result_sets.append(
                [
                    {
                        name: jsonvalues.of(value, name)
                        for name, value in zip(names, row)
                    }
                    for row in rows[: lookups.MOST_ROWS]
                ]
            )
        elif cursor.rowcount is not None and cursor.rowcount > 0:
            ran.affected += cursor.rowcount
        ran.logs += database.messages(connection, cursor)
        if not dbapi.next_set(cursor):
            return
