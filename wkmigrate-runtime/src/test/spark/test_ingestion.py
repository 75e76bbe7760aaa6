"""Loading files as they arrive, with the stand-in of `cloudfiles` for Auto Loader."""

from __future__ import annotations

import json

import pytest
from adf.data import files, ingestion, selections

from cloudfiles import CloudFiles

RESCUE = {"cloudFiles.schemaEvolutionMode": "rescue"}
GROW = {"cloudFiles.schemaEvolutionMode": "addNewColumns"}


@pytest.fixture(autouse=True)
def auto_loader(spark, monkeypatch):
    monkeypatch.setattr(ingestion, "reader", lambda: CloudFiles(spark.readStream))


@pytest.fixture
def arrive(lake):
    """Lays a file of JSON lines into the folder that is loaded."""

    def lay(name, *rows):
        (lake / "in").mkdir(exist_ok=True)
        text = "\n".join(json.dumps(each) for each in rows)
        (lake / "in" / name).write_text(text, encoding="utf-8")

    return lay


@pytest.fixture
def load(spark, lake, database, tmp_path):
    """Loads the folder into the table `orders`; every call is a run of the task."""

    def run(mode, *, file="*.json", **arguments):
        options = {
            "cloudFiles.format": "json",
            "cloudFiles.includeExistingFiles": True,
            "rescuedDataColumn": "_rescued_data",
            **mode,
        }
        source = selections.Files(files.Lake(str(lake)), "in", wildcard_file=file)
        kept = ingestion.state(str(tmp_path / "_checkpoints"), "Load", "Copy orders")
        table = ingestion.Table("orders", schema=database)
        return ingestion.load(source, table, options, state=kept, **arguments)

    return run


@pytest.fixture
def rows(spark, database):
    """The rows of the table, as dictionaries."""

    def read():
        return [row.asDict() for row in spark.table(f"{database}.orders").collect()]

    return read


def test_a_file_is_loaded_once_however_often_the_task_runs(load, rows, arrive):
    arrive("1.json", {"id": "1"}, {"id": "2"})
    assert load(RESCUE)["rowsCopied"] == 2
    assert load(RESCUE)["rowsCopied"] == 0
    arrive("2.json", {"id": "3"})
    assert load(RESCUE)["rowsCopied"] == 1
    assert sorted(each["id"] for each in rows()) == ["1", "2", "3"]


def test_rescue_keeps_new_columns_and_never_fails(load, rows, arrive):
    arrive("1.json", {"id": "1"})
    load(RESCUE)
    arrive("2.json", {"id": "2", "colour": "red"})
    with pytest.warns(UserWarning, match="1 rows .* _rescued_data"):
        output = load(RESCUE)
    assert output["rowsCopied"] == 1 and output["rowsRescued"] == 1
    second = next(each for each in rows() if each["id"] == "2")
    assert json.loads(second["_rescued_data"]) == {"colour": "red"}
    assert "colour" not in second


def test_hints_give_types_and_rescue_keeps_what_does_not_fit(load, rows, arrive):
    arrive("1.json", {"id": 1, "amount": "1.50"}, {"id": "many", "amount": "2"})
    hints = {"cloudFiles.schemaHints": "`id` int, `amount` decimal(9,2)"}
    with pytest.warns(UserWarning):
        load({**RESCUE, **hints})
    found = {str(each["amount"]): each for each in rows()}
    assert found["1.50"]["id"] == 1 and found["1.50"]["_rescued_data"] is None
    assert found["2.00"]["id"] is None
    assert json.loads(found["2.00"]["_rescued_data"]) == {"id": "many"}


def test_a_new_column_stops_the_load_once_and_the_next_attempt_goes_on(load, rows, arrive):
    arrive("1.json", {"id": "1"})
    load(GROW)
    arrive("2.json", {"id": "2", "colour": "red"})
    with pytest.raises(ingestion.NewColumnsError, match="run the task again"):
        load(GROW)
    assert len(rows()) == 1
    assert load(GROW)["rowsCopied"] == 1
    colours = {each["id"]: each["colour"] for each in rows()}
    assert colours == {"1": None, "2": "red"}


