"""Runs generated notebooks, one a line, with stand-ins for dbutils and the Jobs API.

A request is a JSON object with the source of the notebook, its widgets and the task values of the
tasks before it. The answer holds the task values that it published, what it exited with and the
error it ended with. What a notebook asks the Jobs API is asked in a line of its own before that;
until the reply comes, other notebooks may have to be run.
"""

import json
import sys
import threading
import types

LIMIT = 48 * 1024

PAGE = 2


class Exit(Exception):
    pass


class TaskValues:
    def __init__(self, known):
        self.known = known
        self.published = {}

    def set(self, key, value):
        text = json.dumps(value, allow_nan=False)
        if len(text.encode("utf-8", "surrogatepass")) > LIMIT:
            raise ValueError("a task value holds at most 48 KiB")
        self.published[key] = json.loads(text)

    def get(self, taskKey, key, default=None, debugValue=None):
        values = self.known.get(taskKey, {})
        if key in values:
            return values[key]
        if default is not None:
            return default
        raise ValueError(f"the task {taskKey} published no {key}")


class Widgets:
    def __init__(self, values):
        self.values = values

    def get(self, name):
        if name not in self.values:
            raise KeyError(f"InputWidgetNotDefined: {name}")
        return self.values[name]


class Notebook:
    def __init__(self, exits):
        self.exits = exits
        self.runs = []

    def run(self, path, timeout_seconds, arguments):
        if not all(isinstance(each, str) for each in arguments.values()):
            raise TypeError("arguments of notebooks are text")
        self.runs.append({"path": path, "arguments": arguments})
        return self.exits.get(path, "")

    def exit(self, text):
        if not isinstance(text, str):
            raise TypeError("a notebook exits with text")
        raise Exit(text)


class Jobs:
    """Stands in for the Jobs API of the Databricks SDK; runs have ended when they are asked for."""

    def __init__(self):
        self.lock = threading.Lock()

    def run_now(self, job_id, *, job_parameters, idempotency_token):
        if not all(isinstance(each, str) for each in job_parameters.values()):
            raise TypeError("parameters of jobs are text")
        asked = {"call": "run_now", "job_id": job_id, "job_parameters": job_parameters}
        return types.SimpleNamespace(run_id=self.ask(asked)["run_id"])

    def get_run(self, run_id, *, page_token=None):
        run = self.ask({"call": "get_run", "run_id": run_id})
        first = int(page_token or 0)
        more = first + PAGE < len(run["tasks"])
        return types.SimpleNamespace(
            run_id=run_id,
            tasks=[task(each) for each in run["tasks"][first : first + PAGE]],
            next_page_token=str(first + PAGE) if more else None,
            **ended(run["result"], "INTERNAL_ERROR"),
        )

    def get_run_output(self, run_id):
        output = self.ask({"call": "get_run_output", "run_id": run_id})
        child, text = output.get("child"), output.get("exit")
        return types.SimpleNamespace(
            error=output.get("error"),
            run_job_output=None if child is None else types.SimpleNamespace(run_id=child),
            notebook_output=types.SimpleNamespace(result=text, truncated=False),
        )

    def ask(self, call):
        with self.lock:
            print(json.dumps(call), flush=True)
            while True:
                line = json.loads(sys.stdin.readline())
                if "reply" in line:
                    return line["reply"]
                print(json.dumps(run(line)), flush=True)


def ended(result, failed):
    """The fields that say how a run ended, as the API fills the older and the newer ones."""
    failure = result == "FAILED"
    return {
        "state": types.SimpleNamespace(
            life_cycle_state=types.SimpleNamespace(value=failed if failure else "TERMINATED"),
            result_state=types.SimpleNamespace(value=result),
            state_message="A task failed." if failure else "",
        ),
        "status": types.SimpleNamespace(
            state=types.SimpleNamespace(value="TERMINATED"),
            termination_details=types.SimpleNamespace(
                code=types.SimpleNamespace(value="RUN_EXECUTION_ERROR" if failure else "SUCCESS"),
                message="",
            ),
        ),
    }


def task(each):
    return types.SimpleNamespace(
        task_key=each["task_key"],
        run_id=each["run_id"],
        attempt_number=0,
        end_time=each["end_time"],
        **ended(each["result"], "TERMINATED"),
    )


def run(request):
    task_values = TaskValues(request["taskValues"])
    notebook = Notebook(request["exits"])
    dbutils = types.SimpleNamespace(
        jobs=types.SimpleNamespace(taskValues=task_values),
        widgets=Widgets(request["widgets"]),
        notebook=notebook,
    )
    around = sys.modules.get("databricks.sdk")
    jobs = Jobs()
    sdk = types.ModuleType("databricks.sdk")
    sdk.WorkspaceClient = lambda: types.SimpleNamespace(jobs=jobs)
    sys.modules["databricks.sdk"] = sdk
    error, text = None, None
    try:
        exec(compile(request["source"], "notebook", "exec"), {"dbutils": dbutils})
    except Exit as exited:
        text = str(exited)
    except Exception as failure:
        error = f"{type(failure).__name__}: {failure}"
    finally:
        if around is not None:
            sys.modules["databricks.sdk"] = around
    return {
        "values": task_values.published,
        "runs": notebook.runs,
        "error": error,
        "exit": text,
    }


while line := sys.stdin.readline():
    print(json.dumps(run(json.loads(line))), flush=True)
