"""Counts the proofs of a conversion and the helper tasks it took: proofs.py OUTPUT

Fails if a pipeline differs from its jobs without saying how, or if none is equal.
"""

import collections
import json
import pathlib
import sys

HELPERS = ("gate", "merge", "verdict")


def read(file: pathlib.Path):
    return json.loads(file.read_text(encoding="utf-8"))


def main(output: pathlib.Path) -> int:
    results: collections.Counter = collections.Counter()
    helpers: collections.Counter = collections.Counter()
    gated, untold = set(), []
    for file in sorted(output.rglob("metadata/result.json")):
        for pipeline in read(file)["pipelines"]:
            proof = pipeline["proof"]
            results[proof["result"]] += 1
            if proof["result"] != "equal" and "reason" not in proof and "counterExample" not in proof:
                untold.append(f'{file}: {pipeline["name"]}')
    for file in sorted(output.rglob("metadata/source-map.json")):
        for task in read(file):
            helpers[task.get("helper", "activity")] += 1
            if task.get("helper") == "gate":
                gated.add((file, task["pipeline"], task["activity"]))
    pipelines = sum(results.values())
    steering = sum(helpers[each] for each in HELPERS)
    print(", ".join(f"{count} {result}" for result, count in sorted(results.items())))
    print(f"{steering / max(pipelines, 1):.2f} helper tasks that only steer a pipeline, {len(gated)} activities with gates")
    print("\n".join(untold[:20]))
    return 1 if untold or results["different"] or not results["equal"] else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
