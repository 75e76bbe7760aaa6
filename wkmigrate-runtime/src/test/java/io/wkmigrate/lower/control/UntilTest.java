package io.wkmigrate.lower.control;

import static io.wkmigrate.api.finding.Findings.EXPRESSION_NOT_COMPILED;
import static io.wkmigrate.api.finding.Findings.LOOP_IN_NOTEBOOK;
import static io.wkmigrate.api.finding.Findings.UNTIL_UNCONFIRMED;
import static io.wkmigrate.convert.Converted.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.report.ActivityStatus;
import org.junit.jupiter.api.Test;

/** Until (UN-1 to UN-6): a notebook runs the job of the body, whose last task computes the condition. */
class UntilTest {

    private static final String NOTE = """
            {"name": "Note", "type": "SetVariable",
             "typeProperties": {"variableName": "v", "value": "@concat('x', pipeline().parameters.day)"}}
            """;

    @Test
    void aNotebookRunsTheJobOfTheBody() {
        Converted converted = convert("@equals(variables('v'), 'x')", "0.12:00:00", NOTE);
        assertThat(converted.jobs()).containsOnlyKeys("p", "p_loop");
        assertThat(converted.work("p", "Loop")).isEqualTo(yaml("""
                notebook_path: ../src/p/Loop.py
                base_parameters: {day: "{{job.parameters.day}}", job_id: "${resources.jobs.p_loop.id}"}
                """));
        assertThat(converted.file("src/p/Loop.py")).contains("seconds=43200");
        assertThat(converted.codes("Loop")).containsExactlyInAnyOrder(LOOP_IN_NOTEBOOK, UNTIL_UNCONFIRMED);
        assertThat(converted.status("Loop")).isEqualTo(ActivityStatus.TRANSLATED);
    }

    /** UN-2: the condition is asked however the body ended; and the job ends as the body does (ST-5). */
    @Test
    void theLastTaskOfTheBodyComputesTheCondition() {
        Converted converted = convert("@equals(variables('v'), 'x')", "0.12:00:00", NOTE);
        assertThat(Sketch.of(converted, "p_loop")).isEqualTo("""
                Note
                Loop_condition <- Note [ALL_DONE]
                verdict <- Loop_condition, Note [NONE_FAILED]
                """);
        assertThat(converted.sourceMap())
                .anyMatch(each -> each.path("task").asText().equals("Loop_condition")
                        && each.path("activity").asText().equals("Loop")
                        && each.path("helper").asText().equals("evaluate"));
    }

    /** UN-3: seven days, unless the activity says something else. */
    @Test
    void theLibraryKnowsTheTimeLimitThatIsNotStated() {
        Converted converted = Adf.convert("P", """
                {"name": "Loop", "type": "Until", "typeProperties": {"activities": [],
                  "expression": {"type": "Expression", "value": "@equals(1, 1)"}}}
                """);
        assertThat(converted.file("src/p/Loop.py")).doesNotContain("seconds=");
        assertThat(converted.file("src/adf/loops.py")).contains("seconds: float = _SEVEN_DAYS");
    }

    /** CO-1: Until in If, in ForEach, in Until. */
    @Test
    void loopsStandInEachOther() {
        Converted converted = convert("@equals(variables('v'), 'x')", "0.01:00:00", """
                {"name": "Check", "type": "IfCondition", "typeProperties": {"expression": true,
                  "ifTrueActivities": [{"name": "Inner", "type": "Until", "typeProperties": {
                    "expression": {"type": "Expression", "value": "@equals(variables('v'), 'y')"},
                    "activities": [%s]}}]}}
                """.formatted(NOTE));
        assertThat(converted.jobs()).containsOnlyKeys("p", "p_loop", "p_loop_inner");
        assertThat(converted
                        .work("p_loop", "Inner")
                        .at("/base_parameters/job_id")
                        .asText())
                .isEqualTo("${resources.jobs.p_loop_inner.id}");
    }

    @Test
    void aConditionThatNoJobCanComputeIsLeftToAPerson() {
        Converted converted = convert("@equals(activity('Nobody').output.x, 1)", "0.01:00:00", NOTE);
        assertThat(converted.codes("Loop")).contains(EXPRESSION_NOT_COMPILED);
        assertThat(converted.file("src/p_loop/Loop_condition.py")).contains("raise NotImplementedError");
        assertThat(converted.file("SETUP.md")).contains("`src/p_loop/Loop_condition.py`");
    }

    private static Converted convert(String condition, String timeout, String body) {
        return Adf.of("P", """
                {"parameters": {"day": {"type": "String", "defaultValue": "d"}},
                 "variables": {"v": {"type": "String", "defaultValue": ""}},
                 "activities": [{"name": "Loop", "type": "Until", "typeProperties": {
                   "expression": {"type": "Expression", "value": "%s"}, "timeout": "%s", "activities": [%s]}}]}
                """.formatted(condition, timeout, body)).convert();
    }
}
