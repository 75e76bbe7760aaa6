"""Holds the results of a conversion against the corpus: accounts.py CORPUS OUTPUT

Counts files, pipelines and activities in the corpus by itself and compares them with the ledgers; adds up the ledgers of
the factories, and the activities that their results list.
"""

import collections
import json
import pathlib
import sys

STATUSES = ("found", "translated", "approximated", "placeholder", "inactive")
PIPELINE_TYPES = ("microsoft.datafactory/factories/pipelines", "microsoft.synapse/workspaces/pipelines")

problems = []


def expect(condition: bool, message: str) -> None:
    if not condition:
        problems.append(message)


def read(file: pathlib.Path):
    return json.loads(file.read_text(encoding="utf-8-sig"))


class Source:
    """What is in one folder of the corpus, counted without regard to what its definitions mean."""

    def __init__(self, folder: pathlib.Path) -> None:
        self.files = 0
        self.pipelines = 0
        self.activities = 0
        for file in folder.rglob("*"):
            if file.is_file() and file.suffix.lower() == ".json":
                self.files += 1
                # Linked templates say the same as the template beside them.
                if "linkedTemplates" not in file.parts:
                    self.add(file, file.relative_to(folder).parts[0])

    def add(self, file: pathlib.Path, kind: str) -> None:
        if kind == "pipeline":
            self.pipelines += 1
            self.activities += activities(read(file))
        elif kind == "arm":
            for resource in pipelines(read(file)):
                self.pipelines += 1
                self.activities += activities(resource)


def pipelines(node):
    """The pipelines of a template, however deep."""
    if isinstance(node, dict):
        if str(node.get("type")).lower() in PIPELINE_TYPES:
            yield node
        node = list(node.values())
    if isinstance(node, list):
        for each in node:
            yield from pipelines(each)


def activities(node) -> int:
    """The members of all lists of activities, however deep."""
    if isinstance(node, dict):
        lists = (each for name, each in node.items() if name.lower().endswith("activities") and isinstance(each, list))
        return sum(map(len, lists)) + sum(map(activities, node.values()))
    return sum(map(activities, node)) if isinstance(node, list) else 0


def balance(ledger: dict, where: str) -> None:
    """Every number found is the sum of its parts."""
    for account, counts in ledger.items():
        parts = sum(count for name, count in counts.items() if name != "found")
        expect(counts["found"] == parts, f"{where}: {account} do not add up: {counts}")


def add(total: dict, ledger: dict) -> None:
    for account, counts in ledger.items():
        total.setdefault(account, collections.Counter()).update(counts)


def check_factory(factory: dict, output: pathlib.Path, types: dict) -> None:
    """The ledger of a factory says what its result lists, one activity at a time."""
    where, ledger = factory["path"], factory["ledger"]
    balance(ledger, where)
    result = read(output / factory["output"] / "metadata/result.json")
    expect(result["ledger"] == ledger, f"{where}: the summary has another ledger")
    listed = collections.Counter()
    for pipeline in result["pipelines"]:
        for activity in pipeline["activities"]:
            by_status = types.setdefault(activity["type"].lower(), collections.Counter())
            for counts in (listed, by_status):
                counts.update((activity["status"], "found"))
    expect(
        all(ledger["activities"][status] == listed[status] for status in STATUSES),
        f"{where}: {dict(listed)} activities are listed, {ledger['activities']} counted",
    )


def check_folder(name: str, source: Source, ledger: dict) -> None:
    """The ledgers of all factories in a folder of the corpus say what is in it."""
    expect(ledger["files"]["found"] == source.files, f"{name}: {source.files} files, {ledger['files']}")
    expect(ledger["pipelines"]["found"] == source.pipelines, f"{name}: {source.pipelines} pipelines, {ledger['pipelines']}")
    if ledger["pipelines"]["rejected"] == 0:
        expect(
            ledger["activities"]["found"] == source.activities,
            f"{name}: {source.activities} activities, {ledger['activities']}",
        )


def main() -> int:
    corpus, output = map(pathlib.Path, sys.argv[1:3])
    summary = read(output / "result.json")
    total, types, folders = {}, {}, {}
    for factory in summary["factories"]:
        check_factory(factory, output, types)
        add(total, factory["ledger"])
        add(folders.setdefault(factory["path"].split("/")[0], {}), factory["ledger"])

    balance(summary["ledger"], "summary")
    expect(summary["ledger"] == total, f"the summary says {summary['ledger']}, its factories {total}")
    table = {row["type"].lower(): {status: row[status] for status in STATUSES} for row in summary["activityTypes"]}
    counted = {name: {status: counts[status] for status in STATUSES} for name, counts in types.items()}
    expect(table == counted, f"the table of activity types says {table}, the results {counted}")

    names = sorted(each.name for each in corpus.iterdir() if each.is_dir())
    expect(names == sorted(folders), f"other folders than those of the corpus: {sorted(set(names) ^ set(folders))}")
    for name in folders:
        check_folder(name, Source(corpus / name), folders[name])

    print(f"{len(folders)} of {len(names)} folders, {len(summary['factories'])} factories, ", end="")
    print(", ".join(f"{counts['found']} {account}" for account, counts in summary["ledger"].items()))
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
