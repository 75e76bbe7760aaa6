"""What a job run tells about its tasks. Needs the Databricks SDK, which every runtime has."""

from typing import Any

_MISSING = "\0 not published"


def error_message(run_id: str) -> str:
    """The message that a task failed with, by the id of its run."""
    from databricks.sdk import WorkspaceClient

    return WorkspaceClient().jobs.get_run_output(int(run_id)).error or ""


def task_value(dbutils: Any, task: str, key: str) -> Any:
    """A task value, or nothing when the task did not publish it."""
    value = dbutils.jobs.taskValues.get(taskKey=task, key=key, default=_MISSING)
    return None if value == _MISSING else value
