"""Runs generated notebooks, one a line, with a stand-in for dbutils.

A request is a JSON object with the source of the notebook, its widgets and the task values of the
tasks before it. The answer holds the task values that it published and the error it ended with.
"""

import json
import sys
import types

LIMIT = 48 * 1024


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


def sdk(errors):
    """Stands in for the Databricks SDK: what runs of tasks ended with."""

    class Jobs:
        def get_run_output(self, run_id):
            return types.SimpleNamespace(error=errors[str(run_id)])

    module = types.ModuleType("databricks.sdk")
    module.WorkspaceClient = lambda: types.SimpleNamespace(jobs=Jobs())
    return module


def run(request):
    sys.modules["databricks.sdk"] = sdk(request["errors"])
    task_values = TaskValues(request["taskValues"])
    notebook = Notebook(request["exits"])
    dbutils = types.SimpleNamespace(
        jobs=types.SimpleNamespace(taskValues=task_values),
        widgets=Widgets(request["widgets"]),
        notebook=notebook,
    )
    error = None
    try:
        exec(compile(request["source"], "notebook", "exec"), {"dbutils": dbutils})
    except Exception as failure:
        error = f"{type(failure).__name__}: {failure}"
    return {"values": task_values.published, "runs": notebook.runs, "error": error}


for line in sys.stdin:
    print(json.dumps(run(json.loads(line))), flush=True)
