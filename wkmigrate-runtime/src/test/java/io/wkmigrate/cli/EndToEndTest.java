package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wkmigrate.python.CPython;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Converts every case of {@code src/test/resources/e2e} and holds the outcome against what the case expects. */
class EndToEndTest {

    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?", Pattern.CASE_INSENSITIVE);

    private static final Map<String, Cli.Result> RUNS = new HashMap<>();

    @TempDir
    static Path outputs;

    static List<EndToEndCase> cases() throws IOException {
        return EndToEndCase.all();
    }

    @BeforeAll
    static void convertAll() throws IOException {
        cases().forEach(each -> RUNS.put(each.toString(), convert(each)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comesOutAsExpected(EndToEndCase testCase) throws IOException {
        Cli.Result run = RUNS.get(testCase.toString());
        JsonNode result = new ObjectMapper().readTree(run.out());

        SoftAssertions softly = new SoftAssertions();
        for (String key : testCase.keys()) {
            check(softly, testCase, key, run, result, output(testCase));
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isBalancedAndStartsNothing(EndToEndCase testCase) throws IOException {
        Cli.Result run = RUNS.get(testCase.toString());
        EndToEndOutput output = output(testCase);

        SoftAssertions softly = new SoftAssertions();
        for (JsonNode account : new ObjectMapper().readTree(run.out()).path("ledger")) {
            long found = account.path("found").asLong();
            long all = account.properties().stream()
                    .mapToLong(part -> part.getValue().asLong())
                    .sum();
            softly.assertThat(all - found).as("parts of %s", account).isEqualTo(found);
        }
        softly.assertThat(output.yaml().values()).as("YAML").allMatch(JsonNode::isObject);
        softly.assertThat(output.starters())
                .as("triggers")
                .allMatch(each -> each.path("pause_status").asText().equals("PAUSED"));
        softly.assertThat(run.both()).doesNotContain("\tat ").doesNotContain("Internal error");
        softly.assertAll();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comesOutTheSameTheSecondTime(EndToEndCase testCase) {
        Map<String, String> files = output(testCase).files();

        assertThat(convert(testCase)).isEqualTo(RUNS.get(testCase.toString()));

        assertThat(output(testCase).files()).isEqualTo(files);
    }

    @Test
    void isPythonThatPythonCanRead() throws IOException {
        assertThat(CPython.errors(outputs)).isEmpty();
    }

    private static Cli.Result convert(EndToEndCase testCase) {
        return Cli.run("convert", testCase.source(), "--out", output(testCase).folder(), "-o", "json", "-v");
    }

    private static EndToEndOutput output(EndToEndCase testCase) {
        return new EndToEndOutput(outputs.resolve(testCase.toString()));
    }

    private static void check(
            SoftAssertions softly,
            EndToEndCase testCase,
            String key,
            Cli.Result run,
            JsonNode result,
            EndToEndOutput output) {
        String value = testCase.expected().getProperty(key).strip();
        switch (key) {
            case "source" -> {}
            case "exit" ->
                softly.assertThat(List.of(value.split("\\|")))
                        .as("exit; %s", run.err())
                        .contains(Integer.toString(run.exit()));
            case "findings" -> softly.assertThat(codes(result)).as(key).containsAll(testCase.words(key));
            case "findings.absent" ->
                softly.assertThat(codes(result)).as(key).doesNotContainAnyElementsOf(testCase.words(key));
            case "jobs" -> number(softly, key, output.pipelineJobs(), value);
            case "tasks" -> number(softly, key, output.activityTasks(), value);
            case "directories" ->
                softly.assertThat(testCase.words(key))
                        .as(key)
                        .allMatch(name -> output.folder().resolve(name).toFile().isDirectory());
            case "output.present", "output.present.2" ->
                softly.assertThat(output.yamlText()).as(key).contains(value);
            case "output.absent" ->
                softly.assertThat(output.files() + run.both()).as(key).doesNotContain(value);
            case "paths" -> softly.assertThat(output.files().keySet()).as(key).allMatch(EndToEndTest::isSafe);
            default ->
                number(
                        softly,
                        key,
                        result.at("/ledger/" + key.replace('.', '/')).asLong(-1),
                        value);
        }
    }

    private static void number(SoftAssertions softly, String key, long actual, String expected) {
        if (expected.startsWith(">=")) {
            softly.assertThat(actual).as(key).isGreaterThanOrEqualTo(Long.parseLong(expected.substring(2)));
        } else {
            softly.assertThat(actual).as(key).isEqualTo(Long.parseLong(expected));
        }
    }

    /** The codes of the result, or of the summary over several. */
    private static List<String> codes(JsonNode result) {
        List<String> codes = new ArrayList<>();
        result.path("findings").forEach(each -> codes.add(each.path("code").asText()));
        result.path("findingTotals").forEach(each -> codes.add(each.path("code").asText()));
        return codes;
    }

    private static boolean isSafe(String path) {
        return !path.startsWith("/")
                && List.of(path.split("/")).stream()
                        .noneMatch(part ->
                                part.equals("..") || DEVICE.matcher(part).matches());
    }
}
