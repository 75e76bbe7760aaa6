package io.wkmigrate.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.convert.FileFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generated declarative pipelines in Spark's own {@code spark-pipelines}, first without and then with data: the stand-in
 * of {@code cloudfiles.py} takes the place of Auto Loader, and expectations are only written down.
 */
@Tag("spark")
final class DeclarativePipelineTest {

    @TempDir
    private Path folder;

    private Path orders;

    @BeforeEach
    void layFiles() throws IOException {
        orders = Files.createDirectories(folder.resolve("lake/in/orders/2024"));
        Files.writeString(orders.resolveSibling("a.csv"), "id;name\n1;\"a;b\"\n");
        Files.writeString(orders.resolve("b.csv"), "id;name\nmany;c\n");
        Files.writeString(orders.resolve("c.txt"), "not meant\n");
    }

    @Test
    void filesOfAllFoldersBecomeRowsOfATableAndWhatDoesNotFitIsRescued() throws Exception {
        JsonNode outcome = run();

        assertThat(outcome.path("schema")).isEqualTo(Adf.json("""
                [["Id", "int32"], ["Name", "string"], ["File", "string"], ["_rescued_data", "string"]]
                """));
        assertThat(outcome.path("rows")).containsExactlyInAnyOrderElementsOf(Adf.json("""
                [{"Id": 1, "Name": "a;b", "File": "a.csv", "_rescued_data": null},
                 {"Id": null, "Name": "c", "File": "2024/b.csv", "_rescued_data": "{\\"id\\":\\"many\\"}"}]
                """));
        assertThat(outcome.path("expectations")).isEqualTo(Adf.json("""
                [["expect", "all values fit", "_rescued_data IS NULL", "load_copy_orders"]]
                """));
    }

    @Test
    void aFurtherUpdateLoadsWhatHasArrivedSinceAndNothingTwice() throws Exception {
        run();
        Files.writeString(orders.resolve("d.csv"), "id;name\n3;d\n");

        assertThat(run().path("rows"))
                .extracting(each -> each.path("Name").asText())
                .containsExactlyInAnyOrder("a;b", "c", "d");
    }

    private JsonNode run() throws Exception {
        String copy = FileFactory.copy(
                "Copy orders",
                "Orders",
                "DelimitedTextSource",
                ", \"wildcardFileName\": \"*.csv\"",
                ", \"additionalColumns\": [{\"name\": \"file\", \"value\": \"$$FILEPATH\"}]",
                """
                , "translator": {"type": "TabularTranslator", "mappings": [
                    {"source": {"name": "id"}, "sink": {"name": "Id", "type": "Int32"}},
                    {"source": {"name": "name"}, "sink": {"name": "Name"}},
                    {"source": {"name": "file"}, "sink": {"name": "File"}}]}
                """);
        Converted converted = FileFactory.with(copy).filesToDelta().convert();
        Path source = Files.writeString(folder.resolve("Copy_orders.py"), converted.file("src/load/Copy_orders.py"));
        return runner(source);
    }

    private JsonNode runner(Path source) throws Exception {
        Process process = new ProcessBuilder(List.of(
                        System.getProperty("wkmigrate.spark.python"),
                        "src/test/spark/pipeline_runner.py",
                        folder.resolve("work").toString(),
                        source.toString(),
                        "load_copy_orders",
                        "{\"include_existing_files\": \"true\"}",
                        "{\"abfss://raw@contoso.dfs.core.windows.net\": \"" + folder.resolve("lake") + "\"}"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(answer).isZero();
        return Adf.json(answer);
    }
}
