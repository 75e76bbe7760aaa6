"""Copies the rows of a source to a sink (CP-2), and tells what ADF tells of a copy.

Sources are whatever offers `read`, `parts` and `measures`, sinks what offers `write`, `columns` and
`measures`. Rows are counted while they are written, in the same job of Spark.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from concurrent import futures
from threading import Thread
from typing import TYPE_CHECKING, Any

from adf.data import mappings, workspace

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, Observation
    from pyspark.sql.types import StructType

# Spark tells what it counted just after a job has ended, if the job read all rows.
_TOLD_WITHIN = 30


def copy(
    source: Any,
    sink: Any,
    *,
    mapping: Any = None,
    skip_incompatible: bool = False,
) -> dict[str, Any]:
    """Copies all rows; without a mapping, columns go by name (CP-60).

    Incompatible rows fail the copy, or are left out and counted (CP-70). What cannot be known is
    missing in the result. After a failure the sink may hold some of the rows (CP-77).
    """
    began = time.monotonic()
    if hasattr(source, "skip_incompatible"):
        source.skip_incompatible = skip_incompatible
    counts: list[tuple[Observation, Observation]] = []
    try:
        for name, data in _parts(source, sink):
            if data.columns:
                counts.append(_one(data, name, sink, mapping, skip_incompatible))
            else:
                sink.write(_without_rows(sink, data), name)
        told = sink.measures()
        output = {} if "rowsCopied" in told else _counted(counts)
        return _output(output, source, told, time.monotonic() - began)
    finally:
        workspace.clear_staging()


def _parts(source: Any, sink: Any) -> Iterable[tuple[str | None, DataFrame]]:
    """File by file where a sink keeps the files of a source, else everything at once."""
    if getattr(sink, "by_file", False):
        for name, data in source.parts():
            yield name or _table_name(source), data
    else:
        yield None, source.read()


def _without_rows(sink: Any, data: DataFrame) -> DataFrame:
    """What is written of no files, or of empty ones, which have no columns: those of the sink."""
    columns = sink.columns()
    if columns is None:
        return data
    return workspace.spark().createDataFrame([], columns)


def _table_name(source: Any) -> str | None:
    """The name of the table that is copied as a whole, which names its file (CP-21)."""
    if getattr(source, "query", None) or getattr(source, "procedure", None):
        return None
    table = getattr(source, "table", None)
    return table if isinstance(table, str) and table else None


def _one(
    data: DataFrame, name: str | None, sink: Any, mapping: Any, skip_incompatible: bool
) -> tuple[Observation, Observation]:
    from pyspark.sql import Observation
    from pyspark.sql import functions as F

    rows = F.count(F.lit(1)).alias("rows")
    read, copied = Observation(), Observation()
    data = data.observe(read, rows)
    columns = sink.columns()
    if mapping is None and columns is not None:
        mapping = mappings.Mapping()
    if mapping is not None:
        data = mapping.apply(data, columns, skip_incompatible)
    sink.write(data.observe(copied, rows), name)
    return read, copied


def _counted(counts: list[tuple[Observation, Observation]]) -> dict[str, int]:
    """The sums of what Spark counted, as far as all of it is known."""
    output = {}
    for key, place in (("rowsRead", 0), ("rowsCopied", 1)):
        known = [_told(pair[place]) for pair in counts]
        if None not in known:
            output[key] = sum(each or 0 for each in known)
    return output


def _told(observation: Observation) -> int | None:
    """What an observation counted; nothing when Spark does not tell."""
    told: futures.Future[int] = futures.Future()

    def ask() -> None:
        told.set_result(observation.get["rows"])

    Thread(target=ask, daemon=True).start()
    try:
        return told.result(_TOLD_WITHIN)
    except futures.TimeoutError:
        return None


def _output(
    output: dict[str, Any], source: Any, told: dict[str, Any], seconds: float
) -> dict[str, Any]:
    """What ADF puts out after a copy; `told` is what the sink tells, which may count rows itself."""
    read = source.measures()
    skipped = read.pop("rowsSkipped", 0)
    if "rowsRead" in output:
        output["rowsRead"] += skipped
    if len(output) == 2:
        output["rowsSkipped"] = max(output["rowsRead"] - output["rowsCopied"], 0)
    output.update(read)
    output.update(told)
    output["copyDuration"] = round(seconds)
    moved = output.get("dataRead", output.get("dataWritten"))
    if moved is not None and seconds > 0:
        output["throughput"] = round(moved / 1024 / seconds, 3)
    output["errors"] = []
    return output
