package io.wkmigrate.convert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.python.CPython;
import io.wkmigrate.report.ActivityStatus;
import org.junit.jupiter.api.Test;

/**
 * Activities on data, from ADF JSON to the notebooks that a person reads. What other tools get wrong here is named by the id
 * under which it is known.
 */
class DataNotebooksTest {

    private static final String ORDERS = "\"dataset\": {\"referenceName\": \"Orders\", \"type\": \"DatasetReference\"}";
    private static final String LANDING =
            "\"dataset\": {\"referenceName\": \"Landing\", \"type\": \"DatasetReference\"}";
    private static final String ON_DATABASE =
            "\"linkedServiceName\": {\"referenceName\": \"Warehouse\", \"type\": \"LinkedServiceReference\"}";

    /** What Python reads under {@code query=} in a notebook. */
    private static final String ARGUMENT = """
            import ast
            [answer] = [
                ast.literal_eval(each.value)
                for each in ast.walk(ast.parse(given))
                if isinstance(each, ast.keyword) and each.arg == "query"
            ]
            """;

    /** C3: a query of several lines broke the indentation, and was thrown away besides. */
    @Test
    void c3AQueryOfSeveralLinesStaysAsItIs() {
        String query = "SELECT a, 'it''s'\n\tFROM \"t\" -- \\\\ \"\"\"\nWHERE b = 1";

        assertThat(CPython.answer(ARGUMENT, notebook("""
                {"name": "Step", "type": "Lookup", "typeProperties": {%s,
                 "source": {"type": "AzureSqlSource", "sqlReaderQuery": %s}}}
                """.formatted(ORDERS, TextNode.valueOf(query))))
                        .asText())
                .isEqualTo(query);
    }

    /** C4: a copy of a table read a table with a made-up name. */
    @Test
    void c4ATableIsReadByTheNameThatTheDatasetGivesIt() {
        assertThat(notebook("""
                {"name": "Step", "type": "Lookup", "typeProperties": {%s, "source": {"type": "AzureSqlSource"}}}
                """.formatted(ORDERS))).endsWith("""
                source = tables.Source(
                    sqlserver.Database(
                        server="contoso.database.windows.net",
                        database="dw",
                        user_name="loader",
                        password=dbutils.secrets.get(scope="vault", key="dw-password"),
                    ),
                    schema="dbo",
                    table="Orders",
                )
                lookups.first_row(source)
                """);
    }

    /** L1: the name of a stored procedure was run as a query, without its parameters. */
    @Test
    void l1ALookupCallsItsProcedureAndPublishesWhatIsRead() {
        assertThat(notebook("""
                {"name": "Step", "type": "Lookup", "typeProperties": {%s, "firstRowOnly": false, "source":
                 {"type": "AzureSqlSource", "sqlReaderStoredProcedureName": "[etl].[Tables]",
                  "storedProcedureParameters": {"Since": {"value":
                   {"value": "@concat(pipeline().parameters.since, 'Z')", "type": "Expression"}, "type": "DateTime"}}}}},
                {"name": "Next", "type": "SetVariable",
                 "dependsOn": [{"activity": "Step", "dependencyConditions": ["Succeeded"]}],
                 "typeProperties": {"variableName": "n", "value": "@activity('Step').output.count"}}
                """.formatted(ORDERS))).contains("""
                    procedure="[etl].[Tables]",
                    parameters={"Since": procedures.Parameter(since_2, type="DateTime")},
                )
                output = lookups.all_rows(source)
                outputs.publish(output, {"output_count": ["count"]})
                """);
    }

    /** X1: the path of the dataset was lost, and with it patterns and times. */
    @Test
    void x1DeleteRemovesWhatDatasetAndPatternName() {
        assertThat(notebook("""
                {"name": "Step", "type": "Delete", "typeProperties": {%s, "enableLogging": false, "storeSettings":
                 {"type": "AzureBlobFSReadSettings", "recursive": false, "wildcardFileName": "*.csv",
                  "modifiedDatetimeEnd": "2026-01-01T00:00:00Z"}}}
                """.formatted(LANDING))).endsWith("""
                selection = selections.Files(
                    files.azure("contosolake", "raw"),
                    folder="landing/orders",
                    wildcard_file="*.csv",
                    recursive=False,
                    modified_before="2026-01-01T00:00:00Z",
                )
                deletions.delete(selection)
                """);
    }

    @Test
    void aStoredProcedureIsCalledWithTypedArguments() {
        assertThat(notebook("""
                {"name": "Step", "type": "SqlServerStoredProcedure", %s, "typeProperties":
                 {"storedProcedureName": "[dbo].[Log]", "storedProcedureParameters": {
                  "run": {"value": "@concat('run ', pipeline().parameters.since)", "type": "String"},
                  "rows": {"value": 5, "type": "Int32"}, "table": {"value": "Orders", "type": "String"}}}}
                """.formatted(ON_DATABASE))).endsWith("""
                procedures.call(
                    database,
                    "[dbo].[Log]",
                    parameters={
                        "run": procedures.Parameter(run, type="String"),
                        "rows": procedures.Parameter(5, type="Int32"),
                        "table": "Orders",
                    },
                )
                """);
    }

