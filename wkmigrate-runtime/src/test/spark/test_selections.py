"""Which files an activity means (CP-10 to CP-17): ADF's pages of the connectors, and their tables."""

import os
from datetime import datetime, timezone

import pytest
from adf.data import delimited, files, filetables, selections

# The folders of the examples in the pages of the connectors.
TREE = """
FolderA/File1.csv FolderA/File2.json FolderA/Subfolder1/File3.csv FolderA/Subfolder1/File4.json
FolderA/Subfolder1/File5.csv AnotherFolderB/File6.csv
""".split()


@pytest.fixture
def tree(lake):
    for path in TREE:
        (lake / path).parent.mkdir(parents=True, exist_ok=True)
        (lake / path).write_text("id\n1\n")
    return files.Lake(str(lake))


def found(store, **selection):
    return [file.path for file in selections.Files(store, **selection).found()]


@pytest.mark.parametrize(
    "wildcard,recursive,expected",
    [
        (None, False, ["FolderA/File1.csv", "FolderA/File2.json"]),
        (None, True, sorted(path for path in TREE if path.startswith("FolderA"))),
        ("*.csv", False, ["FolderA/File1.csv"]),
        (
            "*.csv",
            True,
            ["FolderA/File1.csv", "FolderA/Subfolder1/File3.csv", "FolderA/Subfolder1/File5.csv"],
        ),
    ],
)
def test_the_table_of_folder_and_file_filters(tree, wildcard, recursive, expected):
    selection = {"wildcard_file": wildcard, "recursive": recursive}
    assert found(tree, wildcard_folder="Folder*", **selection) == expected


def test_a_folder_stands_for_all_its_files(tree):
    assert found(tree, folder="/FolderA/", recursive=False) == [
        "FolderA/File1.csv",
        "FolderA/File2.json",
    ]
    assert len(found(tree)) == 6


@pytest.mark.parametrize(
    "wildcards,matching",
    [
        ("a?.txt", {"a.txt", "ab.txt"}),
        ("a*", {"a.txt", "ab.txt", "abc.txt", "a*b", "a^b", "a[1].txt"}),
        ("a^*b", {"a*b"}),
        ("a^^b", {"a^b"}),
        ("a[1].txt", {"a[1].txt"}),
        ("A*", set()),
    ],
)
def test_wildcards(lake, wildcards, matching):
    names = {"a.txt", "ab.txt", "abc.txt", "a*b", "a^b", "a[1].txt", "b"}
    for name in names:
        (lake / name).touch()
    assert set(found(files.Lake(str(lake)), wildcard_file=wildcards)) == matching


def test_patterns_in_the_dataset_itself(tree):
    assert found(tree, folder="*B", file_name="*.csv") == ["AnotherFolderB/File6.csv"]


def test_a_prefix_is_one_of_whole_paths(tree):
    assert found(tree, folder="ignored", prefix="FolderA/Sub") == [
        "FolderA/Subfolder1/File3.csv",
        "FolderA/Subfolder1/File4.json",
        "FolderA/Subfolder1/File5.csv",
    ]
    assert found(tree, prefix="FolderA/File") == ["FolderA/File1.csv", "FolderA/File2.json"]


def test_a_list_of_files_is_relative_to_the_folder(tree, lake):
    (lake / "list.txt").write_text("File1.csv\r\n\r\nSubfolder1/File3.csv\r\n")
    assert found(tree, folder="FolderA", file_list="list.txt") == [
        "FolderA/File1.csv",
        "FolderA/Subfolder1/File3.csv",
    ]


def test_the_path_of_a_list_may_begin_with_the_container(lake, mount):
    mount("abfss://raw@contoso.dfs.core.windows.net", lake)
    (lake / "meta").mkdir()
    (lake / "meta/list.txt").write_text("a.csv")
    (lake / "a.csv").touch()
    assert found(files.azure("contoso", "raw"), file_list="raw/meta/list.txt") == ["a.csv"]


def test_a_listed_file_that_is_missing_fails(tree, lake):
    (lake / "list.txt").write_text("nothing.csv")
    with pytest.raises(FileNotFoundError, match="FolderA/nothing.csv"):
        found(tree, folder="FolderA", file_list="list.txt")