def test_type_widening_is_a_property_of_the_table(spark, load, rows, arrive, database):
    mode = {"cloudFiles.schemaEvolutionMode": "addNewColumnsWithTypeWidening"}
    arrive("1.json", {"id": "1"})
    load(mode)
    properties = spark.sql(f"SHOW TBLPROPERTIES {database}.orders").collect()
    assert ("delta.enableTypeWidening", "true") in {(row.key, row.value) for row in properties}
    assert [each["id"] for each in rows()] == ["1"]


def test_fail_on_new_columns_fails_until_somebody_does_something(load, rows, arrive):
    mode = {"cloudFiles.schemaEvolutionMode": "failOnNewColumns"}
    arrive("1.json", {"id": "1"})
    load(mode)
    arrive("2.json", {"id": "2", "colour": "red"})
    for _ in range(2):
        with pytest.raises(ingestion.NewColumnsError, match="correct the files"):
            load(mode)
    assert len(rows()) == 1


def test_a_schema_that_is_given_is_enforced(spark, load, rows, arrive, database):
    mode = {"cloudFiles.schemaEvolutionMode": "none"}
    arrive("1.json", {"id": 1, "colour": "red"}, {"id": "x"})
    with pytest.warns(UserWarning):
        load(mode, schema="`id` int, `note` string")
    names = [(each.name, each.dataType.simpleString()) for each in spark.table(f"{database}.orders").schema]
    assert names == [("id", "int"), ("note", "string"), ("_rescued_data", "string")]
    kept = {each["id"]: json.loads(each["_rescued_data"]) for each in rows()}
    assert kept == {1: {"colour": "red"}, None: {"id": "x"}}


def test_rows_that_do_not_fit_can_be_left_out(load, rows, arrive):
    arrive("1.json", {"id": 1}, {"id": "x"})
    mode = {**RESCUE, "cloudFiles.schemaHints": "`id` int"}
    with pytest.warns(UserWarning, match="left out"):
        output = load(mode, rescued_rows="drop")
    assert [each["id"] for each in rows()] == [1]
    assert (output["rowsRead"], output["rowsCopied"], output["rowsSkipped"]) == (2, 1, 1)


def test_rows_that_do_not_fit_can_stop_the_load_before_anything_is_written(load, rows, arrive):
    arrive("1.json", {"id": 1}, {"id": "x"})
    mode = {**RESCUE, "cloudFiles.schemaHints": "`id` int"}
    with pytest.raises(Exception, match="do not fit"):
        load(mode, rescued_rows="fail")
    assert rows() == []


def test_a_mapping_takes_its_columns_under_their_new_names(load, rows, arrive):
    arrive("1.json", {"order id": "1", "secret": "x"})
    load(RESCUE, columns={"OrderId": "order id"})
    assert rows() == [{"OrderId": "1", "_rescued_data": None}]


def test_additional_columns_are_paths_copies_and_constants(load, rows, arrive):
    arrive("1.json", {"id": "1"})
    added = {"path": "$$FILEPATH", "again": "$$COLUMN:id", "origin": "adf"}
    load(RESCUE, additional_columns=added)
    assert rows() == [
        {"id": "1", "_rescued_data": None, "path": "1.json", "again": "1", "origin": "adf"}
    ]


def test_names_of_files_select(load, rows, arrive):
    arrive("a.json", {"id": "1"})
    arrive("b.json", {"id": "2"})
    load(RESCUE, file="a*.json")
    assert [each["id"] for each in rows()] == ["1"]


def test_a_folder_without_a_file_is_nothing_to_load(load, lake):
    (lake / "in").mkdir()
    assert load(RESCUE)["rowsCopied"] == 0


def test_state_lies_beside_that_of_others_and_has_the_name_of_the_activity():
    kept = ingestion.state("/Volumes/main/etl/_checkpoints/", "Load orders", "Each/Copy: a")
    assert kept == "/Volumes/main/etl/_checkpoints/Load_orders/Each/Copy_a"


def test_patterns_are_those_of_hadoop():
    assert ingestion.glob("in/*/a^*b{1}[2]") == r"in/*/a\*b\{1\}\[2\]"
    with pytest.raises(ValueError, match="one character or none"):
        ingestion.glob("a?.csv")
