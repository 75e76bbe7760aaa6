"""Switches whose values arrive from a pipeline, where booleans may be text."""

from __future__ import annotations

from typing import Any

from adf import errors


def on(value: Any) -> bool | None:
    """Whether a switch is on; nothing when no value is given."""
    if value is None or isinstance(value, bool):
        return value
    text = str(value).strip().lower()
    if text in ("", "true", "false"):
        return None if text == "" else text == "true"
    raise errors.conversion("A switch of the activity is neither true nor false.")
