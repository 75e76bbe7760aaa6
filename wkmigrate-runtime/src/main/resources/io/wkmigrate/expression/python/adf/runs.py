"""What a job run tells about its tasks. Needs the Databricks SDK, which every runtime has."""


def error_message(run_id: str) -> str:
    """The message that a task failed with, by the id of its run."""
    from databricks.sdk import WorkspaceClient

    return WorkspaceClient().jobs.get_run_output(int(run_id)).error or ""
