package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A checkout that brings a configuration with policies; processes of their own, since these work in it. */
class FoundPoliciesTest {

    @TempDir
    private Path checkout;

    @BeforeEach
    void makeCheckout() throws IOException {
        new SampleFactory(checkout.resolve("factory")).placeholderPipeline("Nightly");
        Files.writeString(checkout.resolve("wkmigrate.yml"), "policies: [people.yml, tags.yml]\n");
        Files.writeString(checkout.resolve("people.yml"), "jobs: [{run_as: {user_name: mallory@contoso.example}}]\n");
        Files.writeString(checkout.resolve("tags.yml"), "jobs: [{tags: {team: data}}]\n");
    }

    @Test
    void areAppliedWithAWarningThatQuietDoesNotDrop() throws IOException, InterruptedException {
        Cli.Result result = run("convert", "factory", "--out", "out", "--quiet");

        assertThat(result.exit()).as(result.both()).isZero();
        assertThat(result.err())
                .startsWith("Warning: The policies of wkmigrate.yml are applied")
                .contains("people.yml, tags.yml");
        assertThat(Files.readString(checkout.resolve("out/resources/nightly.job.yml")))
                .contains("mallory@contoso.example", "team: data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--config wkmigrate.yml", "--policy tags.yml", "--no-rules"})
    void whoSaysWhatIsMeantIsNotWarned(String option) throws IOException, InterruptedException {
        Cli.Result result = run(("assess factory --quiet " + option).split(" "));

        assertThat(result.exit()).as(result.both()).isZero();
        assertThat(result.err()).isEmpty();
    }

    @Test
    void doNotGoIntoAWorkspaceUntilSomebodyNamesThem() throws IOException, InterruptedException {
        Cli.Result refused = run("deploy", "factory", "--host", "https://localhost:9");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err())
                .startsWith("Error: Nobody named wkmigrate.yml")
                .contains("people.yml, tags.yml", "--config wkmigrate.yml", "--no-rules");
        assertThat(run("deploy", "factory", "--config", "wkmigrate.yml", "--calls", "1")
                        .err())
                .contains("Policies of the configuration are in force")
                .doesNotContain("Nobody named");
    }

    private Cli.Result run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.home=" + checkout,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Path out = checkout.resolve("stdout.txt");
        Path err = checkout.resolve("stderr.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(checkout.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        Process process = builder.start();
        process.getOutputStream().close();
        return new Cli.Result(process.waitFor(), Files.readString(out), Files.readString(err));
    }
}
