"""Columns that a source gets in addition (CP-68): constants, and copies of other columns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from adf import errors, values

_COLUMN = "$$COLUMN:"
_PATH = "$$FILEPATH"


def add(data: DataFrame, columns: Mapping[str, Any] | None) -> DataFrame:
    """The data with the columns of a source that has no files."""
    for name, value in (columns or {}).items():
        data = data.withColumn(name, _value(data, name, value))
    return data


def _value(data: DataFrame, name: str, value: Any) -> Any:
    text = None if value is None else values.text(value)
    if text is not None and text.upper() == _PATH:
        raise errors.ExpressionError(
            "invalid-argument",
            f'The additional column "{name}" asks for the path of a file, and there are none.',
        )
    if text is None or not text.upper().startswith(_COLUMN):
        return F.lit(text).cast("string")
    copied = text[len(_COLUMN) :]
    if copied not in data.columns:
        raise errors.ExpressionError(
            "missing-column",
            f'The additional column "{name}" copies "{copied}", which the source does not have.',
        )
    return data["`" + copied.replace("`", "``") + "`"]
