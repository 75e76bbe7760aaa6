"""The text functions of ADF expressions.

Lengths and positions count UTF-16 units. `startsWith`, `endsWith` and the functions
that find a position ignore case, `replace` and `split` do not.
"""

from __future__ import annotations

import uuid

from adf import errors, values

# What .NET takes for white space; Python takes some control characters for it, too.
_WHITE_SPACE = "\t\n\x0b\x0c\r \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)


@errors.takes("startsWith", "text", "text")
def starts_with(text: str, search: str) -> bool:
    """`startsWith`; ignores case."""
    return _folded(text).startswith(_folded(search))


@errors.takes("endsWith", "text", "text")
def ends_with(text: str, search: str) -> bool:
    """`endsWith`; ignores case."""
    return _folded(text).endswith(_folded(search))


@errors.takes("indexOf", "text", "text")
def index_of(text: str, search: str) -> int:
    """`indexOf`: the first position, or -1; ignores case."""
    return _folded(text).find(_folded(search))


@errors.takes("lastIndexOf", "text", "text")
def last_index_of(text: str, search: str) -> int:
    """`lastIndexOf`: the last position, or -1; ignores case."""
    if not search:
        return max(len(values.units(text)) - 1, 0)
    return _folded(text).rfind(_folded(search))


@errors.takes("nthIndexOf", "text", "text", "integer")
def nth_index_of(text: str, search: str, occurrence: int) -> int:
    """`nthIndexOf`: the position of an occurrence, from 1 on, or -1; ignores case."""
    if occurrence < 1:
        raise errors.ExpressionError("out-of-range", "The occurrence is less than 1.")
    folded, wanted = _folded(text), _folded(search)
    position = folded.find(wanted)
    while position >= 0 and occurrence > 1:
        position = folded.find(wanted, position + 1)
        occurrence -= 1
    return position


@errors.takes("replace", "text", "text", "text")
def replace(text: str, old: str, new: str) -> str:
    """`replace`: every occurrence; `old` must not be empty."""
    if not old:
        raise errors.ExpressionError(
            "invalid-argument", "The text to replace is empty."
        )
    replaced = values.units(text).replace(values.units(old), values.units(new))
    return values.from_units(replaced)


@errors.takes("split", "text", "text")
def split(text: str, delimiter: str) -> list[str]:
    """`split`: empty parts are kept, an empty delimiter does not split."""
    if not delimiter:
        return [text]
    parts = values.units(text).split(values.units(delimiter))
    return [values.from_units(part) for part in parts]


@errors.takes("substring", "text", "integer", "integer")
def substring(text: str, start: int, length: int) -> str:
    """`substring` with a length, which must not go beyond the end."""
    units = values.units(text)
    if start < 0 or length < 0 or start + length > len(units):
        raise errors.ExpressionError("out-of-range", "The text has no such part.")
    return values.from_units(units[start : start + length])


@errors.takes("substring", "text", "integer")
def substring_from(text: str, start: int) -> str:
    """`substring` without a length: to the end."""
    units = values.units(text)
    if not 0 <= start <= len(units):
        raise errors.ExpressionError("out-of-range", "The text has no such part.")
    return values.from_units(units[start:])


@errors.takes("slice", "text", "integer", "integer")
def slice_between(text: str, start: int, end: int) -> str:
    """`slice` with an end: positions below 0 count from the end of the text."""
    return values.from_units(values.units(text)[start:end])


@errors.takes("slice", "text", "integer")
def slice_from(text: str, start: int) -> str:
    """`slice` without an end."""
    return values.from_units(values.units(text)[start:])


@errors.takes("toLower", "text")
def to_lower(text: str) -> str:
    """`toLower`, in the invariant culture."""
    return values.lower(text)


@errors.takes("toUpper", "text")
def to_upper(text: str) -> str:
    """`toUpper`, in the invariant culture."""
    return values.upper(text)


@errors.takes("trim", "text")
def trim(text: str) -> str:
    """`trim`: removes what .NET takes for white space."""
    return text.strip(_WHITE_SPACE)


@errors.takes("guid", "text")
def guid(layout: str = "D") -> str:
    """`guid`: a new random GUID in one of the layouts D, N, B, P and X."""
    new = uuid.uuid4()
    shape = layout.upper()
    if shape in ("", "D"):
        return str(new)
    if shape == "N":
        return new.hex
    if shape == "B":
        return "{" + str(new) + "}"
    if shape == "P":
        return "(" + str(new) + ")"
    if shape == "X":
        return _hexadecimal(new)
    raise errors.ExpressionError("invalid-format", "A GUID has no such format.")


def _hexadecimal(new: uuid.UUID) -> str:
    digits = new.hex
    last = ",".join("0x" + digits[i : i + 2] for i in range(16, 32, 2))
    return f"{{0x{digits[:8]},0x{digits[8:12]},0x{digits[12:16]},{{{last}}}}}"


def _folded(text: str) -> str:
    return values.upper(values.units(text))
