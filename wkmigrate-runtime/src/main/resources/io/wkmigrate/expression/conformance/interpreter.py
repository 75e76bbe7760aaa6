"""Evaluates the Python of expressions: a request a line on stdin, an answer on stdout.

The library comes with the requests and is imported from memory, so that nothing is left
on disk. An expression that fails as expressions may is answered with its problem; every
other exception is a fault of the generated code or of the library.
"""

from __future__ import annotations

import importlib
import importlib.abc
import importlib.util
import json
import sys
import time
from typing import Any, Callable

ANSWER = "\x01"
PACKAGE = "adf"
OLDEST = (3, 10)


class Library(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """The package `adf`, in memory."""

    def __init__(self) -> None:
        self.files: dict[str, str] = {}

    @staticmethod
    def _file(name: str) -> str:
        return "__init__.py" if name == PACKAGE else name.partition(".")[2] + ".py"

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> Any:
        ours = name == PACKAGE or name.startswith(PACKAGE + ".")
        if not ours or self._file(name) not in self.files:
            return None
        return importlib.util.spec_from_loader(name, self, is_package=name == PACKAGE)

    def exec_module(self, module: Any) -> None:
        code = compile(self.files[self._file(module.__name__)], module.__name__, "exec")
        exec(code, module.__dict__)


class References:
    """What an expression may read: a function for each kind of reference."""

    def __init__(self, context: dict[str, Any], error: type) -> None:
        self._context = context
        self._error = error

    def functions(self) -> dict[str, Callable[..., Any]]:
        return {
            "pipeline": self._pipeline,
            "variables": lambda name: self._named(
                "variables", name, "missing-variable"
            ),
            "activity": lambda name: self._named(
                "activities", name, "missing-activity"
            ),
            "item": lambda: self._given("item", "item-outside-loop"),
            "dataset": lambda: self._given("dataset", "missing-parameter"),
            "linked_service": lambda: self._given("linkedService", "missing-parameter"),
            "trigger": lambda: self._given("trigger", "missing-property"),
            "trigger_body": lambda: self._given("triggerBody", "missing-property"),
        }

    def _pipeline(self) -> dict[str, Any]:
        return {
            **self._context.get("pipeline", {}),
            "parameters": self._context.get("parameters", {}),
            "globalParameters": self._context.get("globalParameters", {}),
        }

    def _named(self, kind: str, name: str, problem: str) -> Any:
        values = self._context.get(kind, {})
        if name in values:
            return values[name]
        for key, value in values.items():
            if key.lower() == name.lower():
                return value
        raise self._error(problem, f'There is nothing named "{name}".')

    def _given(self, key: str, problem: str) -> Any:
        if key not in self._context:
            raise self._error(problem, f"There is no {key} to read here.")
        return self._context[key]


def set_clock(fixed: int | None) -> None:
    """Stops the library's clock at a time in nanoseconds since 1970, or lets it go."""
    dates = sys.modules.get(PACKAGE + ".dates")
    if dates is not None:
        dates.clock = time.time_ns if fixed is None else lambda: fixed


def encoded(value: Any) -> Any:
    """A value of the language for the way back; nothing else can come of an expression.

    Objects become lists of their members, since not every text may be a name in JSON.
    """
    kind = type(value)
    if kind is list:
        return [encoded(element) for element in value]
    if kind is dict:
        if any(type(name) is not str for name in value):
            raise TypeError("an object with names that are no texts")
        return {"members": [[name, encoded(member)] for name, member in value.items()]}
    if kind is int and not -(1 << 63) <= value < 1 << 63:
        raise OverflowError("an integer of more than 64 bits")
    if value is not None and kind not in (bool, int, float, str):
        raise TypeError(f"a value of type {kind.__name__}")
    return value


def evaluate(request: dict[str, Any], library: Library) -> dict[str, Any]:
    """The answer to a request."""
    library.files.update(request["files"])
    error = importlib.import_module(PACKAGE + ".errors").ExpressionError
    names: dict[str, Any] = {
        each: importlib.import_module(f"{PACKAGE}.{each}")
        for each in request["modules"]
    }
    names.update(References(request["context"], error).functions())
    set_clock(request.get("clock"))
    code = compile(request["code"], "expression", "eval")
    try:
        return {"value": encoded(eval(code, names))}
    except error as failure:
        return {"problem": failure.problem, "message": str(failure)}


def answer(line: str, library: Library) -> dict[str, Any]:
    """The answer to a line; an empty request asks which Python this is."""
    request = json.loads(line)
    if not request:
        return {"version": sys.version.split()[0], "suits": sys.version_info >= OLDEST}
    try:
        return evaluate(request, library)
    except Exception as fault:
        return {"message": f"{type(fault).__name__}: {fault}"}


def main() -> None:
    """Answers until stdin ends."""
    library = Library()
    sys.meta_path.insert(0, library)
    for line in sys.stdin:
        sys.stdout.write(ANSWER + json.dumps(answer(line, library)) + "\n")
        sys.stdout.flush()


main()
