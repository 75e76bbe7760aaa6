"""Deletes the files of a selection (AC-Delete)."""

from __future__ import annotations

from typing import Any

from adf.data.selections import Files


def delete(files: Files) -> dict[str, Any]:
    """Deletes files; a whole folder goes with all that is in it if the selection is recursive.

    A filter of files keeps the folders, also those that become empty. What is not there is deleted
    already: nothing found is no error (unconfirmed for ADF).
    """
    used = bool(files.wildcard_folder or files.wildcard_file)
    output = {"recursive": files.recursive, "isWildcardUsed": used}
    try:
        found = files.found()
    except FileNotFoundError:
        return {**output, "filesDeleted": 0}
    if files.recursive and not files.has_file_filter and not used and files.path:
        files.store.delete(files.path, recursive=True)
    else:
        for file in found:
            files.store.delete(file.path)
    if files.recursive and files.wildcard_folder and not files.has_file_filter:
        for folder in files.folders():
            files.store.delete(folder, recursive=True)
    return {**output, "filesDeleted": len(found)}
