"""Makes generated pipelines run in Spark's own `spark-pipelines`, which has no Auto Loader and no expectations.

Python imports this by itself where the folder is on its path. What stands in: `cloudFiles` by the stand-in of
`cloudfiles`, local folders for stores (WKMIGRATE_MOUNTS), and expectations by decorators that write down what
is expected (WKMIGRATE_EXPECTATIONS) and check nothing. The graph, the flows, the checkpoints and the tables
are Spark's own.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.append(str(Path(__file__).resolve().parent.parent))


def _expectation(kind: str) -> Callable[..., Any]:
    def expect(name: str, constraint: str) -> Callable[..., Any]:
        def decorator(function: Any) -> Any:
            said = json.dumps([kind, name, constraint, function.__name__])
            with open(os.environ["WKMIGRATE_EXPECTATIONS"], "a", encoding="utf-8") as file:
                file.write(said + "\n")
            return function

        return decorator

    return expect


def _stand_in() -> None:
    from pyspark import pipelines
    from pyspark.sql.connect.streaming.readwriter import DataStreamReader

    import cloudfiles

    class Mounted(cloudfiles.CloudFiles):
        def load(self, path: str) -> Any:
            for url, folder in json.loads(os.environ["WKMIGRATE_MOUNTS"]).items():
                path = path.replace(url, folder, 1)
            return super().load(path)

    formats = DataStreamReader.format

    def format(self: Any, source: str) -> Any:
        return Mounted(self, managed=True) if source == "cloudFiles" else formats(self, source)

    DataStreamReader.format = format
    for kind in ("expect", "expect_or_drop", "expect_or_fail"):
        setattr(pipelines, kind, _expectation(kind))


if "WKMIGRATE_MOUNTS" in os.environ:
    _stand_in()
