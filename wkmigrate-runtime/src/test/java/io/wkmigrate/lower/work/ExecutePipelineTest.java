package io.wkmigrate.lower.work;

import static io.wkmigrate.api.finding.Findings.CHILD_MISSING;
import static io.wkmigrate.api.finding.Findings.FIRE_AND_FORGET;
import static io.wkmigrate.api.finding.Findings.NESTING_LIMIT;
import static io.wkmigrate.api.finding.Findings.NULL_LEFT_OUT;
import static io.wkmigrate.api.finding.Findings.PARAMETER_UNKNOWN;
import static io.wkmigrate.api.finding.Findings.RECURSION;
import static io.wkmigrate.api.finding.Findings.SECURE_PARAMETER;
import static io.wkmigrate.convert.Converted.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.report.ActivityStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Execute Pipeline: EP-1 to EP-5 (F1 and D11 of the peers). */
class ExecutePipelineTest {

    private static final String CHILD = """
            {"parameters": {
               "s": {"type": "String", "defaultValue": ""}, "i": {"type": "Int", "defaultValue": 1},
               "b": {"type": "Bool", "defaultValue": false}, "f": {"type": "Float", "defaultValue": 1.5},
               "a": {"type": "Array", "defaultValue": []}, "o": {"type": "Object", "defaultValue": {}},
               "secret": {"type": "SecureString"}},
             "activities": []}
            """;

    /** EP-2: with waitOnCompletion the activity ends as the child does. */
    @Test
    void theChildIsRunByReferenceWithItsArguments_EP1() {
        Converted converted =
                convert("\"s\": \"x\", \"i\": 5, \"b\": true, \"f\": 2.5, \"a\": [1], \"o\": {\"k\": [true]}");
        assertThat(converted.work("parent", "Run")).isEqualTo(yaml("""
                job_id: "${resources.jobs.child.id}"
                job_parameters: {s: x, i: "5", b: "true", f: "2.5", a: "[1]", o: '{"k":[true]}'}
                """));
        assertThat(converted.status("Run")).isEqualTo(ActivityStatus.TRANSLATED);
    }

    @ParameterizedTest
    @CsvSource({"s, text", "i, number", "b, flag", "a, list"})
    void aReferenceOfTheSameTypeIsPassedOn(String parameter, String own) {
        Converted converted = convert("\"%s\": \"@pipeline().parameters.%s\"".formatted(parameter, own));
        assertThat(converted
                        .work("parent", "Run")
                        .at("/job_parameters/" + parameter)
                        .asText())
                .isEqualTo("{{job.parameters." + own + "}}");
        assertThat(converted.status("Run")).isEqualTo(ActivityStatus.TRANSLATED);
    }

    /** EP-4: text is no list and no flag, whatever it says. */
    @ParameterizedTest
    @ValueSource(strings = {"b", "a", "o"})
    void textForAParameterOfAnotherTypeFailsAsInAdf(String parameter) {
        Converted converted = convert("\"%s\": \"@pipeline().parameters.text\"".formatted(parameter));
        assertThat(converted.file("src/parent/Run_evaluate.py")).contains("parameters.of_type(text, ");
    }

    /** D11: 703 real parameters are computed; none may be dropped. */
    @Test
    void aComputedArgumentIsComputedAndNotDropped() {
        Converted converted = convert("\"s\": \"@toUpper(pipeline().parameters.text)\"");
        assertThat(converted.work("parent", "Run").at("/job_parameters/s").asText())
                .isEqualTo("{{tasks.Run_evaluate.values.parameters_s}}");
        assertThat(converted.file("src/parent/Run_evaluate.py")).contains("texts.to_upper(text)");
    }

    /** An empty text would take the place of the child's default. */
    @Test
    void aNullArgumentIsNotPassed() {
        Converted converted = convert("\"s\": null");
        assertThat(converted.work("parent", "Run").path("job_parameters").has("s"))
                .isFalse();
        assertThat(converted.codes("Run")).contains(NULL_LEFT_OUT);
    }

