package io.wkmigrate.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.finding.Effect;
import io.wkmigrate.spark.SparkNotebooks.Outcome;
import io.wkmigrate.spark.SparkNotebooks.Surroundings;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every source with every sink (CP-2): what a Copy activity reads from one store arrives in the other, row by row and
 * value by value, under the names and in the place that ADF's dataset says. The data is made without the library.
 */
@Tag("spark")
final class CopyPairsTest {

    @TempDir
    private static Path temporary;

    /** Three rows: quotes and a delimiter in a text, a missing text, digits that a float would lose. */
    private static final Set<List<Object>> ROWS =
            Set.of(row("1", "Zoë \"Z\"; & Sons", "12.5"), row("2", null, "0.1"), row("3", "plain", "1234567.89"));

    private static List<Object> row(String id, String name, String amount) {
        return Arrays.asList(id, name, new BigDecimal(amount).stripTrailingZeros());
    }

    enum Source {
        DELIMITED_TEXT("DelimitedText", "orders.csv", "\"columnDelimiter\": \";\", \"firstRowAsHeader\": true"),
        JSON("Json", "orders.json", ""),
        PARQUET("Parquet", "orders.parquet", ""),
        AVRO("Avro", "orders.avro", ""),
        ORC("Orc", "orders.orc", ""),
        EXCEL("Excel", "orders.xlsx", "\"sheetName\": \"Orders\", \"firstRowAsHeader\": true"),
        DATABASE("AzurePostgreSqlTable", "", ""),
        DELTA("AzureDatabricksDeltaLakeDataset", "", "");

        private final String type;
        private final String file;
        private final String options;

        Source(String type, String file, String options) {
            this.type = type;
            this.file = file;
            this.options = options;
        }

        private String dataset() {
            return switch (this) {
                case DATABASE -> Stores.table("public", "orders_in");
                case DELTA -> Stores.deltaTable("default", "orders_in");
                default -> Stores.files(type, "raw", "in", file, options);
            };
        }

        private String side() {
            return switch (this) {
                case DATABASE -> "{\"type\": \"AzurePostgreSqlSource\"}";
                case DELTA -> "{\"type\": \"AzureDatabricksDeltaLakeSource\"}";
                default ->
                    "{\"type\": \"%sSource\", \"storeSettings\": {\"type\": \"AzureBlobFSReadSettings\", \"recursive\": true}}"
                            .formatted(type);
            };
        }
    }

    enum Sink {
        DELIMITED_TEXT("DelimitedText", "csv", "\"columnDelimiter\": \"|\", \"firstRowAsHeader\": true"),
        JSON("Json", "json", ""),
        PARQUET("Parquet", "parquet", ""),
        AVRO("Avro", "avro", ""),
        ORC("Orc", "orc", ""),
        DATABASE("AzurePostgreSqlTable", "", ""),
        DELTA("AzureDatabricksDeltaLakeDataset", "", "");

        private final String type;
        private final String format;
        private final String options;

        Sink(String type, String format, String options) {
            this.type = type;
            this.format = format;
            this.options = options;
        }

        private String file() {
            return "copied." + format;
        }

        private String dataset() {
            return switch (this) {
                case DATABASE -> Stores.table("public", "orders_out");
                case DELTA -> Stores.deltaTable("default", "orders_out");
                default -> Stores.files(type, "curated", "out", file(), options);
            };
        }

        private String side() {
            return switch (this) {
                case DATABASE ->
                    "{\"type\": \"AzurePostgreSqlSink\", \"preCopyScript\": \"TRUNCATE TABLE orders_out\"}";
                case DELTA ->
                    "{\"type\": \"AzureDatabricksDeltaLakeSink\", \"preCopyScript\": \"TRUNCATE TABLE default.orders_out\"}";
                case DELIMITED_TEXT ->
                    "{\"type\": \"DelimitedTextSink\", \"formatSettings\": {\"type\": \"DelimitedTextWriteSettings\", \"fileExtension\": \".csv\"}}";
                default -> "{\"type\": \"%sSink\"}".formatted(type);
            };
        }
    }

    static Stream<Arguments> pairs() {
        return Arrays.stream(Source.values())
                .flatMap(source -> Arrays.stream(Sink.values()).map(sink -> Arguments.of(source, sink)));
    }

