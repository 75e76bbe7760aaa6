"""Parses every generated file of one kind: syntax.py py|json|yml OUTPUT"""

import ast
import json
import pathlib
import sys


def parse_python(text: str) -> None:
    ast.parse(text)


def parse_json(text: str) -> None:
    json.loads(text)


def parse_yaml(text: str) -> None:
    import yaml

    document = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    if not isinstance(document, dict):
        raise ValueError("not a mapping")
    for key, job in document.get("resources", {}).get("jobs", {}).items():
        for starter in ("schedule", "trigger", "continuous"):
            if starter in job and job[starter].get("pause_status") != "PAUSED":
                raise ValueError(f"{key} would start by itself")


PARSERS = {"py": parse_python, "json": parse_json, "yml": parse_yaml}


def main() -> int:
    kind, output = sys.argv[1], pathlib.Path(sys.argv[2])
    files = sorted(output.rglob(f"*.{kind}"))
    broken = 0
    for file in files:
        try:
            PARSERS[kind](file.read_text(encoding="utf-8"))
        except Exception as error:  # Whatever is wrong with one file, the others are looked at too.
            broken += 1
            print(f"{file.relative_to(output)}: {error}")
    print(f"{len(files)} .{kind} files")
    return 1 if broken or not files else 0


if __name__ == "__main__":
    sys.exit(main())
