package io.wkmigrate.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.PipelineConversion;
import io.wkmigrate.store.WriteOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What would be deployed, as files. */
class LocalFilesTest {

    private static final String ODD = """
            {"activities": [
              {"name": "Pause", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 5}},
              {"name": "Odd", "type": "NobodyKnowsThis", "typeProperties": {"size": 3}}]}
            """;

    private final TestStore test = new TestStore();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        test.close();
    }

    @Test
    void aPipelineComesWithItsWorkflowNotebooksSecretsAndWhatIsUnsupported() throws IOException {
        Pipeline pipeline = TestStore.only(Adf.of("Load", ODD));
        WorkspaceDefinitionStore store = test.store();
        test.fake.clearCalls();

        WriteOutcome outcome = store.toLocalFiles(pipeline, folder);

        assertThat(outcome.created())
                .contains(
                        "databricks.yml",
                        "resources/load.job.yml",
                        "src/load/Pause.py",
                        "metadata/secrets.json",
                        "metadata/placeholders/load/Odd.json");
        assertThat(folder.resolve("metadata/placeholders/load/Odd.json"))
                .content()
                .contains("NobodyKnowsThis");
        assertThat(folder.resolve("databricks.yml")).content().contains("name: sales");
        assertThat(test.fake.calls()).isEmpty();
    }

    @Test
    void theSameAgainChangesNothing() throws IOException {
        Pipeline pipeline = TestStore.only(Adf.of("Load", ODD));
        test.store().toLocalFiles(pipeline, folder);

        assertThat(test.store().toLocalFiles(pipeline, folder).changes()).isFalse();
    }

    @Test
    void whatSomebodyEditedIsKeptAndReported() throws IOException {
        Pipeline pipeline = TestStore.only(Adf.of("Load", ODD));
        test.store().toLocalFiles(pipeline, folder);
        Files.writeString(folder.resolve("src/load/Pause.py"), "mine");

        assertThat(test.store().toLocalFiles(pipeline, folder).keptEdits()).containsExactly("src/load/Pause.py");
        assertThat(folder.resolve("src/load/Pause.py")).hasContent("mine");

        test.store(test.options().withOverwrite(true)).toLocalFiles(pipeline, folder);
        assertThat(folder.resolve("src/load/Pause.py")).content().isNotEqualTo("mine");
    }

    @Test
    void secretDefinitionsAreNamesWithoutValues() throws IOException {
        Adf factory = Adf.of("Load", ODD).linkedService("SalesDb", """
                {"type": "AzureSqlDatabase", "typeProperties": {
                  "server": "s", "database": "d", "userName": "etl", "authenticationType": "SQL",
                  "password": {"type": "SecureString", "value": "hunter2"}}}
                """);
        PipelineConversion converted =
                test.store(test.options().withSecretScope("team")).convert(factory.load());

        test.store().toLocalFiles(converted, folder);

        assertThat(folder.resolve("metadata/secrets.json"))
                .content()
                .contains("\"scope\": \"team\"", "SalesDb")
                .doesNotContain("hunter2");
    }
}
