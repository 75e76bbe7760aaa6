"""Checks that generated notebooks call the library as it is: every function with arguments that it takes.

Usage: calls.py OUT
"""

import ast
import sys
from pathlib import Path


class Signature:
    """What a function or class of the library takes."""

    def __init__(self, arguments: ast.arguments, bound: bool) -> None:
        names = [each.arg for each in (*arguments.posonlyargs, *arguments.args)]
        self.positional = names[1:] if bound else names
        only_named = [each.arg for each in arguments.kwonlyargs]
        self.any_named = arguments.kwarg is not None
        self.any_positional = arguments.vararg is not None
        self.named = {*self.positional, *only_named}
        required = self.positional[: len(self.positional) - len(arguments.defaults)]
        without = zip(only_named, arguments.kw_defaults)
        self.required = {*required, *(name for name, default in without if default is None)}

    def misfit(self, call: ast.Call) -> str | None:
        """Why a call does not fit, if it does not."""
        named = [each.arg for each in call.keywords if each.arg]
        taken = self.positional[: len(call.args)]
        if len(call.args) > len(self.positional) and not self.any_positional:
            return f"takes {len(self.positional)} arguments by position"
        unknown = [] if self.any_named else [each for each in named if each not in self.named]
        if unknown:
            return f"knows no {', '.join(unknown)}"
        twice = [each for each in named if each in taken]
        if twice:
            return f"is given {', '.join(twice)} twice"
        missing = self.required - {*named, *taken}
        return f"needs {', '.join(sorted(missing))}" if missing else None


def of_fields(definition: ast.ClassDef, classes: dict[str, ast.ClassDef]) -> Signature:
    """The signature of a data class, whose fields are its arguments."""
    fields: dict[str, ast.expr | None] = {}
    for owner in (*ancestors(definition, classes), definition):
        for each in owner.body:
            if isinstance(each, ast.AnnAssign) and isinstance(each.target, ast.Name):
                if "ClassVar" not in ast.unparse(each.annotation):
                    fields[each.target.id] = each.value
    keyword_only = "kw_only=True" in " ".join(map(ast.unparse, definition.decorator_list))
    arguments = [ast.arg(name) for name in fields]
    defaults = list(fields.values())
    none: list[ast.expr] = [each for each in defaults if each is not None]
    if keyword_only:
        return Signature(ast.arguments([], [], None, arguments, defaults, None, []), False)
    return Signature(ast.arguments([], arguments, None, [], [], None, none), False)


def ancestors(definition: ast.ClassDef, classes: dict[str, ast.ClassDef]) -> list[ast.ClassDef]:
    """The classes of the same module that a class is made from, the oldest first."""
    found: list[ast.ClassDef] = []
    for base in definition.bases:
        parent = classes.get(ast.unparse(base))
        if parent is not None:
            found += [*ancestors(parent, classes), parent]
    return found


def of_class(definition: ast.ClassDef, classes: dict[str, ast.ClassDef]) -> Signature:
    """The signature of a class: of its constructor, or of its fields."""
    for owner in (definition, *reversed(ancestors(definition, classes))):
        for each in owner.body:
            if isinstance(each, ast.FunctionDef) and each.name == "__init__":
                return Signature(each.args, True)
    return of_fields(definition, classes)


def signatures(module: Path) -> dict[str, Signature]:
    """What the functions and classes of a module take, also those that it takes over from another."""
    found = {}
    tree = ast.parse(module.read_text(encoding="utf-8"))
    classes = {each.name: each for each in tree.body if isinstance(each, ast.ClassDef)}
    for each in tree.body:
        if isinstance(each, ast.FunctionDef):
            found[each.name] = Signature(each.args, False)
        elif isinstance(each, ast.ClassDef):
            found[each.name] = of_class(each, classes)
        elif isinstance(each, ast.Assign) and isinstance(each.value, ast.Attribute):
            other = module.with_name(f"{ast.unparse(each.value.value)}.py")
            if other.exists():
                found[ast.unparse(each.targets[0])] = signatures(other)[each.value.attr]
    return found


def imported(tree: ast.Module) -> set[str]:
    """The modules that move data which a notebook imports."""
    return {
        name.name
        for each in ast.walk(tree)
        if isinstance(each, ast.ImportFrom) and each.module == "adf.data"
        for name in each.names
    }


def misfits(notebook: Path, library: dict[str, dict[str, Signature]]) -> list[str]:
    """What is wrong with the calls of a notebook."""
    tree = ast.parse(notebook.read_text(encoding="utf-8"))
    modules = imported(tree)
    wrong = []
    for each in ast.walk(tree):
        called = each.func if isinstance(each, ast.Call) else None
        if not isinstance(called, ast.Attribute) or not isinstance(called.value, ast.Name):
            continue
        if called.value.id not in modules:
            continue
        signature = library[called.value.id].get(called.attr)
        reason = "does not exist" if signature is None else signature.misfit(each)
        if reason:
            wrong.append(f"{notebook}:{each.lineno}: {ast.unparse(called)} {reason}")
    return wrong


def main() -> int:
    wrong: list[str] = []
    notebooks = 0
    for data in sorted(Path(sys.argv[1]).glob("**/src/adf/data")):
        library = {each.stem: signatures(each) for each in data.glob("*.py")}
        for notebook in sorted(data.parent.parent.glob("*/*.py")):
            if notebook.parent != data.parent:
                notebooks += 1
                wrong += misfits(notebook, library)
    print("\n".join(wrong[:20]))
    print(f"{notebooks} notebooks beside the library, {len(wrong)} calls that do not fit")
    return 1 if wrong else 0


sys.exit(main())
