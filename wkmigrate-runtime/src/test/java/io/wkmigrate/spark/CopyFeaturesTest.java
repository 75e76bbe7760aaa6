package io.wkmigrate.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.spark.SparkNotebooks.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Copy activities can be told, from ADF JSON to the data that the notebook leaves behind. */
@Tag("spark")
final class CopyFeaturesTest {

    private static final String CSV_SOURCE = """
            {"type": "DelimitedTextSource", "storeSettings": {"type": "AzureBlobFSReadSettings", "recursive": true %s} %s}""";

    private static final String CSV_SINK = """
            {"type": "DelimitedTextSink", "storeSettings": {"type": "AzureBlobFSWriteSettings" %s},
             "formatSettings": {"type": "DelimitedTextWriteSettings", "fileExtension": ".csv" %s}}""";

    private static final String HEADER = "\"firstRowAsHeader\": true";

    @TempDir
    private Path temporary;

    private Stores stores;
    private Path raw;
    private Path curated;

    @BeforeEach
    void stores() throws IOException {
        stores = new Stores(temporary.resolve("lake"));
        raw = Files.createDirectories(stores.container("raw"));
        curated = Files.createDirectories(stores.container("curated"));
    }

    @Test
    void computedFoldersAndWildcardsSelectFiles() throws IOException {
        write("sales/2026/a.csv", "id\n1\n");
        write("sales/2026/more/b.csv", "id\n2\n");
        write("sales/2026/b.txt", "id\n3\n");
        write("sales/2025/c.csv", "id\n4\n");
        Migrated migrated = Migrated.of(
                stores.factory()
                        .dataset("from", """
                                {"type": "DelimitedText", "parameters": {"year": {"type": "String"}},
                                 "linkedServiceName": {"referenceName": "lake", "type": "LinkedServiceReference"},
                                 "typeProperties": {"location": {"type": "AzureBlobFSLocation", "fileSystem": "raw",
                                   "folderPath": {"value": "@concat('sales/', dataset().year)", "type": "Expression"}},
                                   "firstRowAsHeader": true}}""")
                        .dataset("to", Stores.files("DelimitedText", "curated", "out", "all.csv", HEADER))
                        .pipeline("load", """
                                {"parameters": {"year": {"type": "String"}},
                                 "activities": [{"name": "Copy", "type": "Copy",
                                  "inputs": [{"referenceName": "from", "type": "DatasetReference",
                                    "parameters": {"year": "@pipeline().parameters.year"}}],
                                  "outputs": [{"referenceName": "to", "type": "DatasetReference"}],
                                  "typeProperties": {
                                    "source": {"type": "DelimitedTextSource",
                                      "additionalColumns": [{"name": "file", "value": "$$FILEPATH"},
                                        {"name": "year", "value": {"value": "@pipeline().parameters.year", "type": "Expression"}}],
                                      "storeSettings": {"type": "AzureBlobFSReadSettings", "recursive": true,
                                        "wildcardFileName": "*.csv"}},
                                    "sink": {"type": "DelimitedTextSink",
                                      "storeSettings": {"type": "AzureBlobFSWriteSettings", "copyBehavior": "MergeFiles"},
                                      "formatSettings": {"type": "DelimitedTextWriteSettings", "fileExtension": ".csv"}}}}]}"""),
                temporary.resolve("bundle"));

        migrated.published("load", "Copy", Map.of("year", "2026"), Map.of());

        assertThat(lines(curated.resolve("out/all.csv")))
                .containsExactlyInAnyOrder("id,file,year", "1,a.csv,2026", "2,more/b.csv,2026");
    }

    @Test
    void foldersKeepTheirShapeUnlessTheyAreFlattened() throws IOException {
        write("in/a.csv", "id\n1\n");
        write("in/more/b.csv", "id\n2\n");

        copyFolder("PreserveHierarchy");
        assertThat(files(curated)).containsExactly("out/a.csv", "out/more/b.csv");

        copyFolder("FlattenHierarchy");
        assertThat(files(curated.resolve("out")).filter(each -> !each.contains("/")))
                .hasSize(3);
    }

    private void copyFolder(String behavior) {
        run(
                Stores.files("DelimitedText", "raw", "in", "", HEADER),
                Stores.files("DelimitedText", "curated", "out", "", HEADER),
                CSV_SOURCE.formatted(", \"wildcardFileName\": \"*.csv\"", ""),
                CSV_SINK.formatted(", \"copyBehavior\": \"" + behavior + "\"", ""),
                "");
    }

