"""Which files of a store an activity means (CP-10 to CP-17)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timezone
from urllib.parse import unquote

from adf.data import files, workspace
from adf.data.files import File, Store

_WILDCARD = re.compile(r"[*?]")


class Files:
    """The files of a dataset, as `storeSettings` of an activity narrow them down.

    `*` in a pattern stands for any characters, `?` for one or none, and `^` keeps the next
    character from meaning that (CP-11). A folder or a file name of a dataset that holds `*` or `?` is
    a pattern too, as in older datasets. Times are in UTC where they say nothing else.
    """

    def __init__(
        self,
        store: Store,
        folder: str | None = "",
        file_name: str | None = None,
        *,
        wildcard_folder: str | None = None,
        wildcard_file: str | None = None,
        prefix: str | None = None,
        file_list: str | None = None,
        recursive: bool | None = True,
        modified_from: datetime | str | None = None,
        modified_before: datetime | str | None = None,
        partition_discovery: bool | None = False,
        partition_root: str | None = None,
    ) -> None:
        folder, file_name = folder or "", file_name or None
        self._lists = getattr(store, "lists", True)
        if self._lists and _WILDCARD.search(folder) and not wildcard_folder:
            folder, wildcard_folder = "", folder
        if (
            self._lists
            and file_name
            and _WILDCARD.search(file_name)
            and not wildcard_file
        ):
            file_name, wildcard_file = None, file_name
        self.store = store
        self.folder = files.clean(folder)
        self.file_name = None if wildcard_file else file_name
        self.wildcard_folder = files.clean(wildcard_folder) or None
        self.wildcard_file = wildcard_file or None
        self.prefix = prefix or None
        self.file_list = file_list or None
        self.recursive = str(recursive).lower() != "false"
        self.modified_from = _time(modified_from)
        self.modified_before = _time(modified_before)
        self.partition_discovery = bool(partition_discovery)
        self.partition_root = partition_root or None

    @property
    def path(self) -> str:
        """The path of the dataset itself: its file, else its folder."""
        return (
            files.join(self.folder, self.file_name)
            if self.folder
            else self.file_name or ""
        )

    @property
    def base(self) -> str:
        """The folder that paths are kept relative to: what comes before the first wildcard."""
        if self.file_list:
            return self.folder
        if self.prefix:
            return files.clean(self.prefix.rpartition("/")[0])
        if self.wildcard_folder:
            plain: list[str] = []
            for part in self.wildcard_folder.split("/"):
                if _WILDCARD.search(part):
                    break
                plain.append(_unescaped(part))
            return "/".join(plain)
        return self.folder

    @property
    def is_one_file(self) -> bool:
        """Whether the dataset names one file, which must be there (CP-17)."""
        if not self._lists:
            return True
        return self.file_name is not None and not (
            self.file_list or self.prefix or self.wildcard_folder
        )

    @property
    def has_file_filter(self) -> bool:
        """Whether not all files of the folder are meant."""
        return bool(
            self.file_name
            or self.wildcard_file
            or self.prefix
            or self.file_list
            or self.modified_from
            or self.modified_before
        )

    def found(self) -> list[File]:
        """The files, by path. A file that is named must exist; patterns may match none."""
        if self.file_list:
            candidates: Iterable[File] = self._listed()
        elif self.prefix:
            candidates = self._with_prefix()
        elif self.is_one_file:
            candidates = [self._one(self.path)]
        else:
            candidates = self._matching()
        return sorted(filter(self.in_time, candidates), key=lambda file: file.path)

    def relative(self, path: str) -> str:
        """The path of a file within the selection, which a copy keeps (CP-20)."""
        if not self._lists:
            return path.partition("?")[0].rpartition("/")[2]
        base = self.base
        return path[len(base) + 1 :] if base and path.startswith(base + "/") else path

    def partitions(self, path: str) -> dict[str, str]:
        """The `key=value` folders of a path below the partition root (CP-14); values are text."""
        if not self.partition_discovery:
            return {}
        root = files.clean(self.partition_root) if self.partition_root else self.base
        if root and not path.startswith(root + "/"):
            root = self._within_container(root)
        if root and not path.startswith(root + "/"):
            return {}
        folders = path[len(root) :].strip("/").split("/")[:-1]
        pairs = (folder.partition("=") for folder in folders if "=" in folder)
        return {unquote(key): unquote(value) for key, _, value in pairs}

    def _one(self, path: str) -> File:
        file = self.store.find(path)
        if file is None or file.is_folder:
            raise FileNotFoundError(f"The file {self.store.url(path)} does not exist.")
        return file

    def _listed(self) -> Iterator[File]:
        """The files that a text file names, one a line, relative to the folder of the dataset."""
        local = workspace.staging() / "list"
        self.store.download(self._within_container(self.file_list or ""), local)
        try:
            lines = local.read_text(encoding="utf-8-sig").splitlines()
        finally:
            local.unlink(missing_ok=True)
        for line in filter(None, map(str.strip, lines)):
            yield self._one(files.clean(f"{self.folder}/{line}"))

    def _within_container(self, path: str) -> str:
        """ADF's paths of lists and partition roots may begin with the container."""
        first, _, rest = files.clean(path).partition("/")
        return (
            rest
            if first == getattr(self.store, "container", None)
            else files.clean(path)
        )

    def _with_prefix(self) -> Iterator[File]:
        prefix = (self.prefix or "").lstrip("/")
        for file in self._walk(self.base, lambda path: _may_lead(path, prefix)):
            if file.path.startswith(prefix):
                yield file

    def _matching(self) -> Iterator[File]:
        name = pattern(self.wildcard_file or _escaped(self.file_name or "") or "*")
        for folder in self.folders():
            for file in self._walk(folder):
                if name.fullmatch(file.name):
                    yield file

    def folders(self) -> list[str]:
        """The folders that match the pattern of folders, part by part."""
        if not self.wildcard_folder:
            return [self.folder or ""]
        found = [self.base]
        parts = self.wildcard_folder.split("/")
        for part in parts[len(self.base.split("/")) if self.base else 0 :]:
            wanted = pattern(part)
            found = [
                entry.path
                for folder in found
                for entry in self._entries(folder)
                if entry.is_folder and wanted.fullmatch(entry.name)
            ]
        return found

    def _walk(self, folder: str, enters: object = None) -> Iterator[File]:
        for entry in self._entries(folder):
            if not entry.is_folder:
                yield entry
            elif self.recursive and (not callable(enters) or enters(entry.path + "/")):
                yield from self._walk(entry.path, enters)

    def _entries(self, folder: str) -> Iterable[File]:
        """The entries of a folder. Only the folder of a plain dataset must exist."""
        try:
            return self.store.entries(folder)
        except FileNotFoundError:
            if self.prefix or self.wildcard_folder or self.wildcard_file:
                return []
            raise FileNotFoundError(
                f"The folder {self.store.url(folder)} does not exist."
            ) from None

    def in_time(self, file: File) -> bool:
        """Whether a file was modified in the given times, the last moment excluded (CP-13)."""
        first, last = self.modified_from, self.modified_before
        if first is None and last is None:
            return True
        if file.modified is None:
            raise ValueError(
                f"The store does not tell when {self.store.url(file.path)} was modified, and the "
                "files are to be chosen by that."
            )
        return (first is None or first <= file.modified) and (
            last is None or file.modified < last
        )


