"""What a notebook has around it: Spark, dbutils, and a place for files that are worked on."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

STAGING = "WKMIGRATE_STAGING"
_VOLUMES = "/Volumes/"

_staged: list[Path] = []
_roots: list[str] = []


def spark() -> SparkSession:
    """The session of the notebook."""
    from pyspark.sql import SparkSession

    return SparkSession.getActiveSession() or SparkSession.builder.getOrCreate()


def dbutils() -> Any:
    """The utilities of the notebook."""
    from databricks.sdk.runtime import dbutils

    return dbutils


def stage_in(folder: str) -> None:
    """Says where files lie that are on their way: a folder of a Unity Catalog volume.

    Wherever Spark does not run on the driver alone (serverless, standard access, several nodes),
    it sees no other folder that Python sees, too.
    """
    _roots[:] = [folder]


def staging() -> Path:
    """A new folder for files that are on their way, which both Python and Spark see.

    It lies in the folder that the environment variable WKMIGRATE_STAGING or the notebook names;
    without them it is a temporary folder of the driver.
    """
    root = os.environ.get(STAGING) or "".join(_roots)
    if root:
        Path(root).mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="wkmigrate-", dir=root or None))
    if not _staged:
        atexit.register(clear_staging)
    _staged.append(folder)
    return folder


def clear_staging() -> None:
    """Removes what was staged. A data frame that was read from it has no rows any more."""
    while _staged:
        shutil.rmtree(_staged.pop(), ignore_errors=True)


def staged_url(path: Path) -> str:
    """What Spark and dbutils call a staged file."""
    return str(path) if is_volume(str(path)) else "file:" + str(path)


def is_volume(path: str) -> bool:
    """Whether a path is one of a volume, which Python sees as it sees local files."""
    return path.startswith(_VOLUMES)
