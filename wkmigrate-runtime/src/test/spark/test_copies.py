"""Copies between files, tables of a database and Delta tables: sources and sinks of several modules."""

import datetime

from adf.data import copies, delimited, files, filetables, lakehouse, mappings, parquets
from adf.data import postgresql, selections, tables

CSV = delimited.Format(header=True)


def server(postgres):
    return postgresql.Database(
        server=postgres.host,
        port=postgres.port,
        database=postgres.database,
        user_name=postgres.user,
        password=postgres.password,
    )


def test_files_go_into_a_table_and_back_into_a_file(spark, postgres, schema, lake):
    (lake / "in").mkdir()
    (lake / "in/a.csv").write_text("id,day,paid\n1,2024-02-29,1.10\n2,,\n")
    postgres.run(f"CREATE TABLE {schema}.orders (id int, day date, paid numeric(9, 2))")
    store = files.Lake(str(lake))
    table = {"schema": schema, "table": "orders"}
    output = copies.copy(
        filetables.Source(selections.Files(store, "in", wildcard_file="*.csv"), CSV),
        tables.Sink(server(postgres), **table, pre_copy_script=f"DELETE FROM {schema}.orders"),
    )
    assert (output["rowsRead"], output["rowsCopied"], output["filesRead"]) == (2, 2, 1)
    assert postgres.run(f"SELECT id, day, paid::text FROM {schema}.orders ORDER BY id") == [
        {"id": 1, "day": datetime.date(2024, 2, 29), "paid": "1.10"},
        {"id": 2, "day": None, "paid": None},
    ]
    output = copies.copy(
        tables.Source(server(postgres), **table),
        filetables.Sink(selections.Target(store, "out", "orders.parquet"), parquets.Format()),
    )
    assert output["rowsCopied"] == 2 and output["filesWritten"] == 1
    assert spark.read.parquet(str(lake / "out/orders.parquet")).count() == 2


def test_files_go_into_a_delta_table_by_a_mapping(spark, database, lake):
    (lake / "a.csv").write_text("nr,name\n1,x\n2,y\n")
    spark.sql(f"CREATE TABLE {database}.items (id INT, title STRING)")
    columns = [mappings.Column("nr", "id", sink_type="Int32"), mappings.Column("name", "title")]
    source = filetables.Source(selections.Files(files.Lake(str(lake)), file_name="a.csv"), CSV)
    sink = lakehouse.Sink(schema=database, table="items")
    assert copies.copy(source, sink, mapping=mappings.Mapping(columns))["rowsCopied"] == 2
    rows = spark.table(f"{database}.items").orderBy("id").collect()
    assert [tuple(row) for row in rows] == [(1, "x"), (2, "y")]
