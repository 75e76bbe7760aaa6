"""The tree that XPath sees of an XML document, and the axes in it."""

from __future__ import annotations

from typing import Callable, Optional

from adf import xmlnames, xmltree


class Node:
    """A node as XPath sees it: text that lies side by side is one node.

    `order` is the place in document order; `index` the place without attributes, of an
    attribute that of its element; `last` the index of the last descendant.
    """

    def __init__(self, kind: str, parent: Optional[Node], order: int, index: int):
        self.kind = kind
        self.parent = parent
        self.order = order
        self.index = self.last = index
        self.name = self.namespace = ""
        self.children: list[Node] = []
        self.attributes: list[Node] = []
        self.element: Optional[xmltree.Element] = None
        self.value: Optional[str] = None

    def local_name(self) -> str:
        return xmlnames.local(self.name)

    def text(self) -> str:
        """The string-value."""
        if self.value is None:
            self.value = "".join(
                child.text()
                for child in self.children
                if child.kind in ("text", "element")
            )
        return self.value


class Tree:
    """The nodes of a document; `nodes` has all but the attributes."""

    def __init__(self, document: xmltree.Document) -> None:
        self.nodes: list[Node] = []
        self._order = 0
        self.root = self._add("root", None)
        self._add_all(document.children, self.root)

    def _new(self, kind: str, parent: Optional[Node], index: int) -> Node:
        self._order += 1
        return Node(kind, parent, self._order, index)

    def _add(self, kind: str, parent: Optional[Node]) -> Node:
        node = self._new(kind, parent, len(self.nodes))
        self.nodes.append(node)
        if parent:
            parent.children.append(node)
        return node

    def _add_all(self, children: list[xmltree.Node], parent: Node) -> None:
        for child in children:
            if isinstance(child, xmltree.Element):
                self._add_element(child, parent)
            elif isinstance(child, (xmltree.Text, xmltree.CharacterData)):
                self._add_text(child.text, parent)
            elif isinstance(child, xmltree.Comment):
                self._add("comment", parent).value = child.text
            else:
                node = self._add("instruction", parent)
                node.name, node.value = child.target, child.data
        parent.last = len(self.nodes) - 1

    def _add_text(self, text: str, parent: Node) -> None:
        if not text:
            return
        if parent.children and parent.children[-1].kind == "text":
            parent.children[-1].value += text
        else:
            self._add("text", parent).value = text

    def _add_element(self, element: xmltree.Element, parent: Node) -> None:
        node = self._add("element", parent)
        node.name, node.namespace = element.name, element.namespace()
        node.element = element
        for name, value in element.attributes:
            if xmlnames.declared_prefix(name) is None:
                attribute = self._new("attribute", node, node.index)
                prefix = xmlnames.prefix(name)
                namespace = element.namespaces.get(prefix, "") if prefix else ""
                attribute.name, attribute.namespace = name, namespace
                attribute.value = value
                node.attributes.append(attribute)
        self._add_all(element.children, node)


def ancestors_or_self(node: Optional[Node]) -> list[Node]:
    found = []
    while node:
        found.append(node)
        node = node.parent
    return found


def _descendants_or_self(node: Node, tree: Tree) -> list[Node]:
    if node.kind == "attribute":
        return [node]
    return tree.nodes[node.index : node.last + 1]


def _preceding(node: Node, tree: Tree) -> list[Node]:
    before = tree.nodes[: node.index]
    return [each for each in reversed(before) if each.last < node.index]


def _siblings(node: Node, step: int) -> list[Node]:
    if node.parent is None or node.kind == "attribute":
        return []
    siblings = node.parent.children
    at = next(i for i, each in enumerate(siblings) if each is node)
    return siblings[at + 1 :] if step > 0 else siblings[:at][::-1]


# Reverse axes give the nearest node first.
AXES: dict[str, Callable[[Node, Tree], list[Node]]] = {
    "ancestor": lambda node, tree: ancestors_or_self(node.parent),
    "ancestor-or-self": lambda node, tree: ancestors_or_self(node),
    "attribute": lambda node, tree: node.attributes,
    "child": lambda node, tree: node.children,
    "descendant": lambda node, tree: tree.nodes[node.index + 1 : node.last + 1],
    "descendant-or-self": _descendants_or_self,
    "following": lambda node, tree: tree.nodes[node.last + 1 :],
    "following-sibling": lambda node, tree: _siblings(node, 1),
    "parent": lambda node, tree: [node.parent] if node.parent else [],
    "preceding": _preceding,
    "preceding-sibling": lambda node, tree: _siblings(node, -1),
    "self": lambda node, tree: [node],
}
