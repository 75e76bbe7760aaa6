package io.wkmigrate.rules.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Compute;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.rules.testkit.Codes;
import io.wkmigrate.rules.testkit.RuleHarness;
import io.wkmigrate.rules.testkit.Values;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableDatasetsTest {

    private final RuleHarness harness = RuleHarness.of("builtin")
            .with("Sql", new Connection.OfDatabase(Code.call("sqlserver.Database"), "sqlserver"))
            .with("Api", new Connection.OfService(Code.call("rest.Service").with("url", "https://a")))
            .with("Delta", new Connection.OfCompute(new Compute.Serverless()))
            .with("Crm", new Connection.Unsupported("Use Lakeflow Connect."));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        AzureSqlTable   | "schema": "dbo", "table": "Orders"            | "dbo"       | "Orders"
        AzureSqlTable   | "schema": "dbo", "table": "a.b"               | "dbo"       | "a.b"
        AzureSqlTable   | "schema": "", "table": "Orders"               |             | "Orders"
        AzureSqlTable   | "schema": "@item().s", "table": "@item().t"   | @item().s   | @item().t
        AzureSqlTable   | "tableName": "dbo.Orders"                     | "dbo"       | "Orders"
        AzureSqlTable   | "tableName": "[dbo].[Order.Lines]"            | "dbo"       | "Order.Lines"
        SqlServerTable  | "tableName": "[dbo].[a]]b]"                   | "dbo"       | "a]b"
        SqlServerTable  | "tableName": "Orders"                         |             | "Orders"
        SqlServerTable  | "tableName": "[a.b]"                          |             | "[a.b]"
        SqlServerTable  | "tableName": "dw.dbo.Orders"                  |             | "dw.dbo.Orders"
        SqlServerTable  | "tableName": "dbo.@{item().t}"                | "dbo"       | @{item().t}
        SqlServerTable  | "tableName": "@item().t"                      |             | @item().t
        SqlServerTable  | "tableName": "dbo.x; DROP TABLE y"            | "dbo"       | "x; DROP TABLE y"
        SqlServerTable  | "tableName": "x].[y"                          |             | "x].[y"
        AzureMySqlTable | "tableName": "`sales`.`orders`"               | "sales"     | "orders"
        AzureMySqlTable | "tableName": "`orders`"                       |             | "orders"
        OracleTable     | "tableName": "\\"S\\".\\"T\\""                | "S"         | "T"
        TeradataTable   | "database": "d", "table": "t"                 | "d"         | "t"
        GoogleBigQueryObject | "dataset": "d", "table": "t"             | "d"         | "t"
        Db2Table        |                                               |             |
        """)
    void nameSchemaAndTable(String type, String members, String schema, String table) {
        Dataset.OfTable named = (Dataset.OfTable) locate(type, "Sql", members == null ? "" : members);

        assertThat(named.product()).isEqualTo("sqlserver");
        assertThat(named.schema().map(Values::shown)).isEqualTo(Optional.ofNullable(schema));
        assertThat(named.table().map(Values::shown)).isEqualTo(Optional.ofNullable(table));
    }

    @Test
    void ofAzureSqlLeaveTheServerToTheDeploymentWhenTheLinkedServiceIsMissing() {
        Dataset.OfTable table = (Dataset.OfTable) locate("AzureSqlTable", "My Db", "\"table\": \"t\"");

        assertThat(Codes.shown(table.database()))
                .isEqualTo("sqlserver.Database(server=${server_my_db}, database=${database_my_db},"
                        + " credential=identities.service_credential(${service_credential_my_db}))");
        assertThat(locate("Db2Table", "My Db", "\"table\": \"t\"")).isInstanceOf(Dataset.Unsupported.class);
    }

    @Test
    void thatTakeALoginLeaveItToTheDeploymentWhenTheLinkedServiceIsMissing() {
        Dataset.OfTable table = (Dataset.OfTable) locate("OracleTable", "My Db", "\"table\": \"t\"");

        assertThat(table.product()).isEqualTo("oracle");
        assertThat(Codes.shown(table.database()))
                .startsWith("oracle.Database(server=${server_my_db}, user_name=${user_name_my_db}, password=");
    }

    @Test
    void ofTheLakehouseAreDeltaTables() {
        Dataset.OfLakehouseTable table = (Dataset.OfLakehouseTable)
                locate("AzureDatabricksDeltaLakeDataset", "Delta", "\"database\": \"sales\", \"table\": \"orders\"");

        assertThat(table.compute()).isEqualTo(new Compute.Serverless());
        assertThat(table.schema().map(Values::literal)).contains("sales");
        assertThat(table.table().map(Values::literal)).contains("orders");
    }

    @ParameterizedTest
    @CsvSource({"RestResource,relativeUrl", "ODataResource,path"})
    void ofServicesAreResources(String type, String property) {
        Dataset.OfResource resource =
                (Dataset.OfResource) locate(type, "Api", "\"" + property + "\": \"orders?top=@{item().n}\"");

        assertThat(resource.path().map(Values::shown)).contains("orders?top=@{item().n}");
    }

    @Test
    void ofServicesReportRequestsThatOnlySourcesMake() {
        locate("RestResource", "Api", "\"requestMethod\": \"POST\"", Findings.DATA_SETTING_DIFFERS);
        locate("RestResource", "Api", "\"requestMethod\": \"GET\"");
    }

    @ParameterizedTest
    @CsvSource({"SalesforceObject", "CosmosDbSqlApiCollection", "AzureSqlTable", "RestResource"})
    void areUnsupportedForTheReasonOfTheirLinkedService(String type) {
        assertThat(((Dataset.Unsupported) locate(type, "Crm", "")).reason()).isEqualTo("Use Lakeflow Connect.");
    }

    @ParameterizedTest
    @CsvSource({"AzureSqlTable,Api", "RestResource,Sql", "AzureDatabricksDeltaLakeDataset,Sql"})
    void areReportedWhereNoneCanBe(String type, String service) {
        assertThat(locate(type, service, "", Findings.DATASET_SHAPE)).isInstanceOf(Dataset.Unsupported.class);
    }

    private Dataset locate(String type, String service, String members, FindingCode... expected) {
        return harness.locate("""
            {"name": "Table", "properties": {
              "type": "%s",
              "linkedServiceName": {"referenceName": "%s", "type": "LinkedServiceReference"},
              "typeProperties": {%s}}}
            """.formatted(type, service, members), expected).result();
    }
}
