"""A stand-in for `databricks.sdk.runtime`: `dbutils` over local files and given values.

A test says what a run sees with `dbutils.reset(widgets=…, secrets=…)`, and where a store lies with
`dbutils.fs.mount("abfss://raw@lake.dfs.core.windows.net", folder)`. Paths without a mount are local.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any, NamedTuple

TASK_VALUE_BYTES = 48 * 1024


class NotebookExit(Exception):
    """What `dbutils.notebook.exit` raises; its text is what the notebook exits with."""


class FileInfo(NamedTuple):
    """An entry of a folder. Paths and names of folders end with a slash."""

    path: str
    name: str
    size: int
    modificationTime: int

    def isDir(self) -> bool:
        return self.name.endswith("/")

    def isFile(self) -> bool:
        return not self.isDir()


class FileSystem:
    """`dbutils.fs` over local files. What is missing raises as the JVM's errors do."""

    def __init__(self) -> None:
        self.mounts: dict[str, Path] = {}

    def mount(self, url: str, folder: str | Path) -> None:
        """Lets a local folder stand for a store."""
        self.mounts[url.rstrip("/")] = Path(folder)

    def ls(self, path: str) -> list[FileInfo]:
        local = self._existing(path)
        if local.is_file():
            return [self._info(path, local)]
        base = path.rstrip("/")
        return [self._info(f"{base}/{each.name}", each) for each in local.iterdir()]

    def cp(self, source: str, target: str, recurse: bool = False) -> bool:
        come, go = self._existing(source), self._local(target)
        if come.is_dir():
            if not recurse:
                raise ValueError(f"cannot copy directory {source} unless recurse is set")
            shutil.copytree(come, go, dirs_exist_ok=True)
            return True
        if go.is_dir():
            go = go / come.name
        go.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(come, go)
        return True

    def mv(self, source: str, target: str, recurse: bool = False) -> bool:
        self.cp(source, target, recurse)
        return self.rm(source, recurse)

    def rm(self, path: str, recurse: bool = False) -> bool:
        local = self._local(path)
        if not local.exists():
            return False
        if local.is_file():
            local.unlink()
        elif recurse:
            shutil.rmtree(local)
        else:
            if any(local.iterdir()):
                raise ValueError(f"cannot delete directory {path} unless recurse is set")
            local.rmdir()
        return True

    def mkdirs(self, path: str) -> bool:
        self._local(path).mkdir(parents=True, exist_ok=True)
        return True

    def head(self, path: str, max_bytes: int = 65536) -> str:
        with self._existing(path).open("rb") as file:
            return file.read(max_bytes).decode("utf-8", "replace")

    def put(self, path: str, contents: str, overwrite: bool = False) -> bool:
        local = self._local(path)
        if local.exists() and not overwrite:
            raise ValueError(f"java.nio.file.FileAlreadyExistsException: {path}")
        local.parent.mkdir(parents=True, exist_ok=True)
        local.write_text(contents, encoding="utf-8")
        return True

    def _info(self, path: str, local: Path) -> FileInfo:
        name = local.name
        state = local.stat()
        modified = state.st_mtime_ns // 1_000_000
        if local.is_dir():
            return FileInfo(path + "/", name + "/", 0, modified)
        return FileInfo(path, name, state.st_size, modified)

    def _existing(self, path: str) -> Path:
        local = self._local(path)
        if not local.exists():
            raise RuntimeError(f"java.io.FileNotFoundException: No such file or directory {path}")
        return local

    def _local(self, path: str) -> Path:
        for url, folder in self.mounts.items():
            if path == url or path.startswith(url + "/"):
                return folder / path[len(url) :].strip("/")
        scheme, colon, rest = path.partition(":")
        if colon and scheme in ("file", "dbfs"):
            return Path("/" + rest.lstrip("/"))
        if colon and rest.startswith("//"):
            raise RuntimeError(f"No test folder stands for {path}; see dbutils.fs.mount.")
        return Path(path)


class TaskValues:
    def __init__(self) -> None:
        self.known: dict[str, dict[str, Any]] = {}
        self.published: dict[str, Any] = {}

    def set(self, key: str, value: Any) -> None:
        text = json.dumps(value, allow_nan=False)
        if len(text.encode("utf-8", "surrogatepass")) > TASK_VALUE_BYTES:
            raise ValueError("a task value holds at most 48 KiB")
        self.published[key] = json.loads(text)

    def get(self, taskKey: str, key: str, default: Any = None, debugValue: Any = None) -> Any:
        values = self.known.get(taskKey, {})
        if key in values:
            return values[key]
        if default is not None:
            return default
        raise ValueError(f"the task {taskKey} published no {key}")


class Jobs:
    def __init__(self) -> None:
        self.taskValues = TaskValues()


class Widgets:
    """Values are those that the job passes; declared widgets have defaults."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}
        self.defaults: dict[str, str] = {}

    def text(self, name: str, defaultValue: str = "", label: str | None = None) -> None:
        self.defaults[name] = defaultValue

    def dropdown(
        self, name: str, defaultValue: str, choices: Any, label: str | None = None
    ) -> None:
        self.defaults[name] = defaultValue

    combobox = multiselect = dropdown

    def get(self, name: str) -> str:
        known = {**self.defaults, **self.values}
        if name not in known:
            raise KeyError(f"InputWidgetNotDefined: {name}")
        return known[name]

    def getAll(self) -> dict[str, str]:
        return {**self.defaults, **self.values}


class Secrets:
    """Secrets by "scope/key"."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    def get(self, scope: str, key: str) -> str:
        if f"{scope}/{key}" not in self.values:
            raise KeyError(f"Secret does not exist with scope: {scope} and key: {key}")
        return self.values[f"{scope}/{key}"]


class Notebook:
    def exit(self, value: str) -> None:
        if not isinstance(value, str):
            raise TypeError("a notebook exits with text")
        raise NotebookExit(value)


class _Token(NamedTuple):
    token: str
    expires_on: int


class Credentials:
    """Service credentials of Unity Catalog; the tokens are those a test gives, by credential."""

    def __init__(self) -> None:
        self.tokens: dict[str, str] = {}
        self.asked: list[tuple[str, tuple[str, ...]]] = []

    def getServiceCredentialsProvider(self, name: str) -> Any:
        credentials = self

        class Provider:
            def get_token(self, *scopes: str, **options: Any) -> _Token:
                credentials.asked.append((name, scopes))
                return _Token(credentials.tokens[name], 4_102_444_800)

        return Provider()


class DbUtils:
    """All of `dbutils` that notebooks use."""

    def __init__(self) -> None:
        self.fs = FileSystem()
        self.reset()

    def reset(
        self,
        widgets: dict[str, str] | None = None,
        secrets: dict[str, str] | None = None,
        task_values: dict[str, dict[str, Any]] | None = None,
        tokens: dict[str, str] | None = None,
    ) -> None:
        """Begins a run: with these values, nothing published, no stores mounted."""
        self.fs.mounts.clear()
        self.jobs = Jobs()
        self.jobs.taskValues.known = task_values or {}
        self.widgets = Widgets()
        self.widgets.values = widgets or {}
        self.secrets = Secrets()
        self.secrets.values = secrets or {}
        self.notebook = Notebook()
        self.credentials = Credentials()
        self.credentials.tokens = tokens or {}


dbutils = DbUtils()
