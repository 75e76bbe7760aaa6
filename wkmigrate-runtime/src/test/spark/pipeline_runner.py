"""Runs a generated declarative pipeline with Spark's own `spark-pipelines`; the answer is JSON.

    python pipeline_runner.py WORK SOURCE TABLE CONFIGURATION MOUNTS
        -> {"schema": [[name, type], …], "rows": […], "expectations": […]}

WORK is a folder that keeps tables and checkpoints from run to run; CONFIGURATION and MOUNTS are JSON objects.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main() -> None:
    work, source, table, configuration, mounts = sys.argv[1:]
    folder = Path(work).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "source").mkdir(exist_ok=True)
    (folder / "source" / Path(source).name).write_text(Path(source).read_text())
    spec = folder / "spark-pipeline.yml"
    spec.write_text(json.dumps(_spec(folder, json.loads(configuration))))
    expectations = folder / "expectations"
    for command in ("dry-run", "run"):
        expectations.unlink(missing_ok=True)
        _run(command, spec, folder, mounts, expectations)
    found = _table(folder, table)
    said = expectations.read_text().splitlines() if expectations.exists() else []
    print(json.dumps({**found, "expectations": [json.loads(each) for each in said]}))


def _spec(folder: Path, configuration: dict[str, str]) -> dict[str, object]:
    return {
        "name": "pipeline",
        "storage": (folder / "storage").as_uri(),
        "libraries": [{"glob": {"include": "source/**"}}],
        "configuration": configuration,
    }


def _run(command: str, spec: Path, folder: Path, mounts: str, expectations: Path) -> None:
    environment = {
        **os.environ,
        "PYTHONPATH": str(HERE / "standins_of_pipelines"),
        "PYSPARK_PYTHON": sys.executable,
        "SPARK_LOCAL_IP": "127.0.0.1",
        # Spark takes any port that is free then, so that several can run at once.
        "SPARK_TESTING": "1",
        "WKMIGRATE_MOUNTS": mounts,
        "WKMIGRATE_EXPECTATIONS": str(expectations),
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}",
    }
    program = Path(sys.executable).parent / "spark-pipelines"
    done = subprocess.run(
        [str(program), "--conf", f"spark.sql.warehouse.dir={folder / 'warehouse'}"]
        + ["--conf", "spark.sql.session.timeZone=UTC", "--conf", "spark.ui.enabled=false"]
        + ["--conf", "spark.sql.catalogImplementation=hive"]
        + [command, "--spec", str(spec)],
        cwd=folder,
        env=environment,
        capture_output=True,
        check=False,
        text=True,
    )
    if done.returncode:
        sys.exit(f"spark-pipelines {command} failed:\n{done.stdout}\n{done.stderr}")


def _table(folder: Path, table: str) -> dict[str, object]:
    """The files of the table, which a pipeline writes as Parquet unless told otherwise."""
    import pyarrow.parquet

    data = pyarrow.parquet.read_table(folder / "warehouse" / table, partitioning=None)
    schema = [[field.name, str(field.type)] for field in data.schema]
    return {"schema": schema, "rows": data.to_pylist()}


if __name__ == "__main__":
    main()
