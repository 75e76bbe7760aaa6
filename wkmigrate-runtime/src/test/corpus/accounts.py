"""Holds the results of a conversion against the corpus: accounts.py CORPUS OUTPUT

Counts files, pipelines and activities in the corpus by itself and compares them with the ledgers.
"""

import json
import pathlib
import sys

problems = []


def expect(condition: bool, message: str) -> None:
    if not condition:
        problems.append(message)


def balance(ledger: dict, where: str) -> None:
    """Every number found is the sum of its parts."""
    for account, counts in ledger.items():
        parts = sum(count for name, count in counts.items() if name != "found")
        expect(counts["found"] == parts, f"{where}: {account} do not add up: {counts}")


def recount(result: dict) -> dict:
    """The activities of a result by status, counted one by one."""
    counts = {"found": 0, "translated": 0, "approximated": 0, "placeholder": 0, "inactive": 0}
    for pipeline in result["pipelines"]:
        for activity in pipeline["activities"]:
            counts["found"] += 1
            counts[activity["status"]] += 1
    return counts


def table(rows: dict) -> None:
    """The statuses of each type of activity, added up from the results of the factories."""
    statuses = ["translated", "approximated", "placeholder", "inactive"]
    print(f"{'activity type':28}{'found':>7}" + "".join(f"{status:>14}" for status in statuses))
    for name, counts in sorted(rows.items(), key=lambda row: (-sum(row[1].values()), row[0])):
        numbers = "".join(f"{counts.get(status, 0):>14}" for status in statuses)
        print(f"{name:28}{sum(counts.values()):>7}{numbers}")


def main() -> int:
    corpus, output = map(pathlib.Path, sys.argv[1:3])
    summary = json.loads((output / "result.json").read_text(encoding="utf-8"))
    balance(summary["ledger"], "summary")
    sums: dict = {}
    rows: dict = {}
    covered = set()
    for factory in summary["factories"]:
        where = factory["path"]
        covered.add(where.split("/")[0])
        balance(factory["ledger"], where)
        result = json.loads((output / factory["output"] / "metadata/result.json").read_text(encoding="utf-8"))
        expect(result["ledger"] == factory["ledger"], f"{where}: the summary has another ledger")
        expect(recount(result) == result["ledger"]["activities"], f"{where}: the activities listed are not the ones counted")
        for account, counts in factory["ledger"].items():
            for name, count in counts.items():
                sums[account, name] = sums.get((account, name), 0) + count
        for pipeline in result["pipelines"]:
            for activity in pipeline["activities"]:
                counts = rows.setdefault(activity["type"], {})
                counts[activity["status"]] = counts.get(activity["status"], 0) + 1
    for account, counts in summary["ledger"].items():
        for name, count in counts.items():
            expect(count == sums.get((account, name), 0), f"summary: {account} {name} is not the sum of the factories")
    folders = {each.name for each in corpus.iterdir() if each.is_dir()}
    expect(covered == folders, f"folders not covered: {sorted(folders - covered)}; unknown: {sorted(covered - folders)}")
    files = sum(1 for each in corpus.rglob("*.json") if each.is_file() and each.parent != corpus)
    found = summary["ledger"]["files"]["found"]
    expect(found == files, f"{files} JSON files in the corpus, {found} in the ledger")
    table(rows)
    print(f"{len(covered)} of {len(folders)} folders, {len(summary['factories'])} factories, {files} JSON files")
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
