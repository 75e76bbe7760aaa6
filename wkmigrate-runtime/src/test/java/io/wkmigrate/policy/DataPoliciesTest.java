package io.wkmigrate.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import org.junit.jupiter.api.Test;

/** What policies make of the places of files and tables. */
class DataPoliciesTest {

    private static final String COPY = """
            {"name": "Copy", "type": "Copy",
             "inputs": [{"type": "DatasetReference", "referenceName": "In"}],
             "outputs": [{"type": "DatasetReference", "referenceName": "Out"}],
             "typeProperties": {
                "source": {"type": "DelimitedTextSource",
                           "storeSettings": {"type": "AzureBlobFSReadSettings", "recursive": true,
                                             "wildcardFileName": "*.csv"}},
                "sink": {"type": "ParquetSink", "storeSettings": {"type": "AzureBlobFSWriteSettings"}}}}
            """;

    /** Two pipelines that copy files. */
    static Adf factory() {
        return Adf.factory()
                .pipeline("Sales", "{\"folder\": {\"name\": \"Finance\"}, \"activities\": [%s]}".formatted(COPY))
                .pipeline("Stock", "{\"activities\": [%s]}".formatted(COPY))
                .linkedService("Lake", """
                    {"type": "AzureBlobFS", "typeProperties": {"url": "https://contosolake.dfs.core.windows.net"}}
                    """)
                .dataset("In", file("DelimitedText", "raw"))
                .dataset("Out", file("Parquet", "curated"));
    }

    private static String file(String type, String container) {
        return """
                {"type": "%s", "linkedServiceName": {"type": "LinkedServiceReference", "referenceName": "Lake"},
                 "typeProperties": {"location": {
                    "type": "AzureBlobFSLocation", "fileSystem": "%s", "folderPath": "orders"}}}
                """.formatted(type, container);
    }

    @Test
    void aContainerIsReachedThroughAVolume() {
        Converted converted = Written.convert(factory(), """
                storage:
                  - {account: contosolake, container: raw, to: /Volumes/main/landing/raw}
                """);

        String notebook = converted.file("src/sales/Copy.py");
        assertThat(notebook).contains("files.volume(\"/Volumes/main/landing\", \"raw\")");
        assertThat(notebook).contains("files.azure(\"contosolake\", \"curated\")");
        assertThat(converted.file("SETUP.md")).contains("raw");
    }

    @Test
    void theContainersOfALinkedServiceAreReachedByAnotherAddress() {
        Converted converted = Written.convert(factory(), """
                storage:
                  - when: {linked_services: [la*]}
                    to: abfss://all@contosonew.dfs.core.windows.net/moved
                """);

        assertThat(converted.file("src/stock/Copy.py"))
                .contains("files.Lake(\"abfss://all@contosonew.dfs.core.windows.net/moved\")")
                .doesNotContain("contosolake");
    }

    @Test
    void anotherAccountIsNotMeant() {
        Converted converted = Written.convert(factory(), """
                storage:
                  - {account: contoso, container: raw, to: /Volumes/main/landing/raw}
                """);

        assertThat(converted.file("src/sales/Copy.py")).contains("files.azure(\"contosolake\", \"raw\")");
    }

    /** A variable may have one default, so what some pipelines load into is a variable of its own. */
    @Test
    void filesAreLoadedIntoTheCatalogOfTheirFolder() {
        Converted converted = Written.convert(factory().filesToDelta(), """
                tables:
                  - {schema: bronze}
                  - when: {folders: [Finance]}
                    catalog: finance
                """);

        assertThat(converted.everything()).contains("${var.catalog_2}");
        assertThat(converted.variables().at("/catalog/default").asText()).isIn("main", "finance");
        assertThat(converted.variables().at("/catalog_2/default").asText())
                .isIn("main", "finance")
                .isNotEqualTo(converted.variables().at("/catalog/default").asText());
        assertThat(converted.variables().at("/schema/default").asText()).isEqualTo("bronze");
        assertThat(converted.variables().has("schema_2")).isFalse();
    }
}
