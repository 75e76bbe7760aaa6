"""Validation of XML files against what they refer to themselves, by relative paths."""

# requires: lxml~=6.0

from __future__ import annotations

from pathlib import Path
from typing import Any

from adf import errors

_INSTANCE = "{http://www.w3.org/2001/XMLSchema-instance}"


def references(source: Path, mode: str) -> list[str]:
    """The schema (`xsd`) or the document type (`dtd`) that a file refers to, if it is a file."""
    document = _parsed(source, False)
    name = document.docinfo.system_url if mode == "dtd" else _location(document)
    if name is None:
        return []
    if ":" in name or name.startswith("/") or ".." in name.split("/"):
        raise errors.conversion(
            f"An XML file refers to its {mode.upper()} by something else than a path in its folder."
        )
    return [name]


def validate(source: Path, mode: str) -> None:
    """Fails when a file is not valid. Nothing is fetched from a network."""
    from lxml import etree

    document = _parsed(source, mode == "dtd")
    if mode == "dtd":
        validator: Any = document.docinfo.externalDTD or document.docinfo.internalDTD
    else:
        name = _location(document)
        schema = name and etree.parse(str(source.parent / name), _parser(False))
        validator = schema and etree.XMLSchema(schema)
    if validator is None:
        raise errors.conversion(
            f"An XML file refers to no {mode.upper()} to be validated by."
        )
    if not validator.validate(document):
        last = validator.error_log.last_error
        raise errors.conversion(f"An XML file is not valid (line {last.line}).")


def _parsed(source: Path, with_type: bool) -> Any:
    from lxml import etree

    try:
        return etree.parse(str(source), _parser(with_type))
    except etree.XMLSyntaxError as error:
        where = f"line {error.lineno}"
        raise errors.conversion(f"An XML file cannot be parsed ({where}).") from None


def _parser(with_type: bool) -> Any:
    from lxml import etree

    return etree.XMLParser(no_network=True, load_dtd=with_type, resolve_entities=False)


def _location(document: Any) -> str | None:
    """Where a file says that its schema is."""
    root = document.getroot()
    pairs = (root.get(_INSTANCE + "schemaLocation") or "").split()
    named: str | None = root.get(_INSTANCE + "noNamespaceSchemaLocation")
    return named or (pairs[1] if len(pairs) > 1 else None)
