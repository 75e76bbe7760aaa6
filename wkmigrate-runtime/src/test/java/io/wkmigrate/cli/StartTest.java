package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Short commands start fast: they do not load what only long ones need. */
class StartTest {

    @ParameterizedTest
    @ValueSource(strings = {"--help", "version", "--version"})
    void loadsNeitherRulesNorJsonNorYaml(String command) throws IOException, InterruptedException {
        List<String> loaded = run("-verbose:class", command);

        assertThat(loaded).anyMatch(line -> line.contains("io.wkmigrate.cli.Main"));
        assertThat(loaded)
                .noneMatch(line -> line.contains("io.wkmigrate.rules"))
                .noneMatch(line -> line.contains("io.wkmigrate.translate.RuleSet"))
                .noneMatch(line -> line.contains("com.fasterxml.jackson.core.JsonFactory"))
                .noneMatch(line -> line.contains("com.fasterxml.jackson.databind"))
                .noneMatch(line -> line.contains("com.fasterxml.jackson.dataformat"))
                .noneMatch(line -> line.contains("org.yaml"));
    }

    @Test
    void aSourceOnDiskLoadsNothingOfAzure() throws IOException, InterruptedException {
        List<String> loaded = run("-verbose:class", "assess", "src/sample/contoso-retail");

        assertThat(loaded).anyMatch(line -> line.contains("io.wkmigrate.translate.RuleSet"));
        assertThat(loaded)
                .noneMatch(line -> line.contains("] com.azure."))
                .noneMatch(line -> line.contains("] com.microsoft.aad."))
                .noneMatch(line -> line.contains("] reactor."))
                .noneMatch(line -> line.contains("] io.wkmigrate.load.live.FactoryDefinitionStore"));
    }

    private static List<String> run(String option, String... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        words.addAll(List.of(command));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        try (InputStream output = process.getInputStream()) {
            List<String> lines = new String(output.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(process.waitFor()).isZero();
            return lines;
        }
    }
}