@dataclass
class Target:
    """Where an activity writes: a folder, and a file name when there is one."""

    store: Store
    folder: str | None = ""
    file_name: str | None = None

    def __post_init__(self) -> None:
        self.folder = files.clean(self.folder)
        self.file_name = self.file_name or None

    def path(self, relative: str) -> str:
        """The path of a file in the folder."""
        return (
            files.join(self.folder, relative) if self.folder else files.clean(relative)
        )


def pattern(wildcards: str) -> re.Pattern[str]:
    """ADF's wildcards as a regular expression (CP-11)."""
    made, escape = [], False
    for character in wildcards:
        if escape:
            made.append(re.escape(character))
            escape = False
        elif character == "^":
            escape = True
        else:
            made.append({"*": ".*", "?": ".?"}.get(character) or re.escape(character))
    return re.compile("".join(made) + (r"\^" if escape else ""), re.DOTALL)


def _unescaped(part: str) -> str:
    return re.sub(r"\^(.)", r"\1", part)


def _escaped(name: str) -> str:
    return re.sub(r"([*?^])", r"^\1", name)


def _may_lead(folder: str, prefix: str) -> bool:
    return folder.startswith(prefix) or prefix.startswith(folder)


def _time(value: datetime | str | None) -> datetime | None:
    """A time in UTC; ADF writes seven digits of a second."""
    if not value:
        return None
    if isinstance(value, str):
        text = re.sub(r"(\.\d{6})\d+", r"\1", value.strip().replace("Z", "+00:00"))
        text = re.sub(r"\.\d+", lambda match: match.group().ljust(7, "0"), text)
        value = datetime.fromisoformat(text)
    return (
        value.astimezone(timezone.utc)
        if value.tzinfo
        else value.replace(tzinfo=timezone.utc)
    )
