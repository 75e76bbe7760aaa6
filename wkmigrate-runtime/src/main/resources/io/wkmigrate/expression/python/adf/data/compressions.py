"""Compression as datasets declare it, whatever a file is called (CP-31).

ADF goes by the dataset, Spark by the extension of a file. What Spark would not take for what it is
passes through here on its way, as a stream.
"""

from __future__ import annotations

import bz2
import gzip
import shutil
import tarfile
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, Literal

from adf import errors

_BLOCK = 1 << 20

# ADF's names, in lower case, and the extensions that it gives to files.
_EXTENSIONS = {
    "gzip": ".gz",
    "bzip2": ".bz2",
    "deflate": ".deflate",
    "zipdeflate": ".zip",
    "targzip": ".tar.gz",
    "tar": ".tar",
}

# What Spark takes for compressed, by the extension alone.
_SPARK = {
    ".gz": "gzip",
    ".bz2": "bzip2",
    ".deflate": "",
    ".snappy": "",
    ".lz4": "",
    ".zst": "",
    ".zstd": "",
}

_ARCHIVES = ("zipdeflate", "targzip", "tar")


def codec(name: str | None) -> str | None:
    """The compression that a dataset declares, in lower case; nothing when there is none."""
    known = (name or "none").strip().lower()
    if known == "none":
        return None
    if known not in _EXTENSIONS:
        raise errors.ExpressionError(
            "invalid-argument",
            f'A copy does not know the compression "{name}"; it knows gzip, bzip2, deflate, '
            "ZipDeflate, TarGzip and Tar.",
        )
    return known


def extension(name: str | None) -> str:
    """The extension of compressed files."""
    known = codec(name)
    return _EXTENSIONS[known] if known else ""


def is_archive(name: str | None) -> bool:
    """Whether the compression puts several files into one."""
    return codec(name) in _ARCHIVES


def spark_reads(file_name: str, name: str | None) -> bool:
    """Whether Spark, which goes by the extension, takes a file for what the dataset declares."""
    suffix = Path(file_name).suffix.lower()
    return _SPARK.get(suffix) == codec(name)


def without_extension(file_name: str) -> str:
    """A file name without an extension that stands for compression."""
    for suffix in sorted(_EXTENSIONS.values(), key=len, reverse=True):
        if file_name.lower().endswith(suffix) and len(file_name) > len(suffix):
            return file_name[: -len(suffix)]
    return file_name


def unpack(source: Path, folder: Path, name: str | None) -> Iterator[tuple[str, Path]]:
    """Decompresses a file into a folder; gives the paths in an archive and where the files are.

    What is no archive holds one file, whose path is empty.
    """
    known = codec(name)
    folder.mkdir(parents=True, exist_ok=True)
    if known == "zipdeflate":
        yield from _unzip(source, folder)
    elif known in ("tar", "targzip"):
        yield from _untar(source, folder, "r:gz" if known == "targzip" else "r:")
    else:
        target = folder / "content"
        with _reader(source, known) as stream, target.open("wb") as file:
            shutil.copyfileobj(stream, file, _BLOCK)
        yield "", target


def pack(contents: list[tuple[str, Path]], target: Path, name: str | None) -> None:
    """Compresses files, which are named as they are to be in an archive."""
    known = codec(name)
    if known == "zipdeflate":
        # A zip is not written from front to end, which is all that volumes take.
        with tempfile.TemporaryFile() as local:
            with zipfile.ZipFile(local, "w", zipfile.ZIP_DEFLATED) as archive:
                for inside, file in contents:
                    archive.write(file, inside)
            local.seek(0)
            with target.open("wb") as out:
                shutil.copyfileobj(local, out, _BLOCK)
    elif known in ("tar", "targzip"):
        mode: Literal["w:gz", "w"] = "w:gz" if known == "targzip" else "w"
        with tarfile.open(target, mode) as archive:
            for inside, file in contents:
                archive.add(file, inside)
    else:
        ((_, file),) = contents
        with file.open("rb") as stream, _writer(target, known) as out:
            shutil.copyfileobj(stream, out, _BLOCK)


def _unzip(source: Path, folder: Path) -> Iterator[tuple[str, Path]]:
    with zipfile.ZipFile(source) as archive:
        for index, entry in enumerate(archive.infolist()):
            if entry.is_dir():
                continue
            with archive.open(entry) as stream:
                yield _extracted(stream, folder / str(index), entry.filename)


def _untar(source: Path, folder: Path, mode: Any) -> Iterator[tuple[str, Path]]:
    with tarfile.open(source, mode) as archive:
        for index, entry in enumerate(archive):
            stream = archive.extractfile(entry) if entry.isfile() else None
            if stream is not None:
                yield _extracted(stream, folder / str(index), entry.name)


def _extracted(stream: IO[bytes], target: Path, inside: str) -> tuple[str, Path]:
    """Archives come from anywhere: files are never put where their names in there point."""
    parts = [
        part for part in inside.replace("\\", "/").split("/") if part not in ("", ".")
    ]
    if ".." in parts:
        raise ValueError("An archive holds a file whose path leads out of the archive.")
    with target.open("wb") as file:
        shutil.copyfileobj(stream, file, _BLOCK)
    return "/".join(parts), target


def _reader(source: Path, known: str | None) -> Any:
    if known == "gzip":
        return gzip.open(source, "rb")
    if known == "bzip2":
        return bz2.open(source, "rb")
    return _Inflating(source) if known == "deflate" else source.open("rb")


def _writer(target: Path, known: str | None) -> Any:
    if known == "gzip":
        return gzip.GzipFile(target, "wb", mtime=0)
    if known == "bzip2":
        return bz2.open(target, "wb")
    return _Deflating(target) if known == "deflate" else target.open("wb")


class _Inflating:
    """Reads deflate: without a header, as .NET writes it, or with that of zlib."""

    def __init__(self, source: Path) -> None:
        self._file = source.open("rb")
        first = self._file.read(2)
        self._file.seek(0)
        zlib_header = (
            len(first) == 2
            and first[0] & 15 == 8
            and not int.from_bytes(first, "big") % 31
        )
        self._inflate = zlib.decompressobj(15 if zlib_header else -15)

    def read(self, size: int) -> bytes:
        while not self._inflate.eof:
            block = self._inflate.unconsumed_tail or self._file.read(_BLOCK)
            if not block:
                return self._inflate.flush()
            content = self._inflate.decompress(block, size)
            if content:
                return content
        return b""

    def __enter__(self) -> _Inflating:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()


class _Deflating:
    """Writes deflate without a header, as .NET does; Spark's would have that of zlib."""

    def __init__(self, target: Path) -> None:
        self._file = target.open("wb")
        self._deflate = zlib.compressobj(wbits=-15)

    def write(self, content: bytes) -> None:
        self._file.write(self._deflate.compress(content))

    def __enter__(self) -> _Deflating:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.write(self._deflate.flush())
        self._file.close()
