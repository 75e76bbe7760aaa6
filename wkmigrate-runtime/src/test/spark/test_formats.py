"""JSON, Parquet, Avro, ORC, Excel and XML files as ADF's pages of the formats describe them."""

import gzip
import json

import openpyxl
import pytest
import xlwt
from adf.data import avros, excels, files, filetables, jsons, orcs, parquets
from adf.data import selections, xmls


def put(lake, name, content):
    path = lake / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


def source(lake, form, folder="in", **rest):
    return filetables.Source(selections.Files(files.Lake(str(lake)), folder), form, **rest)


def rows(read):
    return [row.asDict(True) for row in read.read().collect()]


def sink(lake, form, name=None, **rest):
    return filetables.Sink(selections.Target(files.Lake(str(lake)), "out", name), form, **rest)


ONE = '{"time": "2015-04-29T07:12:20Z", "id": 1, "from": {"z": 1.5, "a": [true]}}'
TWO = '{"time": "2015-04-29T07:13:21Z", "id": 2, "from": {"z": 2.5, "a": []}}'
PRETTY = json.dumps(json.loads(ONE), indent=4)


@pytest.mark.parametrize(
    "content,ids",
    [
        (ONE + "\n" + TWO + "\n", [1, 2]),
        (f"[{ONE},\n{TWO}]", [1, 2]),
        (PRETTY, [1]),
        (PRETTY + "\n" + TWO, [1, 2]),
        (ONE + TWO, [1, 2]),
        ("\ufeff" + ONE, [1]),
    ],
    ids=["lines", "array", "one object", "concatenated", "in one line", "with a mark"],
)
def test_json_patterns(spark, lake, content, ids):
    put(lake, "in/a.json", content)
    read = rows(source(lake, jsons.Format()))
    assert [row["id"] for row in read] == ids
    assert list(read[0]) == ["time", "id", "from"]
    assert read[0] == json.loads(ONE)


def test_json_with_a_long_object_is_read(spark, lake):
    long = [{"id": number, "text": "x" * 50_000} for number in range(3)]
    put(lake, "in/a.json", "\n".join(json.dumps(each, indent=1) for each in long))
    assert [row["id"] for row in rows(source(lake, jsons.Format()))] == [0, 1, 2]


def test_json_in_another_encoding_and_compressed(spark, lake):
    put(lake, "in/a", gzip.compress('{"name": "Zoë"}'.encode("utf-16")))
    form = jsons.Format(encoding="UTF-16", compression="gzip")
    assert rows(source(lake, form)) == [{"name": "Zoë"}]


def test_json_files_of_different_patterns_go_together(spark, lake):
    put(lake, "in/a.json", ONE)
    put(lake, "in/b.json", f"[{TWO}]")
    put(lake, "in/sub/c.json", '{"id": 3,\n "more": null}')
    columns = {"file": "$$FILEPATH"}
    read = rows(source(lake, jsons.Format(), additional_columns=columns))
    assert sorted((row["id"], row["file"]) for row in read) == [
        (1, "a.json"),
        (2, "b.json"),
        (3, "sub/c.json"),
    ]


def test_json_that_is_not_valid_fails(spark, lake):
    put(lake, "in/a.json", '{"id": 1}\n{"id": \n')
    with pytest.raises(Exception):
        source(lake, jsons.Format()).read().collect()


def test_json_lines_are_written_with_nulls(spark, lake):
    data = spark.sql("SELECT 1 AS id, cast(null AS string) AS n UNION ALL SELECT 2, 'x'")
    sink(lake, jsons.Format(), "a.json").write(data)
    assert (lake / "out/a.json").read_text() == '{"id":1,"n":null}\n{"id":2,"n":"x"}\n'


@pytest.mark.parametrize("count", [0, 1, 3])
def test_a_json_array_is_written(spark, lake, count):
    sink(lake, jsons.Format(pattern="arrayOfObjects"), "a.json").write(spark.range(count))
    assert json.loads((lake / "out/a.json").read_text()) == [{"id": n} for n in range(count)]


