"""Parses XPath 1.0.

There are no variables and no namespace axis, and no prefix can be bound, so names with
one are errors. Length, operators and nesting are bounded.
"""

from __future__ import annotations

import re
from typing import Any, Callable, NamedTuple, Optional

from adf import values, xmlnames, xpathfunctions, xpathtree, xpathvalues

_LONGEST = 4000
_MOST_OPERATORS = 100
_DEEPEST = 20
_BLANK = f"[{xmlnames.WHITE_SPACE}]"
_NODE_TYPES = {
    "node": "node",
    "text": "text",
    "comment": "comment",
    "processing-instruction": "instruction",
}


class Literal(NamedTuple):
    value: Any


class Call(NamedTuple):
    implementation: Callable
    arguments: list


class Operation(NamedTuple):
    operator: str
    left: Any
    right: Any


class Negation(NamedTuple):
    operand: Any


class Path(NamedTuple):
    absolute: bool
    steps: list


class Filter(NamedTuple):
    nodes: Any
    predicates: list
    steps: list


class Step(NamedTuple):
    """`test` is a kind of nodes, `*` for the principal one, or `node` for any."""

    axis: str
    test: str
    name: Optional[str]
    predicates: list

    def accepts(self, node: xpathtree.Node) -> bool:
        if self.test == "*":
            principal = "attribute" if self.axis == "attribute" else "element"
            if node.kind != principal:
                return False
            return self.name is None or (
                not node.namespace and node.local_name() == self.name
            )
        if self.test == "node":
            return True
        return node.kind == self.test and self.name in (None, node.name)


SELF = Step("self", "node", None, [])
PARENT = Step("parent", "node", None, [])
ANYWHERE_BELOW = Step("descendant-or-self", "node", None, [])


class _Token(NamedTuple):
    """Kinds: literal, number, operator, symbol, name, function, axis, wildcard, end."""

    kind: str
    text: str

    def ends_operand(self) -> bool:
        """Whether an operand can end here, so that what follows is an operator."""
        if self.kind == "symbol":
            return self.text in (")", "]", ".", "..")
        return self.kind in ("literal", "number", "name", "wildcard")


_TOKEN = re.compile(
    rf"{_BLANK}*(?:(?P<literal>\"[^\"]*\"|'[^']*')"
    r"|(?P<number>[0-9]+(?:\.[0-9]*)?|\.[0-9]+)"
    rf"|(?P<name>{xmlnames.UNQUALIFIED.pattern})(?P<after>{_BLANK}*(?:::|\())?"
    r"|(?P<symbol>//|\.\.|::|!=|<=|>=|[/()\[\]@,.|+\-=<>*])"
    r"|(?P<end>\Z))"
)
_STRENGTH = {"or": 1, "and": 2, "=": 3, "!=": 3, "<": 4, "<=": 4, ">": 4, ">=": 4}
_STRENGTH.update({"+": 5, "-": 5, "*": 6, "div": 6, "mod": 6, "|": 8})
_SIGN = 7


def _tokens(path: str) -> list[_Token]:
    if len(values.units(path)) > _LONGEST:
        raise xpathvalues.invalid("The XPath is too long.")
    tokens: list[_Token] = []
    at = 0
    while not tokens or tokens[-1].kind != "end":
        match = _TOKEN.match(path, at)
        if not match:
            raise xpathvalues.malformed()
        token, at = _token(match, bool(tokens) and tokens[-1].ends_operand())
        tokens.append(token)
    if sum(token.kind == "operator" for token in tokens) > _MOST_OPERATORS:
        raise xpathvalues.invalid("The XPath has too many operators.")
    return tokens


def _token(match: re.Match, after_operand: bool) -> tuple[_Token, int]:
    """The token that was found, and where it ends."""
    if match["literal"]:
        return _Token("literal", match["literal"][1:-1]), match.end()
    if match["name"]:
        if after_operand:
            return _Token("operator", match["name"]), match.end("name")
        after = (match["after"] or "").lstrip(xmlnames.WHITE_SPACE)
        kind = {"::": "axis", "(": "function", "": "name"}[after]
        return _Token(kind, match["name"]), match.end()
    if match["symbol"]:
        return _Token(_symbol_kind(match["symbol"], after_operand), match["symbol"]), (
            match.end()
        )
    return _Token(str(match.lastgroup), match[str(match.lastgroup)]), match.end()


def _symbol_kind(symbol: str, after_operand: bool) -> str:
    if symbol == "*" and not after_operand:
        return "wildcard"
    return "operator" if symbol in _STRENGTH else "symbol"


