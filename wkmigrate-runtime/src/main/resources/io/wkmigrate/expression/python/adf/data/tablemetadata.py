"""The GetMetadata activity for tables (AC-GetMetadata)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from adf import errors
from adf.data import columntypes

# Databases have no other fields.
_FIELDS = {"exists": "exists", "structure": "structure", "columncount": "columnCount"}


def of(source: Any, fields: Sequence[str]) -> dict[str, Any]:
    """The fields of the table of a source. It must be there, unless `exists` is asked for."""
    wanted = [_known(field) for field in fields]
    if "exists" in wanted and not source.exists():
        return {"exists": False}
    found: dict[str, Any] = {}
    columns = source.structure() if set(wanted) - {"exists"} else None
    for field in wanted:
        if field == "exists":
            found[field] = True
        elif field == "structure":
            found[field] = [
                {"name": each.name, "type": columntypes.name_of(each.dataType)}
                for each in columns or []
            ]
        else:
            found[field] = len(columns or [])
    return found


def _known(field: str) -> str:
    known = _FIELDS.get(field.lower())
    if known is None:
        raise errors.ExpressionError(
            "invalid-argument",
            f"Tables have no field {field!r}; they have structure, columnCount and exists.",
        )
    return known
