"""Mappings on real Spark: CP-60 to CP-67, CP-70."""

from __future__ import annotations

import json
from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest
from adf import errors
from adf.data import mappings
from pyspark.sql import types

_DOCUMENT = json.dumps(
    {
        "number": "01",
        "date": "20170122",
        "orders": [
            {"prod": "p1", "price": 23},
            {"prod": "p2"},
            {"prod": "p3", "price": 231},
        ],
        "city": [{"name": "Seattle"}],
    }
)


@pytest.fixture
def documents(spark: Any) -> Any:
    empty = json.dumps({"number": "02", "orders": []})
    none = json.dumps({"number": "03"})
    frame = spark.createDataFrame([(_DOCUMENT,), (empty,), (none,)], "d string")
    schema = (
        "number string, date string, orders array<struct<prod: string, price: int>>, "
        "city array<struct<name: string>>"
    )
    return frame.selectExpr(f"from_json(d, '{schema}') AS d").select("d.*")


def rows(frame: Any) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in frame.collect()]


def test_names_count_with_their_case_and_others_are_left_out(spark: Any) -> None:
    data = spark.sql("SELECT 1 AS a, 2 AS `b.c`, 3 AS A")
    mapping = mappings.Mapping(
        [mappings.Column("A", "x"), mappings.Column("b.c", "y z")]
    )
    made = mapping.apply(data, None, False)
    assert made.columns == ["x", "y z"]
    assert rows(made) == [(3, 2)]
    with pytest.raises(errors.ExpressionError, match="no column 'B'"):
        mappings.Mapping([mappings.Column("B", "x")]).apply(data)


def test_without_columns_all_go_by_name_into_those_of_the_sink(spark: Any) -> None:
    data = spark.sql("SELECT '7' AS id, 'x' AS `na.me`")
    sink = (
        types.StructType()
        .add("na.me", "string")
        .add("id", "integer")
        .add("more", "integer")
    )
    made = mappings.Mapping().apply(data, sink, False)
    assert made.dtypes == [("id", "int"), ("na.me", "string")]
    with pytest.raises(errors.ExpressionError, match="'na.me'"):
        mappings.Mapping().apply(data, types.StructType().add("id", "integer"))


def test_columns_without_names_go_by_their_number(spark: Any) -> None:
    data = spark.sql("SELECT 'a' AS Prop_0, 'b' AS Prop_1")
    mapping = mappings.Mapping(
        [mappings.Column(2, "second"), mappings.Column(1, "first")]
    )
    assert mapping.apply(data).columns == ["second", "first"]
    assert rows(mapping.apply(data)) == [("b", "a")]
    with pytest.raises(errors.ExpressionError, match="number 3"):
        mappings.Mapping([mappings.Column(3, "x")]).apply(data)


def test_an_array_is_applied_to_its_document_as_in_the_documentation(
    documents: Any,
) -> None:
    mapping = mappings.Mapping(
        [
            mappings.Column("$['number']", "orderNumber"),
            mappings.Column("$['date']", "orderDate"),
            mappings.Column("['prod']", "order_pd"),
            mappings.Column("['price']", "order_price"),
            mappings.Column("$['city'][0]['name']", "city"),
        ],
        collection="$['orders']",
    )
    assert rows(mapping.apply(documents)) == [
        ("01", "20170122", "p1", 23, "Seattle"),
        ("01", "20170122", "p2", None, "Seattle"),
        ("01", "20170122", "p3", 231, "Seattle"),
    ]


def test_what_a_path_does_not_find_is_null(documents: Any) -> None:
    mapping = mappings.Mapping(
        [
            mappings.Column("$.number", "n"),
            mappings.Column("$.city[1].name", "second"),
            mappings.Column("$.no.such", "none"),
        ]
    )
    assert rows(mapping.apply(documents)) == [
        ("01", None, None),
        ("02", None, None),
        ("03", None, None),
    ]


def test_a_collection_that_no_document_has_gives_no_rows(documents: Any) -> None:
    mapping = mappings.Mapping([mappings.Column("['x']", "x")], collection="$.items")
    assert rows(mapping.apply(documents)) == []


def test_objects_are_made_and_whole_arrays_go_along(documents: Any) -> None:
    mapping = mappings.Mapping(
        [
            mappings.Column("$['number']", "$['key']['n']"),
            mappings.Column("$['date']", "$['key']['d']"),
            mappings.Column("$['orders']", "$['lines']"),
        ]
    )
    made = mapping.apply(documents.where("number = '01'"))
    assert json.loads(made.toJSON().collect()[0]) == {
        "key": {"n": "01", "d": "20170122"},
        "lines": [
            {"prod": "p1", "price": 23},
            {"prod": "p2"},
            {"prod": "p3", "price": 231},
        ],
    }
    with pytest.raises(errors.ExpressionError, match="arrays"):
        mappings.Mapping([mappings.Column("$.number", "$.a[0]")]).apply(documents)


