"""The collection functions of ADF expressions: of arrays, texts and objects."""

from __future__ import annotations

from typing import Any

from adf import errors, values


def contains(collection: Any, value: Any) -> bool:
    """`contains`: a part of a text, an element of an array, a key of an object."""
    what = "argument 1 of contains"
    kind = errors.kind(errors.expect(collection, "text", "array", "object", what=what))
    if kind == "array":
        wanted = values.identity(value)
        return any(values.identity(element) == wanted for element in collection)
    errors.expect(value, "text", what="argument 2 of contains")
    if kind == "object":
        return value in collection
    return values.units(value) in values.units(collection)


def empty(collection: Any) -> bool:
    """`empty`: null is empty, too."""
    what = "argument 1 of empty"
    return not errors.expect(collection, "text", "array", "object", "null", what=what)


def first(collection: Any) -> Any:
    """`first`: an element, or a text of one UTF-16 unit; null for an empty array."""
    return _element(collection, slice(None, 1), "argument 1 of first")


def last(collection: Any) -> Any:
    """`last`: an element, or a text of one UTF-16 unit; null for an empty array."""
    return _element(collection, slice(-1, None), "argument 1 of last")


def _element(collection: Any, where: slice, what: str) -> Any:
    if errors.kind(errors.expect(collection, "text", "array", what=what)) == "text":
        return values.from_units(values.units(collection)[where])
    return next(iter(collection[where]), None)


def intersection(*collections: Any) -> Any:
    """`intersection`: the elements or the members of the first that all others have."""
    start, others = collections[0], collections[1:]
    if _expect_same_kind("intersection", collections) == "object":
        return {
            name: start[name] for name in start if _all_have(others, name, start[name])
        }
    shared = [set(map(values.identity, other)) for other in others]
    distinct = _distinct(start)
    return [distinct[key] for key in distinct if all(key in keys for keys in shared)]


def _all_have(objects: tuple[dict, ...], name: str, value: Any) -> bool:
    return all(name in each and values.equal(each[name], value) for each in objects)


def union(*collections: Any) -> Any:
    """`union`: the distinct elements, or the members, where a later value wins."""
    if _expect_same_kind("union", collections) == "object":
        return {name: each[name] for each in collections for name in each}
    return list(
        _distinct([element for each in collections for element in each]).values()
    )


def _expect_same_kind(function: str, collections: tuple) -> str:
    kinds = ["array", "object"]
    for position, each in enumerate(collections, 1):
        what = f"argument {position} of {function}"
        kinds = [errors.kind(errors.expect(each, *kinds, what=what))]
    return kinds[0]


def _distinct(elements: list) -> dict:
    distinct: dict = {}
    for element in elements:
        distinct.setdefault(values.identity(element), element)
    return distinct


def join(array: Any, delimiter: Any) -> str:
    """`join`: the text forms of the elements with a delimiter in between."""
    errors.expect(array, "array", what="argument 1 of join")
    errors.expect(delimiter, "text", what="argument 2 of join")
    return delimiter.join(map(values.text, array))


def length(collection: Any) -> int:
    """`length`: UTF-16 units of a text, elements of an array."""
    kind = errors.kind(
        errors.expect(collection, "text", "array", what="argument 1 of length")
    )
    return len(values.units(collection) if kind == "text" else collection)


def skip(array: Any, count: Any) -> list:
    """`skip`: what follows the first elements."""
    errors.expect(array, "array", what="argument 1 of skip")
    return array[_count(count, 0, "argument 2 of skip") :]


def take(collection: Any, count: Any) -> Any:
    """`take`: the first elements of an array, or units of a text."""
    errors.expect(collection, "text", "array", what="argument 1 of take")
    return _parts(collection, [slice(_count(count, 0, "argument 2 of take"))])[0]


def chunk(collection: Any, size: Any) -> list:
    """`chunk`: an array or a text in parts of one size; the last one may be shorter."""
    errors.expect(collection, "text", "array", what="argument 1 of chunk")
    step = _count(size, 1, "argument 2 of chunk")
    starts = range(0, length(collection), step)
    return _parts(collection, [slice(start, start + step) for start in starts])


def _parts(collection: Any, slices: list[slice]) -> list:
    if errors.kind(collection) == "array":
        return [collection[each] for each in slices]
    units = values.units(collection)
    return [values.from_units(units[each]) for each in slices]


def _count(value: Any, least: int, what: str) -> int:
    if errors.expect(value, "integer", what=what) < least:
        message = f"A number of elements is less than {least}."
        raise errors.ExpressionError("out-of-range", message)
    return value


def sort(array: Any) -> list:
    """`sort`: numbers by value or texts by their UTF-16 units."""
    errors.expect(array, "array", what="argument 1 of sort")
    return [array[position] for position in _order(array)]


def sort_by(array: Any, name: Any) -> list:
    """`sort` by a property of the elements."""
    errors.expect(array, "array", what="argument 1 of sort")
    errors.expect(name, "text", what="argument 2 of sort")
    order = _order([values.member(element, name) for element in array])
    return [array[position] for position in order]


def _order(keys: list) -> list[int]:
    kinds = set(map(errors.kind, keys))
    if len(keys) > 1 and not kinds <= set(errors.NUMBER) and kinds != {"text"}:
        message = "Only numbers can be sorted, or texts."
        raise errors.ExpressionError("argument-type", message)
    if kinds == {"text"}:
        keys = list(map(values.units, keys))
    return sorted(range(len(keys)), key=keys.__getitem__)


def reverse(array: Any) -> list:
    """`reverse`: the elements from the last one to the first."""
    return errors.expect(array, "array", what="argument 1 of reverse")[::-1]
