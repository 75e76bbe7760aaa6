package io.wkmigrate.rules.copy.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.CopySink;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.rules.testkit.Codes;
import io.wkmigrate.rules.testkit.Datasets;
import io.wkmigrate.rules.testkit.RuleHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableSinksTest {

    private static final String ORDERS = "tables.Sink(sqlserver.Database(), schema=\"dbo\", table=\"Orders\"";

    private final RuleHarness harness = RuleHarness.of("builtin");

    /** CP-50, CP-51: insert in any casing is what happens anyway. */
    @ParameterizedTest
    @ValueSource(strings = {"AzureSqlSink", "SqlDWSink", "SqlMISink", "SqlPoolSink", "SqlServerSink", "SqlSink"})
    void appendAfterAScript(String type) {
        assertThat(writer("""
                {"type": "%s", "writeBehavior": "Insert", "preCopyScript": "TRUNCATE TABLE dbo.Orders",
                 "tableOption": "none", "sqlWriterUseTableLock": true, "disableMetricsCollection": false}
                """.formatted(type))).isEqualTo(ORDERS + ", pre_copy_script=\"TRUNCATE TABLE dbo.Orders\")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AzureMySqlSink", "OracleSink", "SnowflakeV2Sink", "InformixSink"})
    void appendInBatches(String type) {
        assertThat(writer("""
                {"type": "%s", "writeBatchSize": 10000, "writeBatchTimeout": "00:30:00"}
                """.formatted(type))).isEqualTo(ORDERS + ", batch_size=10000, timeout=\"00:30:00\")");
    }

    /** CP-51; peer fault C5: an upsert was written as an insert. */
    @ParameterizedTest
    @ValueSource(strings = {"upsert", "Upsert", "UPSERT"})
    void upsertByTheKeys(String behavior) {
        assertThat(writer("""
                {"type": "AzureSqlSink", "writeBehavior": "%s",
                 "upsertSettings": {"useTempDB": false, "keys": ["Id", "Line"], "interimSchemaName": "stage"}}
                """.formatted(behavior)))
                .isEqualTo(ORDERS + ", behavior=\"upsert\", keys=[\"Id\",\"Line\"], interim_schema=\"stage\")");
    }

    @Test
    void upsertByThePrimaryKeyUnlessKeysAreGiven() {
        assertThat(writer("""
                {"type": "SqlDWSink", "writeBehavior": "upsert", "upsertSettings": {"useTempDB": true, "keys": []}}
                """, Findings.DATA_SETTING_DIFFERS)).isEqualTo(ORDERS + ", behavior=\"upsert\")");
    }

    @Test
    void upsertByKeysThatAreComputed() {
        assertThat(writer("""
                {"type": "AzureSqlSink", "writeBehavior": "upsert", "upsertSettings":
                 {"useTempDB": true, "keys": {"value": "@item().keys", "type": "Expression"}}}
                """, Findings.DATA_SETTING_DIFFERS))
                .isEqualTo(ORDERS + ", behavior=\"upsert\", keys=@item().keys)");
    }

    /** Pipelines that read their settings from a table compute all of them. */
    @Test
    void takeSettingsThatAreComputedAsAWhole() {
        assertThat(writer("""
                {"type": "AzureSqlSink",
                 "writeBehavior": {"value": "@item().sink.behavior", "type": "Expression"},
                 "upsertSettings": {"value": "@item().sink.upsert", "type": "Expression"},
                 "tableOption": {"value": "@item().sink.table", "type": "Expression"}}
                """)).isEqualTo(ORDERS + """
                , create_table=@equals(toLower(string(item().sink.table)),'autocreate'), behavior=@item().sink.behavior, \
                keys=@item().sink.upsert?['keys'], interim_schema=@item().sink.upsert?['interimSchemaName'])""");
    }

    @Test
    void createAMissingTable() {
        assertThat(writer("{\"type\": \"AzureSqlSink\", \"tableOption\": \"autoCreate\"}"))
                .isEqualTo(ORDERS + ", create_table=True)");
    }

    /** CP-52: the procedure gets the rows, so that the dataset needs no table. */
    @Test
    void handRowsToAProcedure() {
        String sink = """
                {"type": "SqlServerSink", "sqlWriterStoredProcedureName": "dbo.Load",
                 "sqlWriterTableType": "dbo.OrderType", "storedProcedureTableTypeParameterName": "rows",
                 "storedProcedureParameters": {"category": {"value": "new", "type": "String"}}, "writeBatchSize": 500}
                """;

        assertThat(Codes.shown(harness.write(sink, Datasets.database())
                        .kind(CopySink.Rows.class)
                        .writer()))
                .isEqualTo("""
                tables.Sink(sqlserver.Database(), behavior="storedProcedure", procedure="dbo.Load", \
                table_type="dbo.OrderType", table_parameter="rows", parameters={category: "new"}, batch_size=500)""");
    }

    /** CP-54. */
    @Test
    void tellWhatPolyBaseWouldHaveChanged() {
        String sink = """
                {"type": "SqlDWSink", "allowPolyBase": %s, "polyBaseSettings":
                 {"rejectType": "value", "rejectValue": 10, "useTypeDefault": true}}
                """;

        writer(sink.formatted("true"), Findings.DATA_SETTING_DIFFERS, Findings.DATA_SETTING_DIFFERS);
        writer(sink.formatted("false"));
        writer("""
                {"type": "SqlDWSink", "allowPolyBase": true, "polyBaseSettings":
                 {"rejectType": "value", "rejectValue": 0, "useTypeDefault": false}}
                """);
    }

    @Test
    void tellWhatTheCopyCommandWouldHaveChanged() {
        assertThat(writer("""
                {"type": "SqlDWSink", "allowCopyCommand": true, "copyCommandSettings":
                 {"defaultValues": [{"columnName": "a", "defaultValue": "1"}]}}
                """, Findings.DATA_SETTING_DIFFERS)).isEqualTo(ORDERS + ")");
    }

    @Test
    void postgreSqlUpsertsByItsWriteMethod() {
        assertThat(writer("""
                {"type": "AzurePostgreSQLSink", "writeMethod": "Upsert", "upsertSettings": {"keys": ["id"]}}
                """)).isEqualTo(ORDERS + ", behavior=\"upsert\", keys=[\"id\"])");
        assertThat(writer("{\"type\": \"AzurePostgreSQLSink\", \"writeMethod\": \"CopyCommand\"}"))
                .isEqualTo(ORDERS + ")");
    }

    @Test
    void deltaTablesAreWrittenWhereTheyAre() {
        String sink = "{\"type\": \"AzureDatabricksDeltaLakeSink\", \"preCopyScript\": \"DELETE FROM sales.orders\"}";

        assertThat(Codes.shown(harness.write(sink, Datasets.lakehouseTable("orders"))
                        .kind(CopySink.Rows.class)
                        .writer()))
                .isEqualTo("""
                lakehouse.Sink(schema="sales", table="orders", pre_copy_script="DELETE FROM sales.orders")""");
    }

    @Test
    void needATable() {
        Dataset database = Datasets.database();

        assertThat(harness.write("{\"type\": \"AzureSqlSink\"}", database)
                        .kind(CopySink.Unsupported.class)
                        .reason())
                .contains("no table to write to");
    }

    private String writer(String sink, FindingCode... expected) {
        return Codes.shown(harness.write(sink, Datasets.table("Orders"), expected)
                .kind(CopySink.Rows.class)
                .writer());
    }
}
