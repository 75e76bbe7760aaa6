"""What a copy to files leaves there (CP-20 to CP-23), and what it tells (adf-schema/activity-outputs)."""

import json
import re

import pytest
from adf.data import copies, delimited, files, filetables, jsons, parquets, selections

CSV = delimited.Format(header=True)


@pytest.fixture
def tree(lake):
    """The folder of the page's table of copy behaviours; each file holds its own name."""
    for path in ("File1", "File2", "Subfolder1/File3", "Subfolder1/File4", "Subfolder1/File5"):
        (lake / "Folder1" / path).parent.mkdir(parents=True, exist_ok=True)
        (lake / "Folder1" / f"{path}.csv").write_text(f"name\n{path[-5:]}\n")
    return lake


def copy(lake, form=CSV, name=None, recursive=True, folder="Folder1", **rest):
    store = files.Lake(str(lake))
    source = filetables.Source(selections.Files(store, folder, recursive=recursive), CSV)
    sink = filetables.Sink(selections.Target(store, "out", name), form, **rest)
    return copies.copy(source, sink)


def made(lake):
    out = lake / "out"
    paths = [path for path in out.rglob("*") if path.is_file()] if out.exists() else []
    return {str(path.relative_to(out)): path.read_text() for path in paths}


def names(text):
    return sorted(text.split()[1:])


def test_preserve_hierarchy_is_the_default(spark, tree):
    output = copy(tree, file_extension=".csv")
    assert {path: names(text) for path, text in made(tree).items()} == {
        "File1.csv": ["File1"],
        "File2.csv": ["File2"],
        "Subfolder1/File3.csv": ["File3"],
        "Subfolder1/File4.csv": ["File4"],
        "Subfolder1/File5.csv": ["File5"],
    }
    assert output["filesRead"] == output["filesWritten"] == 5
    assert output["rowsRead"] == output["rowsCopied"] == 5


@pytest.mark.parametrize("recursive,count", [(True, 5), (False, 2)])
def test_flatten_hierarchy_gives_files_names_of_its_own(spark, tree, recursive, count):
    copy(tree, recursive=recursive, copy_behavior="FlattenHierarchy", file_extension=".csv")
    assert len(made(tree)) == count
    guid = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
    assert all(re.fullmatch(rf"Data\.{guid}\.{guid}\.csv", path) for path in made(tree))


@pytest.mark.parametrize("name", [None, "all.csv"])
def test_merge_files_makes_one_file(spark, tree, name):
    copy(tree, name=name, copy_behavior="MergeFiles", file_extension=".csv")
    ((path, text),) = made(tree).items()
    assert names(text) == ["File1", "File2", "File3", "File4", "File5"]
    assert path == name or re.fullmatch(r"Data\.[0-9a-f-]{36}\.csv", path)


def test_subfolders_are_left_out_when_not_recursive(spark, tree):
    copy(tree, recursive=False, file_extension="csv")
    assert set(made(tree)) == {"File1.csv", "File2.csv"}


def test_files_get_the_extension_of_the_sink(spark, tree):
    copy(tree, form=jsons.Format(compression="gzip"), recursive=False)
    assert {path.name for path in (tree / "out").iterdir()} == {"File1.json.gz", "File2.json.gz"}


def test_a_copy_that_is_run_again_replaces_its_files(spark, tree):
    copy(tree, name="all.csv", copy_behavior="MergeFiles")
    (tree / "Folder1/File2.csv").unlink()
    copy(tree, name="all.csv", copy_behavior="MergeFiles")
    ((path, text),) = made(tree).items()
    assert path == "all.csv" and names(text) == ["File1", "File3", "File4", "File5"]


def test_rows_are_split_into_numbered_files(spark, lake):
    sink = filetables.Sink(
        selections.Target(files.Lake(str(lake)), "out"),
        delimited.Format(),
        max_rows_per_file=2,
        file_name_prefix="part",
        file_extension=".csv",
    )
    sink.write(spark.range(5), "numbers")
    assert set(made(lake)) == {f"part_0000{number}.csv" for number in range(3)}
    assert [made(lake)[f"part_0000{n}.csv"].split() for n in range(3)] == [
        ["0", "1"],
        ["2", "3"],
        ["4"],
    ]
    assert sink.measures()["filesWritten"] == 3


def test_a_table_gives_its_name_to_its_file(spark, lake):
    class Table:
        table = "Orders"

        def parts(self):
            return [(None, spark.range(1))]

        def measures(self):
            return {}

    target = selections.Target(files.Lake(str(lake)), "out")
    copies.copy(Table(), filetables.Sink(target, parquets.Format()))
    assert [path.name for path in (lake / "out").iterdir()] == ["Orders.parquet"]


