package io.wkmigrate.convert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.report.ActivityStatus;
import org.junit.jupiter.api.Test;

/** How the stores of activities come into notebooks: what each definition on the way says reaches the library. */
class DataStoresTest {

    private static final String COPY = """
            {"name": "Copy", "type": "Copy",
             "inputs": [{"referenceName": "from", "type": "DatasetReference", "parameters": %s}],
             "outputs": [{"referenceName": "to", "type": "DatasetReference"}],
             "typeProperties": {"source": %s, "sink": {"type": "ParquetSink"}}}""";

    private static Adf factory(String linkedService, String dataset) {
        return Adf.factory()
                .linkedService("vault", """
                        {"type": "AzureKeyVault", "typeProperties": {"baseUrl": "https://vault.vault.azure.net/"}}""")
                .linkedService("lake", """
                        {"type": "AzureBlobFS", "typeProperties": {"url": "https://contoso.dfs.core.windows.net"}}""")
                .linkedService("store", linkedService)
                .dataset("from", dataset)
                .dataset("to", """
                        {"type": "Parquet", "linkedServiceName": {"referenceName": "lake", "type": "LinkedServiceReference"},
                         "typeProperties": {"location": {"type": "AzureBlobFSLocation", "fileSystem": "curated"}}}""");
    }

    @Test
    void anHttpServerGetsTheHeadersOfItsLinkedServiceAndThoseOfTheSource() {
        Converted converted = factory("""
                        {"type": "HttpServer", "typeProperties": {"url": "https://api.contoso.com",
                          "authenticationType": "Anonymous", "authHeaders": {"X-Api-Key": {"type": "AzureKeyVaultSecret",
                          "store": {"referenceName": "vault", "type": "LinkedServiceReference"}, "secretName": "api"}}}}""", """
                        {"type": "Json", "linkedServiceName": {"referenceName": "store", "type": "LinkedServiceReference"},
                         "typeProperties": {"location": {"type": "HttpServerLocation", "relativeUrl": "orders"}}}""")
                .pipeline("load", "{\"activities\": [" + COPY.formatted("{}", """
                        {"type": "JsonSource", "storeSettings": {"type": "HttpReadSettings", "requestMethod": "GET",
                          "additionalHeaders": "Accept: application/json"}}""") + "]}")
                .convert();

        assertThat(converted.file("src/load/Copy.py"))
                .contains(
                        "dbutils.secrets.get(scope=\"vault\", key=\"api\")",
                        "request_headers=\"Accept: application/json\"");
    }

    @Test
    void aBooleanThatIsComputedMayBeText() {
        Converted converted = files().pipeline("load", """
                {"parameters": {"header": {"type": "String"}}, "activities": [%s]}""".formatted(COPY.formatted(
                        "{\"header\": \"@pipeline().parameters.header\"}", "{\"type\": \"DelimitedTextSource\"}")))
                .convert();

        assertThat(converted.file("src/load/Copy.py")).contains("header=switches.on(");
    }

    @Test
    void aParameterOfThePipelineIsNotTakenForAVariableOfTheBundle() {
        Converted converted = files().pipeline("load", """
                {"parameters": {"staging_folder": {"type": "String"}}, "activities": [%s]}""".formatted(COPY.formatted(
                        "{\"header\": \"@equals(pipeline().parameters.staging_folder, 'x')\"}", """
                        {"type": "DelimitedTextSource", "formatSettings": {"type": "DelimitedTextReadSettings",
                          "skipLineCount": 1}}""")))
                .convert();

        JsonNode passed = converted.work("load", "Copy").path("base_parameters");
        assertThat(passed.path("staging_folder").asText("{{job.parameters.staging_folder}}"))
                .isEqualTo("{{job.parameters.staging_folder}}");
        assertThat(passed.toString()).contains("${var.staging_folder}");
    }

    @Test
    void anArgumentThatNothingReadsIsTold() {
        Converted converted =
                Adf.factory().linkedService("db", """
                        {"type": "AzureSqlDatabase", "parameters": {"name": {"type": "String"}}, "typeProperties": {
                          "connectionString": {"type": "SecureString", "value": "hidden"}}}""").pipeline("load", """
                        {"activities": [{"name": "Run", "type": "SqlServerStoredProcedure",
                          "linkedServiceName": {"referenceName": "db", "type": "LinkedServiceReference",
                            "parameters": {"name": "sales"}},
                          "typeProperties": {"storedProcedureName": "p"}}]}""").convert();

        assertThat(converted.codes("Run")).contains(Findings.DATA_SETTING_DIFFERS);
        assertThat(converted.status("Run")).isEqualTo(ActivityStatus.APPROXIMATED);
    }

    @Test
    void aValidationWaitsAsLongAsItSaysItself() {
        Converted converted = files().pipeline("load", """
                {"activities": [{"name": "Wait", "type": "Validation", "typeProperties": {"timeout": "7.00:00:00",
                  "dataset": {"referenceName": "to", "type": "DatasetReference"}}}]}""").convert();

        assertThat(converted.task("load", "Wait").path("timeout_seconds").asInt(0))
                .isZero();
        assertThat(converted.file("src/load/Wait.py")).contains("timeout=604800");
    }

    private static Adf files() {
        return factory(
                "{\"type\": \"AzureBlobFS\", \"typeProperties\": {\"url\": \"https://contoso.dfs.core.windows.net\"}}",
                """
                {"type": "DelimitedText", "parameters": {"header": {"type": "String", "defaultValue": "true"}},
                 "linkedServiceName": {"referenceName": "store", "type": "LinkedServiceReference"},
                 "typeProperties": {"location": {"type": "AzureBlobFSLocation", "fileSystem": "raw", "fileName": "a.csv"},
                   "firstRowAsHeader": {"value": "@dataset().header", "type": "Expression"}}}""");
    }
}
