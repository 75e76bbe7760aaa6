"""Stores of files, and the store that Databricks reaches by itself.

Paths are relative to the root of a store, with slashes between and none around. Cloud stores and
volumes go through `dbutils.fs`: identities and permissions are those of Unity Catalog.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Protocol

from adf.data import workspace

_DEFAULT_SUFFIX = "core.windows.net"
_ACCOUNT = re.compile(
    r"(?:[a-z]+://)?(?:[^@/]*@)?([A-Za-z0-9-]+)\.(?:z\d+\.)?(?:blob|dfs)\.([A-Za-z0-9.]+)"
)
_CONTAINER = re.compile(r"(?:abfss?|wasbs?)://([^@/]+)@")
_BUCKET = re.compile(r"(?:s3[an]?|gs|oci)://([^/]+)")
_MISSING = ("FileNotFoundException", "No such file", "does not exist", "NotFound")
_FORBIDDEN = ("AccessDenied", "Forbidden", "PERMISSION_DENIED", "AuthorizationFailed")


@dataclass(frozen=True)
class File:
    """A file or a folder of a store. `modified` is in UTC, nothing where a store does not tell."""

    path: str
    size: int = 0
    modified: datetime | None = None
    is_folder: bool = False

    @property
    def name(self) -> str:
        """The last part of the path."""
        return self.path.rpartition("/")[2]


class Store(Protocol):
    """Where files are. `direct` says whether Spark can read what `url` gives."""

    @property
    def direct(self) -> bool: ...

    def entries(self, folder: str) -> Iterable[File]:
        """What is in a folder, one level deep; FileNotFoundError when there is none."""

    def find(self, path: str) -> File | None:
        """The file or folder with a path, if there is one."""

    def url(self, path: str) -> str:
        """What Spark calls a file; for people where Spark cannot read it."""

    def download(self, path: str, local_file: Path) -> None:
        """Copies a file here, replacing what is there."""

    def upload(self, local_file: Path, path: str) -> None:
        """Copies a file there, replacing what is there."""

    def copy(self, path: str, target: Store, target_path: str) -> None:
        """Copies a file to a store, replacing what is there."""

    def delete(self, path: str, recursive: bool = False) -> None:
        """Deletes a file or an empty folder, or a folder with all that is in it."""


class Lake:
    """A store that `dbutils.fs` and Spark reach: abfss://, s3://, gs://, /Volumes/…"""

    direct = True

    def __init__(self, root: str) -> None:
        self.root = root.rstrip("/") or "/"

    @property
    def container(self) -> str | None:
        """The container or bucket, where the root names one."""
        match = _CONTAINER.match(self.root) or _BUCKET.match(self.root)
        return match and match.group(1)

    def entries(self, folder: str) -> Iterable[File]:
        """What is in a folder, one level deep."""
        listed = self._list(folder)
        if self._is_file(folder, listed):
            raise FileNotFoundError(f"{self.url(folder)} is a file, not a folder.")
        return [_file(folder, each) for each in listed]

    def find(self, path: str) -> File | None:
        """The file or folder with a path, if there is one."""
        try:
            listed = self._list(path)
        except FileNotFoundError:
            return None
        if self._is_file(path, listed):
            return _file(path.rpartition("/")[0], listed[0])
        return File(clean(path), is_folder=True)

    def url(self, path: str) -> str:
        """The address of a file."""
        return join(self.root, path) if path else self.root

    def download(self, path: str, local_file: Path) -> None:
        """Copies a file here, as a stream."""
        local_file.parent.mkdir(parents=True, exist_ok=True)
        if workspace.is_volume(self.root):
            shutil.copyfile(self.url(path), local_file)
        else:
            self._copy(self.url(path), workspace.staged_url(local_file))

    def upload(self, local_file: Path, path: str) -> None:
        """Copies a file there, as a stream."""
        self._copy(workspace.staged_url(local_file), self.url(path))

    def copy(self, path: str, target: Store, target_path: str) -> None:
        """Copies a file; between cloud stores nothing passes through the driver's disk."""
        if isinstance(target, Lake):
            self._copy(self.url(path), target.url(target_path))
        else:
            through_here(self, path, target, target_path)

    def move(self, path: str, target_path: str) -> None:
        """Moves a file within the store, replacing a file that is there."""
        self.delete(target_path)
        workspace.dbutils().fs.mv(self.url(path), self.url(target_path))

    def delete(self, path: str, recursive: bool = False) -> None:
        """Deletes a file or a folder; what is missing is deleted already."""
        workspace.dbutils().fs.rm(self.url(path), recursive)

    def _copy(self, source: str, target: str) -> None:
        try:
            workspace.dbutils().fs.cp(source, target)
        except Exception as error:
            raise _named(error, source) from error

    def _list(self, folder: str) -> list[Any]:
        url = self.url(folder)
        try:
            return list(workspace.dbutils().fs.ls(url))
        except Exception as error:
            raise _named(error, url) from error

    def _is_file(self, path: str, listed: list[Any]) -> bool:
        """Listing a file gives the file itself."""
        if len(listed) != 1 or listed[0].name.endswith("/"):
            return False
        return _same_path(listed[0].path) == _same_path(self.url(path))


