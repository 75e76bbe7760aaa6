"""Loads files into a Delta table, each file once: Auto Loader, run until nothing is left to load.

What has been loaded, and the columns that files had, are kept in a folder of a volume. It is the same in
every run and after every conversion, and never lies below the table: Unity Catalog forbids that.
"""

from __future__ import annotations

import hashlib
import re
import time
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from adf import errors
from adf.data import addedcolumns, inputs, lakehouse, workspace
from adf.data.selections import Files

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame
    from pyspark.sql.streaming import DataStreamReader, StreamingQuery

RESCUED = "_rescued_data"
_METRICS = "loaded"
_MODE = "cloudFiles.schemaEvolutionMode"
_GROWING = ("addNewColumns", "addNewColumnsWithTypeWidening")
_FILE_PATH = "$$FILEPATH"

# What Spark keeps of the progress of a query; more batches than that cannot be summed up.
_PROGRESS = 100


class NewColumnsError(RuntimeError):
    """Files have columns that were not there before, and the mode stops the stream for that."""


@dataclass(frozen=True)
class Table:
    """A table of Unity Catalog."""

    name: str
    catalog: str | None = None
    schema: str | None = None

    @property
    def identifier(self) -> str:
        """The name in SQL; a schema may have a catalog before it."""
        schema = self.schema or ""
        if self.catalog and schema and "." not in schema:
            schema = f"{self.catalog}.{schema}"
        return lakehouse.name(schema or None, self.name)


def state(checkpoints: str, pipeline: str, activity: str) -> str:
    """The folder that keeps what an activity has loaded."""
    parts = [pipeline, *activity.split("/")]
    return "/".join([checkpoints.rstrip("/"), *map(_legal, parts)])


def load(
    source: Files,
    target: Table,
    options: Mapping[str, Any],
    *,
    state: str,
    schema: str | None = None,
    columns: Mapping[str, str] | None = None,
    additional_columns: Mapping[str, Any] | None = None,
    rescued_rows: str = "warn",
) -> dict[str, Any]:
    """Loads the files that have not been loaded yet; the output of the activity.

    `columns` are columns of the files by their names in the table; all are taken without it.
    `rescued_rows` says what happens to rows with values that do not fit: "warn" loads and counts
    them, "drop" leaves them out, "fail" stops the load before such a row is written.
    """
    if rescued_rows not in ("warn", "drop", "fail"):
        raise errors.ExpressionError(
            "invalid-argument", 'Rescued rows are treated by "warn", "drop" or "fail".'
        )
    began = time.monotonic()
    path, chosen = _chosen(source, options)
    folder = f"{state}/{_key(target, path, chosen)}"
    growing = chosen.get(_MODE) in _GROWING
    _prepare(target, chosen)
    try:
        data = _files(path, chosen, schema, folder)
        data = _shaped(data, source, columns, additional_columns)
        query = (
            _watched(data, rescued_rows)
            .writeStream.option("checkpointLocation", folder)
            .option("mergeSchema", str(growing).lower())
            .trigger(availableNow=True)
            .toTable(target.identifier)
        )
        query.awaitTermination()
    except Exception as failure:
        if "CF_EMPTY_DIR_FOR_SCHEMA_INFERENCE" in str(failure):
            # There has never been a file: ADF copies nothing then (CP-17).
            return _output(0, 0, rescued_rows, began)
        raise _explained(failure, target, path, growing) from failure
    return _measured(query, target, rescued_rows, began)


def reader() -> DataStreamReader:
    """Auto Loader."""
    return workspace.spark().readStream.format("cloudFiles")


def glob(pattern: str) -> str:
    """A pattern of ADF (CP-11) as Hadoop writes it."""
    made, escape = [], False
    for character in pattern:
        if escape or character not in "*?^":
            made.append("\\" + character if character in "*?[]{}\\" else character)
            escape = False
        elif character == "^":
            escape = True
        elif character == "?":
            raise errors.ExpressionError(
                "invalid-argument",
                f'The pattern "{pattern}" has the sign ?, which stands for one character or none '
                "in ADF, and for exactly one in Auto Loader. Use * in its place.",
            )
        else:
            made.append(character)
    return "".join(made)


def _chosen(source: Files, options: Mapping[str, Any]) -> tuple[str, dict[str, str]]:
    """What to load, and all options as the text that they are."""
    if not source.store.direct:
        raise errors.ExpressionError(
            "invalid-argument", "Auto Loader watches cloud storage only."
        )
    chosen = {name: _text(value) for name, value in options.items()}
    folder = source.wildcard_folder or _escaped(source.folder)
    name = source.wildcard_file or _escaped(source.file_name or "")
    path = source.store.url(glob(folder))
    if name and source.recursive:
        chosen["pathGlobFilter"] = glob(name)
    elif name:
        path = f"{path.rstrip('/')}/{glob(name)}"
    if source.modified_from:
        # The option counts files after a time, ADF those from a time on (CP-13).
        after = source.modified_from - timedelta(milliseconds=1)
        chosen.setdefault("modifiedAfter", _time(after))
    if source.modified_before:
        chosen.setdefault("modifiedBefore", _time(source.modified_before))
    return path, chosen


