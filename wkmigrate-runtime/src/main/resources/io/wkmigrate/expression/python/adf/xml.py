"""XML and XPath as ADF's functions have them, and the mapping of Newtonsoft.Json."""

from __future__ import annotations

from typing import Any

from adf import errors, values, xmlnames, xmltree, xpath

_DECLARATION = ("version", "encoding", "standalone")
_TEXTS = ("#text", "#whitespace", "#significant-whitespace")
_REFERENCES = ("$id", "$ref", "$type", "$value", "$values")


@errors.takes("xml", "text or object")
def document(value: str | dict) -> dict:
    """`xml`: XML from text, from a content object's text, or from another object."""
    if isinstance(value, dict) and not values.is_content(value):
        return values.xml_content(_from_json(value))
    return values.xml_content(xmltree.write(xmltree.read(values.text(value))))


@errors.takes("xpath", "object", "text")
def xpath_value(value: dict, path: str) -> Any:
    """`xpath`: nodes as a list, elements as XML in it; else a number, text or boolean."""
    if not values.is_xml(value):
        raise errors.ExpressionError(
            "argument-type", "The first argument of xpath must be XML."
        )
    return xpath.evaluate(xmltree.read(values.text(value)), path)


def to_json(text: str) -> Any:
    """The JSON of a document: nodes of one name are grouped at the first one's place."""
    read = xmltree.read(text)
    json = {}
    if read.declaration is not None:
        json["?xml"] = {f"@{name}": part for name, part in read.declaration.items()}
    return _add_children(json, read.children)


def _add_children(json: dict, children: list[xmltree.Node]) -> dict:
    groups: dict[str, list[xmltree.Node]] = {}
    for child in children:
        groups.setdefault(_property(child), []).append(child)
    for name, nodes in groups.items():
        shown = [_json(each) for each in nodes if not isinstance(each, xmltree.Comment)]
        if len(nodes) > 1:
            json[name] = shown
        elif shown:
            json[name] = shown[0]
    return json


def _property(node: xmltree.Node) -> str:
    if isinstance(node, xmltree.Element):
        return _decoded(node.name)
    if isinstance(node, xmltree.Instruction):
        return "?" + xmlnames.decode(node.target)
    if isinstance(node, xmltree.Text):
        blank = xmltree.is_blank(node.text)
        return "#significant-whitespace" if blank else "#text"
    return "#comment" if isinstance(node, xmltree.Comment) else "#cdata-section"


def _decoded(name: str) -> str:
    prefix, colon, local = name.rpartition(":")
    return prefix + colon + xmlnames.decode(local)


def _json(node: xmltree.Node) -> Any:
    if isinstance(node, xmltree.Element):
        return _element_json(node)
    return node.data if isinstance(node, xmltree.Instruction) else node.text


def _element_json(element: xmltree.Element) -> Any:
    if not element.attributes:
        if not element.children:
            return None if element.collapsed else ""
        if [_property(each) for each in element.children] == ["#text"]:
            return _json(element.children[0])
    json = {f"@{_decoded(name)}": value for name, value in element.attributes}
    return _add_children(json, element.children)


def _from_json(json: dict) -> str:
    """The text form of the XML of an object."""
    result = xmltree.Document(None)
    for name, value in json.items():
        if name == "?xml":
            result.declaration = _declaration(value)
        elif name.startswith(("@", "#")):
            raise errors.conversion("The root of XML cannot be an attribute or text.")
        else:
            result.children += _nodes(name, value, xmlnames.OUTSIDE, 0)
    text = xmltree.write(result)
    xmltree.read(text)
    return text


def _declaration(json: Any) -> dict[str, str]:
    members = json if isinstance(json, dict) else {}
    parts = {
        name: _scalar(members[f"@{name}"])
        for name in _DECLARATION
        if f"@{name}" in members
    }
    if len(parts) != len(members):
        raise errors.conversion("The XML declaration is not valid.")
    return parts


def _nodes(name: str, json: Any, scope: dict, depth: int) -> list[xmltree.Node]:
    """The nodes of a property; an array repeats the property."""
    each_value = json if isinstance(json, list) else [json]
    return [_node(name, each, scope, depth) for each in each_value]


def _node(name: str, json: Any, scope: dict, depth: int) -> xmltree.Node:
    if name in _TEXTS:
        return xmltree.Text(_scalar(json))
    if name == "#cdata-section":
        return xmltree.CharacterData(_without("]]>", _scalar(json)))
    if name.startswith("?"):
        return xmltree.Instruction(name[1:], _without("?>", _scalar(json)))
    return _element(name, json, scope, depth)


def _without(end: str, text: str) -> str:
    if end in text:
        raise errors.conversion("A text contains what ends it.")
    return text


def _element(name: str, json: Any, outside: dict, depth: int) -> xmltree.Element:
    if not name or name == "!DOCTYPE" or name in _REFERENCES:
        raise errors.conversion("A property cannot be written as XML.")
    if depth == xmltree.DEEPEST:
        raise errors.conversion("The XML would be nested too deeply.")
    encoded = xmlnames.encode(name)
    members = json if isinstance(json, dict) else {}
    attributes = [
        (xmlnames.encode(key[1:]), _scalar(value))
        for key, value in members.items()
        if key.startswith("@")
    ]
    scope = xmlnames.scope(encoded, attributes, outside)
    children: list[xmltree.Node] = []
    if isinstance(json, list):
        children = _nodes(name, json, scope, depth + 1)
    elif isinstance(json, dict):
        for key, value in json.items():
            if not key.startswith("@"):
                children += _nodes(key, value, scope, depth + 1)
    elif json is not None:
        children = [xmltree.Text(_scalar(json))]
    return xmltree.Element(encoded, attributes, children, True, scope)


def _scalar(value: Any) -> str:
    """A scalar as XML writes it, which is not its text form: `true` in lower case."""
    if isinstance(value, (dict, list)):
        raise errors.conversion(
            "An attribute or a text cannot be an array or an object."
        )
    return values.text(value).lower() if isinstance(value, bool) else values.text(value)
