"""The object functions of ADF expressions. Each gives a changed copy."""

from __future__ import annotations

from typing import Any

from adf import errors, values


@errors.takes("addProperty", "object", "text", "anything")
def add_property(target: dict, name: str, value: Any) -> dict:
    """`addProperty`: the property must not exist, in whatever case."""
    if values.find_key(target, name) is not None:
        raise errors.ExpressionError("property-exists", "The property exists.")
    return {**target, name: value}


@errors.takes("setProperty", "object", "text", "anything")
def set_property(target: dict, name: str, value: Any) -> dict:
    """`setProperty`: changes a property, or adds one."""
    existing = values.find_key(target, name)
    return {**target, name if existing is None else existing: value}


@errors.takes("removeProperty", "object", "text")
def remove_property(target: dict, name: str) -> dict:
    """`removeProperty`: without the property, if there is one."""
    existing = values.find_key(target, name)
    return {key: target[key] for key in target if key != existing}
