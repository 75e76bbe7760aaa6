"""The collection functions of ADF expressions: of arrays, texts and objects."""

from __future__ import annotations

from typing import Any

from adf import errors, values


@errors.takes("contains", "text or array or object", "anything")
def contains(collection: str | list | dict, value: Any) -> bool:
    """`contains`: a part of a text, an element of an array, a key of an object."""
    if isinstance(collection, list):
        wanted = values.identity(value)
        return any(values.identity(element) == wanted for element in collection)
    errors.expect(value, "text", "Argument 2 of contains")
    if isinstance(collection, dict):
        return value in collection
    return values.units(value) in values.units(collection)


@errors.takes("empty", "null or text or array or object")
def empty(collection: str | list | dict | None) -> bool:
    """`empty`: null is empty, too."""
    return not collection


@errors.takes("first", "text or array")
def first(collection: str | list) -> Any:
    """`first`: an element, or a text of one UTF-16 unit; null for an empty array."""
    return _element(collection, slice(None, 1))


@errors.takes("last", "text or array")
def last(collection: str | list) -> Any:
    """`last`: an element, or a text of one UTF-16 unit; null for an empty array."""
    return _element(collection, slice(-1, None))


def _element(collection: str | list, where: slice) -> Any:
    if isinstance(collection, str):
        return values.from_units(values.units(collection)[where])
    return next(iter(collection[where]), None)


@errors.takes("intersection", "array or object")
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


@errors.takes("union", "array or object")
def union(*collections: Any) -> Any:
    """`union`: the distinct elements, or the members, where a later value wins."""
    if _expect_same_kind("union", collections) == "object":
        return {name: each[name] for each in collections for name in each}
    return list(
        _distinct([element for each in collections for element in each]).values()
    )


def _expect_same_kind(function: str, collections: tuple) -> str:
    kind = errors.kind(collections[0])
    for position, each in enumerate(collections, 1):
        errors.expect(each, kind, f"Argument {position} of {function}")
    return kind


def _distinct(elements: list) -> dict:
    distinct: dict = {}
    for element in elements:
        distinct.setdefault(values.identity(element), element)
    return distinct


@errors.takes("join", "array", "text")
def join(array: list, delimiter: str) -> str:
    """`join`: the text forms of the elements with a delimiter in between."""
    return delimiter.join(map(values.text, array))


@errors.takes("length", "text or array")
def length(collection: str | list) -> int:
    """`length`: UTF-16 units of a text, elements of an array."""
    return len(collection if isinstance(collection, list) else values.units(collection))


@errors.takes("skip", "array", "integer")
def skip(array: list, count: int) -> list:
    """`skip`: what follows the first elements."""
    return array[_count(count, 0) :]


@errors.takes("take", "text or array", "integer")
def take(collection: str | list, count: int) -> Any:
    """`take`: the first elements of an array, or units of a text."""
    return _parts(collection, [slice(_count(count, 0))])[0]


@errors.takes("chunk", "text or array", "integer")
def chunk(collection: str | list, size: int) -> list:
    """`chunk`: an array or a text in parts of one size; the last one may be shorter."""
    step = _count(size, 1)
    starts = range(0, length(collection), step)
    return _parts(collection, [slice(start, start + step) for start in starts])


def _parts(collection: str | list, slices: list[slice]) -> list:
    if isinstance(collection, list):
        return [collection[each] for each in slices]
    units = values.units(collection)
    return [values.from_units(units[each]) for each in slices]


def _count(value: int, least: int) -> int:
    if value < least:
        message = f"A number of elements must be at least {least}."
        raise errors.ExpressionError("out-of-range", message)
    return value


@errors.takes("sort", "array")
def sort(array: list) -> list:
    """`sort`: numbers by value or texts by their UTF-16 units."""
    return [array[position] for position in _order(array)]


@errors.takes("sort", "array", "text")
def sort_by(array: list, name: str) -> list:
    """`sort` by a property of the elements."""
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


@errors.takes("reverse", "array")
def reverse(array: list) -> list:
    """`reverse`: the elements from the last one to the first."""
    return array[::-1]