def test_no_matching_file_copies_nothing(spark, lake):
    store = files.Lake(str(lake))
    source = filetables.Source(selections.Files(store, wildcard_file="*.csv"), CSV)
    sink = filetables.Sink(selections.Target(store, "out"), CSV)
    output = copies.copy(source, sink)
    assert (output["filesRead"], output["filesWritten"], output["rowsCopied"]) == (0, 0, 0)
    assert made(lake) == {}


def test_a_file_without_rows_gives_a_file_with_its_header(spark, lake):
    (lake / "Folder1").mkdir()
    (lake / "Folder1/a.csv").write_text("id,name\n")
    copy(lake, name="b.csv")
    assert (lake / "out/b.csv").read_bytes() == b"id,name\r\n"


def test_an_empty_file_gives_an_empty_file(spark, lake):
    (lake / "Folder1").mkdir()
    (lake / "Folder1/a.csv").touch()
    copy(lake, name="b.csv")
    assert made(lake) == {"b.csv": ""}


def test_the_output_tells_bytes_and_duration(spark, tree):
    output = copy(tree, recursive=False, file_extension=".csv")
    assert output["dataRead"] == sum(p.stat().st_size for p in (tree / "Folder1").glob("*.csv"))
    assert output["dataWritten"] == sum(p.stat().st_size for p in (tree / "out").iterdir())
    assert isinstance(output["copyDuration"], int) and output["throughput"] > 0
    assert output["errors"] == [] and output["rowsSkipped"] == 0


def test_nothing_stays_in_the_staging_folder(spark, lake, staging):
    (lake / "Folder1").mkdir()
    (lake / "Folder1/_a.csv").write_text("id\n1\n")
    copy(lake, form=delimited.Format(compression="ZipDeflate"), name="b.zip")
    assert list(staging.iterdir()) == [] and [p.name for p in (lake / "out").iterdir()] == ["b.zip"]


class Table:
    """A sink with a schema, as tables are."""

    def __init__(self, schema):
        from pyspark.sql.types import _parse_datatype_string

        self.schema, self.rows = _parse_datatype_string(schema), None

    def columns(self):
        return self.schema

    def write(self, data, name=None):
        self.rows = [tuple(row) for row in data.collect()]

    def measures(self):
        return {}


def into(lake, text, schema, **rest):
    (lake / "a.csv").write_text(text)
    sink = Table(schema)
    selection = selections.Files(files.Lake(str(lake)), file_name="a.csv")
    output = copies.copy(filetables.Source(selection, CSV), sink, **rest)
    return sink.rows, output


def test_columns_go_by_name_and_get_the_types_of_the_sink(spark, lake):
    rows, _ = into(lake, "b,a\nx,1\n", "a int, b string, c date")
    assert rows == [("x", 1)]


def test_names_of_columns_count_with_their_case(spark, lake):
    with pytest.raises(ValueError, match="no column 'ID'"):
        into(lake, "ID\n1\n", "id int")


def test_an_incompatible_value_fails_the_copy(spark, lake):
    with pytest.raises(Exception, match="does not convert from String to Int32"):
        into(lake, "a\n1\nx\n", "a int")


def test_incompatible_rows_are_skipped_and_counted(spark, lake):
    rows, output = into(lake, "a\n1\nx\n\n3\n", "a int", skip_incompatible=True)
    assert rows == [(1,), (3,)]
    assert (output["rowsRead"], output["rowsCopied"], output["rowsSkipped"]) == (3, 2, 1)


def test_no_matching_file_writes_no_rows_to_a_table(spark, lake):
    sink = Table("a int")
    selection = selections.Files(files.Lake(str(lake)), wildcard_file="*.csv")
    output = copies.copy(filetables.Source(selection, CSV), sink)
    assert sink.rows == [] and output["rowsCopied"] == 0


def test_a_mapping_decides_instead(spark, lake):
    class Mapping:
        def apply(self, data, columns, skip_incompatible):
            assert skip_incompatible and columns.fieldNames() == ["x"]
            return data.selectExpr("a AS x").where("x <> '2'")

    rows, output = into(lake, "a\n1\n2\n", "x string", mapping=Mapping(), skip_incompatible=True)
    assert rows == [("1",)] and output["rowsSkipped"] == 1


def test_a_container_of_azure_is_copied(spark, mount, lake):
    mount("abfss://raw@contoso.dfs.core.windows.net", lake)
    (lake / "in").mkdir()
    (lake / "in/a b.csv").write_text("id\n1\n")
    store = files.azure("contoso", "raw")
    source = filetables.Source(
        selections.Files(store, "in"), CSV, additional_columns={"path": "$$FILEPATH"}
    )
    copies.copy(source, filetables.Sink(selections.Target(store, "out"), jsons.Format()))
    assert json.loads((lake / "out/a b.json").read_text()) == {"id": "1", "path": "a b.csv"}
