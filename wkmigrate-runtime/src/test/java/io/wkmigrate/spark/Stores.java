package io.wkmigrate.spark;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.convert.Adf;
import java.nio.file.Path;
import java.util.Map;

/**
 * The stores of the factories that tests migrate: a lake, which is a local folder, and the PostgreSQL of the tests.
 *
 * @param lake the folder that holds the containers
 */
record Stores(Path lake) {

    /** The password of the database, where the job looks for it. */
    static Map<String, String> secrets() {
        JsonNode connection = SparkNotebooks.instance().connection();
        return Map.of("vault/postgres", connection.path("password").asText());
    }

    /** Lets a container of the lake be a folder, and gives the folder. */
    Path container(String name) {
        Path folder = lake.resolve(name);
        SparkNotebooks.instance().mount("abfss://" + name + "@contoso.dfs.core.windows.net", folder);
        return folder;
    }

    /** A factory that knows the stores. */
    Adf factory() {
        JsonNode connection = SparkNotebooks.instance().connection();
        return Adf.factory()
                .linkedService("lake", """
                        {"type": "AzureBlobFS", "typeProperties": {"url": "https://contoso.dfs.core.windows.net"}}""")
                .linkedService("vault", """
                        {"type": "AzureKeyVault", "typeProperties": {"baseUrl": "https://vault.vault.azure.net/"}}""")
                .linkedService("warehouse", """
                        {"type": "AzurePostgreSql", "typeProperties": {
                          "server": "%s", "port": %s, "database": "%s", "username": "%s", "sslMode": 0,
                          "password": {"type": "AzureKeyVaultSecret", "secretName": "postgres",
                            "store": {"referenceName": "vault", "type": "LinkedServiceReference"}}}}""".formatted(
                                connection.path("host").asText(),
                                connection.path("port").asText(),
                                connection.path("database").asText(),
                                connection.path("user").asText()))
                .linkedService("lakehouse", """
                        {"type": "AzureDatabricksDeltaLake", "typeProperties": {"domain": "https://x.azuredatabricks.net"}}""");
    }

    /** The properties of a dataset of files in the lake. */
    static String files(String type, String container, String folder, String file, String more) {
        return """
                {"type": "%s", "linkedServiceName": {"referenceName": "lake", "type": "LinkedServiceReference"},
                 "typeProperties": {"location": {"type": "AzureBlobFSLocation", "fileSystem": "%s",
                   "folderPath": "%s", "fileName": "%s"} %s}}""".formatted(type, container, folder, file, more.isEmpty() ? "" : ", " + more);
    }

    /** The properties of a dataset that is a table of the database. */
    static String table(String schema, String table) {
        return """
                {"type": "AzurePostgreSqlTable",
                 "linkedServiceName": {"referenceName": "warehouse", "type": "LinkedServiceReference"},
                 "typeProperties": {"schema": "%s", "table": "%s"}}""".formatted(schema, table);
    }

    /** The properties of a dataset that is a Delta table. */
    static String deltaTable(String database, String table) {
        return """
                {"type": "AzureDatabricksDeltaLakeDataset",
                 "linkedServiceName": {"referenceName": "lakehouse", "type": "LinkedServiceReference"},
                 "typeProperties": {"database": "%s", "table": "%s"}}""".formatted(database, table);
    }

    /** A pipeline that copies from the dataset {@code from} to the dataset {@code to}. */
    static String copy(String source, String sink, String more) {
        return """
                {"activities": [{"name": "Copy", "type": "Copy",
                  "inputs": [{"referenceName": "from", "type": "DatasetReference"}],
                  "outputs": [{"referenceName": "to", "type": "DatasetReference"}],
                  "typeProperties": {"source": %s, "sink": %s %s}},
                 {"name": "Read", "type": "SetVariable", "dependsOn": [
                   {"activity": "Copy", "dependencyConditions": ["Succeeded"]}],
                  "typeProperties": {"variableName": "rows", "value": "@string(activity('Copy').output.rowsCopied)"}}],
                 "variables": {"rows": {"type": "String"}}}""".formatted(source, sink, more.isEmpty() ? "" : ", " + more);
    }
}
