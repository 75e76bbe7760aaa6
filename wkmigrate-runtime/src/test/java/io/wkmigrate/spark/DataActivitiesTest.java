package io.wkmigrate.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.spark.SparkNotebooks.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Activities that look at data or run SQL, from ADF JSON to what their readers find. */
@Tag("spark")
final class DataActivitiesTest {

    @TempDir
    private Path temporary;

    private Stores stores;
    private Path raw;

    @BeforeEach
    void stores() throws IOException {
        stores = new Stores(temporary.resolve("lake"));
        raw = Files.createDirectories(stores.container("raw"));
    }

    @Test
    void aLookupPublishesTheFirstRowOfAQuery() {
        SparkNotebooks.instance().postgres("DROP TABLE IF EXISTS control");
        SparkNotebooks.instance().postgres("CREATE TABLE control (name text, loaded timestamp)");
        SparkNotebooks.instance().postgres("INSERT INTO control VALUES ('sales', '2026-01-02 03:04:05')");

        JsonNode output = run("""
                {"name": "Look", "type": "Lookup", "typeProperties": {
                  "source": {"type": "AzurePostgreSqlSource",
                    "query": {"value": "SELECT * FROM control WHERE name = '@{pipeline().parameters.name}'", "type": "Expression"}},
                  "dataset": {"referenceName": "table", "type": "DatasetReference"}}}""", "output.firstRow.loaded", Map.of("name", "sales"));

        assertThat(output.path("output_firstRow_loaded").asText()).startsWith("2026-01-02T03:04:05");
    }

    @Test
    void aLookupPublishesAllRowsOfAFile() throws IOException {
        write("in/tables.csv", "schema,name\ndbo,orders\ndbo,lines\n");

        JsonNode output = run("""
                {"name": "Look", "type": "Lookup", "typeProperties": {"firstRowOnly": false,
                  "source": {"type": "DelimitedTextSource", "storeSettings": {"type": "AzureBlobFSReadSettings"}},
                  "dataset": {"referenceName": "file", "type": "DatasetReference"}}}""", "output.value", Map.of());

        assertThat(output.path("output_value")).hasSize(2);
        assertThat(output.at("/output_value/1/name").asText()).isEqualTo("lines");
    }

    @Test
    void metadataTellsWhatIsInAFolder() throws IOException {
        write("in/a.csv", "x");
        write("in/more/b.csv", "x");

        JsonNode output = run("""
                {"name": "Look", "type": "GetMetadata", "typeProperties": {
                  "dataset": {"referenceName": "folder", "type": "DatasetReference"}, "fieldList": ["childItems", "exists"]}}""", "output.childItems", Map.of());

        assertThat(output.path("output_childItems"))
                .extracting(JsonNode::toString)
                .containsExactlyInAnyOrder(
                        "{\"name\":\"a.csv\",\"type\":\"File\"}", "{\"name\":\"more\",\"type\":\"Folder\"}");
    }

    @Test
    void deleteRemovesWhatItsPatternNamesAndNothingElse() throws IOException {
        write("in/a.csv", "x");
        write("in/a.txt", "x");
        write("in/more/b.csv", "x");

        run("""
                {"name": "Look", "type": "Delete", "typeProperties": {"enableLogging": false,
                  "storeSettings": {"type": "AzureBlobFSReadSettings", "wildcardFileName": "*.csv"},
                  "dataset": {"referenceName": "folder", "type": "DatasetReference"}}}""", "output.filesDeleted", Map.of());

        assertThat(raw.resolve("in/a.csv")).doesNotExist();
        assertThat(raw.resolve("in/a.txt")).exists();
        assertThat(raw.resolve("in/more/b.csv")).exists();
    }

    @Test
    void validationWaitsNoLongerThanItMay() {
        Outcome outcome = migrate("""
                {"name": "Look", "type": "Validation", "typeProperties": {"timeout": "0.00:00:01", "sleep": 1,
                  "dataset": {"referenceName": "file", "type": "DatasetReference"}}}""", "output.exists").run("look", "Look", Map.of(), Map.of());

        assertThat(outcome.error())
                .hasValueSatisfying(failure -> assertThat(failure.type()).isEqualTo("TimeoutError"));
    }

    @Test
    void proceduresAndScriptsRunWithTypedParameters() {
        SparkNotebooks.instance().postgres("DROP TABLE IF EXISTS log");
        SparkNotebooks.instance().postgres("CREATE TABLE log (n integer, told text)");
        SparkNotebooks.instance()
                .postgres(
                        "CREATE OR REPLACE PROCEDURE tell(n integer, told text) LANGUAGE SQL AS 'INSERT INTO log VALUES (n, told)'");

        run("""
                {"name": "Look", "type": "SqlServerStoredProcedure",
                 "linkedServiceName": {"referenceName": "warehouse", "type": "LinkedServiceReference"},
                 "typeProperties": {"storedProcedureName": "tell", "storedProcedureParameters": {
                   "n": {"value": "7", "type": "Int32"}, "told": {"value": "it's", "type": "String"}}}}""", "", Map.of());
        JsonNode output = run("""
                {"name": "Look", "type": "Script",
                 "linkedServiceName": {"referenceName": "warehouse", "type": "LinkedServiceReference"},
                 "typeProperties": {"scripts": [
                   {"type": "NonQuery", "text": "UPDATE log SET n = n + 1"},
                   {"type": "Query", "text": "SELECT n, told FROM log"}]}}""", "output.resultSets[0].rows[0].told", Map.of());

        assertThat(output.properties())
                .singleElement()
                .satisfies(each -> assertThat(each.getValue().asText()).isEqualTo("it's"));
        assertThat(SparkNotebooks.instance()
                        .postgres("SELECT n FROM log")
                        .at("/0/n")
                        .asInt())
                .isEqualTo(8);
    }

    private Migrated migrate(String activity, String read) {
        String reader = read.isEmpty() ? "" : """
                , {"name": "Read", "type": "SetVariable", "dependsOn": [
                   {"activity": "Look", "dependencyConditions": ["Succeeded"]}],
                  "typeProperties": {"variableName": "read", "value": "@string(activity('Look').%s)"}}""".formatted(read);
        return Migrated.of(
                stores.factory()
                        .dataset(
                                "file",
                                Stores.files("DelimitedText", "raw", "in", "tables.csv", "\"firstRowAsHeader\": true"))
                        .dataset("folder", Stores.files("Binary", "raw", "in", "", ""))
                        .dataset("table", Stores.table("public", "control"))
                        .pipeline("look", """
                                {"parameters": {"name": {"type": "String", "defaultValue": "x"}},
                                 "variables": {"read": {"type": "String"}}, "activities": [%s%s]}""".formatted(activity, reader)),
                temporary.resolve("bundle"));
    }

    private JsonNode run(String activity, String read, Map<String, String> parameters) {
        return migrate(activity, read).published("look", "Look", parameters, Stores.secrets());
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(raw.resolve(file).getParent());
        Files.writeString(raw.resolve(file), text);
    }
}