    @Test
    void columnsAreMappedByPositionAndConverted() throws IOException {
        write("in/days.csv", "1;31.12.2025;true\n2;01.01.2026;false\n");

        run(
                Stores.files("DelimitedText", "raw", "in", "days.csv", "\"columnDelimiter\": \";\""),
                Stores.files("Parquet", "curated", "out", "days.parquet", ""),
                CSV_SOURCE.formatted("", ""),
                "{\"type\": \"ParquetSink\"}",
                """
                "translator": {"type": "TabularTranslator", "typeConversion": true,
                  "typeConversionSettings": {"allowDataTruncation": false, "dateTimeFormat": "dd.MM.yyyy"},
                  "mappings": [
                    {"source": {"ordinal": 1, "type": "String"}, "sink": {"name": "id", "type": "Int32"}},
                    {"source": {"ordinal": 2, "type": "String"}, "sink": {"name": "day", "type": "DateTime"}},
                    {"source": {"ordinal": 3, "type": "String"}, "sink": {"name": "open", "type": "Boolean"}}]}""");

        JsonNode read = SparkNotebooks.instance()
                .read("parquet", curated.resolve("out/days.parquet").toString(), Map.of());
        assertThat(read.path("schema").toString())
                .contains("[\"id\",\"int\"]", "[\"day\",\"timestamp\"]", "[\"open\",\"boolean\"]");
        assertThat(texts(read.path("rows"), "day"))
                .allMatch(each -> each.matches("(2025-12-31|2026-01-01)[T ]00:00.*"));
        assertThat(texts(read.path("rows"), "open")).containsExactlyInAnyOrder("true", "false");
    }

    @Test
    void arraysInJsonBecomeRows() throws IOException {
        write("in/orders.json", """
                {"id": 1, "lines": [{"sku": "a", "n": 2}, {"sku": "b", "n": 3}]}
                {"id": 2, "lines": []}
                """);

        run(
                Stores.files("Json", "raw", "in", "orders.json", ""),
                Stores.files("DelimitedText", "curated", "out", "lines.csv", HEADER),
                "{\"type\": \"JsonSource\"}",
                CSV_SINK.formatted("", ""),
                """
                "translator": {"type": "TabularTranslator", "collectionReference": "$['lines']", "mappings": [
                  {"source": {"path": "$['id']"}, "sink": {"name": "order"}},
                  {"source": {"path": "['sku']"}, "sink": {"name": "sku"}},
                  {"source": {"path": "['n']"}, "sink": {"name": "n"}}]}""");

        assertThat(lines(curated.resolve("out/lines.csv"))).containsExactly("order,sku,n", "1,a,2", "1,b,3");
    }

    @Test
    void anUpsertChangesAndAddsRowsByTheirKeysHoweverOftenItRuns() throws IOException {
        SparkNotebooks.instance().postgres("DROP TABLE IF EXISTS stock");
        SparkNotebooks.instance().postgres("CREATE TABLE stock (sku text PRIMARY KEY, n integer)");
        SparkNotebooks.instance().postgres("INSERT INTO stock VALUES ('a', 1), ('b', 2)");
        write("in/stock.csv", "sku,n\nb,20\nc,30\n");
        String sink = """
                {"type": "AzurePostgreSqlSink", "writeMethod": "Upsert", "upsertSettings": {"keys": ["sku"]}}""";

        for (int i = 0; i < 2; i++) {
            run(
                    Stores.files("DelimitedText", "raw", "in", "stock.csv", HEADER),
                    Stores.table("public", "stock"),
                    CSV_SOURCE.formatted("", ""),
                    sink,
                    "");
        }

        JsonNode rows = SparkNotebooks.instance().postgres("SELECT sku || n AS row FROM stock ORDER BY 1");
        assertThat(texts(rows, "row")).containsExactly("a1", "b20", "c30");
    }

    @Test
    void rowsThatDoNotFitFailTheCopyUnlessTheyAreSkipped() throws IOException {
        SparkNotebooks.instance().postgres("DROP TABLE IF EXISTS numbers");
        SparkNotebooks.instance().postgres("CREATE TABLE numbers (n integer)");
        write("in/numbers.csv", "n\n1\nmany\n3\n");
        String from = Stores.files("DelimitedText", "raw", "in", "numbers.csv", HEADER);
        String sink = "{\"type\": \"AzurePostgreSqlSink\"}";

        Outcome strict = migrate(from, Stores.table("public", "numbers"), CSV_SOURCE.formatted("", ""), sink, "")
                .run("load", "Copy", Map.of(), Stores.secrets());
        assertThat(strict.error())
                .hasValueSatisfying(failure -> assertThat(failure.message()).contains("n"));

        JsonNode output = run(
                from,
                Stores.table("public", "numbers"),
                CSV_SOURCE.formatted("", ""),
                sink,
                "\"enableSkipIncompatibleRow\": true");
        assertThat(output.path("output_rowsCopied").asInt()).isEqualTo(2);
        assertThat(texts(SparkNotebooks.instance().postgres("SELECT n FROM numbers ORDER BY n"), "n"))
                .containsExactly("1", "3");
    }

