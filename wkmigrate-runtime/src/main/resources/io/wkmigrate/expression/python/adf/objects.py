"""The object functions of ADF expressions. Each gives a changed copy."""

from __future__ import annotations

from typing import Any

from adf import errors, values


def add_property(target: Any, name: Any, value: Any) -> dict:
    """`addProperty`: the property must not exist, in whatever case."""
    if _existing("addProperty", target, name) is not None:
        raise errors.ExpressionError("property-exists", "The property exists.")
    return {**target, name: value}


def set_property(target: Any, name: Any, value: Any) -> dict:
    """`setProperty`: changes a property, or adds one."""
    existing = _existing("setProperty", target, name)
    return {**target, name if existing is None else existing: value}


def remove_property(target: Any, name: Any) -> dict:
    """`removeProperty`: without the property, if there is one."""
    existing = _existing("removeProperty", target, name)
    return {key: target[key] for key in target if key != existing}


def _existing(function: str, target: Any, name: Any) -> str | None:
    errors.expect(target, "object", what=f"argument 1 of {function}")
    errors.expect(name, "text", what=f"argument 2 of {function}")
    return values.find_key(target, name)