def modified(lake, name, *moment):
    (lake / name).touch()
    seconds = datetime(*moment, tzinfo=timezone.utc).timestamp()
    os.utime(lake / name, (seconds, seconds))


@pytest.mark.parametrize(
    "first,last,expected",
    [
        ("2024-03-01T00:00:00Z", None, ["b", "c"]),
        (None, "2024-03-01T00:00:00Z", ["a"]),
        ("2024-03-01T00:00:00.0000000Z", "2024-04-01T00:00:00", ["b"]),
        ("2024-03-01T01:00:00+01:00", "2024-03-01T00:00:01Z", ["b"]),
        ("", "", ["a", "b", "c"]),
    ],
)
def test_times_include_the_start_and_exclude_the_end(lake, first, last, expected):
    modified(lake, "a", 2024, 2, 29, 23, 59, 59)
    modified(lake, "b", 2024, 3, 1)
    modified(lake, "c", 2024, 4, 1)
    store = files.Lake(str(lake))
    assert found(store, modified_from=first, modified_before=last) == expected


def test_a_named_file_that_is_missing_fails_and_a_pattern_finds_none(tree):
    with pytest.raises(FileNotFoundError, match="FolderA/no.csv does not exist"):
        found(tree, folder="FolderA", file_name="no.csv")
    with pytest.raises(FileNotFoundError, match="Nowhere does not exist"):
        found(tree, folder="Nowhere")
    assert found(tree, folder="FolderA", wildcard_file="no*") == []
    assert found(tree, wildcard_folder="No*") == []


@pytest.mark.parametrize(
    "root,columns",
    [
        (None, {}),
        ("root/folder/year=2020", {"month": "08", "day": "27"}),
        ("root/folder", {"year": "2020", "month": "08", "day": "27"}),
    ],
)
def test_partition_discovery_as_in_the_example_of_the_page(spark, lake, root, columns):
    folder = "root/folder/year=2020/month=08/day=27"
    (lake / folder).mkdir(parents=True)
    (lake / folder / "a.csv").write_text("id\n1\n")
    selection = selections.Files(
        files.Lake(str(lake)), folder, partition_discovery=True, partition_root=root
    )
    (row,) = filetables.Source(selection, delimited.Format(header=True)).read().collect()
    assert row.asDict() == {"id": "1", **columns}


def test_the_partition_root_of_a_pattern_is_what_comes_before_it(spark, lake):
    for day in (1, 2):
        (lake / f"t/day={day}").mkdir(parents=True)
        (lake / f"t/day={day}/a.csv").write_text("id\n1\n")
    selection = selections.Files(
        files.Lake(str(lake)), wildcard_folder="t/day=*", partition_discovery=True
    )
    data = filetables.Source(selection, delimited.Format(header=True)).read()
    assert sorted(map(tuple, data.collect())) == [("1", "1"), ("1", "2")]


@pytest.mark.parametrize(
    "text,account",
    [
        (
            "DefaultEndpointsProtocol=https;AccountName=contoso;AccountKey=k==;EndpointSuffix=core.windows.net",
            "contoso",
        ),
        (
            "BlobEndpoint=https://contoso.blob.core.windows.net/;SharedAccessSignature=sv=x",
            "contoso",
        ),
        ("https://contoso.blob.core.windows.net/?sv=2020&sig=x", "contoso"),
        (
            "AccountName=contoso;EndpointSuffix=core.chinacloudapi.cn",
            "contoso.dfs.core.chinacloudapi.cn",
        ),
    ],
)
def test_the_account_of_a_connection_string(text, account):
    assert files.account_of(text) == account


def test_the_address_of_a_container():
    assert files.azure("contoso", "raw").root == "abfss://raw@contoso.dfs.core.windows.net"
    china = files.account_of("AccountName=c;EndpointSuffix=core.chinacloudapi.cn")
    assert files.azure(china, "raw").root == "abfss://raw@c.dfs.core.chinacloudapi.cn"
    assert (
        files.azure("https://c.dfs.core.windows.net", "r").root
        == "abfss://r@c.dfs.core.windows.net"
    )


def test_an_account_that_is_not_there_is_told_without_the_text():
    with pytest.raises(ValueError) as told:
        files.account_of("AccountKey=secret")
    assert "secret" not in str(told.value)
