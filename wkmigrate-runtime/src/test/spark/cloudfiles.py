"""A stand-in for Auto Loader over Spark's own stream of files.

What is emulated, as Databricks documents it: which options there are; the schema that is kept at the schema
location; the five modes of schema evolution; hints; the rescued data column; patterns of names; folders
without a file to infer from. What is real: which files a stream has read already, its checkpoint, and the
table it writes.

What is not: types are text unless hints or a schema say otherwise (`inferColumnTypes` is not emulated), and
all files of CSV must have the same columns in the same order. A new column is found when a stream is started
and not while it runs, since Spark has no source that would stop itself; what is raised is the same.
"""

from __future__ import annotations

import csv
import fnmatch
import json
import re
from pathlib import Path
from typing import Any

OPTIONS = {
    "format",
    "schemaLocation",
    "inferColumnTypes",
    "schemaHints",
    "schemaEvolutionMode",
    "partitionColumns",
    "includeExistingFiles",
    "useStrictGlobber",
}
MODES = {
    "addNewColumns",
    "addNewColumnsWithTypeWidening",
    "rescue",
    "failOnNewColumns",
    "none",
}
GROWING = {"addNewColumns", "addNewColumnsWithTypeWidening"}

# These exist on Databricks only.
_FOREIGN = {"rescuedDataColumn", "skipRows"}


class CloudFiles:
    """`spark.readStream.format("cloudFiles")`."""

    def __init__(self, stream: Any, managed: bool = False) -> None:
        self._stream = stream
        self._managed = managed
        self._options: dict[str, str] = {}
        self._schema: str | None = None

    def option(self, name: str, value: Any) -> CloudFiles:
        return self.options(**{name: value})

    def options(self, **options: Any) -> CloudFiles:
        assert all(isinstance(each, str) for each in options.values()), options
        self._options.update(options)
        return self

    def schema(self, schema: str) -> CloudFiles:
        self._schema = schema
        return self

    def load(self, path: str) -> Any:
        self._check_options()
        mode = self._cloud("schemaEvolutionMode")
        mode = mode or ("none" if self._schema else "addNewColumns")
        assert mode in MODES, mode
        assert not (self._schema and mode in GROWING), "a schema that is given cannot grow"
        found = self._found(Path(path.removeprefix("file:")))
        known, new = self._known(found, mode)
        return self._rows(path, known, new)

    def _check_options(self) -> None:
        for name in self._options:
            prefix, _, rest = name.partition("cloudFiles.")
            assert prefix or rest in OPTIONS, f"Auto Loader has no option {name}"
        assert self._cloud("format") in ("csv", "json"), "only these are emulated"
        located = self._cloud("schemaLocation") is not None
        assert not (self._managed and located), "pipelines keep the schema themselves"
        assert self._managed or self._schema or located, "inference needs a schemaLocation"

    def _cloud(self, name: str) -> str | None:
        return self._options.get(f"cloudFiles.{name}")

    def _known(self, found: list[str], mode: str) -> tuple[dict[str, str], list[str]]:
        """The columns with their types, and those of the files that are not among them."""
        hints = columns(self._cloud("schemaHints") or "")
        if self._schema:
            given = columns(self._schema)
            return given, [each for each in found if each not in given]
        kept = self._kept(found, hints)
        new = [each for each in found if each not in kept]
        if new and mode in GROWING:
            self._keep([*kept, *new])
        if new and mode not in ("rescue", "none"):
            raise RuntimeError(f"[UNKNOWN_FIELD_EXCEPTION] UnknownFieldException: {new}")
        return {each: hints.get(each, "string") for each in kept}, new

    def _kept(self, found: list[str], hints: dict[str, str]) -> list[str]:
        location = self._cloud("schemaLocation")
        file = Path(location or "", "_schemas", "0")
        if location and file.is_file():
            return json.loads(file.read_text())
        if not found:
            raise RuntimeError("[CF_EMPTY_DIR_FOR_SCHEMA_INFERENCE] no files")
        first = [*found, *(each for each in hints if each not in found)]
        self._keep(first)
        return first

    def _keep(self, names: list[str]) -> None:
        location = self._cloud("schemaLocation")
        if location:
            file = Path(location, "_schemas", "0")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(json.dumps(names))

    def _found(self, path: Path) -> list[str]:
        """The names of columns in the files, in the order in which they turn up."""
        names: dict[str, None] = {}
        for file in sorted(path.rglob("*")):
            if file.is_file() and fnmatch.fnmatch(
                file.name, self._options.get("pathGlobFilter", "*")
            ):
                names.update(dict.fromkeys(self._names(file)))
        return list(names)

    def _names(self, file: Path) -> list[str]:
        text = file.read_text(encoding="utf-8")
        if self._cloud("format") == "json":
            return [name for line in text.splitlines() for name in json.loads(line)]
        rows = csv.reader(text.splitlines(), delimiter=self._options.get("sep", ","))
        first = next(rows, [])
        if self._options.get("header") == "true":
            return first
        return [f"_c{number}" for number in range(len(first))]

    def _rows(self, path: str, known: dict[str, str], new: list[str]) -> Any:
        from pyspark.sql import functions as F

        options = {
            name: value
            for name, value in self._options.items()
            if not name.startswith("cloudFiles.") and name not in _FOREIGN
        }
        names = ", ".join(f"{_quoted(each)} string" for each in [*known, *new])
        stream = self._stream.format(self._cloud("format")).options(**options)
        data = stream.schema(names).load(path)
        typed = {name: F.col(_quoted(name)).try_cast(type) for name, type in known.items()}
        misfits = [
            F.when(typed[name].isNull(), F.col(_quoted(name))).alias(name)
            for name in known
        ]
        misfits += [F.col(_quoted(name)) for name in new]
        some = F.coalesce(*[each.cast("string") for each in misfits]).isNotNull()
        rescued = F.when(some, F.to_json(F.struct(*misfits)))
        column = self._options.get("rescuedDataColumn")
        chosen = [typed[name].alias(name) for name in known]
        return data.select(*chosen, *([rescued.alias(column)] if column else []))


def columns(ddl: str) -> dict[str, str]:
    """The columns of a list such as "`id` int, `name` string"."""
    return {
        name.replace("``", "`"): type
        for name, type in re.findall(r"`((?:[^`]|``)+)`\s+([^,(]+(?:\([^)]*\))?)", ddl)
    }


def _quoted(name: str) -> str:
    return "`" + name.replace("`", "``") + "`"
