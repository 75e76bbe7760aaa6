"""The text functions of ADF expressions.

Lengths and positions count UTF-16 units. `startsWith`, `endsWith` and the functions
that find a position ignore case, `replace` and `split` do not.
"""

from __future__ import annotations

import uuid
from typing import Any

from adf import errors, values

# What .NET takes for white space; Python takes some control characters for it, too.
_WHITE_SPACE = "\t\n\x0b\x0c\r \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)


def starts_with(text: Any, search: Any) -> bool:
    """`startsWith`; ignores case."""
    _expect_texts("startsWith", text, search)
    return _folded(text).startswith(_folded(search))


def ends_with(text: Any, search: Any) -> bool:
    """`endsWith`; ignores case."""
    _expect_texts("endsWith", text, search)
    return _folded(text).endswith(_folded(search))


def index_of(text: Any, search: Any) -> int:
    """`indexOf`: the first position, or -1; ignores case."""
    _expect_texts("indexOf", text, search)
    return _folded(text).find(_folded(search))


def last_index_of(text: Any, search: Any) -> int:
    """`lastIndexOf`: the last position, or -1; ignores case."""
    _expect_texts("lastIndexOf", text, search)
    if not search:
        return max(len(values.units(text)) - 1, 0)
    return _folded(text).rfind(_folded(search))


def nth_index_of(text: Any, search: Any, occurrence: Any) -> int:
    """`nthIndexOf`: the position of an occurrence, from 1 on, or -1; ignores case."""
    _expect_texts("nthIndexOf", text, search)
    errors.expect(occurrence, "integer", what="argument 3 of nthIndexOf")
    if occurrence < 1:
        raise errors.ExpressionError("out-of-range", "The occurrence is less than 1.")
    folded, wanted = _folded(text), _folded(search)
    position = folded.find(wanted)
    while position >= 0 and occurrence > 1:
        position = folded.find(wanted, position + 1)
        occurrence -= 1
    return position


def replace(text: Any, old: Any, new: Any) -> str:
    """`replace`: every occurrence; `old` must not be empty."""
    _expect_texts("replace", text, old, new)
    if not old:
        raise errors.ExpressionError(
            "invalid-argument", "The text to replace is empty."
        )
    replaced = values.units(text).replace(values.units(old), values.units(new))
    return values.from_units(replaced)


def split(text: Any, delimiter: Any) -> list[str]:
    """`split`: empty parts are kept, an empty delimiter does not split."""
    _expect_texts("split", text, delimiter)
    if not delimiter:
        return [text]
    parts = values.units(text).split(values.units(delimiter))
    return [values.from_units(part) for part in parts]


def substring(text: Any, start: Any, length: Any) -> str:
    """`substring` with a length, which must not go beyond the end."""
    errors.expect(text, "text", what="argument 1 of substring")
    errors.expect(start, "integer", what="argument 2 of substring")
    errors.expect(length, "integer", what="argument 3 of substring")
    units = values.units(text)
    if start < 0 or length < 0 or start + length > len(units):
        raise errors.ExpressionError("out-of-range", "The text has no such part.")
    return values.from_units(units[start : start + length])


def substring_from(text: Any, start: Any) -> str:
    """`substring` without a length: to the end."""
    errors.expect(text, "text", what="argument 1 of substring")
    errors.expect(start, "integer", what="argument 2 of substring")
    units = values.units(text)
    if not 0 <= start <= len(units):
        raise errors.ExpressionError("out-of-range", "The text has no such part.")
    return values.from_units(units[start:])


def slice_between(text: Any, start: Any, end: Any) -> str:
    """`slice` with an end: positions below 0 count from the end of the text."""
    errors.expect(text, "text", what="argument 1 of slice")
    errors.expect(start, "integer", what="argument 2 of slice")
    errors.expect(end, "integer", what="argument 3 of slice")
    return values.from_units(values.units(text)[start:end])


def slice_from(text: Any, start: Any) -> str:
    """`slice` without an end."""
    errors.expect(text, "text", what="argument 1 of slice")
    errors.expect(start, "integer", what="argument 2 of slice")
    return values.from_units(values.units(text)[start:])


def to_lower(text: Any) -> str:
    """`toLower`, in the invariant culture."""
    return values.lower(errors.expect(text, "text", what="argument 1 of toLower"))


def to_upper(text: Any) -> str:
    """`toUpper`, in the invariant culture."""
    return values.upper(errors.expect(text, "text", what="argument 1 of toUpper"))


def trim(text: Any) -> str:
    """`trim`: removes what .NET takes for white space."""
    return errors.expect(text, "text", what="argument 1 of trim").strip(_WHITE_SPACE)


def guid(layout: Any = "D") -> str:
    """`guid`: a new random GUID in one of the layouts D, N, B, P and X."""
    new = uuid.uuid4()
    shape = errors.expect(layout, "text", what="argument 1 of guid").upper()
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


def _expect_texts(function: str, *arguments: Any) -> None:
    for position, argument in enumerate(arguments, 1):
        errors.expect(argument, "text", what=f"argument {position} of {function}")


def _folded(text: str) -> str:
    return values.upper(values.units(text))
