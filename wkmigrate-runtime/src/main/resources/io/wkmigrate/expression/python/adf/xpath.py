"""Evaluates XPath 1.0 in XML documents, with bounded effort."""

from __future__ import annotations

from typing import Any

from adf import values, xmltree, xpathparser, xpathtree, xpathvalues

_MOST_VISITS = 5_000_000


def evaluate(document: xmltree.Document, path: str) -> Any:
    """The value of a path as ADF gives it.

    Nodes become a list, also a single one: elements and documents as XML, text as text.
    No source tells what other nodes become; their string-values are taken.
    """
    tree = xpathtree.Tree(document)
    value = _Evaluation(tree).value(
        xpathparser.Parser(path).parse(), xpathvalues.Context(tree.root, 1, 1)
    )
    if not isinstance(value, list):
        return value
    return [_result(node, document) for node in value]


def _result(node: xpathtree.Node, document: xmltree.Document) -> Any:
    if node.kind == "root":
        return values.xml_content(xmltree.write(document))
    if node.element is not None:
        return values.xml_content(xmltree.write_element(node.element))
    return node.text()


class _Evaluation:
    """Computes values in a tree; gives up when that takes too many steps."""

    def __init__(self, tree: xpathtree.Tree) -> None:
        self._tree = tree
        self._visits = 0

    def value(self, expression: Any, context: xpathvalues.Context) -> Any:
        if isinstance(expression, xpathparser.Literal):
            return expression.value
        if isinstance(expression, xpathparser.Call):
            arguments = [self.value(each, context) for each in expression.arguments]
            return expression.implementation(context, *arguments)
        if isinstance(expression, xpathparser.Negation):
            return -xpathvalues.number_of(self.value(expression.operand, context))
        if isinstance(expression, xpathparser.Operation):
            return self._operation(expression, context)
        if isinstance(expression, xpathparser.Path):
            start = self._tree.root if expression.absolute else context.node
            return self._follow(expression.steps, [start])
        nodes = xpathvalues.nodes_of(self.value(expression.nodes, context))
        for predicate in expression.predicates:
            nodes = self._choose(nodes, predicate)
        return self._follow(expression.steps, nodes)

    def _operation(
        self, operation: xpathparser.Operation, context: xpathvalues.Context
    ) -> Any:
        left = self.value(operation.left, context)
        if operation.operator in ("or", "and"):
            decided = xpathvalues.truth_of(left) == (operation.operator == "or")
            return xpathvalues.truth_of(
                left if decided else self.value(operation.right, context)
            )
        right = self.value(operation.right, context)
        if operation.operator in xpathvalues.ARITHMETIC:
            return xpathvalues.ARITHMETIC[operation.operator](
                xpathvalues.number_of(left), xpathvalues.number_of(right)
            )
        if operation.operator == "|":
            return xpathvalues.in_document_order(
                xpathvalues.nodes_of(left) + xpathvalues.nodes_of(right)
            )
        return xpathvalues.compare(operation.operator, left, right)

    def _follow(
        self, steps: list[xpathparser.Step], nodes: list[xpathtree.Node]
    ) -> list[xpathtree.Node]:
        for step in steps:
            nodes = xpathvalues.in_document_order(
                [found for node in nodes for found in self._step(step, node)]
            )
        return nodes

    def _step(
        self, step: xpathparser.Step, node: xpathtree.Node
    ) -> list[xpathtree.Node]:
        on_axis = xpathtree.AXES[step.axis](node, self._tree)
        self._visits += len(on_axis) + 1
        if self._visits > _MOST_VISITS:
            raise xpathvalues.invalid("The XPath takes too long to evaluate.")
        nodes = [each for each in on_axis if step.accepts(each)]
        for predicate in step.predicates:
            nodes = self._choose(nodes, predicate)
        return nodes

    def _choose(
        self, nodes: list[xpathtree.Node], predicate: Any
    ) -> list[xpathtree.Node]:
        chosen = []
        for position, node in enumerate(nodes, 1):
            value = self.value(
                predicate, xpathvalues.Context(node, position, len(nodes))
            )
            is_chosen = (
                position == value
                if type(value) is float
                else xpathvalues.truth_of(value)
            )
            if is_chosen:
                chosen.append(node)
        return chosen
