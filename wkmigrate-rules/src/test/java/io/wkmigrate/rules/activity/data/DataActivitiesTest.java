package io.wkmigrate.rules.activity.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.ir.FileFormat;
import io.wkmigrate.api.ir.LibraryNotebook;
import io.wkmigrate.api.ir.Placeholder;
import io.wkmigrate.rules.testkit.Codes;
import io.wkmigrate.rules.testkit.Datasets;
import io.wkmigrate.rules.testkit.RuleHarness;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataActivitiesTest {

    private final RuleHarness harness = RuleHarness.of("builtin")
            .with("table", Datasets.table("Orders"))
            .with("delta", Datasets.lakehouseTable("orders"))
            .with("folder", Datasets.folder("in", FileFormat.Kind.DELIMITED_TEXT))
            .with("file", Datasets.file("in", "a.bin", FileFormat.Kind.BINARY))
            .with("service", Datasets.resource("orders"))
            .with("sap", new Dataset.Unsupported("Use SAP Datasphere."));

    /** AC-Lookup: the first row only, unless it says otherwise. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                | lookups.first_row(source)
                    {"firstRowOnly": true}                            | lookups.first_row(source)
                    {"firstRowOnly": false}                           | lookups.all_rows(source)
                    {"firstRowOnly": "@equals(variables('v'), '1')"}  | lookups.rows(source, first_row_only=@equals(variables('v'), '1'))
                    """)
    void looksUpRows(String more, String output) {
        Map<String, String> assignments =
                notebook("Lookup", merged(more, "\"source\": {\"type\": \"AzureSqlSource\"}", dataset("table")));

        assertThat(assignments)
                .containsExactly(
                        Map.entry("source", "tables.Source(sqlserver.Database(), schema=\"dbo\", table=\"Orders\")"),
                        Map.entry("output", output));
    }

    /** AC-GetMetadata. */
    @Test
    void describesAFolder() {
        assertThat(notebook("GetMetadata", """
                {%s, "fieldList": ["childItems", "exists"],
                 "storeSettings": {"type": "AzureBlobFSReadSettings", "recursive": true,
                                   "modifiedDatetimeStart": "@addDays(utcNow(), -1)"},
                 "formatSettings": {"type": "DelimitedTextReadSettings"}}
                """.formatted(dataset("folder"))))
                .containsExactly(
                        Map.entry(
                                "selection",
                                "selections.Files(files.Lake(), folder=\"in\", modified_from=@addDays(utcNow(), -1))"),
                        Map.entry("output", "metadata.of_files(selection, [\"childItems\",\"exists\"])"));
    }

    @Test
    void readsFilesOnlyWhenColumnsAreAskedFor() {
        assertThat(notebook("GetMetadata", """
                {%s, "fieldList": ["columnCount"], "formatSettings":
                 {"type": "DelimitedTextReadSettings", "skipLineCount": 2}}
                """.formatted(dataset("folder"))))
                .containsEntry(
                        "output",
                        "metadata.of_files(selection, [\"columnCount\"], format=delimited.Format(skip_lines=2))");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    table | tables.Source(sqlserver.Database(), schema="dbo", table="Orders")
                    delta | lakehouse.Source(schema="sales", table="orders")
                    """)
    void describesATable(String dataset, String source) {
        assertThat(notebook("GetMetadata", "{%s, \"fieldList\": [\"structure\"]}".formatted(dataset(dataset))))
                .containsExactly(
                        Map.entry("source", source), Map.entry("output", "tablemetadata.of(source, [\"structure\"])"));
    }

    /** AC-Delete: not recursive unless it says so; peer fault X1: path, wildcards and dates were lost. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                             | folder="in", recursive=False
                    {"storeSettings": {"type": "x", "recursive": true}}   | folder="in"
                    {"recursive": true, "storeSettings": {"type": "x"}}   | folder="in"
                    {"recursive": true, "storeSettings": {"type": "x", "recursive": false}} | folder="in", recursive=false
                    {"storeSettings": {"type": "x", "wildcardFileName": "*.csv", "modifiedDatetimeEnd": "@utcNow()"}} | \
                    folder="in", wildcard_file="*.csv", recursive=False, modified_before=@utcNow()
                    """)
    void deletesWhatTheDatasetSays(String more, String selection) {
        assertThat(notebook("Delete", merged(more, dataset("folder"))))
                .containsExactly(
                        Map.entry("selection", "selections.Files(files.Lake(), " + selection + ")"),
                        Map.entry("output", "deletions.delete(selection)"));
    }

    @Test
    void deletesOneFile() {
        assertThat(notebook("Delete", "{%s, \"enableLogging\": false}".formatted(dataset("file"))))
                .containsEntry(
                        "selection",
                        "selections.Files(files.Lake(), folder=\"in\", file_name=\"a.bin\", recursive=False)");
    }

    @Test
    void tellsThatDeletionsAreNotLogged() {
        notebook("Delete", """
                {%s, "enableLogging": true, "logStorageSettings": {"linkedServiceName":
                 {"referenceName": "Logs", "type": "LinkedServiceReference"}, "path": "logs"}}
                """.formatted(dataset("folder")), Findings.DATA_SETTING_DIFFERS);
    }

    /** AC-Validation: 12 hours, looking every 10 seconds, unless it says otherwise. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                   | timeout=43200, sleep=10
                    {"timeout": "0.00:10:00", "sleep": 60}               | timeout=600, sleep=60
                    {"timeout": "@variables('t')", "minimumSize": 5}     | minimum_size=5, \
                    timeout=timespans.seconds(@variables('t')), sleep=10
                    {"childItems": true, "minimumSize": 0}               | child_items=true, timeout=43200, sleep=10
                    """)
    void waitsForFiles(String more, String bounds) {
        assertThat(notebook("Validation", merged(more, dataset("folder")), Findings.WAITING_COSTS))
                .containsEntry("output", "waiting.until_found(selection, " + bounds + ")");
    }

    @Test
    void waitsForATable() {
        assertThat(notebook("Validation", "{%s}".formatted(dataset("table")), Findings.WAITING_COSTS))
                .containsEntry("output", "tablewaiting.until_found(source, timeout=43200, sleep=10)");
    }

    @ParameterizedTest
    @CsvSource({"sap, Use SAP Datasphere.", "nowhere, not part of the source", "service, in a notebook"})
    void leavesWhatItCannotReachToAPersonAndSaysWhy(String dataset, String reason) {
        var translation = harness.translate(
                activity("GetMetadata", "{%s, \"fieldList\": [\"exists\"]}".formatted(dataset(dataset))),
                Findings.CONNECTOR_WITHOUT_CODE,
                Findings.ACTIVITY_PLACEHOLDER);

        assertThat(translation.kind(Placeholder.class).reason()).contains(reason);
        assertThat(translation.messages()).first().asString().contains(reason);
    }

    @Test
    void deletesNoTables() {
        harness.translate(
                        activity("Delete", "{%s}".formatted(dataset("table"))),
                        Findings.CONNECTOR_WITHOUT_CODE,
                        Findings.ACTIVITY_PLACEHOLDER)
                .kind(Placeholder.class);
    }

    private Map<String, String> notebook(String type, String properties, FindingCode... expected) {
        Map<String, String> shown = new LinkedHashMap<>();
        harness.translate(activity(type, properties), expected)
                .kind(LibraryNotebook.class)
                .assignments()
                .forEach((name, code) -> shown.put(name, Codes.shown(code)));
        return shown;
    }

    private static String activity(String type, String properties) {
        return "{\"name\": \"Step\", \"type\": \"%s\", \"typeProperties\": %s}".formatted(type, properties);
    }

    private static String dataset(String name) {
        return "\"dataset\": {\"referenceName\": \"%s\", \"type\": \"DatasetReference\"}".formatted(name);
    }

    /** An object with more members. */
    private static String merged(String object, String... members) {
        String inside = object.strip().substring(1, object.strip().length() - 1);
        return "{" + String.join(", ", members) + (inside.isBlank() ? "" : ", " + inside) + "}";
    }
}
