"""XML files, as sources only (CP-2).

A file is one object with one member, its root element, as ADF sees it: attributes are `@name`,
text beside attributes or elements is `_value_`, and elements that repeat are arrays, in all files
as soon as they repeat in one. Spark's own reader knows rows only, so that the driver turns each
file into a line of JSON in the staging folder; a file must fit into its memory.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.parsers import expat

from adf import errors
from adf.data import encodings, jsons, workspace, xmlvalidation
from adf.data.inputs import Input

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, DataFrameWriter

_VALUE = "_value_"
_INTEGER = re.compile(r"[+-]?\d{1,18}")
_FLOAT = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")
_BOOLEAN = {"true": True, "false": False}


@dataclass(frozen=True)
class Format:
    """The format of an Xml dataset; `namespace_prefixes` are prefixes by the URI of a namespace."""

    encoding: str | None = "UTF-8"
    null_value: str | None = None
    compression: str | None = None
    validation: str | None = None
    namespaces: bool = True
    namespace_prefixes: Mapping[str, str] | None = None
    detect_types: bool = True
    _repeated: set[tuple[str, ...]] = field(default_factory=set, compare=False)

    finishes = False

    @property
    def extension(self) -> str:
        """The extension of XML files."""
        return ".xml"

    def reads_directly(self, file_name: str) -> bool:
        """No file is read as it is."""
        return False

    def needs(self, source: Path) -> list[str]:
        """The schema or the document type that a file is to be validated by."""
        return (
            xmlvalidation.references(source, self._mode) if self._mode != "none" else []
        )

    def prepare(self, source: Path, target: Path) -> None:
        """Turns a file into its elements: names, texts and children, as JSON."""
        if self._mode != "none":
            xmlvalidation.validate(source, self._mode)
        root = self._parsed(source)
        _note_repeated(root, (), self._repeated)
        target.write_text(json.dumps(root, ensure_ascii=False), encoding="utf-8")

    def load(self, inputs: list[Input]) -> DataFrame:
        """One row for each file."""
        lines = [self._as_line(each) for each in inputs]
        return jsons.Format().load(lines)

    def writer(self, data: DataFrame) -> DataFrameWriter:
        """ADF does not write XML."""
        raise NotImplementedError("A copy does not write XML; ADF reads it only.")

    def finish(self, source: Path, target: Path, name: str) -> None:
        """ADF does not write XML."""
        raise NotImplementedError("A copy does not write XML; ADF reads it only.")

    @property
    def _mode(self) -> str:
        return (self.validation or "none").lower()

    def _as_line(self, file: Input) -> Input:
        assert file.staged is not None
        folder = _read_folder(file)
        target = folder.parent / "0" / "read" / file.staged.relative_to(folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        root = json.loads(file.staged.read_text(encoding="utf-8"))
        row = {root["name"]: self._value(root, (root["name"],))}
        target.write_text(json.dumps(row, ensure_ascii=False) + "\n", encoding="utf-8")
        return Input(file.path, workspace.staged_url(target), file.size, target)

    def _parsed(self, source: Path) -> dict[str, Any]:
        builder = _Builder(self._name)
        declared = None if encodings.is_utf_8(self.encoding) else "utf-8"
        if declared:
            converted = source.with_name("utf-8")
            encodings.to_utf_8(source, converted, self.encoding)
            shutil.move(converted, source)
        parser = expat.ParserCreate(declared, " " if self.namespaces else None)
        parser.ordered_attributes = True
        parser.buffer_text = True
        parser.StartElementHandler = builder.start
        parser.EndElementHandler = builder.end
        parser.CharacterDataHandler = builder.text
        try:
            with source.open("rb") as file:
                parser.ParseFile(file)
        except expat.ExpatError as error:
            raise errors.conversion(f"An XML file cannot be parsed: {error}.") from None
        return builder.root

    def _name(self, name: str, sign: str = "") -> str:
        """A name with the URI of its namespace, or with the prefix that the dataset gives it."""
        namespace, _, local = name.rpartition(" ")
        if not namespace:
            return sign + local
        prefix = (self.namespace_prefixes or {}).get(namespace)
        return f"{prefix}:{sign}{local}" if prefix else f"{namespace},{sign}{local}"

    def _value(self, element: dict[str, Any], path: tuple[str, ...]) -> Any:
        text = (
            element["text"]
            if element["text"].strip() or not element["children"]
            else ""
        )
        members: dict[str, Any] = {
            name: self._scalar(value) for name, value in element["attributes"]
        }
        for child in element["children"]:
            name, below = child["name"], (*path, child["name"])
            value = self._value(child, below)
            if below in self._repeated:
                members.setdefault(name, []).append(value)
            else:
                members[name] = value
        if not members:
            return self._scalar(text)
        if text.strip():
            members[_qualified(element["name"])] = self._scalar(text.strip())
        return members

    def _scalar(self, text: str) -> Any:
        if text == (self.null_value or ""):
            return None
        if not self.detect_types:
            return text
        if text.strip().lower() in _BOOLEAN:
            return _BOOLEAN[text.strip().lower()]
        if _INTEGER.fullmatch(text.strip()):
            return int(text)
        return float(text) if _FLOAT.fullmatch(text.strip()) else text


class _Builder:
    """Collects elements while a file is parsed."""

    def __init__(self, name: Any) -> None:
        self._name = name
        self._open: list[dict[str, Any]] = []
        self.root: dict[str, Any] = {}

    def start(self, name: str, attributes: list[str]) -> None:
        pairs = zip(attributes[::2], attributes[1::2])
        element = {
            "name": self._name(name),
            "attributes": [(self._name(key, "@"), value) for key, value in pairs],
            "children": [],
            "text": "",
        }
        if self._open:
            self._open[-1]["children"].append(element)
        else:
            self.root = element
        self._open.append(element)

    def end(self, _: str) -> None:
        self._open.pop()

    def text(self, text: str) -> None:
        self._open[-1]["text"] += text


def _note_repeated(
    element: dict[str, Any], path: tuple[str, ...], repeated: set[tuple[str, ...]]
) -> None:
    here = (*path, element["name"])
    seen = set()
    for child in element["children"]:
        below = (*here, child["name"])
        if below in seen:
            repeated.add(below)
        seen.add(below)
        _note_repeated(child, here, repeated)


def _qualified(element_name: str) -> str:
    """The member for the text of an element, which is in the namespace of the element."""
    for separator in (",", ":"):
        namespace, found, _ = element_name.rpartition(separator)
        if found:
            return namespace + separator + _VALUE
    return _VALUE


def _read_folder(file: Input) -> Path:
    """The folder below which a file is staged at its path."""
    assert file.staged is not None
    return file.staged.parents[len(Path(file.path).parts) - 1]
