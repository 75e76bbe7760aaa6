package io.wkmigrate.rules.activity.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Compute;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.ir.LibraryNotebook;
import io.wkmigrate.api.ir.Placeholder;
import io.wkmigrate.rules.testkit.Codes;
import io.wkmigrate.rules.testkit.RuleHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseActivitiesTest {

    private static final String ON =
            "\"linkedServiceName\": {\"referenceName\": \"%s\", \"type\": \"LinkedServiceReference\"}";

    private final RuleHarness harness = RuleHarness.of("builtin")
            .with("sql", new Connection.OfDatabase(Code.call("sqlserver.Database"), "sqlserver"))
            .with("workspace", new Connection.OfCompute(new Compute.Serverless()))
            .with("mainframe", new Connection.Unsupported("Unload the tables."));

    /** AC-Script. */
    @Test
    void runsTheBlocksOfAScript() {
        assertThat(output("Script", """
                {"scripts": [
                    {"type": "Query", "text": "SELECT 1;\\nSELECT 2"},
                    {"type": "nonQuery", "text": {"value": "DELETE FROM @{item().t}", "type": "Expression"}}],
                 "scriptBlockExecutionTimeout": "02:00:00"}
                """)).isEqualTo("""
                scripts.run(database, [scripts.Query("SELECT 1;
                SELECT 2"), scripts.NonQuery(DELETE FROM @{item().t})], timeout="02:00:00")""");
    }

    @Test
    void passesParametersInAndOut() {
        assertThat(output("Script", """
                {"scripts": [{"type": "Query", "text": "EXEC p @a, @b", "parameters": [
                    {"name": "a", "type": "Int32", "value": "@item().id", "direction": "Input"},
                    {"name": "b", "type": "String", "value": "", "direction": "Output", "size": 50},
                    {"type": "Decimal", "value": 1.5}]}]}
                """)).endsWith("""
                parameters={a: procedures.Parameter(@item().id, type="Int32"), \
                b: procedures.Parameter(None, type="String", direction="Output", size=50), \
                parameter3: procedures.Parameter(1.5, type="Decimal")})])""");
    }

    @Test
    void tellsThatMessagesAreNotLogged() {
        String script = """
                {"scripts": [{"type": "Query", "text": "PRINT 1"}], "logSettings": {"logDestination": "%s"}}
                """;

        output("Script", script.formatted("ExternalStore"), Findings.DATA_SETTING_DIFFERS);
        output("Script", script.formatted("ActivityOutput"));
    }

    /** AC-StoredProc. */
    @Test
    void callsAProcedureWithTypedParameters() {
        assertThat(output("SqlServerStoredProcedure", """
                {"storedProcedureName": "[dbo].[Log]", "storedProcedureParameters": {
                    "rows": {"value": {"value": "@activity('Copy').output.rowsCopied", "type": "Expression"},
                             "type": "Int64"},
                    "table": {"value": "Orders", "type": "String"},
                    "none": {"value": null, "type": "Guid"}}}
                """)).isEqualTo("""
                procedures.call(database, "[dbo].[Log]", parameters={\
                rows: procedures.Parameter(@activity('Copy').output.rowsCopied, type="Int64"), \
                table: "Orders", none: procedures.Parameter(null, type="Guid")})""");
    }

    @Test
    void callsAProcedureWithoutParameters() {
        assertThat(output("SqlServerStoredProcedure", """
                {"storedProcedureName": "@item().name", "storedProcedureParameters": null}
                """)).isEqualTo("procedures.call(database, @item().name)");
    }

    @ParameterizedTest
    @CsvSource({"mainframe, Unload the tables.", "workspace, SQL warehouse"})
    void leavesWhatItCannotReachToAPersonAndSaysWhy(String linkedService, String reason) {
        var translation = harness.translate(
                """
                {"name": "Step", "type": "SqlServerStoredProcedure", %s, "typeProperties": {"storedProcedureName": "p"}}
                """.formatted(ON.formatted(linkedService)),
                Findings.CONNECTOR_WITHOUT_CODE,
                Findings.ACTIVITY_PLACEHOLDER);

        assertThat(translation.kind(Placeholder.class).reason()).contains(reason);
    }

    @Test
    void takesADatabaseThatIsNotPartOfTheSourceForAzureSqlAndSaysSo() {
        var translation =
                harness.translate("""
                {"name": "Step", "type": "SqlServerStoredProcedure", %s, "typeProperties": {"storedProcedureName": "p"}}
                """.formatted(ON.formatted("nowhere")), Findings.DATA_BEHAVIOUR_UNCONFIRMED);

        Code database = translation.kind(LibraryNotebook.class).assignments().get("database");
        assertThat(Codes.shown(database)).startsWith("sqlserver.Database(server=${server_nowhere}");
    }

    @Test
    void reachesASqlPoolOfSynapseAsTheWorkspaceDoes() {
        LibraryNotebook notebook =
                harness.translate("""
                {"name": "Step", "type": "SqlPoolStoredProcedure",
                 "sqlPool": {"referenceName": "dw", "type": "SqlPoolReference"},
                 "typeProperties": {"storedProcedureName": "dbo.Load"}}
                """, Findings.IDENTITY_NEEDED).kind(LibraryNotebook.class);

        assertThat(Codes.shown(notebook.assignments().get("database"))).isEqualTo("""
                sqlserver.Database(server=${synapse_sql_endpoint}, database="dw", \
                credential=identities.service_credential(${synapse_service_credential}))""");
    }

    @Test
    void needsToKnowTheSqlPool() {
        harness.translate("""
                {"name": "Step", "type": "SqlPoolStoredProcedure", "sqlPool": {"referenceName": ""},
                 "typeProperties": {"storedProcedureName": "dbo.Load"}}
                """, Findings.CONNECTOR_WITHOUT_CODE, Findings.ACTIVITY_PLACEHOLDER);
    }

    private String output(String type, String properties, FindingCode... expected) {
        LibraryNotebook notebook = harness.translate(
                        "{\"name\": \"Step\", \"type\": \"%s\", %s, \"typeProperties\": %s}"
                                .formatted(type, ON.formatted("sql"), properties),
                        expected)
                .kind(LibraryNotebook.class);
        assertThat(notebook.assignments()).containsOnlyKeys("database", "output");
        assertThat(Codes.shown(notebook.assignments().get("database"))).isEqualTo("sqlserver.Database()");
        return Codes.shown(notebook.assignments().get(LibraryNotebook.OUTPUT));
    }
}
