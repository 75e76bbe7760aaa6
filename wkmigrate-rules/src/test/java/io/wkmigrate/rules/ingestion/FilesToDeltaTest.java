package io.wkmigrate.rules.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Compute;
import io.wkmigrate.api.ir.CopySink;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.ir.FileCopy;
import io.wkmigrate.api.ir.FileFormat;
import io.wkmigrate.api.ir.FileFormat.Kind;
import io.wkmigrate.api.ir.FileIngestion;
import io.wkmigrate.api.ir.Ingestion;
import io.wkmigrate.api.ir.Ingestion.AsInAdf;
import io.wkmigrate.api.ir.Ingestion.AutoLoader;
import io.wkmigrate.api.ir.Ingestion.Form;
import io.wkmigrate.api.ir.Ingestion.SchemaMode;
import io.wkmigrate.api.value.Expression;
import io.wkmigrate.api.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which files become Delta tables when the command asks for it, and what happens when their columns change. */
class FilesToDeltaTest {

    private static final SourcePlace PLACE = SourcePlace.of("pipeline/load.json");

    private static final Code LAKE = Code.call("files.azure", Code.text("contoso"), Code.text("raw"));

    private static final Dataset FILES =
            new Dataset.OfFiles(LAKE, Optional.empty(), Optional.empty(), format(Kind.PARQUET), Optional.empty());

    private static final List<FileCopy.Column> MAPPING = List.of(
            new FileCopy.Column("id", "Id", Optional.of("int")),
            new FileCopy.Column("price", "Price", Optional.of("decimal(9,2)")),
            new FileCopy.Column("my`note", "Note", Optional.empty()));

    @Test
    void withoutTheOptionFilesLandWhereAdfPutsThem() {
        FileCopy copy = new FileCopy("Load", "Copy", files(Kind.JSON), sink(Map.of()), FILES, List.of(), false, false);

        assertThat(decide(copy)).isInstanceOfSatisfying(AsInAdf.class, each -> {
            assertThat(each.refused()).isFalse();
            assertThat(each.reasons()).isNotEmpty();
        });
    }

    @Test
    void aMappingIsAContractSoWhatDoesNotFitIsRescued() {
        AutoLoader loader = loader(copy(files(Kind.DELIMITED_TEXT, "header", true), MAPPING));

        assertThat(loader.mode()).isEqualTo(SchemaMode.RESCUE);
        assertThat(loader.hints()).contains("`id` int, `price` decimal(9,2), `my``note` string");
        assertThat(loader.schema()).isEmpty();
        assertThat(loader.inferTypes()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"DELIMITED_TEXT, false", "JSON, true", "PARQUET, false", "AVRO, false"})
    void filesWithoutAMappingMayGrow(Kind kind, boolean inferTypes) {
        AutoLoader loader = loader(copy(files(kind, "header", true), List.of()));

        assertThat(loader.mode()).isEqualTo(SchemaMode.ADD_NEW_COLUMNS);
        assertThat(loader.inferTypes()).isEqualTo(inferTypes);
        assertThat(loader.form()).isEqualTo(Form.STREAMING_TABLE);
    }

    @ParameterizedTest
    @EnumSource(names = {"PARQUET", "AVRO"})
    void filesThatHaveTypesGetHintsForDecimalsOnly(Kind kind) {
        assertThat(loader(copy(files(kind), MAPPING)).hints()).contains("`price` decimal(9,2)");
    }

    @Test
    void textWithoutAHeaderHasTheColumnsOfTheDataset() throws Exception {
        JsonNode schema = new ObjectMapper().readTree("""
                [{"name": "id", "type": "String"}, {"name": "price", "type": "String"}]
                """);

        AutoLoader loader = loader(copy(with(files(Kind.DELIMITED_TEXT), Optional.of(schema)), List.of()));

        assertThat(loader.schema()).contains("`id` string, `price` string");
        assertThat(loader.mode()).isEqualTo(SchemaMode.RESCUE);
    }

    @Test
    void aTableOfTheLakehouseIsLoadedByANotebookSinceOthersMayWriteToIt() {
        Dataset table =
                new Dataset.OfLakehouseTable(new Compute.Serverless(), Optional.empty(), Optional.of(text("orders")));
        FileCopy copy = new FileCopy("Load", "Copy", files(Kind.JSON), sink(Map.of()), table, List.of(), false, true);

        assertThat(((AutoLoader) decide(copy)).form()).isEqualTo(Form.NOTEBOOK);
    }

    @ParameterizedTest
    @EnumSource(names = {"ORC", "EXCEL", "XML", "BINARY"})
    void formsThatAutoLoaderDoesNotInferStayABatch(Kind kind) {
        assertThat(refusal(copy(files(kind), List.of()))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "column_delimiter, ||, one character",
        "row_delimiter, END, one character",
        "encoding, windows-1252, windows-1252",
        "compression, ZipDeflate, ZipDeflate"
    })
    void textThatSparkReadsInAnotherWayStaysABatch(String option, String value, String reason) {
        assertThat(refusal(copy(files(Kind.DELIMITED_TEXT, option, value), List.of())))
                .singleElement()
                .asString()
                .contains(reason);
    }

    @ParameterizedTest
    @CsvSource({"column_delimiter, |", "column_delimiter, \\t", "encoding, ISO-8859-1", "compression, gzip"})
    void textThatSparkReadsInTheSameWayIsLoaded(String option, String value) {
        assertThat(decide(copy(files(Kind.DELIMITED_TEXT, option, value), List.of())))
                .isInstanceOf(AutoLoader.class);
    }

