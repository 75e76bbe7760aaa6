"""Delimited text is read and written as ADF's page of the format says (CP-30, CP-23)."""

import bz2
import gzip
import io
import zipfile
import zlib

import pytest
from adf.data import copies, delimited, files, filetables, selections


def write(lake, name, text, encoding="utf-8"):
    path = lake / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
    return path


def source(lake, form, *, columns=None, **selection):
    store = files.Lake(str(lake))
    return filetables.Source(selections.Files(store, **selection), form, columns)


def rows(source):
    return [row.asDict() for row in source.read().collect()]


def test_all_values_are_text_and_empty_ones_are_null(spark, lake):
    write(lake, "in/a.csv", 'id,name\r\n1,"x"\r\n2,\r\n')
    read = source(lake, delimited.Format(header=True), folder="in").read()
    assert [field.dataType.simpleString() for field in read.schema] == ["string", "string"]
    assert [tuple(row) for row in read.collect()] == [("1", "x"), ("2", None)]


def test_columns_without_a_header_are_prop_0_and_on(spark, lake):
    write(lake, "a.csv", "1,x\n2,y\n")
    read = source(lake, delimited.Format(), file_name="a.csv")
    assert rows(read) == [{"Prop_0": "1", "Prop_1": "x"}, {"Prop_0": "2", "Prop_1": "y"}]


def test_quoted_values_hold_delimiters_quotes_and_line_breaks(spark, lake):
    write(lake, "a.csv", 'a;b\n"x;y";"say \\"hi\\""\n"two\nlines";2\n')
    read = source(lake, delimited.Format(header=True, column_delimiter=";"), file_name="a.csv")
    assert rows(read) == [{"a": "x;y", "b": 'say "hi"'}, {"a": "two\nlines", "b": "2"}]


def test_quotes_may_be_doubled(spark, lake):
    write(lake, "a.csv", 'a\n"say ""hi"""\n')
    read = source(lake, delimited.Format(header=True, escape='"'), file_name="a.csv")
    assert rows(read) == [{"a": 'say "hi"'}]


def test_without_quotes_the_escape_character_escapes_the_delimiter(spark, lake):
    write(lake, "a.csv", 'a|b\nx\\|y|"q"\nc\\\\|d\n')
    form = delimited.Format(header=True, column_delimiter="|", quote="")
    read = source(lake, form, file_name="a.csv")
    assert rows(read) == [{"a": "x|y", "b": '"q"'}, {"a": "c\\", "b": "d"}]


def test_the_null_value_is_null_and_empty_values_are_then_empty(spark, lake):
    write(lake, "a.csv", "a,b\nNULL,\n1,x\n")
    read = source(lake, delimited.Format(header=True, null_value="NULL"), file_name="a.csv")
    assert rows(read) == [{"a": None, "b": ""}, {"a": "1", "b": "x"}]


def test_lines_that_are_not_empty_are_skipped_before_the_header(spark, lake):
    write(lake, "a.csv", "report\n\nof today\nid,name\n1,x\n")
    read = source(lake, delimited.Format(header=True, skip_lines=2), file_name="a.csv")
    assert rows(read) == [{"id": "1", "name": "x"}]


@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-16", "WINDOWS-1252", "ISO-8859-15", "IBM037"])
def test_encodings(spark, lake, encoding):
    python = {"UTF-8": "utf-8-sig", "WINDOWS-1252": "cp1252", "IBM037": "cp037"}
    write(lake, "a.csv", "id,name\n1,Zoë\n", python.get(encoding, encoding))
    read = source(lake, delimited.Format(header=True, encoding=encoding), file_name="a.csv")
    assert rows(read) == [{"id": "1", "name": "Zoë"}]


@pytest.mark.parametrize(
    "compression,pack",
    [
        ("gzip", gzip.compress),
        ("bzip2", bz2.compress),
        ("deflate", lambda d: zlib.compress(d)[2:-4]),
    ],
)
@pytest.mark.parametrize("name", ["a.csv", "a.csv.gz"])
def test_compression_goes_by_the_dataset_not_by_the_name(spark, lake, compression, pack, name):
    write(lake, name, pack(b"id\n1\n"))
    form = delimited.Format(header=True, compression=compression)
    assert rows(source(lake, form, file_name=name)) == [{"id": "1"}]


def test_what_is_called_gz_but_not_declared_so_is_plain_text(spark, lake):
    write(lake, "a.csv.gz", "id\n1\n")
    assert rows(source(lake, delimited.Format(header=True), file_name="a.csv.gz")) == [{"id": "1"}]


def test_all_files_of_an_archive_are_read(spark, lake):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("x/1.csv", "id\n1\n")
        archive.writestr("2.csv", "id\n2\n")
    write(lake, "in/a.zip", content.getvalue())
    form = delimited.Format(header=True, compression="ZipDeflate")
    read = source(lake, form, folder="in", columns={"path": "$$FILEPATH"})
    assert sorted(map(tuple, read.read().collect())) == [
        ("1", "a.zip/x/1.csv"),
        ("2", "a.zip/2.csv"),
    ]


def test_columns_of_several_files_go_together_by_name(spark, lake):
    write(lake, "in/1.csv", "id,name\n1,x\n")
    write(lake, "in/2.csv", "name,id,more\ny,2,z\n")
    read = source(lake, delimited.Format(header=True), folder="in")
    assert sorted(rows(read), key=lambda row: row["id"]) == [
        {"id": "1", "name": "x", "more": None},
        {"id": "2", "name": "y", "more": "z"},
    ]