class Parser:
    """Makes a syntax tree of a path."""

    def __init__(self, path: str) -> None:
        self._tokens = _tokens(path)
        self._at = 0
        self._depth = 0

    def parse(self) -> Any:
        expression = self._expression()
        if self._peek().kind != "end":
            raise xpathvalues.malformed()
        return expression

    def _peek(self) -> _Token:
        return self._tokens[self._at]

    def _take(self) -> _Token:
        self._at += 1
        return self._tokens[self._at - 1]

    def _is(self, *symbols: str) -> bool:
        return self._peek().kind == "symbol" and self._peek().text in symbols

    def _take_if(self, symbol: str) -> bool:
        found = self._is(symbol)
        self._at += found
        return found

    def _expect(self, symbol: str) -> None:
        if not self._take_if(symbol):
            raise xpathvalues.malformed()

    def _expression(self) -> Any:
        """An expression, which may stand in brackets."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise xpathvalues.invalid("The XPath is nested too deeply.")
        expression = self._operation(1)
        self._depth -= 1
        return expression

    def _operation(self, strength: int) -> Any:
        """Operands and the operators between them that bind at least so strongly."""
        left = self._operand()
        while self._peek().kind == "operator":
            symbol = self._peek().text
            if symbol not in _STRENGTH:
                raise xpathvalues.malformed()
            if _STRENGTH[symbol] < strength:
                break
            self._take()
            left = Operation(symbol, left, self._operation(_STRENGTH[symbol] + 1))
        return left

    def _operand(self) -> Any:
        if self._peek() == _Token("operator", "-"):
            self._take()
            return Negation(self._operation(_SIGN))
        primary = self._primary()
        if primary is None:
            return self._path()
        predicates = self._predicates()
        steps = self._further_steps()
        return Filter(primary, predicates, steps) if predicates or steps else primary

    def _path(self) -> Path:
        if self._is("//"):
            return Path(True, self._further_steps())
        absolute = self._take_if("/")
        steps = []
        if not absolute or self._starts_step():
            steps = [self._step(), *self._further_steps()]
        return Path(absolute, steps)

    def _primary(self) -> Any:
        token = self._peek()
        if token.kind == "literal":
            return Literal(self._take().text)
        if token.kind == "number":
            return Literal(float(self._take().text))
        if self._take_if("("):
            expression = self._expression()
            self._expect(")")
            return expression
        if token.kind == "function" and token.text not in _NODE_TYPES:
            return self._call(self._take().text)
        return None

    def _call(self, name: str) -> Call:
        if name not in xpathfunctions.FUNCTIONS:
            raise xpathvalues.malformed()
        least, most, implementation = xpathfunctions.FUNCTIONS[name]
        arguments = []
        if not self._take_if(")"):
            arguments.append(self._expression())
            while self._take_if(","):
                arguments.append(self._expression())
            self._expect(")")
        if not least <= len(arguments) <= most:
            raise xpathvalues.malformed()
        return Call(implementation, arguments)

    def _predicates(self) -> list:
        predicates = []
        while self._take_if("["):
            predicates.append(self._expression())
            self._expect("]")
        return predicates

    def _further_steps(self) -> list[Step]:
        steps = []
        while self._is("/", "//"):
            if self._take().text == "//":
                steps.append(ANYWHERE_BELOW)
            steps.append(self._step())
        return steps

    def _starts_step(self) -> bool:
        step_kinds = ("name", "axis", "wildcard", "function")
        return self._peek().kind in step_kinds or self._is(".", "..", "@")

    def _step(self) -> Step:
        if self._take_if("."):
            return SELF
        if self._take_if(".."):
            return PARENT
        axis = "attribute" if self._take_if("@") else "child"
        if axis == "child" and self._peek().kind == "axis":
            axis = self._take().text
            if axis not in xpathtree.AXES:
                raise xpathvalues.malformed()
        test, name = self._test()
        return Step(axis, test, name, self._predicates())

    def _test(self) -> tuple[str, Optional[str]]:
        token = self._take()
        if token.kind == "wildcard":
            return "*", None
        if token.kind == "name":
            return "*", token.text
        if token.kind != "function" or token.text not in _NODE_TYPES:
            raise xpathvalues.malformed()
        name = None
        if token.text == "processing-instruction" and self._peek().kind == "literal":
            name = self._take().text
        self._expect(")")
        return _NODE_TYPES[token.text], name
