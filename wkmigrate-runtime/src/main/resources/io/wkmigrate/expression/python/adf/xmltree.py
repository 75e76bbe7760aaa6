"""XML documents: reading, and the text form.

Documents with a DOCTYPE are rejected, so that nothing is expanded or fetched; size and
depth are bounded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Optional, Union
from xml.parsers import expat

from adf import errors, values, xmlnames

DEEPEST = 200
_LONGEST = 4 * 1024 * 1024
_BLANK = f"[{xmlnames.WHITE_SPACE}]"


def _declaration_part(name: str, value: str) -> str:
    return rf"{_BLANK}+{name}{_BLANK}*={_BLANK}*(?:\"({value})\"|'({value})')"


_DECLARATION = re.compile(
    r"<\?xml"
    + _declaration_part("version", r"1\.0")
    + f"(?:{_declaration_part('encoding', '[A-Za-z][A-Za-z0-9._-]*')})?"
    + f"(?:{_declaration_part('standalone', 'yes|no')})?"
    + rf"{_BLANK}*\?>"
)
_DECLARATION_START = re.compile(rf"<\?xml{_BLANK}")
# Comments, CDATA sections, processing instructions, end tags; the group: start tags.
_TAG = re.compile(
    r"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|</[^>]*>"
    r"|(<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>)",
    re.DOTALL,
)
_TEXT_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#xD;"}
_ATTRIBUTE_ESCAPES = {**_TEXT_ESCAPES, '"': "&quot;", "\t": "&#x9;", "\n": "&#xA;"}


@dataclass(eq=False)
class Element:
    """An element; `collapsed` tells whether it is `<a />` when it has no children."""

    name: str
    attributes: list[tuple[str, str]]
    children: list[Node]
    collapsed: bool
    namespaces: dict[str, str]

    def namespace(self) -> str:
        """The namespace of the element; empty when it has none."""
        return self.namespaces.get(xmlnames.prefix(self.name), "")


@dataclass
class Text:
    """Text outside of CDATA sections."""

    text: str


@dataclass
class CharacterData:
    """A CDATA section."""

    text: str


@dataclass
class Comment:
    """A comment."""

    text: str


@dataclass
class Instruction:
    """A processing instruction."""

    target: str
    data: str


Node = Union[Element, Text, CharacterData, Comment, Instruction]


@dataclass
class Document:
    """A document; `declaration` has version, encoding and standalone, if given."""

    declaration: Optional[dict[str, str]]
    children: list[Node] = field(default_factory=list)


def is_blank(text: str) -> bool:
    """Whether a text is white space alone, as XML defines it."""
    return not text.strip(xmlnames.WHITE_SPACE)


def read(text: str) -> Document:
    """The document that a text is; white space between elements is dropped."""
    if len(text) > _LONGEST or len(values.units(text)) > _LONGEST:
        raise errors.conversion("The XML is too long.")
    declaration, body = _split_declaration(text)
    builder = _Builder(_empty_tags(body))
    try:
        encoded = f'<?xml version="1.0"?>{body}'.encode("utf-8")
        _parser(builder).Parse(encoded, True)
    except (expat.ExpatError, UnicodeEncodeError):
        raise errors.conversion("The text is no well-formed XML document.") from None
    return Document(declaration, builder.top)


def _split_declaration(text: str) -> tuple[Optional[dict[str, str]], str]:
    """The parts of the declaration, and the rest of the text."""
    if not _DECLARATION_START.match(text):
        return None, text
    match = _DECLARATION.match(text)
    if not match:
        raise errors.conversion("The XML declaration is not valid.")
    groups = match.groups()
    given = zip(("version", "encoding", "standalone"), groups[::2], groups[1::2])
    parts = {name: one or other for name, one, other in given if one or other}
    return parts, text[match.end() :]


def _empty_tags(body: str) -> list[bool]:
    """For each element in document order whether it is written `<a/>`.

    .NET keeps the difference to `<a></a>`, but parsers do not report it.
    """
    return [tag[1].endswith("/>") for tag in _TAG.finditer(body) if tag[1]]


def _parser(builder: _Builder) -> Any:
    parser = expat.ParserCreate("utf-8")
    parser.ordered_attributes = True
    parser.buffer_text = True
    parser.StartElementHandler = builder.start_element
    parser.EndElementHandler = builder.end_element
    parser.CharacterDataHandler = builder.text.append
    parser.StartCdataSectionHandler = builder.end_text
    parser.EndCdataSectionHandler = builder.end_cdata
    parser.CommentHandler = builder.comment
    parser.ProcessingInstructionHandler = builder.instruction
    parser.StartDoctypeDeclHandler = builder.doctype
    return parser


class _Builder:
    """Builds the nodes of a document from what the parser reports."""

    def __init__(self, empty_tags: list[bool]) -> None:
        self.top: list[Node] = []
        self.text: list[str] = []
        self._empty_tags = iter(empty_tags)
        # Elements whose end has not been seen, and whether white space counts in them.
        self._open: list[tuple[Element, bool]] = []

    def _add(self, node: Node) -> None:
        (self._open[-1][0].children if self._open else self.top).append(node)

    def start_element(self, name: str, flat: list[str]) -> None:
        self.end_text()
        if len(self._open) == DEEPEST:
            raise errors.conversion("The XML is nested too deeply.")
        attributes = list(zip(flat[::2], flat[1::2]))
        outside = self._open[-1][0].namespaces if self._open else xmlnames.OUTSIDE
        scope = xmlnames.scope(name, attributes, outside)
        element = Element(name, attributes, [], next(self._empty_tags, False), scope)
        inherited = bool(self._open) and self._open[-1][1]
        space = dict(attributes).get("xml:space")
        self._add(element)
        self._open.append(
            (element, inherited if space is None else space == "preserve")
        )

    def end_element(self, _name: str) -> None:
        self.end_text()
        self._open.pop()

    def end_text(self) -> None:
        """Takes up the text so far; blank text counts only where `xml:space` says so."""
        text = self._take_text()
        if text and (not is_blank(text) or self._open[-1][1]):
            self._add(Text(text))

    def _take_text(self) -> str:
        text = "".join(self.text)
        self.text.clear()
        return text

    def end_cdata(self) -> None:
        self._add(CharacterData(self._take_text()))

    def comment(self, text: str) -> None:
        self.end_text()
        self._add(Comment(text))

    def instruction(self, target: str, data: str) -> None:
        self.end_text()
        if ":" in target:
            raise errors.conversion("A name in the XML is not valid.")
        self._add(Instruction(target, data))

    def doctype(self, *_: Any) -> None:
        raise errors.conversion("XML with a DOCTYPE is not read.")


def write(document: Document) -> str:
    """The text form of a document: not indented, empty elements as `<a />`."""
    parts = []
    if document.declaration is not None:
        parts.append(f"<?xml{_attributes(document.declaration.items())}?>")
    parts.extend(_node(each, xmlnames.OUTSIDE) for each in document.children)
    return "".join(parts)


def write_element(element: Element) -> str:
    """An element by itself; namespaces from around it are declared where it uses them."""
    return _element(element, xmlnames.OUTSIDE)


def _node(node: Node, declared: dict[str, str]) -> str:
    if isinstance(node, Element):
        return _element(node, declared)
    if isinstance(node, Text):
        return _escape(node.text, _TEXT_ESCAPES)
    if isinstance(node, CharacterData):
        return f"<![CDATA[{node.text}]]>"
    if isinstance(node, Comment):
        return f"<!--{node.text}-->"
    return f"<?{node.target}{' ' if node.data else ''}{node.data}?>"


def _element(element: Element, outside: dict[str, str]) -> str:
    missing = []
    declared = dict(outside)
    for name, value in element.attributes:
        prefix = xmlnames.declared_prefix(name)
        if prefix is not None:
            declared[prefix] = value
    for prefix in _used_prefixes(element):
        namespace = element.namespaces.get(prefix, "")
        if namespace != declared.get(prefix, ""):
            missing.append((f"xmlns:{prefix}" if prefix else "xmlns", namespace))
            declared[prefix] = namespace
    start = f"<{element.name}{_attributes([*element.attributes, *missing])}"
    if element.collapsed and not element.children:
        return f"{start} />"
    content = "".join(_node(each, declared) for each in element.children)
    return f"{start}>{content}</{element.name}>"


def _used_prefixes(element: Element) -> list[str]:
    names = [name for name, _ in element.attributes if ":" in name]
    return [xmlnames.prefix(element.name)] + [
        xmlnames.prefix(name)
        for name in names
        if xmlnames.declared_prefix(name) is None
    ]


def _attributes(attributes: Any) -> str:
    return "".join(
        f' {name}="{_escape(value, _ATTRIBUTE_ESCAPES)}"' for name, value in attributes
    )


def _escape(text: str, escapes: dict[str, str]) -> str:
    return "".join(escapes.get(each, each) for each in text)
