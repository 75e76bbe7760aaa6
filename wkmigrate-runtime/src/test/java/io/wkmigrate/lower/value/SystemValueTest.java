package io.wkmigrate.lower.value;

import static io.wkmigrate.api.finding.Findings.SYSTEM_VALUE_DIFFERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.report.ActivityStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** System values (VA-6) against section 6.2 of the target reference; E17 of the peers: never another value instead. */
class SystemValueTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@pipeline().RunId           | {{job.run_id}}",
                "@pipeline().runid           | {{job.run_id}}",
                "run @{pipeline().RunId}     | run {{job.run_id}}",
                "@pipeline().Pipeline        | Load Orders",
                "@pipeline().DataFactory     | contoso"
            })
    void aValueThatAJobKnowsIsExact(String expression, String expected) {
        Converted converted = convert(Adf.factory("contoso", "{}"), expression);
        assertThat(converted.work("load_orders", "N").at("/base_parameters/x").asText())
                .isEqualTo(expected);
        assertThat(converted.codes("N")).doesNotContain(SYSTEM_VALUE_DIFFERS);
    }

    /** VA-6: the time is the real one of firing, and jobs are also run by other jobs and by hand. */
    @ParameterizedTest
    @CsvSource({
        "@pipeline().TriggerTime, {{job.start_time.iso_datetime}}",
        "@pipeline().TriggerType, {{job.trigger.type}}"
    })
    void aValueThatIsSpelledDifferentlyIsReported(String expression, String expected) {
        Converted converted = convert(Adf.factory(), expression);
        assertThat(converted.work("load_orders", "N").at("/base_parameters/x").asText())
                .isEqualTo(expected);
        assertThat(converted.codes("N")).contains(SYSTEM_VALUE_DIFFERS);
        assertThat(converted.status("N")).isEqualTo(ActivityStatus.APPROXIMATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@pipeline().TriggerName",
                "@pipeline().TriggerId",
                "@pipeline().GroupId",
                "@pipeline().Nonsense",
                "@trigger().scheduledTime"
            })
    void aValueThatNoJobKnowsIsAGap(String expression) {
        assertThat(convert(Adf.factory("contoso", "{}"), expression).status("N"))
                .isEqualTo(ActivityStatus.PLACEHOLDER);
    }

    /** VA-6: null for a run that no other pipeline started; else whoever runs it says who it is. */
    @Test
    void whoRunsAPipelineTellsItWhoItIs() {
        Converted converted = Adf.of("Child", """
                {"activities": [{"name": "N", "type": "DatabricksNotebook", "typeProperties": {
                  "notebookPath": "/n", "baseParameters": {
                    "by": "@pipeline()?.TriggeredByPipelineName",
                    "run": "run @{pipeline()?.TriggeredByPipelineRunId}",
                    "none": "@empty(pipeline()?.TriggeredByPipelineName)"}}}]}
                """).pipeline("Parent", """
                {"activities": [{"name": "Run", "type": "ExecutePipeline", "typeProperties": {
                  "pipeline": {"referenceName": "Child", "type": "PipelineReference"}, "waitOnCompletion": true}}]}
                """).convert();
        assertThat(converted.work("parent", "Run").path("job_parameters")).isEqualTo(Converted.yaml("""
                child_triggered_by_pipeline: Parent
                child_triggered_by_run: "{{job.run_id}}"
                """));
        assertThat(converted.parameters("child"))
                .containsEntry("child_triggered_by_pipeline", "")
                .containsEntry("child_triggered_by_run", "");
        assertThat(converted.work("child", "N").at("/base_parameters/by").asText())
                .isEqualTo("{{job.parameters.child_triggered_by_pipeline}}");
        assertThat(converted.work("child", "N").at("/base_parameters/run").asText())
                .isEqualTo("run {{job.parameters.child_triggered_by_run}}");
        assertThat(converted.file("src/child/N_evaluate.py")).contains("parameters.optional(");
    }

    /** The name of a folder is not the name of the factory. */
    @Test
    void theNameOfAFactoryThatTheSourceDoesNotGiveIsAVariableOfTheBundle() {
        Converted converted = convert(Adf.factory(), "@pipeline().DataFactory");

        assertThat(converted.work("load_orders", "N").at("/base_parameters/x").asText())
                .isEqualTo("${var.factory_name}");
        assertThat(converted.variables().path("factory_name").has("default")).isFalse();
    }

    private static Converted convert(Adf factory, String expression) {
        return factory.pipeline("Load Orders", """
                {"activities": [{"name": "N", "type": "DatabricksNotebook",
                  "typeProperties": {"notebookPath": "/n", "baseParameters": {"x": "%s"}}}]}
                """.formatted(expression)).convert();
    }
}