    /** Files write values of other types as text. */
    @Test
    void anArgumentThatIsWrittenAsTextIsSpelledAsItsType() {
        assertThat(convert("\"b\": \"True\", \"i\": \"007\"")
                        .work("parent", "Run")
                        .path("job_parameters"))
                .isEqualTo(yaml("{b: 'true', i: '7'}"));
    }

    @Test
    void argumentsFindTheirParameterIgnoringCase() {
        assertThat(convert("\"S\": \"x\"").work("parent", "Run").path("job_parameters"))
                .isEqualTo(yaml("{s: x}"));
    }

    @Test
    void anArgumentForAnUnknownParameterIsLeftOutAndReported() {
        Converted converted = convert("\"nobody\": \"x\"");
        assertThat(converted.work("parent", "Run").has("job_parameters")).isFalse();
        assertThat(converted.codes("Run")).contains(PARAMETER_UNKNOWN);
    }

    @Test
    void aSecureArgumentIsNotPassed() {
        Converted converted = convert("\"secret\": \"hunter2\"");
        assertThat(converted.everything()).doesNotContain("hunter2");
        assertThat(converted.codes("Run")).contains(SECURE_PARAMETER);
    }

    /** D11: 205 real calls do not wait; a run job task always does, so a notebook starts the job. */
    @Test
    void aChildThatIsNotWaitedForIsStartedByANotebook_EP3() {
        Converted converted = Adf.of("Child", CHILD)
                .pipeline("Parent", "{\"activities\": [%s]}".formatted(run("Run", "Child", false)))
                .convert();
        assertThat(converted.work("parent", "Run")).isEqualTo(yaml("""
                notebook_path: ../src/parent/Run.py
                base_parameters: {job_id: "${resources.jobs.child.id}"}
                """));
        assertThat(converted.codes("Run")).contains(FIRE_AND_FORGET);
        assertThat(converted.status("Run")).isEqualTo(ActivityStatus.TRANSLATED);
    }

    /** EP-2: the schema's default is false, the documentation's true. */
    @Test
    void anAbsentWaitOnCompletionIsReported() {
        Converted converted = Adf.of("Child", CHILD)
                .pipeline(
                        "Parent",
                        "{\"activities\": [%s]}"
                                .formatted(run("Run", "Child", false).replace("\"waitOnCompletion\": false,", "")))
                .convert();
        assertThat(converted.codes("Run")).contains(FIRE_AND_FORGET);
    }

    @Test
    void aMissingChildIsAPlaceholderThatDeploys() {
        Converted converted = Adf.of("Parent", "{\"activities\": [%s]}".formatted(run("Run", "Ghost", true)))
                .convert();
        assertThat(converted.codes("Run")).contains(CHILD_MISSING);
        assertThat(converted.status("Run")).isEqualTo(ActivityStatus.PLACEHOLDER);
        assertThat(converted.file("src/parent/Run.py"))
                .contains("raise NotImplementedError")
                .contains("Run")
                .doesNotContain("metadata/placeholders");
    }

    @Test
    void aPipelineThatRunsItselfIsReported() {
        Converted converted = Adf.of("P", "{\"activities\": [%s]}".formatted(run("Run", "p", true)))
                .convert();
        assertThat(converted.codes("Run")).contains(RECURSION);
        assertThat(converted.everything()).doesNotContain("${resources.jobs.p.id}");
    }

    /** Section 8.2 of the target reference: resources cannot refer to each other in a circle. */
    @Test
    void pipelinesThatRunEachOtherAreReported() {
        Converted converted = Adf.of("A", "{\"activities\": [%s]}".formatted(run("RunB", "B", true)))
                .pipeline("B", "{\"activities\": [%s]}".formatted(run("RunC", "C", true)))
                .pipeline("C", "{\"activities\": [%s]}".formatted(run("RunA", "A", true)))
                .convert();
        assertThat(converted.codes("RunA")).contains(RECURSION);
        assertThat(converted.codes("RunB")).contains(RECURSION);
        assertThat(converted.codes("RunC")).contains(RECURSION);
    }

