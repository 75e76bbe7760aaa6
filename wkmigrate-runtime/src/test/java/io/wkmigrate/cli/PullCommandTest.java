package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wkmigrate.fake.azure.FakeFactory;
import io.wkmigrate.fake.azure.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PullCommandTest {

    private final FakeFactory azure =
            FakeFactory.start("adf-retail").withPipeline("Load").withPipeline("Old one");

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        azure.close();
    }

    @Test
    void writesAFolderThatCanBeAssessed() {
        Cli.Result pulled = pull();

        assertThat(pulled.exit()).as(pulled.err()).isZero();
        assertThat(pulled.out())
                .contains("Pipelines", "3 created", "wkmigrate assess " + out())
                .contains(azure.id().toString());
        assertThat(out().resolve("pipeline/Old one.json")).isRegularFile();
        assertThat(Cli.run("assess", out()).exit()).isZero();
    }

    @Test
    void writesNothingTheSecondTimeAndRemovesWhatIsGone() throws IOException {
        pull();
        assertThat(files(pull("-o", "json"), "unchanged")).hasSize(3);

        azure.remove("pipelines", "Old one");
        azure.with("pipelines", """
            {"name": "Load", "properties": {"activities": [], "description": "new"}}\
            """);
        azure.remove("pipelines", "Load");
        azure.with("pipelines", "{\"name\": \"Load\", \"properties\": {\"activities\": [], \"description\": \"new\"}}");
        Cli.Result again = pull("-o", "json");

        assertThat(again.exit()).isZero();
        assertThat(files(again, "removed")).containsExactly("pipeline/Old one.json");
        assertThat(files(again, "updated")).containsExactly("pipeline/Load.json");
        assertThat(out().resolve("pipeline/Old one.json")).doesNotExist();
    }

    @Test
    void keepsAndListsWhatSomebodyEditedOrAdded() throws IOException {
        pull();
        Files.writeString(out().resolve("pipeline/Load.json"), "{\"name\": \"Load\", \"properties\": {}}");
        Files.createDirectories(out().resolve("trigger"));
        Files.writeString(out().resolve("trigger/Mine.json"), "{}");
        Files.writeString(out().resolve("README.md"), "Ours.");

        Cli.Result kept = pull("-o", "json");
        assertThat(kept.exit()).isEqualTo(5);
        assertThat(files(kept, "kept")).containsExactly("pipeline/Load.json");
        assertThat(files(kept, "notInFactory")).containsExactly("trigger/Mine.json");
        assertThat(kept.err()).contains("Load.json was edited by hand", "Mine.json is not in the factory");

        Cli.Result replaced = pull("--overwrite", "-o", "json");
        assertThat(files(replaced, "updated")).containsExactly("pipeline/Load.json");
        assertThat(out().resolve("trigger/Mine.json")).exists();
        assertThat(out().resolve("README.md")).exists();
    }

    @Test
    void saysWhereADefinitionWithAHostileNameIs() {
        azure.withPipeline("../../escape");

        Cli.Result pulled = pull();

        assertThat(pulled.exit()).isZero();
        assertThat(pulled.err()).contains("\"../../escape\" is in pipeline/______escape.json");
        assertThat(folder.resolve("escape.json")).doesNotExist();
    }

    @Test
    void leavesTheFolderAsItWasWhenAnythingFails() throws IOException {
        pull();
        Map<String, String> before = new EndToEndOutput(out()).files();
        azure.remove("pipelines", "Load");

        azure.always("triggers", Fault.forbidden("Microsoft.DataFactory/factories/triggers/read"));
        Cli.Result refused = pull();
        assertThat(refused.exit()).isEqualTo(6);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).startsWith("Error: No permission to read the triggers of factory \"adf-retail\":");
        assertThat(new EndToEndOutput(out()).files()).isEqualTo(before);

        azure.always("triggers", Fault.text(200, "<html>"));
        assertThat(pull().exit()).isEqualTo(1);
        assertThat(new EndToEndOutput(out()).files()).isEqualTo(before);
    }

    @Test
    void aMissingFactoryATokenThatIsWrongAndASilentServiceHaveTheirCodes() {
        assertThat(run(Map.of("AZURE_ACCESS_TOKEN", FakeFactory.TOKEN), azure.id() + "x")
                        .exit())
                .isEqualTo(2);
        assertThat(run(Map.of("AZURE_ACCESS_TOKEN", "wrong"), azure.id().toString())
                        .exit())
                .isEqualTo(6);
        assertThat(run(Map.of(), azure.id().toString()).exit()).isEqualTo(6);
        assertThat(Cli.run("pull", "--factory", "nonsense", "--out", out()).exit())
                .isEqualTo(2);
        assertThat(Cli.run(
                                "pull",
                                "--factory",
                                azure.id(),
                                "--out",
                                out(),
                                "--management-endpoint",
                                "http://evil.example")
                        .exit())
                .isEqualTo(2);
        assertThat(out()).doesNotExist();
    }

    @Test
    void theShortFormOfTheIdWillDo() {
        String shortForm = azure.id().subscription() + "/" + azure.id().resourceGroup() + "/ADF-RETAIL";

        assertThat(run(Map.of("AZURE_ACCESS_TOKEN", FakeFactory.TOKEN), shortForm)
                        .exit())
                .isZero();
    }

    @Test
    void noTokenIsPrintedWhateverHappens() {
        for (Fault each : List.of(Fault.echo(400), Fault.echo(401), Fault.echo(403), Fault.text(200, "x"))) {
            azure.always("pipelines", each);

            assertThat(pull("--debug", "-v").both())
                    .doesNotContain(FakeFactory.TOKEN)
                    .contains("Error: ");
        }
    }

    @Test
    void noTokenIsLoggedAtAnyLevel() throws IOException, InterruptedException {
        azure.next("pipelines", Fault.error(401, "ExpiredAuthenticationToken", "Expired."));
        ProcessBuilder process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "pull",
                        "--factory",
                        azure.id().toString(),
                        "--out",
                        out().toString(),
                        "--credential",
                        "environment-token",
                        "--management-endpoint",
                        azure.url())
                .redirectErrorStream(true);
        process.environment().put("AZURE_ACCESS_TOKEN", FakeFactory.TOKEN);
        process.environment().put("AZURE_LOG_LEVEL", "verbose");
        process.environment().put("AZURE_HTTP_LOG_DETAIL_LEVEL", "body_and_headers");
        Process running = process.start();
        String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(running.waitFor()).as(output).isZero();
        assertThat(output).contains("DEBUG").doesNotContain(FakeFactory.TOKEN);
    }

    @Test
    void thereIsNoOptionForASecret() {
        String help = Cli.run("pull", "--help").out();

        assertThat(help).contains("--credential").doesNotContain("--token").doesNotContain("--client-secret ");
        assertThat(Cli.run("pull", "--factory", azure.id(), "--out", out(), "--credential", "abc")
                        .err())
                .contains("'abc' is none of default, cli, client-secret");
    }

    private Path out() {
        return folder.resolve("adf");
    }

    private Cli.Result pull(String... more) {
        return run(Map.of("AZURE_ACCESS_TOKEN", FakeFactory.TOKEN), azure.id().toString(), more);
    }

    private Cli.Result run(Map<String, String> environment, String factory, String... more) {
        List<Object> words = new ArrayList<>(List.of(
                "pull",
                "--factory",
                factory,
                "--out",
                out(),
                "--credential",
                "environment-token",
                "--management-endpoint",
                azure.url()));
        words.addAll(List.of(more));
        return Cli.runWith(environment, words.toArray());
    }

    private static List<String> files(Cli.Result result, String what) throws IOException {
        List<String> files = new ArrayList<>();
        JsonNode json = new ObjectMapper().readTree(result.out());
        json.at("/files/" + what).forEach(each -> files.add(each.asText()));
        return files;
    }
}