    @BeforeAll
    static void makeTheData() throws IOException {
        Stores stores = new Stores(temporary.resolve("lake"));
        Path raw = stores.container("raw").resolve("in");
        Files.createDirectories(raw);
        stores.container("curated");
        SparkNotebooks spark = SparkNotebooks.instance();
        spark.postgres("DROP TABLE IF EXISTS orders_in");
        spark.postgres("CREATE TABLE orders_in (id integer, name text, amount numeric(12, 2))");
        spark.postgres(
                "INSERT INTO orders_in VALUES (1, 'Zoë \"Z\"; & Sons', 12.5), (2, NULL, 0.1), (3, 'plain', 1234567.89)");
        spark.postgres("DROP TABLE IF EXISTS orders_out");
        spark.postgres("CREATE TABLE orders_out (id integer, name text, amount numeric(12, 2))");
        spark.sql("DROP TABLE IF EXISTS default.orders_in");
        spark.sql("DROP TABLE IF EXISTS default.orders_out");
        spark.sql("CREATE TABLE default.orders_in (id INT, name STRING, amount DECIMAL(12, 2)) USING delta");
        spark.sql(
                "INSERT INTO default.orders_in VALUES (1, 'Zoë \"Z\"; & Sons', 12.5), (2, NULL, 0.1), (3, 'plain', 1234567.89)");
        spark.sql("CREATE TABLE default.orders_out (id INT, name STRING, amount DECIMAL(12, 2)) USING delta");
        Files.writeString(raw.resolve("orders.csv"), """
                id;name;amount
                1;"Zoë \\"Z\\"; & Sons";12.50
                2;;0.10
                3;plain;1234567.89
                """);
        Files.writeString(raw.resolve("orders.json"), """
                {"id": 1, "name": "Zoë \\"Z\\"; & Sons", "amount": 12.50}
                {"id": 2, "name": null, "amount": 0.10}
                {"id": 3, "name": "plain", "amount": 1234567.89}
                """);
        Path maker = Files.writeString(temporary.resolve("make.py"), """
                import glob, shutil
                import openpyxl
                raw = dbutils.widgets.get("raw")
                data = spark.table("default.orders_in")
                for form in ("parquet", "avro", "orc"):
                    folder = raw + "/made_" + form
                    data.coalesce(1).write.format(form).save("file://" + folder)
                    shutil.move(glob.glob(folder + "/part-*")[0], raw + "/orders." + form)
                    shutil.rmtree(folder)
                book = openpyxl.Workbook()
                sheet = book.active
                sheet.title = "Orders"
                sheet.append(["id", "name", "amount"])
                for row in data.collect():
                    sheet.append([row["id"], row["name"], float(row["amount"])])
                book.save(raw + "/orders.xlsx")
                """);
        Outcome made = spark.run(
                maker,
                Path.of("src/main/resources/io/wkmigrate/expression/python"),
                Surroundings.of(Map.of("raw", raw.toString())));
        assertThat(made.error()).isEmpty();
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("pairs")
    void whatIsReadArrivesWhereAdfPutIt(Source source, Sink sink, @TempDir Path bundle) {
        Stores stores = new Stores(temporary.resolve("lake"));
        Migrated migrated = Migrated.of(
                stores.factory()
                        .dataset("from", source.dataset())
                        .dataset("to", sink.dataset())
                        .pipeline("load", Stores.copy(source.side(), sink.side(), "")),
                bundle);

        JsonNode output = migrated.published("load", "Copy", Map.of(), Stores.secrets());

        assertThat(rows(sink)).isEqualTo(ROWS);
        assertThat(output.path("output_rowsCopied").asInt()).isEqualTo(3);
        assertThat(migrated.converted().result().findings())
                .noneMatch(each -> each.code().effect() == Effect.GAP);
    }

    /** The rows of the sink, read without the library. */
    private static Set<List<Object>> rows(Sink sink) {
        SparkNotebooks spark = SparkNotebooks.instance();
        JsonNode rows = switch (sink) {
            case DATABASE -> spark.postgres("SELECT id, name, amount FROM orders_out");
            case DELTA -> spark.sql("SELECT id, name, amount FROM default.orders_out");
            default -> file(sink);
        };
        return StreamSupport.stream(rows.spliterator(), false)
                .map(each -> row(
                        each.path("id").asText(),
                        each.path("name").textValue(),
                        each.path("amount").asText()))
                .collect(Collectors.toSet());
    }

    /** The one file that the sink names. */
    private static JsonNode file(Sink sink) {
        Path folder = temporary.resolve("lake/curated/out");
        assertThat(folder.resolve(sink.file())).isRegularFile();
        return SparkNotebooks.instance()
                .read(
                        sink.format,
                        folder.resolve(sink.file()).toString(),
                        sink == Sink.DELIMITED_TEXT
                                ? Map.of("header", "true", "sep", "|", "quote", "\"", "escape", "\\")
                                : Map.of())
                .path("rows");
    }
}
