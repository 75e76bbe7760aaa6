package io.wkmigrate.rules.copy.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.CopySource;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.rules.testkit.Codes;
import io.wkmigrate.rules.testkit.Datasets;
import io.wkmigrate.rules.testkit.RuleHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuerySourcesTest {

    private static final Dataset ORDERS = Datasets.table("Orders");

    private final RuleHarness harness = RuleHarness.of("builtin");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AzureMySqlSource",
                "AzurePostgreSqlSource",
                "Db2Source",
                "GreenplumSource",
                "MariaDBSource",
                "MySqlSource",
                "NetezzaSource",
                "PostgreSqlSource",
                "PostgreSqlV2Source",
                "SnowflakeV2Source",
                "TeradataSource",
                "VerticaSource"
            })
    void readATableOrAQuery(String type) {
        assertThat(reader("{\"type\": \"%s\", \"query\": \"\"}".formatted(type), ORDERS))
                .isEqualTo("tables.Source(sqlserver.Database(), schema=\"dbo\", table=\"Orders\")");
        assertThat(reader("{\"type\": \"%s\", \"query\": \"SELECT 1\"}".formatted(type), ORDERS))
                .isEqualTo("tables.Source(sqlserver.Database(), query=\"SELECT 1\")");
    }

    @Test
    void oracleNamesItsQueryOtherwiseAndReadsPartitionsByName() {
        assertThat(reader("""
                {"type": "OracleSource", "oracleReaderQuery": "SELECT 1 FROM dual", "queryTimeout": "00:10:00"}
                """, ORDERS)).isEqualTo("""
                        tables.Source(sqlserver.Database(), query="SELECT 1 FROM dual", query_timeout="00:10:00")""");
        assertThat(reader("""
                {"type": "OracleSource", "partitionOption": "PhysicalPartitionsOfTable",
                 "partitionSettings": {"partitionNames": ["p1", "p2"]}}
                """, ORDERS)).endsWith("partition=tables.physical_partitions(names=[\"p1\",\"p2\"]))");
    }

    @Test
    void waysToCutRowsThatOnlyOneDatabaseHasAreTold() {
        assertThat(reader(
                        "{\"type\": \"NetezzaSource\", \"partitionOption\": \"DataSlice\"}",
                        ORDERS,
                        Findings.READ_IN_ONE_PART))
                .doesNotContain("partition");
        assertThat(reader(
                        "{\"type\": \"TeradataSource\", \"partitionOption\": \"Hash\"}",
                        ORDERS,
                        Findings.READ_IN_ONE_PART))
                .doesNotContain("partition");
    }

    @Test
    void whatUnloadingWouldHaveChangedIsTold() {
        assertThat(reader("""
                {"type": "SnowflakeV2Source", "exportSettings": {"type": "SnowflakeExportCopyCommand",
                 "storageIntegration": "s", "additionalCopyOptions": {"OVERWRITE": "TRUE"}}}
                """, ORDERS, Findings.DATA_SETTING_DIFFERS)).contains("table=\"Orders\"");
    }

    /** CP-55. */
    @Test
    void deltaTablesAreReadWhereTheyAre() {
        assertThat(reader("""
                {"type": "AzureDatabricksDeltaLakeSource", "exportSettings":
                 {"type": "AzureDatabricksDeltaLakeExportCommand"}}
                """, Datasets.lakehouseTable("orders")))
                .isEqualTo("lakehouse.Source(schema=\"sales\", table=\"orders\")");
        assertThat(reader("""
                {"type": "AzureDatabricksDeltaLakeSource", "query": "SELECT 1"}
                """, Datasets.lakehouseTable("orders"))).isEqualTo("lakehouse.Source(query=\"SELECT 1\")");
    }

    private String reader(String source, Dataset dataset, FindingCode... expected) {
        return Codes.shown(harness.read(source, dataset, expected)
                .kind(CopySource.Rows.class)
                .reader());
    }
}