    @Test
    void aQueryOverSeveralLinesIsAskedAsItIs() {
        SparkNotebooks.instance().postgres("DROP TABLE IF EXISTS people");
        SparkNotebooks.instance().postgres("CREATE TABLE people (id integer, name text)");
        SparkNotebooks.instance().postgres("INSERT INTO people VALUES (1, 'O''Hara'), (2, 'Li')");

        run(
                Stores.table("public", "people"),
                Stores.files("DelimitedText", "curated", "out", "people.csv", HEADER),
                """
                {"type": "AzurePostgreSqlSource", "query": "SELECT id,\\n  name -- \\"who\\"\\nFROM people\\nWHERE name = 'O''Hara'\\n"}""",
                CSV_SINK.formatted("", ", \"quoteAllText\": true"),
                "");

        assertThat(lines(curated.resolve("out/people.csv"))).last().isEqualTo("\"1\",\"O'Hara\"");
    }

    @Test
    void filesAreCopiedAsTheyAreAndArchivesAreUnpacked() throws IOException {
        byte[] bytes = {0, 1, 2, (byte) 0xff, '\r', '\n'};
        Files.createDirectories(raw.resolve("in/deep"));
        Files.write(raw.resolve("in/one.bin"), bytes);
        Files.write(raw.resolve("in/deep/two.bin"), bytes);
        String source = """
                {"type": "BinarySource", "storeSettings": {"type": "AzureBlobFSReadSettings", "recursive": true}%s}""";
        String sink = "{\"type\": \"BinarySink\", \"storeSettings\": {\"type\": \"AzureBlobFSWriteSettings\"}}";

        run(
                Stores.files("Binary", "raw", "in", "", ""),
                Stores.files("Binary", "curated", "out", "", ""),
                source.formatted(""),
                sink,
                "");

        assertThat(curated.resolve("out/one.bin")).hasBinaryContent(bytes);
        assertThat(curated.resolve("out/deep/two.bin")).hasBinaryContent(bytes);

        Files.createDirectories(raw.resolve("zips"));
        try (OutputStream file = Files.newOutputStream(raw.resolve("zips/box.zip"));
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("inner/three.bin"));
            zip.write(bytes);
        }
        String zipped = Stores.files("Binary", "raw", "zips", "box.zip", "\"compression\": {\"type\": \"ZipDeflate\"}");
        run(
                zipped,
                Stores.files("Binary", "curated", "unzipped", "", ""),
                source.formatted(", \"formatSettings\": {\"type\": \"BinaryReadSettings\", \"compressionProperties\": "
                        + "{\"type\": \"ZipDeflateReadSettings\", \"preserveZipFileNameAsFolder\": false}}"),
                sink,
                "");

        assertThat(curated.resolve("unzipped/inner/three.bin")).hasBinaryContent(bytes);
    }

    @Test
    void aFileThatIsNamedAndMissingFailsWithItsName() {
        Outcome outcome = migrate(
                        Stores.files("DelimitedText", "raw", "in", "missing.csv", HEADER),
                        Stores.files("Parquet", "curated", "out", "x.parquet", ""),
                        CSV_SOURCE.formatted("", ""),
                        "{\"type\": \"ParquetSink\"}",
                        "")
                .run("load", "Copy", Map.of(), Map.of());

        assertThat(outcome.error())
                .hasValueSatisfying(failure -> assertThat(failure.message()).contains("missing.csv"));
    }

    private Migrated migrate(String from, String to, String source, String sink, String more) {
        return Migrated.of(
                stores.factory()
                        .dataset("from", from)
                        .dataset("to", to)
                        .pipeline("load", Stores.copy(source, sink, more)),
                temporary.resolve("bundle"));
    }

    private JsonNode run(String from, String to, String source, String sink, String more) {
        return migrate(from, to, source, sink, more).published("load", "Copy", Map.of(), Stores.secrets());
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(raw.resolve(file).getParent());
        Files.writeString(raw.resolve(file), text);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The files below a folder, by their paths in it. */
    private static Stream<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all
                    .filter(Files::isRegularFile)
                    .map(each -> folder.relativize(each).toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static List<String> texts(JsonNode rows, String column) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(each -> each.path(column).asText())
                .toList();
    }
}