def test_objects_become_text_where_the_mapping_says_so(documents: Any) -> None:
    mapping = mappings.Mapping(
        [mappings.Column("$.city", "city")], complex_as_text=True
    )
    made = mapping.apply(documents.where("number = '01'"))
    assert rows(made) == [('[{"name":"Seattle"}]',)]


def test_types_of_the_mapping_hold_where_the_sink_has_none(spark: Any) -> None:
    data = spark.sql(
        "SELECT '7' AS a, '1.50' AS b, 'True' AS c, '29.02.2024 13:45' AS d"
    )
    mapping = mappings.Mapping(
        [
            mappings.Column("a", "a", "String", "Int32"),
            mappings.Column("b", "b", "String", "Decimal"),
            mappings.Column("c", "c", "String", "Boolean"),
            mappings.Column("d", "d", "String", "DateTime", format="dd.MM.yyyy HH:mm"),
        ],
        convert=True,
    )
    made = mapping.apply(data)
    assert made.dtypes == [
        ("a", "int"),
        ("b", "decimal(38,18)"),
        ("c", "boolean"),
        ("d", "timestamp"),
    ]
    row = made.selectExpr("a", "b", "c", "CAST(d AS string)").collect()[0]
    assert tuple(row) == (7, Decimal("1.5"), True, "2024-02-29 13:45:00")


CONVERSIONS = [
    # value, type of the sink, settings, what comes out (None: it does not convert)
    ("' 42 '", "int", {}, 42),
    ("'4.2'", "int", {}, None),
    ("'2147483648'", "int", {}, None),
    ("300", "tinyint", {}, None),
    ("1.7D", "int", {}, 1),
    ("1.7D", "int", {"allow_truncation": False}, None),
    ("2.0D", "int", {"allow_truncation": False}, 2),
    ("CAST(1.25 AS decimal(5,2))", "decimal(5,1)", {"allow_truncation": False}, None),
    ("'1.234,5'", "double", {"culture": "de-de"}, 1234.5),
    ("'1,234.5'", "double", {"culture": "en-us"}, 1234.5),
    ("'12,5'", "double", {}, None),
    ("'1e3'", "double", {}, 1000.0),
    ("'TRUE'", "boolean", {}, True),
    ("'1'", "boolean", {}, True),
    ("'ja'", "boolean", {}, None),
    ("0", "boolean", {}, False),
    ("true", "int", {}, 1),
    ("true", "string", {}, "True"),
    ("true", "string", {"boolean_as_number": True}, "1"),
    ("5.0D", "string", {}, "5"),
    ("12000000D", "string", {}, "12000000"),
    ("1E20D", "string", {}, "1E+20"),
    ("0.00005D", "string", {}, "5E-05"),
    ("CAST('1.50' AS decimal(5,2))", "string", {}, "1.50"),
    ("timestamp'2024-02-29 13:45:06.5'", "string", {}, "2024-02-29 13:45:06.5000000"),
    (
        "timestamp'2024-02-29 13:45:06.5'",
        "string",
        {"date_time_format": "dd/MM/yyyy hh:mm:ss.fff tt"},
        "29/02/2024 01:45:06.500 PM",
    ),
    ("'2024-02-29'", "timestamp", {}, "2024-02-29 00:00:00"),
    ("'2024-02-29T12:00:00+02:00'", "timestamp", {}, "2024-02-29 10:00:00"),
    ("'2024-02-29T12:00:00.1234567Z'", "timestamp", {}, "2024-02-29 12:00:00.123456"),
    ("'2/29/2024 1:05:06 PM'", "timestamp", {}, "2024-02-29 13:05:06"),
    ("'29/02/2024 13:05:06'", "timestamp", {"culture": "en-gb"}, "2024-02-29 13:05:06"),
    ("'29.2.2024'", "timestamp", {"culture": "de-de"}, "2024-02-29 00:00:00"),
    ("'12:30'", "timestamp", {}, None),
    ("'2024'", "timestamp", {}, None),
    ("'2023-02-29'", "timestamp", {}, None),
    (
        "'20240229-134506'",
        "timestamp",
        {"date_time_format": "yyyyMMdd-HHmmss"},
        "2024-02-29 13:45:06",
    ),
    ("'AP8='", "binary", {}, b"\x00\xff"),
    ("X'00FF'", "string", {}, "AP8="),
]


