"""The Lookup activity (AC-Lookup): the first row, or all up to 5,000, of any source."""

from __future__ import annotations

import json
from typing import Any

from adf import conversions, errors
from adf.data import jsonvalues

MOST_ROWS = 5_000
MOST_BYTES = 4 * 1024 * 1024


def first_row(source: Any) -> dict[str, Any]:
    """The output with `firstRow`, which is missing if there is no row."""
    found = _rows(source, 1)
    return _checked({"firstRow": found[0]} if found else {})


def all_rows(source: Any) -> dict[str, Any]:
    """The output with `count` and `value`. Rows after the 5,000th are left out, as in ADF."""
    found = _rows(source, MOST_ROWS)
    return _checked({"count": len(found), "value": found})


def rows(source: Any, first_row_only: Any) -> dict[str, Any]:
    """One of the two, where the pipeline computes which."""
    only = conversions.to_boolean(first_row_only)
    return first_row(source) if only else all_rows(source)


def _rows(source: Any, limit: int) -> list[dict[str, Any]]:
    """A source that has a driver's connection needs no Spark, and any text is a query for it."""
    direct = getattr(source, "rows", None)
    found = direct(limit) if direct is not None else None
    if found is not None:
        names, records = found
        return [
            {name: jsonvalues.of(value, name) for name, value in zip(names, row)}
            for row in records
        ]
    data = source.read()
    return [
        {
            each.name: jsonvalues.of_spark(row[index], each.dataType, each.name)
            for index, each in enumerate(data.schema)
        }
        for row in data.limit(limit).collect()
    ]


def _checked(output: dict[str, Any]) -> dict[str, Any]:
    size = len(json.dumps(output, ensure_ascii=False).encode("utf-8", "surrogatepass"))
    if size > MOST_BYTES:
        raise errors.ExpressionError(
            "too-large",
            f"The output of a lookup has {size} bytes, and {MOST_BYTES} are allowed. "
            "Ask for fewer rows or columns.",
        )
    return output