    /** Section 5.3 of the target reference: three nested levels. */
    @Test
    void belowThreeLevelsANotebookRunsTheJob() {
        Adf factory = Adf.factory();
        for (int level = 1; level <= 4; level++) {
            factory.pipeline(
                    "P" + level, "{\"activities\": [%s]}".formatted(run("Run" + level, "P" + (level + 1), true)));
        }
        Converted converted = factory.pipeline("P5", "{\"activities\": []}").convert();
        assertThat(converted.codes("Run1")).contains(NESTING_LIMIT);
        assertThat(converted.work("p1", "Run1")).isEqualTo(yaml("""
                notebook_path: ../src/p1/Run1.py
                base_parameters: {job_id: "${resources.jobs.p2.id}"}
                """));
        assertThat(converted.status("Run1")).isEqualTo(ActivityStatus.TRANSLATED);
        assertThat(converted.codes("Run2")).doesNotContain(NESTING_LIMIT);
        assertThat(converted.work("p2", "Run2").path("job_id").asText()).isEqualTo("${resources.jobs.p3.id}");
        assertThat(converted.sourceMap())
                .anyMatch(each -> each.path("task").asText().equals("Run1")
                        && each.path("notebook").asText().equals("src/p1/Run1.py"));
    }

    /** The jobs of loops count as levels, too; the nested task of a loop is what gives way. */
    @Test
    void aLoopOnTheWayCountsAsALevel() {
        Adf factory = Adf.factory();
        for (int level = 1; level <= 2; level++) {
            factory.pipeline("P" + level, """
                    {"activities": [{"name": "Loop%1$d", "type": "ForEach", "typeProperties": {"items": [{"a": 1}],
                      "activities": [%2$s, {"name": "Wait%1$d", "type": "Wait",
                        "typeProperties": {"waitTimeInSeconds": {"type": "Expression", "value": "@item().a"}}}]}}]}
                    """.formatted(level, run("Run" + level, "P" + (level + 1), true)));
        }
        Converted converted = factory.pipeline("P3", "{\"activities\": []}").convert();
        assertThat(converted.work("p1", "Loop1").at("/task/notebook_task/base_parameters"))
                .isEqualTo(yaml("{job_id: '${resources.jobs.p1_loop1.id}', item_a: '{{input.a}}'}"));
        assertThat(converted.codes("Loop1")).contains(NESTING_LIMIT);
        assertThat(converted.work("p2", "Loop2").at("/task").has("run_job_task"))
                .isTrue();
    }

    /** Section 6.1 of the target reference: a parameter of the job would win over one of the notebook. */
    @Test
    void theIdOfTheJobIsPassedUnderANameThatNoParameterHas() {
        Converted converted = Adf.of("Child", """
                {"parameters": {"job_id": {"type": "String", "defaultValue": "x"}}, "activities": []}
                """)
                .pipeline(
                        "Parent",
                        "{\"activities\": [%s]}"
                                .formatted(run("Run", "Child", false)
                                        .replace("\"parameters\": {}", "\"parameters\": {\"job_id\": \"mine\"}")))
                .convert();
        assertThat(converted.work("parent", "Run").path("base_parameters"))
                .isEqualTo(yaml("{job_id: mine, job_id_2: '${resources.jobs.child.id}'}"));
    }

    private static Converted convert(String arguments) {
        return Adf.of("Child", CHILD)
                .pipeline("Parent", """
                {"parameters": {
                   "text": {"type": "String", "defaultValue": "x"}, "number": {"type": "Int", "defaultValue": 1},
                   "flag": {"type": "Bool", "defaultValue": true}, "list": {"type": "Array", "defaultValue": []}},
                 "activities": [%s]}
                """.formatted(run("Run", "Child", true)
                        .replace("\"parameters\": {}", "\"parameters\": {" + arguments + "}")))
                .convert();
    }

    private static String run(String name, String pipeline, boolean wait) {
        return """
                {"name": "%s", "type": "ExecutePipeline", "typeProperties": {
                  "pipeline": {"referenceName": "%s", "type": "PipelineReference"},
                  "waitOnCompletion": %s, "parameters": {}}}
                """.formatted(name, pipeline, wait);
    }
}
