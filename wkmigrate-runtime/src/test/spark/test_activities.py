"""Delete, GetMetadata, Validation and what is published, as ADF's pages of the activities say."""

import base64
import hashlib
import os
from datetime import datetime, timezone

import pytest
from adf.data import (
    deletions,
    delimited,
    files,
    metadata,
    outputs,
    parquets,
    selections,
)
from adf.data import waiting

# The folders of the example in the page of the Delete activity.
TREE = """
Folder_A_1/1.txt Folder_A_1/2.txt Folder_A_1/3.csv Folder_A_2/4.txt Folder_A_2/5.csv
Folder_A_2/Folder_B_1/6.txt Folder_A_2/Folder_B_1/7.csv Folder_A_2/Folder_B_2/8.txt
""".split()


@pytest.fixture
def tree(lake):
    for path in TREE:
        (lake / path).parent.mkdir(parents=True, exist_ok=True)
        (lake / path).write_text("x")
    return lake


def left(lake):
    return {str(p.relative_to(lake)) for p in lake.rglob("*") if p.is_file()}


@pytest.mark.parametrize(
    "wildcard,recursive,deleted,folder_stays",
    [
        (None, False, {"4.txt", "5.csv"}, True),
        (None, True, {"4.txt", "5.csv", "6.txt", "7.csv", "8.txt"}, False),
        ("*.txt", False, {"4.txt"}, True),
        ("*.txt", True, {"4.txt", "6.txt", "8.txt"}, True),
    ],
)
def test_the_table_of_the_delete_activity(tree, wildcard, recursive, deleted, folder_stays):
    selection = selections.Files(
        files.Lake(str(tree)), "Folder_A_2", wildcard_file=wildcard, recursive=recursive
    )
    output = deletions.delete(selection)
    assert {path.rpartition("/")[2] for path in set(TREE) - left(tree)} == deleted
    assert (tree / "Folder_A_2").is_dir() == folder_stays
    assert (tree / "Folder_A_2/Folder_B_2").is_dir() == folder_stays
    assert output["filesDeleted"] == len(deleted) and output["recursive"] == recursive
    assert output["isWildcardUsed"] == (wildcard is not None)


def test_files_that_expired_are_deleted(tree):
    for number, path in enumerate(TREE):
        day = datetime(2017 + number % 2, 6, 1, tzinfo=timezone.utc).timestamp()
        os.utime(tree / path, (day, day))
    selection = selections.Files(
        files.Lake(str(tree)),
        recursive=True,
        modified_before="2018-01-01T00:00:00.000Z",
    )
    deletions.delete(selection)
    assert left(tree) == set(TREE[1::2])


def test_the_root_of_a_store_is_emptied_but_stays(tree):
    deletions.delete(selections.Files(files.Lake(str(tree)), recursive=True))
    assert left(tree) == set() and tree.is_dir()


def test_deleting_what_is_not_there_deletes_nothing(lake):
    store = files.Lake(str(lake))
    for selection in (
        selections.Files(store, "no"),
        selections.Files(store, "no", "a.csv"),
    ):
        assert deletions.delete(selection)["filesDeleted"] == 0


@pytest.fixture
def table(lake):
    (lake / "in/sub").mkdir(parents=True)
    (lake / "in/a.csv").write_text("id,name\n1,x\n")
    moment = datetime(2017, 2, 23, 6, 17, 9, tzinfo=timezone.utc).timestamp()
    os.utime(lake / "in/a.csv", (moment, moment))
    return files.Lake(str(lake))


ALL = "exists itemName itemType size lastModified created childItems contentMD5".split()


def test_the_metadata_of_a_file(spark, table, lake):
    fields = [*ALL, "structure", "columnCount"]
    form = delimited.Format(header=True)
    digest = hashlib.md5((lake / "in/a.csv").read_bytes()).digest()
    assert metadata.of_files(selections.Files(table, "in", "a.csv"), fields, form) == {
        "exists": True,
        "itemName": "a.csv",
        "itemType": "File",
        "size": 12,
        "lastModified": "2017-02-23T06:17:09Z",
        "contentMD5": base64.b64encode(digest).decode(),
        "structure": [
            {"name": "id", "type": "String"},
            {"name": "name", "type": "String"},
        ],
        "columnCount": 2,
    }


