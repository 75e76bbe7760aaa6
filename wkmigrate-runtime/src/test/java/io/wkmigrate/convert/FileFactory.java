package io.wkmigrate.convert;

/** A factory that copies files of a data lake: what tests of ingestion have in common. */
public final class FileFactory {

    private static final String DATASET = """
            {"type": "%s", "linkedServiceName": {"referenceName": "Lake", "type": "LinkedServiceReference"},
             "typeProperties": {
               "location": {"type": "AzureBlobFSLocation", "fileSystem": "raw", "folderPath": "%s"} %s}}
            """;

    private FileFactory() {}

    /** A factory with the dataset {@code Orders} of delimited text and the dataset {@code Landing} of Parquet files. */
    public static Adf with(String... activities) {
        return Adf.of("Load", "{\"activities\": [" + String.join(",", activities) + "]}")
                .linkedService("Lake", """
                        {"type": "AzureBlobFS",
                         "typeProperties": {"url": "https://contoso.dfs.core.windows.net"}}
                        """)
                .dataset(
                        "Orders",
                        DATASET.formatted(
                                "DelimitedText",
                                "in/orders",
                                ", \"columnDelimiter\": \";\", \"firstRowAsHeader\": true"))
                .dataset("Events", DATASET.formatted("Json", "in/events", ""))
                .dataset("Landing", DATASET.formatted("Parquet", "out/orders", ""));
    }

    /** A copy into Parquet files; {@code storeSettings} and {@code others} are further members, each behind a comma. */
    public static String copy(String name, String dataset, String source, String storeSettings, String others) {
        return copy(name, dataset, source, storeSettings, "", others);
    }

    /** The same with further members of the source. */
    public static String copy(
            String name, String dataset, String source, String storeSettings, String ofSource, String others) {
        return """
                {"name": "%s", "type": "Copy",
                 "inputs": [{"referenceName": "%s", "type": "DatasetReference"}],
                 "outputs": [{"referenceName": "Landing", "type": "DatasetReference"}],
                 "typeProperties": {
                   "source": {"type": "%s", "storeSettings": {"type": "AzureBlobFSReadSettings" %s} %s},
                   "sink": {"type": "ParquetSink"} %s}}
                """.formatted(name, dataset, source, storeSettings, ofSource, others);
    }
}
