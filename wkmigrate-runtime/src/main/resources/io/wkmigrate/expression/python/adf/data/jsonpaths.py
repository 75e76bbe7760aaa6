"""The JSON paths of ADF's mappings and pagination rules: members and indexes only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Union

from adf import errors, values

Step = Union[str, int]

_STEP = re.compile(
    r"""\[\s*(?:'(?P<single>(?:[^'\\]|\\.)*)'|"(?P<double>(?:[^"\\]|\\.)*)"|(?P<index>\d+))\s*\]"""
    r"""|\.?(?P<name>[^.\[\]'"*?()]+)"""
)

MISSING = object()


def is_path(text: str) -> bool:
    """Whether the source or sink of a mapping is a path and no name."""
    return text.startswith(("$", "['", '["'))


def steps(path: str) -> list[Step]:
    """The members and indexes that lead from the root, or from an element, to a value."""
    text = path.strip()
    at = 1 if text[:1] in ("$", "@") and text[1:2] in ("", ".", "[") else 0
    found: list[Step] = []
    while at < len(text):
        match = _STEP.match(text, at)
        if match is None:
            raise errors.ExpressionError(
                "invalid-path",
                f"The JSON path {path!r} is not made of members and indexes only.",
            )
        found.append(_step(match))
        at = match.end()
    return found


def _step(match: re.Match[str]) -> Step:
    if match["index"] is not None:
        return int(match["index"])
    for group in ("single", "double"):
        if match[group] is not None:
            return re.sub(r"\\(.)", r"\1", match[group])
    return match["name"].strip()


def written(path: Sequence[Step]) -> str:
    """A path from its steps, relative to an element."""
    return "".join(
        (
            f"[{step}]"
            if isinstance(step, int)
            else "['" + step.replace("\\", "\\\\").replace("'", "\\'") + "']"
        )
        for step in path
    )


def value(document: Any, path: Sequence[Step], ignore_case: bool = False) -> Any:
    """The value that a path leads to, or MISSING."""
    for step in path:
        if isinstance(step, int):
            if not isinstance(document, list) or step >= len(document):
                return MISSING
            document = document[step]
            continue
        if not isinstance(document, dict):
            return MISSING
        key = values.find_key(document, step) if ignore_case else step
        if key is None or key not in document:
            return MISSING
        document = document[key]
    return document