def azure(account: str, container: str) -> Lake:
    """A container of Azure Blob Storage, or a file system of Data Lake Storage Gen2.

    The account is its name, or its host in another cloud than the public one.
    """
    match = _ACCOUNT.match(account)
    name, suffix = match.groups() if match else (account, _DEFAULT_SUFFIX)
    return Lake(f"abfss://{container.strip('/')}@{name}.dfs.{suffix}")


def volume(root: str, name: str) -> Lake:
    """The volume that stands for a file share, below the folder of such volumes."""
    return Lake(join(root, name))


def account_of(connection_string: str) -> str:
    """The storage account of a connection string, or of the address of a service.

    It is its host where it is not in the public cloud. No other part of the text is used.
    """
    parts = {}
    for part in connection_string.split(";"):
        key, _, value = part.partition("=")
        parts[key.strip().lower()] = value.strip()
    suffix = parts.get("endpointsuffix") or _DEFAULT_SUFFIX
    name = parts.get("accountname")
    if name:
        return name if suffix == _DEFAULT_SUFFIX else f"{name}.dfs.{suffix}"
    address = parts.get("blobendpoint") or parts.get("dfsendpoint") or connection_string
    match = _ACCOUNT.match(address.strip())
    if match is None:
        raise ValueError(
            "The connection string of the storage names no account: it has neither AccountName nor "
            "BlobEndpoint."
        )
    name, suffix = match.groups()
    return name if suffix == _DEFAULT_SUFFIX else f"{name}.dfs.{suffix}"


def through_here(store: Store, path: str, target: Store, target_path: str) -> None:
    """Copies a file between stores that know nothing of each other, by way of the driver's disk."""
    local = workspace.staging() / "file"
    try:
        store.download(path, local)
        target.upload(local, target_path)
    finally:
        local.unlink(missing_ok=True)


def clean(path: str | None) -> str:
    """A path without slashes around it and between its parts more than one."""
    return "/".join(part for part in (path or "").split("/") if part)


def join(*parts: str | None) -> str:
    """A path of parts, without those that are not given; the first one may be the root of a store."""
    given = [part for part in parts if part]
    first = given[0].rstrip("/") if given else ""
    rest = [clean(part) for part in given[1:]]
    return "/".join([first, *(part for part in rest if part)])


def utc(seconds: float) -> datetime:
    """A point in time, from seconds since 1970."""
    return datetime.fromtimestamp(seconds, timezone.utc)


def _file(folder: str, entry: Any) -> File:
    modified = getattr(entry, "modificationTime", 0)
    return File(
        (
            join(clean(folder), entry.name.rstrip("/"))
            if clean(folder)
            else entry.name.rstrip("/")
        ),
        entry.size,
        utc(modified / 1000) if modified else None,
        entry.name.endswith("/"),
    )


def _same_path(url: str) -> str:
    return url.removeprefix("dbfs:").removeprefix("file:").rstrip("/")


def _named(error: Exception, url: str) -> Exception:
    """The error of the JVM as one of Python; all others as they are."""
    text = f"{type(error).__name__}: {error}"
    if any(word in text for word in _MISSING):
        return FileNotFoundError(f"{url} does not exist.")
    if any(word in text for word in _FORBIDDEN):
        return PermissionError(
            f"{url} may not be read or written: {type(error).__name__}."
        )
    return error