def test_the_metadata_of_a_folder(table, lake):
    moment = datetime(2020, 1, 1, tzinfo=timezone.utc).timestamp()
    os.utime(lake / "in", (moment, moment))
    assert metadata.of_files(selections.Files(table, "in"), ALL) == {
        "exists": True,
        "itemName": "in",
        "itemType": "Folder",
        "lastModified": "2020-01-01T00:00:00Z",
        "childItems": [
            {"name": "a.csv", "type": "File"},
            {"name": "sub", "type": "Folder"},
        ],
    }


def test_children_that_are_filtered_by_time_are_files_only(table):
    selection = selections.Files(
        table, "in", modified_from="2017-01-01", modified_before="2018-01-01"
    )
    items = metadata.of_files(selection, ["childItems"])["childItems"]
    assert items == [{"name": "a.csv", "type": "File"}]
    later = selections.Files(table, "in", modified_from="2018-01-01")
    assert metadata.of_files(later, ["childItems"]) == {"childItems": []}


def test_types_of_typed_files(spark, table, lake):
    spark.sql("SELECT 1L AS a, 1.5D AS b, 1.10BD AS c, true AS d").coalesce(1).write.parquet(
        str(lake / "p")
    )
    (name,) = [path.name for path in (lake / "p").glob("part-*")]
    output = metadata.of_files(selections.Files(table, "p", name), ["structure"], parquets.Format())
    assert [each["type"] for each in output["structure"]] == [
        "Int64",
        "Double",
        "Decimal",
        "Boolean",
    ]


def test_what_is_missing_fails_unless_it_is_asked_whether_it_exists(table):
    missing = selections.Files(table, "in", "no.csv")
    assert metadata.of_files(missing, ["exists", "size"]) == {"exists": False}
    with pytest.raises(FileNotFoundError, match="in/no.csv does not exist"):
        metadata.of_files(missing, ["size"])
    assert metadata.of_files(selections.Files(table, "in", "sub"), ["exists"]) == {"exists": False}


class Clock:
    """Time that passes only while somebody sleeps."""

    def __init__(self, then=None):
        self.now, self.then, self.slept = 0.0, then, []

    def monotonic(self):
        return self.now

    def sleep(self, seconds):
        self.now += seconds
        self.slept.append(seconds)
        if self.then:
            self.then(self.now)


def test_a_file_is_waited_for_until_it_is_large_enough(table, lake):
    def grow(now):
        (lake / "b").write_text("x" * int(now))

    clock = Clock(grow)
    selection = selections.Files(table, "", "b")
    output = waiting.until_found(selection, minimum_size=25, timeout=100, sleep=10, clock=clock)
    assert output == {"exists": True} and clock.slept == [10, 10, 10]


def test_waiting_ends_in_a_timeout(table):
    clock = Clock()
    with pytest.raises(TimeoutError, match="no.csv did not exist after 25 seconds"):
        waiting.until_found(
            selections.Files(table, "in", "no.csv"), timeout=25, sleep=10, clock=clock
        )
    assert clock.slept == [10, 10, 5]


@pytest.mark.parametrize(
    "folder,child_items,met",
    [
        ("in", None, True),
        ("in", True, True),
        ("in", False, False),
        ("in/sub", True, False),
        ("in/sub", False, True),
    ],
)
def test_a_folder_may_have_to_be_empty_or_not(table, folder, child_items, met):
    def ask():
        selection = selections.Files(table, folder)
        return waiting.until_found(
            selection, child_items=child_items, timeout=0, sleep=1, clock=Clock()
        )

    if met:
        assert ask() == {"exists": True}
    else:
        with pytest.raises(TimeoutError):
            ask()


def test_members_of_an_output_are_published(dbutils):
    output = {"rowsCopied": 2, "firstRow": {"Id": None}, "value": [{"a": 1}]}
    keys = {
        "k1": ["ROWSCOPIED"],
        "k2": ["firstRow", "id"],
        "k3": ["value", 0, "a"],
        "k4": ["no", "x"],
    }
    outputs.publish(output, keys)
    assert dbutils.jobs.taskValues.published == {"k1": 2, "k2": None, "k3": 1}


def test_an_output_that_is_too_large_is_told(dbutils):
    with pytest.raises(ValueError, match='"value" has 50004 bytes.*49152'):
        outputs.publish({"value": ["x" * 50_000]}, {"k": ["value"]})