    @Test
    void oneFileThatIsReadInEveryRunStaysABatch() {
        assertThat(refusal(
                        copy(selecting(files(Kind.JSON), Optional.of(text("all.json")), Optional.empty()), List.of())))
                .containsExactly("The same file is read in every run, and Auto Loader loads a file once.");
    }

    @Test
    void aPatternWithAQuestionMarkStaysABatch() {
        assertThat(refusal(
                        copy(selecting(files(Kind.JSON), Optional.of(text("a?.json")), Optional.empty()), List.of())))
                .singleElement()
                .asString()
                .contains("one or none in ADF");
    }

    @Test
    void timesThatThePipelineComputesAreItsOwnWayToKnowWhatIsLoaded() {
        Value<String> computed = new Value.Computed<>(new Expression.Whole("pipeline().parameters.from"), PLACE);

        assertThat(refusal(copy(selecting(files(Kind.JSON), Optional.empty(), Optional.of(computed)), List.of())))
                .singleElement()
                .asString()
                .contains("computes the times");
    }

    @Test
    void timesThatAreFixedSelectFilesInAutoLoaderToo() {
        FileIngestion files = selecting(files(Kind.JSON), Optional.empty(), Optional.of(text("2024-01-01T00:00:00Z")));

        assertThat(LoaderOptions.of(files, loader(copy(files, List.of()))))
                .containsEntry("modifiedAfter", Code.text("2023-12-31 23:59:59.999000 UTC+0"));
    }

    @ParameterizedTest
    @CsvSource({"pre_copy_script, TRUNCATE TABLE t", "behavior, upsert", "procedure, load"})
    void aSinkThatDoesMoreThanAddRowsStaysABatch(String setting, String value) {
        FileCopy copy = new FileCopy(
                "Load", "Copy", files(Kind.JSON), sink(Map.of(setting, value)), FILES, List.of(), false, true);

        assertThat(refusal(copy)).hasSize(1);
    }

    @Test
    void aMappingThatIsNotByNameStaysABatch() {
        FileCopy copy = new FileCopy("Load", "Copy", files(Kind.JSON), sink(Map.of()), FILES, List.of(), true, true);

        assertThat(refusal(copy))
                .containsExactly("The columns are not mapped by their names, or the mapping is computed.");
    }

    @Test
    void aServerIsNothingThatAutoLoaderWatches() {
        FileIngestion files = files(Kind.JSON);
        FileIngestion onServer = new FileIngestion(
                files.selection(),
                Code.call("sftp.Server", Code.text("host")),
                files.folder(),
                files.file(),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                files.format(),
                Optional.empty(),
                Map.of());

        assertThat(refusal(copy(onServer, List.of())))
                .singleElement()
                .asString()
                .contains("server");
    }

    @ParameterizedTest
    @CsvSource({"in/*/a*.csv, in/*/a*.csv", "a^*b, a\\*b", "a{1}[2], a\\{1\\}\\[2\\]"})
    void patternsMeanTheSameInHadoop(String adf, String hadoop) {
        assertThat(Glob.of(adf)).isEqualTo(hadoop);
    }

    private static Ingestion decide(FileCopy copy) {
        return new FilesToDelta().rewrite(copy, new AsInAdf(List.of()));
    }

    private static AutoLoader loader(FileCopy copy) {
        return (AutoLoader) decide(copy);
    }

    private static List<String> refusal(FileCopy copy) {
        AsInAdf batch = (AsInAdf) decide(copy);
        assertThat(batch.refused()).isTrue();
        return batch.reasons();
    }

    private static FileCopy copy(FileIngestion files, List<FileCopy.Column> columns) {
        return new FileCopy("Load", "Copy", files, sink(Map.of()), FILES, columns, !columns.isEmpty(), true);
    }

    private static CopySink sink(Map<String, String> settings) {
        Code.Call sink = Code.call("tables.Sink");
        for (Map.Entry<String, String> each : settings.entrySet()) {
            sink = sink.with(each.getKey(), each.getValue());
        }
        return new CopySink.Rows(sink);
    }

    private static Value<String> text(String text) {
        return new Value.Literal<>(text, PLACE);
    }

    private static FileFormat format(Kind kind, Object... option) {
        FileFormat format = new FileFormat(kind, Map.of());
        return option.length == 0
                ? format
                : format.with((String) option[0], Code.value("option", new Value.Literal<>(option[1], PLACE)));
    }

    private static FileIngestion files(Kind kind, Object... option) {
        return new FileIngestion(
                Code.call("selections.Files", LAKE),
                LAKE,
                Optional.of(text("in")),
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                format(kind, option),
                Optional.empty(),
                Map.of());
    }

    private static FileIngestion selecting(
            FileIngestion files, Optional<Value<String>> file, Optional<Value<String>> modifiedFrom) {
        return new FileIngestion(
                files.selection(),
                files.store(),
                files.folder(),
                file,
                true,
                modifiedFrom,
                Optional.empty(),
                Optional.empty(),
                false,
                files.format(),
                files.schema(),
                Map.of());
    }

    private static FileIngestion with(FileIngestion files, Optional<JsonNode> schema) {
        return new FileIngestion(
                files.selection(),
                files.store(),
                files.folder(),
                files.file(),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                files.format(),
                schema,
                Map.of());
    }
}