@pytest.mark.parametrize(
    "form", [parquets.Format("gzip"), avros.Format("deflate"), orcs.Format("zlib")]
)
def test_typed_formats_keep_types(spark, lake, form):
    data = spark.sql(
        "SELECT 1 AS i, 2L AS l, 1.10BD AS d, timestamp'2024-02-29 13:04:05.678' AS t, "
        "date'2024-02-29' AS day, true AS b, 'x' AS s, X'0102' AS bytes, null AS n"
    ).withColumn("n", __import__("pyspark").sql.functions.col("n").cast("string"))
    sink(lake, form, "a.bin").write(data)
    assert [each.name for each in (lake / "out").iterdir()] == ["a.bin"]
    read = source(lake, form, "out").read()
    assert [f.dataType for f in read.schema] == [f.dataType for f in data.schema]
    assert read.collect() == data.collect()


def test_parquet_files_with_other_columns_go_together_by_name(spark, lake):
    sink(lake, parquets.Format(), "a.parquet").write(spark.sql("SELECT 1 AS id, 'x' AS a"))
    sink(lake, parquets.Format(), "b.parquet").write(spark.sql("SELECT 'y' AS b, 2 AS id"))
    read = rows(source(lake, parquets.Format(), "out"))
    assert sorted((row["id"], row["a"], row["b"]) for row in read) == [
        (1, "x", None),
        (2, None, "y"),
    ]


def test_a_compression_that_a_format_lacks_is_told(spark, lake):
    with pytest.raises(ValueError, match='compression "brotli" of Avro'):
        sink(lake, avros.Format("brotli"), "a").write(spark.range(1))


def workbook(lake, name="in/a.xlsx"):
    book = openpyxl.Workbook()
    first = book.active
    first.title = "Empty"
    sheet = book.create_sheet("Data")
    sheet["B3"], sheet["C3"], sheet["D3"] = "id", "name", "paid"
    sheet["B4"], sheet["C4"], sheet["D4"] = 1, "Zoë", True
    sheet["B5"], sheet["D5"] = 2.5, False
    path = lake / name
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)


ALL = [{"id": "1", "name": "Zoë", "paid": "True"}, {"id": "2.5", "name": None, "paid": "False"}]


def test_a_sheet_is_read_from_its_first_cell_that_is_not_empty(spark, lake):
    workbook(lake)
    assert rows(source(lake, excels.Format(sheet_name="Data", header=True))) == ALL
    assert rows(source(lake, excels.Format(sheet_index=1, header=True))) == ALL


@pytest.mark.parametrize(
    "where,found",
    [
        ("B4", [("1", "Zoë", "True"), ("2.5", None, "False")]),
        ("B4:C4", [("1", "Zoë")]),
        ("C4:C4", [("Zoë",)]),
    ],
)
def test_a_range_of_a_sheet(spark, lake, where, found):
    workbook(lake)
    read = source(lake, excels.Format(sheet_name="Data", range=where)).read()
    assert [tuple(row) for row in read.collect()] == found
    assert read.columns == [f"Prop_{index}" for index in range(len(found[0]))]


def test_a_sheet_that_is_missing_is_told_with_those_there_are(spark, lake):
    workbook(lake)
    with pytest.raises(ValueError, match='"Sales".*Empty, Data'):
        source(lake, excels.Format(sheet_name="Sales")).read()


def test_old_workbooks(spark, lake):
    book = xlwt.Workbook()
    sheet = book.add_sheet("S")
    for column, (name, value) in enumerate([("id", 1), ("name", "x")]):
        sheet.write(0, column, name)
        sheet.write(1, column, value)
    (lake / "in").mkdir()
    book.save(str(lake / "in/a.xls"))
    assert rows(source(lake, excels.Format(sheet_index=0, header=True))) == [
        {"id": "1", "name": "x"}
    ]