    /** Parameters of a procedure may be called like variables and modules of the notebook. */
    @Test
    void namesOfParametersHideNothing() {
        String notebook = notebook("""
                {"name": "Step", "type": "SqlServerStoredProcedure", %s, "typeProperties":
                 {"storedProcedureName": "p", "storedProcedureParameters": {
                  "Database": {"value": "@concat(pipeline().parameters.since, 'a')", "type": "String"},
                  "procedures": {"value": "@concat(pipeline().parameters.since, 'b')", "type": "String"},
                  "output": {"value": "@concat(pipeline().parameters.since, 'c')", "type": "String"},
                  "class": {"value": "@concat(pipeline().parameters.since, 'd')", "type": "String"}}}}
                """.formatted(ON_DATABASE));

        assertThat(notebook)
                .contains("\"Database\": procedures.Parameter(database_2, type=\"String\")")
                .doesNotContain("\ndatabase = f", "\nprocedures = ", "\noutput = f", "\nclass = ");
    }

    @Test
    void flagsAndNumbersAreWhatTheyAreAlsoWhenTheyAreWrittenAsText() {
        assertThat(notebook("""
                {"name": "Step", "type": "Validation", "typeProperties":
                 {%s, "timeout": "0.00:10:00", "sleep": "30", "childItems": "True"}}
                """.formatted(LANDING)))
                .endsWith("waiting.until_found(selection, child_items=True, timeout=600, sleep=30)\n");
    }

    @Test
    void aScriptRunsItsBlocksInOrder() {
        assertThat(notebook("""
                {"name": "Step", "type": "Script", %s, "typeProperties": {"scripts": [
                 {"type": "NonQuery", "text": "TRUNCATE TABLE a"},
                 {"type": "Query", "text": "SELECT @n AS n", "parameters":
                  [{"name": "n", "type": "Int32", "value": 3, "direction": "Input"}]}]}}
                """.formatted(ON_DATABASE))).endsWith("""
                scripts.run(
                    database,
                    [
                        scripts.NonQuery("TRUNCATE TABLE a"),
                        scripts.Query(
                            "SELECT @n AS n", parameters={"n": procedures.Parameter(3, type="Int32")}
                        ),
                    ],
                )
                """);
    }

    @Test
    void metadataOfFilesArePublishedForTheirReaders() {
        assertThat(notebook("""
                {"name": "Step", "type": "GetMetadata", "typeProperties":
                 {%s, "fieldList": ["childItems", {"value": "exists", "type": "Expression"}]}},
                {"name": "Next", "type": "SetVariable",
                 "dependsOn": [{"activity": "Step", "dependencyConditions": ["Succeeded"]}],
                 "typeProperties": {"variableName": "n", "value": "@string(activity('Step').output.childItems)"}}
                """.formatted(LANDING))).contains("""
                output = metadata.of_files(selection, ["childItems", "exists"])
                outputs.publish(output, {"output_childItems": ["childItems"]})
                """);
    }

    /** The notebook of the activity "Step", which is translated without reserve. */
    private static String notebook(String activities) {
        Converted converted = Adf.factory()
                .linkedService("Vault", """
                        {"type": "AzureKeyVault", "typeProperties": {"baseUrl": "https://vault.vault.azure.net/"}}
                        """)
                .linkedService("Warehouse", """
                        {"type": "AzureSqlDatabase", "typeProperties": {
                         "server": "contoso.database.windows.net", "database": "dw",
                         "authenticationType": "SQL", "userName": "loader",
                         "password": {"type": "AzureKeyVaultSecret", "secretName": "dw-password",
                          "store": {"referenceName": "Vault", "type": "LinkedServiceReference"}}}}
                        """)
                .linkedService("Lake", """
                        {"type": "AzureBlobFS", "typeProperties": {"url": "https://contosolake.dfs.core.windows.net/"}}
                        """)
                .dataset("Orders", """
                        {"type": "AzureSqlTable", "typeProperties": {"schema": "dbo", "table": "Orders"},
                         "linkedServiceName": {"referenceName": "Warehouse", "type": "LinkedServiceReference"}}
                        """)
                .dataset("Landing", """
                        {"type": "Binary", "typeProperties": {"location": {"type": "AzureBlobFSLocation",
                          "fileSystem": "raw", "folderPath": "landing/orders"}},
                         "linkedServiceName": {"referenceName": "Lake", "type": "LinkedServiceReference"}}
                        """)
                .pipeline("P", """
                        {"parameters": {"since": {"type": "string", "defaultValue": "2026-01-01"}},
                         "variables": {"n": {"type": "String"}}, "activities": [%s]}
                        """.formatted(activities))
                .convert();
        assertThat(converted.status("Step")).isEqualTo(ActivityStatus.TRANSLATED);
        String notebook = converted.file("src/p/Step.py");
        assertThat(CPython.error(notebook)).isEmpty();
        return notebook;
    }
}
