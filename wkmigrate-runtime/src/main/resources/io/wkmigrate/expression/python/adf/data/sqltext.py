"""SQL as somebody wrote it: which words are outside of strings, names and comments.

Only what decides how a text is sent is looked at; no text is rewritten beyond that.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from adf import errors

# Strings, quoted names and comments come first, so that nothing inside them is seen.
_TOKEN = re.compile(
    r"""(?P<string>'(?:[^']|'')*')"""
    r"""|(?P<quoted>"(?:[^"]|"")*"|\[(?:[^\]]|\]\])*\]|`(?:[^`]|``)*`)"""
    r"""|(?P<comment>--[^\n]*|/\*.*?\*/)"""
    r"""|(?P<dollar>(?P<tag>\$\w*\$).*?(?P=tag))"""
    r"""|(?P<cast>::)"""
    r"""|(?P<name>(?<![\w@:])[@:]\w+)"""
    r"""|(?P<word>[^\W\d][\w$#]*)"""
    r"""|(?P<mark>[();?])""",
    re.DOTALL,
)

_PART = re.compile(
    r"""\s*(?:\[((?:[^\]]|\]\])*)\]|"((?:[^"]|"")*)"|`((?:[^`]|``)*)`|([^\s.;\["`](?:[^.;\["`]*[^\s.;\["`])?))\s*"""
)

# A query with one of these at its end cannot be a subquery.
_ENDS_NO_SUBQUERY = {"FOR", "OPTION", "INTO"}


@dataclass(frozen=True)
class Token:
    """A piece of a text: a word (in upper case), a mark, or the `@name` of a parameter."""

    kind: str
    text: str
    start: int
    end: int
    depth: int


def tokens(sql: str) -> Iterator[Token]:
    """Words, marks and parameters in their order, with how many brackets they are in."""
    depth = 0
    for match in _TOKEN.finditer(sql):
        kind, text = match.lastgroup or "", match.group()
        if kind in ("string", "quoted", "comment", "tag", "dollar", "cast"):
            continue
        depth -= text == ")"
        yield Token(
            kind,
            text.upper() if kind == "word" else text,
            match.start(),
            match.end(),
            depth,
        )
        depth += text == "("


def without_end(sql: str) -> str:
    """A text without the semicolons, comments and white space after its last statement."""
    end = 0
    for match in _TOKEN.finditer(sql):
        if match.lastgroup != "comment" and match.group() != ";":
            end = match.end()
    rest = re.sub(r"--[^\n]*|/\*.*?\*/|[;\s]+", "", sql[end:], flags=re.DOTALL)
    return sql if rest else sql[:end]


@dataclass(frozen=True)
class Query:
    """A query that can be a subquery, and the common table expressions before it."""

    definitions: str
    text: str


def subquery(sql: str, *, strict: bool) -> Query | None:
    """A query as something to put into FROM, or None where that cannot be.

    `strict` is what SQL Server asks for: no WITH and no ORDER BY in a subquery. WITH goes before
    the whole statement, and ORDER BY gets the OFFSET that makes it one of the query's rows.
    """
    text = without_end(sql.lstrip(" \t\r\n;"))
    found = [token for token in tokens(text) if token.depth == 0]
    words = [token for token in found if token.kind == "word"]
    if not words or any(token.text == ";" for token in found):
        return None
    if words[0].text not in ("SELECT", "WITH"):
        return None
    if not strict:
        return Query("", text)
    return _strict(text, words)


def _strict(text: str, words: list[Token]) -> Query | None:
    start = next(
        (index for index, word in enumerate(words) if word.text == "SELECT"), -1
    )
    if start < 0 or any(word.text in _ENDS_NO_SUBQUERY for word in words[start:]):
        return None
    begin = words[start].start
    definitions, query = text[:begin], text[begin:]
    names = [word.text for word in words[start:]]
    if "ORDER" in names and "OFFSET" not in names and "TOP" not in names[:3]:
        query += "\nOFFSET 0 ROWS"
    return Query(definitions, query)


def with_parameters(
    sql: str, placeholder: Callable[[str], str | None], double: str = ""
) -> str:
    """A text in which each `@name` or `:name` is what a function gives for its name.

    A character that the driver would take for the start of a placeholder is doubled.
    """
    written, at = [], 0
    for token in tokens(sql):
        given = placeholder(token.text[1:]) if token.kind == "name" else None
        if given is not None:
            written += [_doubled(sql[at : token.start], double), given]
            at = token.end
    return "".join([*written, _doubled(sql[at:], double)])


def _doubled(text: str, character: str) -> str:
    return text.replace(character, character * 2) if character else text


def name_parts(name: str) -> list[str]:
    """The parts of a name such as `dbo.Orders`, `[dbo].[Or.ders]`, `"a"."b"` or `order details`."""
    parts, at = [], 0
    while True:
        match = _PART.match(name, at)
        if match is None:
            raise errors.ExpressionError(
                "invalid-name", f"The name {name!r} of a table or procedure is no name."
            )
        parts.append(_unquoted(match))
        at = match.end()
        if at == len(name):
            return parts
        if name[at] != ".":
            raise errors.ExpressionError(
                "invalid-name", f"The name {name!r} of a table or procedure is no name."
            )
        at += 1


def _unquoted(match: re.Match[str]) -> str:
    bracketed, quoted, ticked, bare = match.groups()
    if bracketed is not None:
        return bracketed.replace("]]", "]")
    if quoted is not None:
        return quoted.replace('""', '"')
    return bare if ticked is None else ticked.replace("``", "`")