def _files(
    path: str, options: dict[str, str], schema: str | None, folder: str
) -> DataFrame:
    """The stream of rows."""
    stream = reader().options(**options)
    if schema is None:
        return stream.option("cloudFiles.schemaLocation", folder).load(path)
    return stream.schema(schema).load(path)


def _shaped(
    data: DataFrame,
    source: Files,
    columns: Mapping[str, str] | None,
    additional_columns: Mapping[str, Any] | None,
) -> DataFrame:
    """The rows with the columns of the table."""
    from pyspark.sql import functions as F

    added = dict(additional_columns or {})
    for name, value in added.items():
        if isinstance(value, str) and value.upper() == _FILE_PATH:
            below = "^" + re.escape(f"{source.folder}/") if source.folder else "^/"
            path = F.regexp_replace(inputs.path_column(source), below, "")
            data = data.withColumn(name, path)
    others = {name: value for name, value in added.items() if name not in data.columns}
    data = addedcolumns.add(data, others)
    if not columns:
        return data
    taken = [F.col(_quoted(name)).alias(target) for target, name in columns.items()]
    rescued = [RESCUED] if RESCUED in data.columns else []
    return data.select(*taken, *map(_quoted, added), *rescued)


def _watched(data: DataFrame, rescued_rows: str) -> DataFrame:
    """The rows, counted; those with rescued values are treated as asked."""
    from pyspark.sql import functions as F

    rescued: Column = F.lit(None)
    if RESCUED in data.columns:
        rescued = F.col(RESCUED)
    data = data.observe(
        _METRICS, F.count(F.lit(1)).alias("rows"), F.count(rescued).alias("rescued")
    )
    if RESCUED not in data.columns or rescued_rows == "warn":
        return data
    if rescued_rows == "drop":
        return data.where(rescued.isNull())
    said = F.lit(
        f"A row has values that do not fit; see {RESCUED} in the documentation."
    )
    # Spark must not drop the check as a column that nobody reads.
    fails = F.when(rescued.isNotNull(), F.raise_error(said).cast("boolean"))
    return data.where(F.coalesce(fails, F.lit(True)))


def _prepare(target: Table, options: Mapping[str, str]) -> None:
    """Types of a table become wider only if it says so, which it does when it is made."""
    spark = workspace.spark()
    wider = options.get(_MODE) == "addNewColumnsWithTypeWidening"
    if wider and not spark.catalog.tableExists(target.identifier):
        spark.sql(
            f"CREATE TABLE IF NOT EXISTS {target.identifier} "
            "TBLPROPERTIES ('delta.enableTypeWidening' = 'true')"
        )


def _explained(
    failure: Exception, target: Table, path: str, growing: bool
) -> Exception:
    """The failure, in the words of somebody who has to do something about it."""
    text = str(failure).lower()
    if "unknownfieldexception" not in text and "unknown_field_exception" not in text:
        return failure
    do = (
        "The schema has them now: run the task again, as its retries do, and the load goes on."
        if growing
        else "The schema mode forbids that: correct the files, or the schema of the load."
    )
    where = f"Files in {path} have columns that were not there before"
    return NewColumnsError(f"{where}; they are for {target.identifier}. {do}")


def _measured(
    query: StreamingQuery, target: Table, rescued_rows: str, began: float
) -> dict[str, Any]:
    """The output of the activity; what cannot be known is left out."""
    progress = query.recentProgress
    if len(progress) >= _PROGRESS:
        return {"copyDuration": round(time.monotonic() - began)}
    metrics = [each.observedMetrics.get(_METRICS) for each in progress]
    rows = sum(each["rows"] for each in metrics if each)
    rescued = sum(each["rescued"] for each in metrics if each)
    if rescued:
        done = "left out" if rescued_rows == "drop" else f"in the column {RESCUED}"
        warnings.warn(
            f"{rescued} rows for {target.identifier} have values that do not fit; they are {done}.",
            stacklevel=3,
        )
    return _output(rows, rescued, rescued_rows, began)


def _output(rows: int, rescued: int, rescued_rows: str, began: float) -> dict[str, Any]:
    skipped = rescued if rescued_rows == "drop" else 0
    return {
        "rowsRead": rows,
        "rowsCopied": rows - skipped,
        "rowsSkipped": skipped,
        "rowsRescued": rescued,
        "copyDuration": round(time.monotonic() - began),
        "errors": [],
    }


def _key(target: Table, path: str, options: Mapping[str, str]) -> str:
    """One state for each table and selection of files: an activity in a loop has several."""
    what = "\n".join([target.identifier, path, options.get("pathGlobFilter", "")])
    return f"{_legal(target.name)}-{hashlib.sha256(what.encode()).hexdigest()[:12]}"


def _legal(name: str) -> str:
    return re.sub(r"[^A-Za-z0-9_.-]+", "_", name).strip("._") or "_"


def _escaped(name: str) -> str:
    return re.sub(r"([*?^])", r"^\1", name)


def _quoted(name: str) -> str:
    return "`" + name.replace("`", "``") + "`"


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _time(value: datetime) -> str:
    """The form that the documentation of Auto Loader shows; times are in UTC here."""
    return value.strftime("%Y-%m-%d %H:%M:%S.%f UTC+0")
