"""Copies files as they are (CP-33), several at once, never through Spark.

Between cloud stores the bytes do not pass through the disk of the driver; with other stores, and
where files are compressed or decompressed on the way, each file passes through the staging folder
as a stream.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import threading
import time
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from adf import errors
from adf.data import compressions, files, workspace
from adf.data.files import File, Store
from adf.data.selections import Files, Target

_AT_ONCE = 8
_BLOCK = 1 << 20
_FLATTEN, _MERGE, _PRESERVE = "flattenhierarchy", "mergefiles", "preservehierarchy"
_INVALID = re.compile(r'[\x00-\x1f\\:*?"<>|]')


@dataclass(frozen=True)
class Source:
    """Files to copy; `compression` is undone.

    The files of an archive get a folder that is called like the archive.
    """

    files: Files
    compression: str | None = None
    archive_name_as_folder: bool = True
    delete_after: bool = False


@dataclass(frozen=True)
class Sink:
    """Where files go; `compression` is applied to each."""

    target: Target
    compression: str | None = None
    copy_behavior: str | None = None


@dataclass
class _Course:
    """What is known of a copy while it goes on; several threads add to it."""

    source: Source
    sink: Sink
    skips: dict[str, bool]
    run: str = field(default_factory=lambda: str(uuid.uuid4()))
    output: dict[str, int] = field(
        default_factory=lambda: dict.fromkeys(
            ("filesRead", "filesWritten", "filesSkipped", "dataRead", "dataWritten"), 0
        )
    )
    lock: threading.Lock = field(default_factory=threading.Lock)

    def count(self, **amounts: int) -> None:
        with self.lock:
            for key, amount in amounts.items():
                self.output[key] += amount


def copy(
    source: Source,
    sink: Sink,
    *,
    skip_missing: bool = True,
    skip_forbidden: bool = False,
    skip_invalid_names: bool = False,
    skip_inconsistent: bool = False,
    verify: bool = False,
) -> dict[str, Any]:
    """Copies the files of a selection and tells how many there were (CP-20, CP-31, CP-71, CP-72).

    Skipping is for selections of several files that are not compressed. Files that are missing are
    those that were deleted while the copy went on. With `verify`, sizes are compared, and MD5
    sums, too.
    """
    began = time.monotonic()
    skips = {
        "missing": skip_missing,
        "forbidden": skip_forbidden,
        "invalid": skip_invalid_names,
        "inconsistent": skip_inconsistent,
        "verify": verify,
    }
    course = _Course(source, sink, skips)
    try:
        found = source.files.found()
        if (sink.copy_behavior or "").lower() == _MERGE:
            _merge(course, found)
        else:
            _each(course, found)
        return _output(course, len(found), time.monotonic() - began)
    finally:
        workspace.clear_staging()


def _each(course: _Course, found: list[File]) -> None:
    """Copies files at once; after the first failure no new ones begin."""
    with ThreadPoolExecutor(max_workers=_AT_ONCE) as pool:
        pending = [pool.submit(_tolerant, course, file) for file in found]
        try:
            for each in pending:
                each.result()
        finally:
            for each in pending:
                each.cancel()


def _tolerant(course: _Course, file: File) -> None:
    """Copies one file, or skips it where the activity says so."""
    skips = course.skips
    several = not course.source.files.is_one_file
    try:
        _require_valid(file)
        _one(course, file)
    except FileNotFoundError:
        if not (skips["missing"] and several):
            raise
        course.count(filesSkipped=1)
    except PermissionError:
        if not (skips["forbidden"] and several):
            raise
        course.count(filesSkipped=1)
    except InvalidName:
        if not (skips["invalid"] and several):
            raise
        course.count(filesSkipped=1)
    except Inconsistent:
        if not (skips["inconsistent"] and several):
            raise
        course.count(filesSkipped=1)


class InvalidName(ValueError):
    """The name of a file is not possible in the store it is copied to."""


class Inconsistent(RuntimeError):
    """A file is not the same after it was copied."""


def _require_valid(file: File) -> None:
    if _INVALID.search(file.path) or file.name.endswith((".", " ")):
        raise InvalidName(
            f"The name of the file {file.path!r} is not possible in the sink."
        )


def _one(course: _Course, file: File) -> None:
    source, sink = course.source, course.sink
    if compressions.codec(source.compression) == compressions.codec(sink.compression):
        goal = sink.target.path(_goal(course, file.path))
        source.files.store.copy(file.path, sink.target.store, goal)
        if course.skips["verify"] or course.skips["inconsistent"]:
            _verify(course, file, goal)
        size = file.size or _size(sink.target.store, goal)
        course.count(filesWritten=1, dataWritten=size)
    else:
        size = _converted(course, file)
    course.count(filesRead=1, dataRead=size)
    if source.delete_after:
        source.files.store.delete(file.path)


def _size(store: Store, path: str) -> int:
    """The size of a copy, where the store of the original does not tell it."""
    copied = store.find(path)
    return copied.size if copied else 0


def _converted(course: _Course, file: File) -> int:
    """Decompresses and compresses a file on its way; tells how large it was."""
    folder = workspace.staging()
    for path, content in _unpacked(course, file, folder):
        goal = course.sink.target.path(_goal(course, path))
        if compressions.codec(course.sink.compression):
            name = compressions.without_extension(files.File(goal).name)
            packed = content.with_name(content.name + ".packed")
            compressions.pack([(name, content)], packed, course.sink.compression)
            content = packed
        course.sink.target.store.upload(content, goal)
        course.count(filesWritten=1, dataWritten=content.stat().st_size)
    size = (folder / "raw").stat().st_size
    shutil.rmtree(folder, ignore_errors=True)
    return size


def _unpacked(course: _Course, file: File, folder: Path) -> Iterator[tuple[str, Path]]:
    """The files in a file, with their paths in the store."""
    source = course.source
    raw = folder / "raw"
    source.files.store.download(file.path, raw)
    outer = file.path
    for inside, content in compressions.unpack(
        raw, folder / "unpacked", source.compression
    ):
        if not inside:
            yield (
                compressions.without_extension(outer) if source.compression else outer
            ), content
        elif source.archive_name_as_folder:
            yield f"{outer}/{inside}", content
        else:
            yield files.join(outer.rpartition("/")[0], inside).lstrip("/"), content


def _goal(course: _Course, path: str) -> str:
    """The path of a file below the folder of the sink (CP-20, CP-21)."""
    sink = course.sink
    packed = compressions.extension(sink.compression)
    behavior = (sink.copy_behavior or _PRESERVE).lower()
    if behavior == _FLATTEN:
        suffix = Path(path).suffix + packed
        return f"Data.{course.run}.{uuid.uuid4()}{suffix}"
    if sink.target.file_name and course.source.files.is_one_file:
        inside = path.removeprefix(course.source.files.path).strip("/")
        if not compressions.is_archive(course.source.compression) or not inside:
            return sink.target.file_name
    if sink.target.file_name and not compressions.is_archive(course.source.compression):
        raise errors.ExpressionError(
            "invalid-argument",
            f'Several files cannot be copied to the one file "{sink.target.file_name}". Leave the '
            "file name of the sink out, or merge the files (copyBehavior MergeFiles).",
        )
    relative = course.source.files.relative(path) or f"Data.{course.run}"
    return relative if relative.lower().endswith(packed) else relative + packed


def _merge(course: _Course, found: list[File]) -> None:
    """Writes the bytes of all files into one, in the order of their paths."""
    source, sink = course.source, course.sink
    merged = workspace.staging() / "merged"
    with merged.open("wb") as out:
        for file in found:
            folder = workspace.staging()
            for _, content in _unpacked(course, file, folder):
                with content.open("rb") as stream:
                    shutil.copyfileobj(stream, out, _BLOCK)
            shutil.rmtree(folder, ignore_errors=True)
            course.count(filesRead=1, dataRead=file.size)
    if not found:
        return
    packed = compressions.extension(sink.compression)
    name = sink.target.file_name or f"Data.{course.run}{packed}"
    done = merged
    if packed:
        done = merged.with_name("packed")
        inside = compressions.without_extension(name)
        compressions.pack([(inside, merged)], done, sink.compression)
    sink.target.store.upload(done, sink.target.path(name))
    course.count(filesWritten=1, dataWritten=done.stat().st_size)
    if source.delete_after:
        for file in found:
            source.files.store.delete(file.path)


def _verify(course: _Course, file: File, goal: str) -> None:
    """Compares a copy with its original: by size, and by MD5 sum for what `verify` asks (CP-72)."""
    target = course.sink.target.store
    copied = target.find(goal)
    same = copied is not None and copied.size == file.size
    if same and course.skips["verify"]:
        same = digest(course.source.files.store, file.path) == digest(target, goal)
    if not same:
        target.delete(goal)
        raise Inconsistent(
            f"The file {file.path} was not the same after it was copied."
        )


def digest(store: Store, path: str) -> bytes:
    """The MD5 sum of a file, which is read once more for that."""
    local = workspace.staging() / "sum"
    store.download(path, local)
    sum_of = hashlib.md5(usedforsecurity=False)
    with local.open("rb") as file:
        while block := file.read(_BLOCK):
            sum_of.update(block)
    shutil.rmtree(local.parent, ignore_errors=True)
    return sum_of.digest()


def _output(course: _Course, found: int, seconds: float) -> dict[str, Any]:
    """What ADF puts out after a binary copy."""
    output: dict[str, Any] = dict(course.output)
    skipped = output["filesSkipped"]
    output["copyDuration"] = round(seconds)
    if seconds > 0:
        output["throughput"] = round(output["dataRead"] / 1024 / seconds, 3)
    output["usedParallelCopies"] = max(1, min(_AT_ONCE, found))
    output["errors"] = []
    if course.skips["verify"]:
        output["dataConsistencyVerification"] = {
            "VerificationResult": "Verified",
            "InconsistentData": (
                "Skipped" if skipped and course.skips["inconsistent"] else "None"
            ),
        }
    return output
