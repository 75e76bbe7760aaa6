"""Waits for files (AC-Validation)."""

from __future__ import annotations

import time
from typing import Any

from adf.data.selections import Files


def until_found(
    files: Files,
    *,
    minimum_size: int | None = None,
    child_items: bool | None = None,
    timeout: float,
    sleep: float,
    clock: Any = time,
) -> dict[str, Any]:
    """Looks every `sleep` seconds until the file or folder of a dataset is there.

    A file must have at least `minimum_size` bytes. A folder must hold something if `child_items` is
    true, and nothing if it is false. What takes longer than `timeout` seconds is a TimeoutError.
    """
    deadline = clock.monotonic() + timeout
    while True:
        missing = _missing(files, minimum_size, child_items)
        if missing is None:
            return {"exists": True}
        left = deadline - clock.monotonic()
        if left <= 0:
            where = files.store.url(files.path)
            raise TimeoutError(f"{where} {missing} after {timeout:g} seconds.")
        clock.sleep(min(sleep, left))


def _missing(
    files: Files, minimum_size: int | None, child_items: bool | None
) -> str | None:
    """What is not as it should be, in words."""
    found = files.store.find(files.path)
    if found is None:
        return "did not exist"
    if found.is_folder:
        return _lacks_items(files, child_items)
    if files.file_name is None:
        return "was a file, not a folder,"
    if minimum_size is not None and found.size < int(minimum_size):
        return f"had only {found.size} of {minimum_size} bytes"
    return None


def _lacks_items(files: Files, child_items: bool | None) -> str | None:
    if files.file_name is not None:
        return "was a folder, not a file,"
    if child_items is None:
        return None
    holds = any(True for _ in files.store.entries(files.path))
    if holds == child_items:
        return None
    return "was not empty" if holds else "was empty"
