"""Runs generated notebooks on real Spark, with a stand-in for dbutils: one request a line, as JSON.

    {"run": {"notebook": path, "library": path of the folder that holds `adf`, "widgets": {…},
             "secrets": {"scope/key": "value"}, "taskValues": {"task": {"key": …}}}}
        -> {"taskValues": {…}, "exit": text or null, "error": {"type", "message", "trace"} or null}
    {"sql": text}                                     -> {"rows": […], "schema": […]}
    {"read": {"format", "path", "options": {…}}}      -> {"rows": […], "schema": […]}
    {"pg": text}                                      -> {"rows": […]}
    {"mount": {"url", "folder"}}                      -> {}   a folder stands for a store from then on
    {"info": true}                                    -> how to connect to the test's PostgreSQL

What fails outside a notebook is answered as {"failure": text}. The process ends with its input.
"""

from __future__ import annotations

import base64
import datetime
import decimal
import functools
import json
import os
import sys
import tempfile
import traceback
from pathlib import Path
from typing import Any

import surroundings

_ROWS = 10_000


class Runner:
    """Answers requests; Spark and PostgreSQL start with the first request that needs them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.mounts: dict[str, Path] = {}

    @functools.cached_property
    def spark(self) -> Any:
        return surroundings.start_spark(self.folder)

    @functools.cached_property
    def postgres(self) -> surroundings.Postgres:
        return surroundings.start_postgres()

    def answer(self, request: dict[str, Any]) -> dict[str, Any]:
        """What comes of a request, which is an object with one member."""
        ((name, argument),) = request.items()
        return getattr(self, f"do_{name}")(argument)

    def do_mount(self, store: dict[str, str]) -> dict[str, Any]:
        url, folder = store["url"], Path(store["folder"])
        surroundings.mount(self.spark, url, folder)
        self.mounts[url] = folder
        return {}

    def do_info(self, _: Any) -> dict[str, Any]:
        return {**vars(self.postgres), "jdbcUrl": self.postgres.jdbc_url}

    def do_pg(self, statement: str) -> dict[str, Any]:
        return {"rows": self.postgres.run(statement)}

    def do_sql(self, statement: str) -> dict[str, Any]:
        return _table(self.spark.sql(statement))

    def do_read(self, what: dict[str, Any]) -> dict[str, Any]:
        reader = self.spark.read.format(what["format"])
        return _table(reader.options(**what.get("options", {})).load(what["path"]))

    def do_run(self, run: dict[str, Any]) -> dict[str, Any]:
        from databricks.sdk.runtime import NotebookExit, dbutils

        dbutils.reset(run.get("widgets"), run.get("secrets"), run.get("taskValues"))
        for url, folder in self.mounts.items():
            surroundings.mount(self.spark, url, folder)
        exited, error = None, None
        try:
            self._execute(Path(run["notebook"]), run.get("library"), dbutils)
        except NotebookExit as left:
            exited = str(left)
        except Exception as failure:
            error = {
                "type": type(failure).__name__,
                "message": str(failure),
                "trace": traceback.format_exc(),
            }
        published = dbutils.jobs.taskValues.published
        return {"taskValues": published, "exit": exited, "error": error}

    def _execute(self, notebook: Path, library: str | None, dbutils: Any) -> None:
        """Runs a notebook in its own folder, as Databricks does, with modules of its own."""
        for name in [each for each in sys.modules if each.partition(".")[0] == "adf"]:
            del sys.modules[name]
        path, around = list(sys.path), os.getcwd()
        if library:
            sys.path.insert(0, library)
        os.chdir(notebook.parent)
        try:
            code = compile(notebook.read_text(encoding="utf-8"), str(notebook), "exec")
            exec(code, {"__name__": "__main__", "dbutils": dbutils, "spark": self.spark})
        finally:
            os.chdir(around)
            sys.path[:] = path


def _table(data: Any) -> dict[str, Any]:
    schema = [[field.name, field.dataType.simpleString()] for field in data.schema]
    return {"rows": [row.asDict(True) for row in data.limit(_ROWS).collect()], "schema": schema}


def _plain(value: Any) -> Any:
    """Values that JSON has no form for, as text."""
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, (bytes, bytearray, memoryview)):
        return base64.b64encode(bytes(value)).decode("ascii")
    if isinstance(value, decimal.Decimal):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no form in JSON")


def _answers() -> Any:
    """Where answers go; what notebooks and the JVM print goes to the standard error."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    return answers


def main() -> None:
    answers = _answers()
    surroundings.use_standins()
    with tempfile.TemporaryDirectory(prefix="wkmigrate-spark-") as folder:
        os.environ.setdefault("WKMIGRATE_STAGING", str(Path(folder, "staging")))
        runner = Runner(Path(folder))
        while line := sys.stdin.readline():
            try:
                answer = runner.answer(json.loads(line))
            except Exception:
                answer = {"failure": traceback.format_exc()}
            print(json.dumps(answer, default=_plain), file=answers, flush=True)


if __name__ == "__main__":
    main()