def test_a_row_with_too_many_columns_fails_the_copy(spark, lake):
    write(lake, "a.csv", "id,name\n1,x\n2,y,surplus\n")
    read = source(lake, delimited.Format(header=True), file_name="a.csv")
    with pytest.raises(Exception, match="more columns than the first row.*a.csv"):
        read.read().collect()


def test_rows_with_too_many_columns_are_skipped_and_counted(spark, lake):
    write(lake, "in/a.csv", "id,name\n1,x\n2,y,surplus\n3,z\n")
    read = source(lake, delimited.Format(header=True), folder="in")
    sink = filetables.Sink(
        selections.Target(files.Lake(str(lake)), "out", "b.csv"), delimited.Format(header=True)
    )
    output = copies.copy(read, sink, skip_incompatible=True)
    assert (lake / "out/b.csv").read_bytes() == b"id,name\r\n1,x\r\n3,z\r\n"
    assert (output["rowsRead"], output["rowsCopied"], output["rowsSkipped"]) == (3, 2, 1)


def test_additional_columns(spark, lake):
    write(lake, "in/sub folder/a+b.csv", "id\n1\n")
    columns = {"run": "42", "from": "$$FILEPATH", "again": "$$COLUMN:id", "none": None}
    read = source(lake, delimited.Format(header=True), folder="in", columns=columns)
    assert rows(read) == [
        {"id": "1", "run": "42", "from": "sub folder/a+b.csv", "again": "1", "none": None}
    ]


def test_names_that_spark_takes_for_hidden_or_for_patterns(spark, lake):
    write(lake, "in/_a.csv", "id\n1\n")
    write(lake, "in/[b]{c}.csv", "id\n2\n")
    columns = {"file": "$$FILEPATH"}
    read = source(lake, delimited.Format(header=True), folder="in", columns=columns)
    assert sorted(map(tuple, read.read().collect())) == [("1", "_a.csv"), ("2", "[b]{c}.csv")]


def copied(spark, lake, form, query, name="out.csv"):
    target = selections.Target(files.Lake(str(lake)), "out", name)
    filetables.Sink(target, form).write(spark.sql(query))
    (made,) = (lake / "out").iterdir()
    assert made.name == name
    return made.read_bytes()


def test_values_are_written_as_dot_net_writes_them(spark, lake):
    query = (
        "SELECT true AS b, 5.0D AS whole, 12345678.5D AS big, 1e20D AS huge, 1.10BD AS money, "
        "timestamp'2024-02-29 13:04:05.678' AS t, date'2024-02-29' AS d, cast(null AS int) AS n"
    )
    written = copied(spark, lake, delimited.Format(), query).decode()
    assert written == (
        "True,5,12345678.5,1E+20,1.10,2024-02-29 13:04:05.6780000,2024-02-29 00:00:00.0000000,\r\n"
    )


def test_only_values_that_need_it_are_quoted(spark, lake):
    query = "SELECT 'a,b' AS x, 'say \"hi\"' AS y, ' c ' AS z"
    written = copied(spark, lake, delimited.Format(header=True), query)
    assert written == b'x,y,z\r\n"a,b","say \\"hi\\"", c \r\n'


def test_all_values_are_quoted_when_asked_for(spark, lake):
    form = delimited.Format(quote_all=True, row_delimiter="\n", column_delimiter="\t")
    assert copied(spark, lake, form, "SELECT 1 AS a, 'b' AS b") == b'"1"\t"b"\n'


def test_null_is_written_as_the_null_value(spark, lake):
    form = delimited.Format(null_value="\\N", header=True)
    assert copied(spark, lake, form, "SELECT null AS a, '' AS b") == b"a,b\r\n\\N,\r\n"


@pytest.mark.parametrize(
    "compression,unpack",
    [
        ("gzip", gzip.decompress),
        ("bzip2", bz2.decompress),
        ("deflate", lambda d: zlib.decompress(d, -15)),
    ],
)
def test_compressed_text_is_written(spark, lake, compression, unpack):
    form = delimited.Format(compression=compression)
    assert unpack(copied(spark, lake, form, "SELECT 1")) == b"1\r\n"


def test_an_archive_holds_the_file_without_its_extension(spark, lake):
    written = copied(
        spark, lake, delimited.Format(compression="ZipDeflate"), "SELECT 1", "a.csv.zip"
    )
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {"a.csv": b"1\r\n"}


@pytest.mark.parametrize("encoding,python", [("UTF-16", "utf-16"), ("WINDOWS-1252", "cp1252")])
def test_text_is_written_in_an_encoding(spark, lake, encoding, python):
    written = copied(spark, lake, delimited.Format(encoding=encoding), "SELECT 'Zoë'")
    assert written == "Zoë\r\n".encode(python)


def test_what_was_written_is_read_again(spark, lake):
    values = ["plain", 'q"uote', "a,b", "back\\slash", "two\nlines", " blank ", 'end\\"']
    data = spark.createDataFrame([(value, "x") for value in values], "a string, b string")
    form = delimited.Format(header=True)
    filetables.Sink(selections.Target(files.Lake(str(lake)), "", "a.csv"), form).write(data)
    assert [row["a"] for row in rows(source(lake, form, file_name="a.csv"))] == values