XML = """<?xml version="1.0"?>
<orders date="2024-01-01">
  <order id="1"><line>a</line><line>b</line></order>
  <order id="2"><line>c</line></order>
  <note lang="en">hi</note><paid>true</paid><sum>1.5</sum><none/>
</orders>"""


def test_an_xml_file_is_one_object(spark, lake):
    put(lake, "in/a.xml", XML)
    (row,) = rows(source(lake, xmls.Format()))
    assert row == {
        "orders": {
            "@date": "2024-01-01",
            "order": [{"@id": 1, "line": ["a", "b"]}, {"@id": 2, "line": ["c"]}],
            "note": {"@lang": "en", "_value_": "hi"},
            "paid": True,
            "sum": 1.5,
            "none": None,
        }
    }


def test_xml_types_are_not_detected_when_not_wanted(spark, lake):
    put(lake, "in/a.xml", "<a><b>1</b></a>")
    assert rows(source(lake, xmls.Format(detect_types=False))) == [{"a": {"b": "1"}}]


def test_an_element_that_repeats_in_one_file_is_an_array_in_all(spark, lake):
    put(lake, "in/a.xml", "<a><b>1</b></a>")
    put(lake, "in/b.xml", "<a><b>2</b><b>3</b></a>")
    read = rows(source(lake, xmls.Format()))
    assert sorted(row["a"]["b"] for row in read) == [[1], [2, 3]]


NAMESPACES = '<a xmlns="urn:x" xmlns:y="urn:y" y:k="1"><y:b>2</y:b></a>'


@pytest.mark.parametrize(
    "form,found",
    [
        (xmls.Format(), {"urn:x,a": {"urn:y,@k": 1, "urn:y,b": 2}}),
        (
            xmls.Format(namespace_prefixes={"urn:x": "x", "urn:y": "why"}),
            {"x:a": {"why:@k": 1, "why:b": 2}},
        ),
        (
            xmls.Format(namespaces=False),
            {"a": {"@xmlns": "urn:x", "@xmlns:y": "urn:y", "@y:k": 1, "y:b": 2}},
        ),
    ],
)
def test_xml_namespaces(spark, lake, form, found):
    put(lake, "in/a.xml", NAMESPACES)
    assert rows(source(lake, form)) == [found]


def test_xml_is_no_sink(spark, lake):
    with pytest.raises(NotImplementedError, match="does not write XML"):
        sink(lake, xmls.Format(), "a.xml").write(spark.range(1))


XSD = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="a"><xs:complexType><xs:sequence>
    <xs:element name="b" type="xs:int"/>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>"""


@pytest.mark.parametrize("value,valid", [("1", True), ("x", False)])
def test_xml_is_validated_by_the_schema_beside_it(spark, lake, value, valid):
    put(lake, "in/a.xsd", XSD)
    where = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="a.xsd"'
    put(lake, "in/a.xml", f"<a {where}><b>{value}</b></a>")
    selection = selections.Files(files.Lake(str(lake)), "in", "a.xml")
    read = filetables.Source(selection, xmls.Format(validation="xsd"))
    if valid:
        assert rows(read)[0]["a"]["b"] == 1
    else:
        with pytest.raises(ValueError, match="not valid"):
            read.read()


@pytest.mark.parametrize("value,valid", [("<b>1</b>", True), ("<c/>", False)])
def test_xml_is_validated_by_its_document_type(spark, lake, value, valid):
    put(lake, "in/a.xml", f"<!DOCTYPE a [<!ELEMENT a (b)><!ELEMENT b (#PCDATA)>]><a>{value}</a>")
    read = source(lake, xmls.Format(validation="dtd"))
    if valid:
        assert rows(read) == [{"a": {"b": 1}}]
    else:
        with pytest.raises(ValueError, match="not valid"):
            read.read()


def test_xml_does_not_read_other_files(spark, lake):
    put(lake, "secret", "secret")
    put(lake, "in/a.xml", f'<!DOCTYPE a [<!ENTITY e SYSTEM "file://{lake}/secret">]><a>&e;</a>')
    assert rows(source(lake, xmls.Format())) == [{"a": None}]
