"""Stored procedures, and the parameters of statements with ADF's types (AC-StoredProc)."""

from __future__ import annotations

import base64
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal, InvalidOperation
from typing import Any

from adf import conversions, errors, timestamps, values
from adf.data import databases, dbapi, timespans

_RANGES = {
    "byte": (0, 2**8 - 1),
    "sbyte": (-(2**7), 2**7 - 1),
    "int16": (-(2**15), 2**15 - 1),
    "uint16": (0, 2**16 - 1),
    "int32": (-(2**31), 2**31 - 1),
    "uint32": (0, 2**32 - 1),
    "int64": (-(2**63), 2**63 - 1),
    "uint64": (0, 2**64 - 1),
}


@dataclass(frozen=True)
class Parameter:
    """A value for a procedure or a script, with the type that ADF gives it."""

    value: Any = field(repr=False)
    type: str | None = None
    direction: str = "Input"
    size: int | None = None

    @property
    def kind(self) -> str:
        """The type in lower case; `int` is that of 32 bits, nothing is empty."""
        name = (self.type or "").replace("System.", "").strip().lower()
        return {"int": "int32", "bool": "boolean", "bytearray": "byte[]"}.get(
            name, name
        )

    @property
    def is_output(self) -> bool:
        """Whether a value comes back."""
        return self.direction.lower() in ("output", "inputoutput")

    @property
    def is_input(self) -> bool:
        """Whether a value goes in."""
        return self.direction.lower() != "output"

    def bound(self, name: str) -> Any:
        """The value for the driver; one that is not of the type is an error."""
        if self.value is None or not self.is_input:
            return None
        if not self.kind:
            return _untyped(self.value)
        convert = _CONVERSIONS.get(self.kind)
        if convert is None:
            raise errors.ExpressionError(
                "argument-type", f'The type of the parameter "{name}" is not known.'
            )
        try:
            return convert(self.value, self.kind)
        except (ValueError, TypeError, ArithmeticError):
            raise errors.conversion(
                f'The value of the parameter "{name}" is no {self.type}.'
            ) from None


def named(parameters: Mapping[str, Any] | None) -> list[tuple[str, Parameter]]:
    """Parameters with names, in their order; plain values are inputs without a type."""
    return [
        (
            name.strip().lstrip("@:"),
            given if isinstance(given, Parameter) else Parameter(given),
        )
        for name, given in (parameters or {}).items()
    ]


def bound(parameters: Mapping[str, Any] | None) -> list[tuple[str, Any]]:
    """Names and values for the driver."""
    return [(name, each.bound(name)) for name, each in named(parameters)]


def call(
    database: databases.Database,
    name: str,
    parameters: Mapping[str, Any] | None = None,
    timeout: Any = None,
) -> dict[str, Any]:
    """Calls a procedure. ADF gives back neither result sets nor output parameters."""
    seconds = timespans.seconds(timeout)
    statement = database.call(name, bound(parameters))
    with dbapi.connected(database, seconds) as connection:
        dbapi.run(connection, statement)
    return {}


def _untyped(value: Any) -> Any:
    return values.json_text(value) if isinstance(value, (dict, list)) else value


def _integer(value: Any, kind: str) -> int:
    number = conversions.to_integer(int(value) if isinstance(value, bool) else value)
    lowest, highest = _RANGES[kind]
    if not lowest <= number <= highest:
        raise ValueError
    return number


def _decimal(value: Any, kind: str) -> Decimal:
    try:
        number = Decimal(str(int(value) if isinstance(value, bool) else value).strip())
    except InvalidOperation:
        raise ValueError from None
    if not number.is_finite():
        raise ValueError
    return number


def _float(value: Any, kind: str) -> float:
    return conversions.to_float(int(value) if isinstance(value, bool) else value)


def _boolean(value: Any, kind: str) -> bool:
    if isinstance(value, str) and value.strip() in ("0", "1"):
        return value.strip() == "1"
    return conversions.to_boolean(value)


def _text(value: Any, kind: str) -> str:
    return value.isoformat() if isinstance(value, (date, time)) else values.text(value)


def _datetime(value: Any, kind: str) -> datetime:
    if isinstance(value, datetime):
        return value
    read = timestamps.read(value)
    moment = read.seconds + timedelta(microseconds=read.fraction // 10)
    return moment.replace(tzinfo=timezone.utc) if kind == "datetimeoffset" else moment


def _time(value: Any, kind: str) -> time:
    if isinstance(value, time):
        return value
    seconds = timespans.seconds(value)
    if seconds is None or seconds >= 86_400:
        raise ValueError
    return (datetime.min + timedelta(seconds=seconds)).time()


def _bytes(value: Any, kind: str) -> bytes:
    if isinstance(value, (bytes, bytearray)):
        return bytes(value)
    return base64.b64decode(value, validate=True)


_CONVERSIONS: dict[str, Callable[[Any, str], Any]] = {
    **dict.fromkeys(_RANGES, _integer),
    "decimal": _decimal,
    "double": _float,
    "single": _float,
    "boolean": _boolean,
    "string": _text,
    "guid": lambda value, kind: str(uuid.UUID(str(value))),
    "datetime": _datetime,
    "datetimeoffset": _datetime,
    "date": lambda value, kind: _datetime(value, kind).date(),
    "timespan": _time,
    "byte[]": _bytes,
}
