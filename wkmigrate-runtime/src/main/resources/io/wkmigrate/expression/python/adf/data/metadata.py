"""Metadata of files and folders (AC-GetMetadata). That of tables is in `tablemetadata`."""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from adf import errors, values
from adf.data import binaries, inputs
from adf.data.files import File
from adf.data.inputs import Format
from adf.data.selections import Files

_BYTES = 4 * 1024 * 1024

# The interim types of ADF (CP-66), by Spark's names.
_TYPES = {
    "boolean": "Boolean",
    "tinyint": "SByte",
    "smallint": "Int16",
    "int": "Int32",
    "bigint": "Int64",
    "float": "Single",
    "double": "Double",
    "string": "String",
    "binary": "Byte[]",
    "date": "DateTime",
    "timestamp": "DateTime",
    "timestamp_ntz": "DateTime",
}


def of_files(
    files: Files, fields: Sequence[str], format: Format | None = None
) -> dict[str, Any]:
    """The fields that are asked for, of the file or folder that a dataset names.

    What is missing fails, unless `exists` is asked for. Fields that do not apply are left out: the
    size of a folder, the children of a file, and `created`, which the stores here do not tell.
    """
    asked = {field.lower(): field for field in fields}
    found = files.store.find(files.path)
    exists = found is not None and found.is_folder == (files.file_name is None)
    if not exists or found is None:
        if "exists" not in asked:
            raise FileNotFoundError(f"{files.store.url(files.path)} does not exist.")
        return {"exists": False}
    output: dict[str, Any] = {}
    for name in asked:
        reader = _FIELDS.get(name)
        if reader is None:
            raise errors.ExpressionError(
                "invalid-argument", f'There is no field "{asked[name]}" of metadata.'
            )
        if name in ("structure", "columncount") and format is None:
            raise errors.ExpressionError(
                "invalid-argument",
                f'"{asked[name]}" needs a format with columns, which the dataset does not have.',
            )
        key, value = reader(files, found, format)
        if value is not None:
            output[key] = value
    if len(values.json_text(output).encode("utf-8", "surrogatepass")) > _BYTES:
        raise errors.ExpressionError(
            "out-of-range", "The metadata is larger than the 4 MB that ADF allows."
        )
    return output


def _exists(files: Files, found: File, format: Format | None) -> tuple[str, Any]:
    return "exists", True


def _item_name(files: Files, found: File, format: Format | None) -> tuple[str, Any]:
    name = found.name or getattr(files.store, "container", None) or ""
    return "itemName", name


def _item_type(files: Files, found: File, format: Format | None) -> tuple[str, Any]:
    return "itemType", "Folder" if found.is_folder else "File"


def _size(files: Files, found: File, format: Format | None) -> tuple[str, Any]:
    return "size", None if found.is_folder else found.size


def _created(files: Files, found: File, format: Format | None) -> tuple[str, Any]:
    return "created", None


def _last_modified(files: Files, found: File, format: Format | None) -> tuple[str, Any]:
    modified = found.modified
    if modified is None and found.path:
        # A folder is told about where it is listed.
        around = files.store.entries(found.path.rpartition("/")[0])
        modified = next(
            (each.modified for each in around if each.path == found.path), None
        )
    return "lastModified", modified and _iso(modified)


def _child_items(files: Files, found: File, format: Format | None) -> tuple[str, Any]:
    if not found.is_folder:
        return "childItems", None
    filtered = files.modified_from is not None or files.modified_before is not None
    children = sorted(files.store.entries(found.path), key=lambda each: each.path)
    return "childItems", [
        {"name": each.name, "type": "Folder" if each.is_folder else "File"}
        for each in children
        if not filtered or (not each.is_folder and files.in_time(each))
    ]


def _content_md5(files: Files, found: File, format: Format | None) -> tuple[str, Any]:
    if found.is_folder:
        return "contentMD5", None
    sum_of = binaries.digest(files.store, found.path)
    return "contentMD5", base64.b64encode(sum_of).decode("ascii")


def _structure(files: Files, found: File, format: Format | None) -> tuple[str, Any]:
    return "structure", [
        {"name": field.name, "type": _type(field.dataType.simpleString())}
        for field in _columns(files, found, format)
    ]


def _column_count(files: Files, found: File, format: Format | None) -> tuple[str, Any]:
    return "columnCount", len(_columns(files, found, format))


def _columns(files: Files, found: File, format: Format | None) -> list[Any]:
    """The columns of a file, or of the first file of a folder."""
    assert format is not None
    first = [found] if not found.is_folder else files.found()[:1]
    if not first:
        return []
    data = format.load(inputs.of(files, format, first))
    return [field for field in data.schema.fields if field.name not in inputs.INTERNAL]


def _type(spark_type: str) -> str:
    return (
        "Decimal"
        if spark_type.startswith("decimal")
        else _TYPES.get(spark_type, "Object")
    )


def _iso(time: datetime) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ")


_FIELDS: dict[str, Callable[[Files, File, Format | None], tuple[str, Any]]] = {
    "exists": _exists,
    "itemname": _item_name,
    "itemtype": _item_type,
    "size": _size,
    "created": _created,
    "lastmodified": _last_modified,
    "childitems": _child_items,
    "contentmd5": _content_md5,
    "structure": _structure,
    "columncount": _column_count,
}
