"""The JSON of translators, in today's shape and in both older ones (CP-61, CP-65, CP-67)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from adf import conversions, errors
from adf.data import jsonpaths


@dataclass(frozen=True)
class Translator:
    """The columns and the settings of a translator, as arguments of those of `mappings`."""

    columns: list[dict[str, Any]]
    settings: dict[str, Any]


def read(translator: Any) -> Translator:
    """A translator: its object, the JSON of that, or only its list of mappings."""
    given = translator
    if isinstance(given, str):
        given = conversions.parse_json(given) if given.strip() else None
    if isinstance(given, list):
        given = {"mappings": given}
    if not given:
        return Translator([], {})
    if not isinstance(given, dict):
        raise errors.ExpressionError("argument-type", "A mapping is no object.")
    collection = given.get("collectionReference") or None
    return Translator(_columns(given, collection), _settings(given, collection))


def _settings(given: dict, collection: str | None) -> dict[str, Any]:
    rules = given.get("typeConversionSettings") or {}
    return {
        "collection": collection,
        "complex_as_text": _switch(given.get("mapComplexValuesToString"), False),
        "convert": _switch(given.get("typeConversion"), False),
        "allow_truncation": _switch(rules.get("allowDataTruncation"), True),
        "boolean_as_number": _switch(rules.get("treatBooleanAsNumber"), False),
        "date_time_format": rules.get("dateTimeFormat") or None,
        "date_time_offset_format": rules.get("dateTimeOffsetFormat") or None,
        "time_span_format": rules.get("timeSpanFormat") or None,
        "culture": rules.get("culture") or None,
    }


def _switch(value: Any, otherwise: bool) -> bool:
    return otherwise if value in (None, "") else conversions.to_boolean(value)


def _columns(given: dict, collection: str | None) -> list[dict[str, Any]]:
    if given.get("mappings"):
        return [_column(each) for each in given["mappings"]]
    if given.get("schemaMapping"):
        return [
            {"source": _legacy_path(source, collection), "sink": sink}
            for source, sink in given["schemaMapping"].items()
        ]
    pairs = given.get("columnMappings") or {}
    if isinstance(pairs, str):
        pairs = _pairs(pairs)
    return [
        {"source": _name(source), "sink": _name(sink)} for source, sink in pairs.items()
    ]


def _column(mapping: dict) -> dict[str, Any]:
    source, sink = mapping.get("source") or {}, mapping.get("sink") or {}
    return {
        "source": _end(source),
        "sink": _end(sink),
        "source_type": source.get("type") or None,
        "sink_type": sink.get("type") or None,
        "format": source.get("format") or sink.get("format") or None,
        "culture": source.get("culture") or sink.get("culture") or None,
    }


def _end(end: dict) -> str | int:
    """A path, a name or a number."""
    if end.get("path"):
        path = end["path"]
        return (
            path
            if jsonpaths.is_path(path)
            else jsonpaths.written(jsonpaths.steps(path))
        )
    if end.get("name"):
        return _name(end["name"])
    if end.get("ordinal"):
        return conversions.to_integer(end["ordinal"])
    raise errors.ExpressionError(
        "invalid-argument",
        "A mapping has a column without a name, a path and a number.",
    )


def _name(name: str) -> str:
    """A name, which must not be taken for a path."""
    return jsonpaths.written([name]) if jsonpaths.is_path(name) else name


def _legacy_path(source: str, collection: str | None) -> str:
    """The older shape has no brackets around what is inside of the collection."""
    if jsonpaths.is_path(source) or not collection:
        return source
    return jsonpaths.written(jsonpaths.steps(source))


def _pairs(text: str) -> dict[str, str]:
    """`a: b, c: d` as an object."""
    found = {}
    for pair in text.split(","):
        source, colon, sink = pair.partition(":")
        if not colon or not source.strip() or not sink.strip():
            raise errors.conversion(
                "The column mappings are not of the form a: b, c: d."
            )
        found[source.strip()] = sink.strip()
    return found
