package io.wkmigrate.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.spark.SparkNotebooks.Outcome;
import io.wkmigrate.spark.SparkNotebooks.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tests of generated notebooks rely on. */
@Tag("spark")
final class SparkNotebooksTest {

    private static final Path LIBRARY = Path.of("src/main/resources/io/wkmigrate/expression/python");

    @TempDir
    private Path folder;

    @Test
    void aNotebookSeesItsParametersAndItsTaskValuesComeBack() throws IOException {
        Outcome outcome = run("""
                # Databricks notebook source
                from adf import texts

                # COMMAND ----------

                rows = spark.range(int(dbutils.widgets.get("rows"))).count()
                print(rows)
                dbutils.jobs.taskValues.set(key="rows", value=rows)
                dbutils.notebook.exit(dbutils.secrets.get("vault", "key"))
                """, new Surroundings(Map.of("rows", "3"), Map.of("vault/key", "opened"), Map.of()));

        assertThat(outcome.error()).isEmpty();
        assertThat(outcome.taskValues().path("rows").intValue()).isEqualTo(3);
        assertThat(outcome.exit()).contains("opened");
    }

    @Test
    void whatANotebookFailsWithIsTold() throws IOException {
        Outcome outcome = run("raise TimeoutError('too late')", Surroundings.of(Map.of()));

        assertThat(outcome.error()).hasValueSatisfying(failure -> {
            assertThat(failure.type()).isEqualTo("TimeoutError");
            assertThat(failure.message()).isEqualTo("too late");
        });
    }

    @Test
    void aFolderStandsForAStore() throws IOException {
        String url = "abfss://raw@contoso.dfs.core.windows.net";
        SparkNotebooks.instance().mount(url, folder.resolve("lake"));
        Files.writeString(folder.resolve("lake/one.csv"), "id\n7\n");

        var read = SparkNotebooks.instance().read("csv", url + "/one.csv", Map.of("header", "true"));

        assertThat(read.path("rows").path(0).path("id").textValue()).isEqualTo("7");
    }

    @Test
    void postgreSqlAnswers() {
        assertThat(SparkNotebooks.instance().postgres("SELECT 2 AS two").toString())
                .isEqualTo("[{\"two\":2}]");
    }

    private Outcome run(String source, Surroundings surroundings) throws IOException {
        Path notebook = Files.writeString(folder.resolve("notebook.py"), source);
        return SparkNotebooks.instance().run(notebook, LIBRARY, surroundings);
    }
}
