package io.wkmigrate.lower.work;

import static io.wkmigrate.api.finding.Findings.POLICY_NOT_LITERAL;
import static io.wkmigrate.api.finding.Findings.PROPERTY_ILL_TYPED;
import static io.wkmigrate.api.finding.Findings.RETRY_INTERVAL_DIFFERS;
import static io.wkmigrate.api.finding.Findings.SECURE_INPUT_OUTPUT;
import static io.wkmigrate.api.finding.Findings.TIMEOUT_DEFAULT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.report.ActivityStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policies: PO-1 to PO-7, against section 4 of the target reference. */
class PolicyTest {

    /** PO-2: every spelling that occurs. */
    @ParameterizedTest
    @CsvSource({
        "0.12:00:00, 43200",
        "7.00:00:00, 604800",
        "0.1:00:00, 3600",
        "00.00:30:00, 1800",
        "01:30:00, 5400",
        "0.00:02:00, 120"
    })
    void aTimeoutIsInSeconds(String timeout, long seconds) {
        Converted converted = convert("\"timeout\": \"%s\"".formatted(timeout));
        assertThat(converted.task("p", "A").path("timeout_seconds").asLong()).isEqualTo(seconds);
    }

    /** PO-2: 12 hours, where the activity says nothing. */
    @Test
    void anAbsentTimeoutIsTheDocumentedDefault() {
        Converted converted = convert("");
        assertThat(converted.task("p", "A").path("timeout_seconds").asLong()).isEqualTo(12 * 60 * 60);
        assertThat(converted.codes("A")).contains(TIMEOUT_DEFAULT);
    }

    @Test
    void retriesAreExtraAttemptsAlsoAfterATimeout_PO4_PO5() {
        Converted converted = convert("\"timeout\": \"0.01:00:00\", \"retry\": 3, \"retryIntervalInSeconds\": 60");
        JsonNode task = converted.task("p", "A");
        assertThat(task.path("max_retries").asInt()).isEqualTo(3);
        assertThat(task.path("min_retry_interval_millis").asInt()).isEqualTo(60_000);
        assertThat(task.path("retry_on_timeout").asBoolean()).isTrue();
        assertThat(converted.codes("A")).contains(RETRY_INTERVAL_DIFFERS);
    }

    /** A job takes -1 for no limit, which ADF does not know. */
    @Test
    void aNegativeNumberOfRetriesIsNone() {
        Converted converted = convert("\"retry\": -1");
        assertThat(converted.task("p", "A").has("max_retries")).isFalse();
        assertThat(converted.codes("A")).contains(PROPERTY_ILL_TYPED);
    }

    /** PO-4: 30 seconds are the default. */
    @Test
    void anAbsentIntervalIsTheDefault() {
        assertThat(convert("\"retry\": 1")
                        .task("p", "A")
                        .path("min_retry_interval_millis")
                        .asInt())
                .isEqualTo(30_000);
    }

    @Test
    void withoutRetriesNothingIsSaidOfThem() {
        JsonNode task = convert("\"retry\": 0, \"retryIntervalInSeconds\": 30").task("p", "A");
        assertThat(task.has("max_retries")).isFalse();
        assertThat(task.has("retry_on_timeout")).isFalse();
    }

    @Test
    void aComputedPolicyIsLeftOutAndReported_PO4() {
        Converted converted = convert("\"retry\": {\"type\": \"Expression\", \"value\": \"@pipeline().parameters.n\"},"
                + " \"timeout\": {\"type\": \"Expression\", \"value\": \"@pipeline().parameters.n\"}");
        assertThat(converted.task("p", "A").has("max_retries")).isFalse();
        assertThat(converted.messages(POLICY_NOT_LITERAL)).hasSize(2);
        assertThat(converted.status("A")).isEqualTo(ActivityStatus.APPROXIMATED);
    }

    @ParameterizedTest
    @CsvSource({"secureInput", "secureOutput"})
    void hiddenInputAndOutputAreReported_PO7(String property) {
        assertThat(convert("\"%s\": true".formatted(property)).codes("A")).contains(SECURE_INPUT_OUTPUT);
    }

    /** Trap 10: serverless compute would repeat a task by itself (section 4). */
    @Test
    void nothingIsRepeatedThatAdfDoesNotRepeat() {
        assertThat(convert("").task("p", "A").path("disable_auto_optimization").asBoolean())
                .isTrue();
    }

    /** Section 5.1: what is set on the nested task holds for each iteration. */
    @Test
    void thePolicyOfALoopBodyStaysWithTheBody() {
        Converted converted = Adf.convert("P", """
                {"name": "Loop", "type": "ForEach", "typeProperties": {"items": [1], "activities": [
                  {"name": "A", "type": "DatabricksNotebook", "policy": {"retry": 2, "timeout": "0.01:00:00"},
                   "typeProperties": {"notebookPath": "/n"}}]}}
                """);
        assertThat(converted.task("p", "A").path("max_retries").asInt()).isEqualTo(2);
        assertThat(converted.task("p", "Loop").has("max_retries")).isFalse();
    }

    private static Converted convert(String policy) {
        return Adf.of("P", """
                {"parameters": {"n": {"type": "Int", "defaultValue": 1}},
                 "activities": [{"name": "A", "type": "DatabricksNotebook", "policy": {%s},
                   "typeProperties": {"notebookPath": "/n"}}]}
                """.formatted(policy)).convert();
    }
}
