"""The core function library of XPath 1.0. Characters are UTF-16 units, as in .NET."""

from __future__ import annotations

import math
import re
from typing import Any, Callable, Optional

from adf import values, xmlnames, xpathtree, xpathvalues


def _named(context: xpathvalues.Context, *nodes: Any) -> Optional[xpathtree.Node]:
    """The node whose name is asked for: the first one, or the context node."""
    return next(iter(xpathvalues.nodes_of(nodes[0])), None) if nodes else context.node


def _local_name(context: xpathvalues.Context, *nodes: Any) -> str:
    node = _named(context, *nodes)
    return node.local_name() if node else ""


def _namespace_uri(context: xpathvalues.Context, *nodes: Any) -> str:
    node = _named(context, *nodes)
    return node.namespace if node else ""


def _name(context: xpathvalues.Context, *nodes: Any) -> str:
    node = _named(context, *nodes)
    return node.name if node else ""


def _string(context: xpathvalues.Context, *given: Any) -> str:
    return xpathvalues.text_of(given[0]) if given else context.node.text()


def _substring_before(_: xpathvalues.Context, text: Any, search: Any) -> str:
    before, found, _after = _partition(
        xpathvalues.text_of(text), xpathvalues.text_of(search)
    )
    return before if found else ""


def _substring_after(_: xpathvalues.Context, text: Any, search: Any) -> str:
    return _partition(xpathvalues.text_of(text), xpathvalues.text_of(search))[2]


def _partition(text: str, search: str) -> tuple[str, bool, str]:
    at = text.find(search)
    return text[:at], at >= 0, text[at + len(search) :] if at >= 0 else ""


def _substring(
    _: xpathvalues.Context, text: Any, start: Any, length: Any = None
) -> str:
    units = values.units(xpathvalues.text_of(text))
    begin = _round(xpathvalues.number_of(start))
    end = math.inf if length is None else begin + _round(xpathvalues.number_of(length))
    if math.isnan(begin) or math.isnan(end):
        return ""
    first, last = max(begin, 1.0), min(end, len(units) + 1.0)
    if not first < last:
        return ""
    return values.from_units(units[int(first) - 1 : int(last) - 1])


def _normalize_space(context: xpathvalues.Context, *given: Any) -> str:
    parts = re.split(f"[{xmlnames.WHITE_SPACE}]+", _string(context, *given))
    return " ".join(part for part in parts if part)


def _translate(_: xpathvalues.Context, text: Any, search: Any, replacement: Any) -> str:
    old = values.units(xpathvalues.text_of(search))
    new = values.units(xpathvalues.text_of(replacement))
    table: dict[int, Optional[str]] = {}
    for position, unit in enumerate(old):
        table.setdefault(ord(unit), new[position] if position < len(new) else None)
    units = values.units(xpathvalues.text_of(text))
    return values.from_units(units.translate(table))


def _lang(context: xpathvalues.Context, wanted: Any) -> bool:
    language = xpathvalues.text_of(wanted).lower()
    for node in xpathtree.ancestors_or_self(context.node):
        for attribute in node.attributes:
            if (attribute.namespace, attribute.local_name()) == (
                xmlnames.XML,
                "lang",
            ):
                actual = attribute.text().lower()
                return actual == language or actual.startswith(language + "-")
    return False


def _sum(_: xpathvalues.Context, nodes: Any) -> float:
    total = 0.0
    for node in xpathvalues.nodes_of(nodes):
        total += xpathvalues.parse_number(node.text())
    return total


def _whole(rounding: Callable[[float], int], number: float) -> float:
    """Rounds; keeps the sign of zero."""
    if not math.isfinite(number):
        return number
    return math.copysign(float(rounding(number)), number)


def _round(number: float) -> float:
    """The nearest whole number, the greater one of two."""
    return _whole(lambda it: math.floor(it) + (it - math.floor(it) >= 0.5), number)


# By name: the least and the greatest number of arguments, and the implementation.
FUNCTIONS: dict[str, tuple[int, float, Callable]] = {
    "last": (0, 0, lambda context: float(context.size)),
    "position": (0, 0, lambda context: float(context.position)),
    "count": (1, 1, lambda _, nodes: float(len(xpathvalues.nodes_of(nodes)))),
    # Without DTD there are no identifiers.
    "id": (1, 1, lambda _, names: []),
    "local-name": (0, 1, _local_name),
    "namespace-uri": (0, 1, _namespace_uri),
    "name": (0, 1, _name),
    "string": (0, 1, _string),
    "concat": (2, math.inf, lambda _, *parts: "".join(map(xpathvalues.text_of, parts))),
    "starts-with": (
        2,
        2,
        lambda _, text, start: xpathvalues.text_of(text).startswith(
            xpathvalues.text_of(start)
        ),
    ),
    "contains": (
        2,
        2,
        lambda _, text, search: (
            xpathvalues.text_of(search) in xpathvalues.text_of(text)
        ),
    ),
    "substring-before": (2, 2, _substring_before),
    "substring-after": (2, 2, _substring_after),
    "substring": (2, 3, _substring),
    "string-length": (
        0,
        1,
        lambda *given: float(len(values.units(_string(*given)))),
    ),
    "normalize-space": (0, 1, _normalize_space),
    "translate": (3, 3, _translate),
    "boolean": (1, 1, lambda _, value: xpathvalues.truth_of(value)),
    "not": (1, 1, lambda _, value: not xpathvalues.truth_of(value)),
    "true": (0, 0, lambda _: True),
    "false": (0, 0, lambda _: False),
    "lang": (1, 1, _lang),
    "number": (
        0,
        1,
        lambda *given: xpathvalues.number_of(
            _string(*given) if len(given) == 1 else given[1]
        ),
    ),
    "sum": (1, 1, _sum),
    "floor": (1, 1, lambda _, value: _whole(math.floor, xpathvalues.number_of(value))),
    "ceiling": (1, 1, lambda _, value: _whole(math.ceil, xpathvalues.number_of(value))),
    "round": (1, 1, lambda _, value: _round(xpathvalues.number_of(value))),
}
