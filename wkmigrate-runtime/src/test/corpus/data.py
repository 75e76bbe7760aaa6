"""Prints what became of the activities that move data or look at it, and checks the notebooks that were written for them.

A notebook must hold no expression of ADF as text, no reference that only a bundle resolves, and no name that stands for
something unknown.

Usage: data.py OUT
"""

import ast
import json
import re
import sys
from collections import Counter
from pathlib import Path

TYPES = [
    "Copy",
    "Lookup",
    "GetMetadata",
    "Delete",
    "Validation",
    "Script",
    "SqlServerStoredProcedure",
    "SqlPoolStoredProcedure",
]
STATUSES = ["translated", "approximated", "placeholder", "inactive"]

# What no text in a notebook may hold.
FOREIGN = re.compile(
    r"@\{|@(pipeline|activity|dataset|linkedService|concat|variables|item)\(|\$\{|UNKNOWN_TABLE|REPLACE_WITH"
)


def results(out: Path) -> list[dict]:
    """The results of all factories."""
    files = sorted(out.glob("**/metadata/result.json"))
    return [json.loads(each.read_text(encoding="utf-8")) for each in files]


def general(message: str) -> str:
    """A message without the names in it."""
    return re.sub(r'"[^"]*"', '"…"', message)


def table(out: Path) -> None:
    """Prints the statuses by type, and why activities are placeholders or deviate."""
    counts: Counter = Counter()
    reasons: dict[str, Counter] = {"placeholder": Counter(), "approximated": Counter()}
    for result in results(out):
        for pipeline in result["pipelines"]:
            for activity in pipeline["activities"]:
                if activity["type"] not in TYPES:
                    continue
                status = activity["status"]
                counts[activity["type"], status] += 1
                if status in reasons:
                    reasons[status].update({why(each) for each in findings(result, pipeline, activity)})
    for name in TYPES:
        row = [counts[name, each] for each in STATUSES]
        print(f"{name:26}" + "".join(f"{n:6} {s}" for n, s in zip(row, STATUSES)))
    total = sum(counts.values())
    written = sum(counts[name, "placeholder"] for name in TYPES)
    print(f"{total} activities, {100 * (total - written) / max(total, 1):.1f} % not a placeholder")
    for status, counter in reasons.items():
        print(f"Why {status}:")
        for reason, count in counter.most_common(12):
            print(f"{count:6} {reason[:150]}")


def findings(result: dict, pipeline: dict, activity: dict) -> list[dict]:
    """The findings about an activity."""
    return [
        each
        for each in result["findings"]
        if each.get("pipeline") == pipeline["name"]
        and each.get("activity") == activity["path"]
        and each["severity"] != "info"
    ]


def why(finding: dict) -> str:
    """A finding in a line."""
    return f"{finding['code']} {general(finding['message'])}"


def foreign_texts(notebook: Path) -> list[str]:
    """The texts of a notebook that it must not hold."""
    tree = ast.parse(notebook.read_text(encoding="utf-8"))
    return [
        f"{notebook}:{each.lineno}: {each.value[:80]!r}"
        for each in ast.walk(tree)
        if isinstance(each, ast.Constant) and isinstance(each.value, str) and FOREIGN.search(each.value)
    ]


def main() -> int:
    out = Path(sys.argv[1])
    table(out)
    wrong: list[str] = []
    moving = [
        each
        for each in sorted(out.glob("**/src/*/*.py"))
        if each.parent.name != "adf" and "from adf.data import" in each.read_text(encoding="utf-8")
    ]
    for notebook in moving:
        wrong += foreign_texts(notebook)
    print("\n".join(wrong[:20]))
    print(f"{len(moving)} notebooks that move data, {len(wrong)} texts that are foreign to them")
    return 1 if wrong else 0


sys.exit(main())
