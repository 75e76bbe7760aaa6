package io.wkmigrate.rules.copy.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.CopySource;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.ir.FileFormat;
import io.wkmigrate.rules.testkit.Codes;
import io.wkmigrate.rules.testkit.Datasets;
import io.wkmigrate.rules.testkit.RuleHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlServerSourceTest {

    private final RuleHarness harness = RuleHarness.of("builtin");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AzureSqlSource",
                "SqlDWSource",
                "SqlMISource",
                "SqlServerSource",
                "SqlSource",
                "AmazonRdsForSqlServerSource",
                "SqlPoolSource"
            })
    void readsTheTableOfTheDataset(String type) {
        assertThat(reader("""
                {"type": "%s", "queryTimeout": "02:00:00", "partitionOption": "None", "sourceRetryCount": 3}
                """.formatted(type))).isEqualTo("""
                tables.Source(sqlserver.Database(), schema="dbo", table="Orders", query_timeout="02:00:00")""");
    }

    /** CP-40; peer fault C3: the query was thrown away for a made-up table. */
    @Test
    void readsTheQueryInPlaceOfTheTable() {
        assertThat(reader("""
                {"type": "AzureSqlSource", "sqlReaderQuery": "SELECT a\\nFROM b"}
                """)).isEqualTo("""
                tables.Source(sqlserver.Database(), query="SELECT a
                FROM b")""");
    }

    @Test
    void readsAQueryThatIsComputed() {
        assertThat(reader("""
                {"type": "AzureSqlSource", "sqlReaderQuery":
                 {"value": "SELECT * FROM @{item().name}", "type": "Expression"}}
                """)).isEqualTo("tables.Source(sqlserver.Database(), query=SELECT * FROM @{item().name})");
    }

    /** CP-40; peer fault L1: the name of a procedure was used as the text of a query. */
    @Test
    void callsAProcedureWithTypedParameters() {
        assertThat(reader("""
                {"type": "SqlMISource", "sqlReaderStoredProcedureName": "[ELT].[GetInstances]",
                 "storedProcedureParameters": {
                     "Id": {"value": {"value": "@item().Id", "type": "Expression"}, "type": "Int32"},
                     "Name": {"value": "raw", "type": "String"},
                     "From": {"value": null, "type": "DateTime"},
                     "Plain": {"value": 7}}}
                """)).isEqualTo("""
                tables.Source(sqlserver.Database(), procedure="[ELT].[GetInstances]", parameters={\
                Id: procedures.Parameter(@item().Id, type="Int32"), \
                Name: "raw", \
                From: procedures.Parameter(null, type="DateTime"), \
                Plain: 7})""");
    }

    @Test
    void aProcedureWhoseParametersNobodyKnowsIsNotCalled() {
        String source = """
                {"type": "SqlServerSource", "sqlReaderStoredProcedureName": "p",
                 "storedProcedureParameters": "@json(variables('parameters'))"}
                """;

        assertThat(unsupported(source, Datasets.table("Orders"))).contains("computed as a whole");
    }

    /** CP-41. */
    @Test
    void readsInPartsOfARange() {
        assertThat(reader("""
                {"type": "SqlServerSource", "partitionOption": "DynamicRange", "partitionSettings":
                 {"partitionColumnName": "Id", "partitionLowerBound": "1", "partitionUpperBound": ""}}
                """)).isEqualTo("""
                tables.Source(sqlserver.Database(), schema="dbo", table="Orders", \
                partition=tables.dynamic_range(column="Id", lower="1"))""");
    }

    @Test
    void readsInThePartsOfTheTable() {
        assertThat(reader("""
                {"type": "SqlServerSource", "partitionOption": "physicalPartitionsOfTable"}
                """)).isEqualTo("""
                tables.Source(sqlserver.Database(), schema="dbo", table="Orders", \
                partition=tables.physical_partitions())""");
    }

    @Test
    void tellsWhenItDoesNotReadInParts() {
        assertThat(reader("""
                {"type": "SqlServerSource", "partitionOption": "@item().option"}
                """, Findings.READ_IN_ONE_PART)).isEqualTo("""
                tables.Source(sqlserver.Database(), schema="dbo", table="Orders")""");
    }

    @Test
    void aQueryThatAsksForItsPartIsReadInParts() {
        assertThat(reader("""
                {"type": "AzureSqlSource", "partitionOption": "@item().option",
                 "sqlReaderQuery": "SELECT * FROM t WHERE ?AdfDynamicRangePartitionCondition",
                 "partitionSettings": "@item().settings"}
                """)).contains("""
                partition=tables.dynamic_range(column=@item().settings?['partitionColumnName'], \
                lower=@item().settings?['partitionLowerBound'], upper=@item().settings?['partitionUpperBound'])""");
    }

    @Test
    void keepsAnIsolationLevelThatIsNotTheUsualOne() {
        assertThat(reader("{\"type\": \"SqlSource\", \"isolationLevel\": \"Snapshot\"}"))
                .endsWith("table=\"Orders\", isolation_level=\"Snapshot\")");
        assertThat(reader("{\"type\": \"SqlSource\", \"isolationLevel\": \"readCommitted\"}"))
                .endsWith("table=\"Orders\")");
    }

    /** CP-68. */
    @Test
    void addsColumns() {
        assertThat(reader("""
                {"type": "SqlDWSource", "additionalColumns":
                 [{"name": "Run", "value": "@pipeline().RunId"}, {"name": "Copy", "value": "$$COLUMN:Id"}]}
                """)).endsWith("additional_columns={Run: @pipeline().RunId, Copy: \"$$COLUMN:Id\"})");
    }

    @Test
    void needsATableOrAQuery() {
        assertThat(unsupported("{\"type\": \"SqlSource\"}", Datasets.database()))
                .contains("no table");
    }

    @Test
    void doesNotReadFiles() {
        Dataset files = Datasets.folder("in", FileFormat.Kind.PARQUET);

        assertThat(unsupported("{\"type\": \"SqlSource\"}", files, Findings.DATASET_SHAPE))
                .contains("\"SqlSource\" is not made for a dataset of files");
    }

    @Test
    void handsOnWhyADatasetIsOutOfReach() {
        assertThat(unsupported("{\"type\": \"SqlSource\"}", new Dataset.Unsupported("Move it.")))
                .isEqualTo("Move it.");
    }

    private String reader(String source, FindingCode... expected) {
        CopySource.Rows rows =
                harness.read(source, Datasets.table("Orders"), expected).kind(CopySource.Rows.class);
        assertThat(rows.files()).isEmpty();
        return Codes.shown(rows.reader());
    }

    private String unsupported(String source, Dataset dataset, FindingCode... expected) {
        return harness.read(source, dataset, expected)
                .kind(CopySource.Unsupported.class)
                .reason();
    }
}