@pytest.mark.parametrize("value, target, settings, expected", CONVERSIONS)
def test_values_convert_as_in_the_documentation(
    spark: Any, value: str, target: str, settings: dict[str, Any], expected: Any
) -> None:
    data = spark.sql(f"SELECT {value} AS v")
    mapping = mappings.Mapping(convert=True, **settings)
    sink = types.StructType().add("v", types._parse_datatype_string(target))
    made = mapping.apply(data, sink, True)
    assert made.schema["v"].dataType == sink["v"].dataType
    if target == "timestamp":
        made = made.selectExpr("CAST(v AS string) AS v")
    found = rows(made)
    assert found == ([] if expected is None else [(expected,)])


@pytest.mark.parametrize(
    "kind, value, good",
    [
        ("Byte", "255", True),
        ("Byte", "256", False),
        ("Byte", "-1", False),
        ("UInt16", "65535", True),
        ("UInt32", "-1", False),
        ("Guid", "'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'", True),
        ("Guid", "'no guid'", False),
        ("TimeSpan", "'1.02:03:04'", True),
        ("TimeSpan", "'late'", False),
    ],
)
def test_interim_types_have_their_own_values(
    spark: Any, kind: str, value: str, good: bool
) -> None:
    column = mappings.Column("v", "v", sink_type=kind)
    made = mappings.Mapping([column], convert=True).apply(
        spark.sql(f"SELECT {value} AS v"), None, True
    )
    assert made.count() == (1 if good else 0)


def test_a_value_that_does_not_convert_fails_or_is_skipped(spark: Any) -> None:
    data = spark.sql("SELECT * FROM VALUES ('1'), ('secret'), (NULL) AS t(v)")
    mapping = mappings.Mapping([mappings.Column("v", "Amount", sink_type="Int32")])
    with pytest.raises(Exception, match='"Amount".*String to Int32') as failure:
        mapping.apply(data).collect()
    assert "secret" not in str(failure.value)
    assert rows(mapping.apply(data, None, True)) == [(1,), (None,)]


def test_texts_that_are_too_long_do_not_fit(spark: Any) -> None:
    sink = types.StructType(
        [types.StructField("v", types.StringType(), True, {"adf_length": 3})]
    )
    data = spark.sql("SELECT * FROM VALUES ('abc'), ('abcd') AS t(v)")
    assert rows(mappings.Mapping().apply(data, sink, True)) == [("abc",)]


def test_conversions_that_adf_does_not_have_are_errors(spark: Any) -> None:
    data = spark.sql("SELECT timestamp'2024-01-01 00:00:00' AS v")
    with pytest.raises(errors.ExpressionError, match="DateTime to Int32"):
        mappings.Mapping().apply(data, types.StructType().add("v", "integer"))
    column = mappings.Column("v", "v", sink_type="DateTime", format="yyyy gg")
    with pytest.raises(errors.ExpressionError, match="format"):
        mappings.Mapping([column]).apply(spark.sql("SELECT 'x' AS v"))


def test_a_translator_may_be_known_at_run_time_only(documents: Any) -> None:
    translator = {
        "type": "TabularTranslator",
        "mappings": [
            {"source": {"path": "$['number']"}, "sink": {"name": "n", "type": "Int32"}},
            {"source": {"path": "['prod']"}, "sink": {"name": "p"}},
        ],
        "collectionReference": "$['orders']",
        "typeConversion": "true",
        "typeConversionSettings": {"allowDataTruncation": False, "culture": "en-us"},
    }
    expected = [(1, "p1"), (1, "p2"), (1, "p3")]
    assert rows(mappings.of(json.dumps(translator)).apply(documents)) == expected
    made = mappings.of(translator)
    assert (made.convert, made.allow_truncation, made.culture) == (True, False, "en-us")
    assert mappings.of(None) == mappings.of("") == mappings.of({}) == mappings.Mapping()


def test_both_older_shapes_still_map(spark: Any, documents: Any) -> None:
    data = spark.sql("SELECT 1 AS UserId, 'g' AS Group, 'n' AS Name")
    text = "UserId: MyUserId, Group: MyGroup, Name: MyName"
    for given in (text, {"UserId": "MyUserId", "Group": "MyGroup", "Name": "MyName"}):
        made = mappings.of({"columnMappings": given}).apply(data)
        assert made.columns == ["MyUserId", "MyGroup", "MyName"]
        assert rows(made) == [(1, "g", "n")]
    schema = {"$.number": "orderNumber", "prod": "order_pd", "$.city[0].name": "city"}
    made = mappings.of(
        {"schemaMapping": schema, "collectionReference": "$.orders"}
    ).apply(documents)
    assert rows(made)[0] == ("01", "p1", "Seattle")


def test_a_timestamp_keeps_its_instant(spark: Any) -> None:
    data = spark.createDataFrame([(datetime(2024, 2, 29, 1, 2, 3),)], "v timestamp_ntz")
    made = mappings.Mapping([mappings.Column("v", "v", sink_type="DateTime")]).apply(
        data
    )
    assert rows(made.selectExpr("CAST(v AS string)")) == [("2024-02-29 01:02:03",)]
