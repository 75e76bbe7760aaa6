"""Scripts with parameters for SQL Server, as ADO.NET sends them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from adf import errors
from adf.data import dbapi

_PARAMETER_NAME = re.compile(r"[\w@#$]{1,127}")

_DECLARED = {
    "byte": "tinyint",
    "sbyte": "smallint",
    "int16": "smallint",
    "uint16": "int",
    "int32": "int",
    "uint32": "bigint",
    "int64": "bigint",
    "uint64": "decimal(20, 0)",
    "double": "float",
    "single": "real",
    "boolean": "bit",
    "guid": "uniqueidentifier",
    "datetime": "datetime2(7)",
    "datetimeoffset": "datetimeoffset(7)",
    "date": "date",
    "timespan": "time(7)",
    "byte[]": "varbinary(max)",
}


def statement(text: str, parameters: Sequence[tuple[str, Any]]) -> dbapi.Statement:
    """Text with parameters goes through sp_executesql, as ADO.NET sends it."""
    if not parameters:
        return dbapi.Statement(text)
    outputs = [(name, each) for name, each in parameters if each.is_output]
    inputs = [(name, each) for name, each in parameters if not each.is_output]
    declared = ", ".join(
        f"@{checked(name)} {_declared(name, each)}{' OUTPUT' * each.is_output}"
        for name, each in parameters
    )
    given = [f"@{name} = ?" for name, _ in inputs] + [
        f"@{name} = @wkmigrate_{index} OUTPUT"
        for index, (name, _) in enumerate(outputs)
    ]
    before = "".join(
        f"DECLARE @wkmigrate_{index} {_declared(name, each)} = ?; "
        for index, (name, each) in enumerate(outputs)
    )
    after = ", ".join(
        f"@wkmigrate_{index} AS [{name}]" for index, (name, _) in enumerate(outputs)
    )
    return dbapi.Statement(
        f"DECLARE @wkmigrate_text nvarchar(max) = ?; {before}"
        f"EXEC sp_executesql @wkmigrate_text, N'{declared}', {', '.join(given)};"
        + (f" SELECT {after};" if outputs else ""),
        [text]
        + [each.bound(name) for name, each in outputs]
        + [each.bound(name) for name, each in inputs],
    )


def checked(name: str) -> str:
    """The name of a parameter, which cannot be quoted."""
    if not _PARAMETER_NAME.fullmatch(name):
        raise errors.ExpressionError(
            "invalid-name", "The name of a parameter of a procedure is no name."
        )
    return name


def _declared(name: str, parameter: Any) -> str:
    """The type of SQL Server that a parameter has."""
    kind = parameter.kind
    if kind == "decimal" or not kind and isinstance(parameter.value, (float, Decimal)):
        value = parameter.bound(name)
        exponent = Decimal(str(value)).as_tuple().exponent if value is not None else -18
        scale = min(max(-exponent, 0), 38) if isinstance(exponent, int) else 18
        return f"decimal(38, {scale})"
    if not kind and isinstance(parameter.value, bool):
        return "bit"
    if not kind and isinstance(parameter.value, int):
        return "bigint"
    if kind in _DECLARED:
        return _DECLARED[kind]
    size = int(parameter.size or 0)
    return f"nvarchar({size if 0 < size <= 4000 else 'max'})"
