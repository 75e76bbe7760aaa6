"""What the other tests rely on is there."""


def test_delta_tables_are_written_and_read(spark, database):
    spark.range(3).write.saveAsTable(f"{database}.numbers")
    assert spark.table(f"{database}.numbers").count() == 3


def test_spark_reads_postgresql_with_a_password(spark, postgres, schema):
    postgres.run(f"CREATE TABLE {schema}.t AS SELECT 1 AS id")
    options = {"url": postgres.jdbc_url, "user": postgres.user, "dbtable": f"{schema}.t"}
    read = spark.read.format("jdbc").options(**options, password=postgres.password)
    assert [row.id for row in read.load().collect()] == [1]


def test_a_folder_stands_for_a_store_of_azure(spark, dbutils, mount, lake):
    url = "abfss://raw@contoso.dfs.core.windows.net"
    mount(url, lake)
    spark.range(1).write.format("json").save(f"{url}/in/numbers")
    names = {each.name for each in dbutils.fs.ls(f"{url}/in/numbers")}
    assert "_SUCCESS" in names and not any(name.endswith(".crc") for name in names)
    assert (lake / "in/numbers").is_dir()
