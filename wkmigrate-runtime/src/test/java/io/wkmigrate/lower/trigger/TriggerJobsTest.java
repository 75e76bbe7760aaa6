package io.wkmigrate.lower.trigger;

import static io.wkmigrate.api.finding.Findings.EXPRESSION_NOT_COMPILED;
import static io.wkmigrate.api.finding.Findings.PARAMETER_UNKNOWN;
import static io.wkmigrate.api.finding.Findings.TRIGGER_PIPELINE_MISSING;
import static io.wkmigrate.convert.Converted.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.report.FactoryResult.TriggerResult;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which job carries which schedule: TR-2 to TR-4 (T1, T2, T4 and T7 of the peers). That all are paused is always checked. */
class TriggerJobsTest {

    private static final String PIPELINE = """
            {"parameters": {"day": {"type": "String", "defaultValue": ""}}, "activities": []}
            """;

    @Test
    void theOnlyTriggerOfAPipelineIsTheScheduleOfItsJob() {
        Converted converted =
                Adf.of("P", PIPELINE).trigger("Daily", daily(start("P", ""))).convert();
        assertThat(converted.jobs()).containsOnlyKeys("p");
        assertThat(converted.job("p").path("schedule")).isEqualTo(yaml("""
                quartz_cron_expression: "0 30 2 * * ?"
                timezone_id: UTC
                pause_status: PAUSED
                """));
        assertThat(carriers(converted, "Daily")).containsExactly("p");
        assertThat(converted.result().triggers().get(0).started()).isEqualTo(Optional.of(true));
    }

    /** T4: a schedule passes no arguments, so a job in between does. Trap 9: the time is that of the schedule, not of the start. */
    @Test
    void argumentsArePassedByAJobOfTheirOwn_TR4() {
        Converted converted = Adf.of("P", PIPELINE)
                .trigger("Daily", daily(start("P", "\"day\": \"@trigger().scheduledTime\"")))
                .convert();
        String carrier = carriers(converted, "Daily").get(0);
        assertThat(carrier).isNotEqualTo("p");
        assertThat(converted.job("p").has("schedule")).isFalse();
        assertThat(converted.job(carrier).path("schedule").path("pause_status").asText())
                .isEqualTo("PAUSED");
        assertThat(converted.job(carrier).at("/tasks/0/run_job_task")).isEqualTo(yaml("""
                job_id: "${resources.jobs.p.id}"
                job_parameters: {day: "{{job.trigger.time.iso_datetime}}"}
                """));
    }

    /** T1: none of several triggers is lost. */
    @Test
    void severalTriggersOfAPipelineGetAJobEach_TR2() {
        Converted converted = Adf.of("P", PIPELINE)
                .trigger("One", daily(start("P", "")))
                .trigger("Two", daily(start("P", "\"day\": \"fixed\"")))
                .convert();
        assertThat(converted.jobs()).hasSize(3);
        assertThat(converted.job("p").has("schedule")).isFalse();
        String two = carriers(converted, "Two").get(0);
        assertThat(converted
                        .job(two)
                        .at("/tasks/0/run_job_task/job_parameters/day")
                        .asText())
                .isEqualTo("fixed");
        assertThat(carriers(converted, "One")).hasSize(1).doesNotContain("p", two);
    }

    @Test
    void severalPipelinesOfATriggerAreAllStarted_TR2() {
        Converted converted = Adf.of("P", PIPELINE)
                .pipeline("Q", PIPELINE)
                .trigger("Daily", daily(start("P", "") + "," + start("Q", "\"day\": \"x\"")))
                .convert();
        assertThat(carriers(converted, "Daily")).hasSize(2).contains("p");
    }

    @Test
    void aValueOfTheEventCannotBePassed() {
        Converted converted = Adf.of("P", PIPELINE)
                .trigger("Daily", daily(start("P", "\"day\": \"@triggerBody().fileName\"")))
                .convert();
        assertThat(converted.codes()).contains(EXPRESSION_NOT_COMPILED);
        String carrier = carriers(converted, "Daily").get(0);
        assertThat(converted.file("src/" + carrier + "/evaluate.py")).contains("raise NotImplementedError");
    }

    @Test
    void aValueThatIsComputedIsComputedBeforeThePipelineRuns_TR4() {
        Converted converted = Adf.of("P", PIPELINE)
                .trigger("Daily", daily(start("P", "\"day\": \"@formatDateTime(trigger().scheduledTime, 'yyyy')\"")))
                .convert();
        String carrier = carriers(converted, "Daily").get(0);
        assertThat(converted.work(carrier, "run").at("/job_parameters/day").asText())
                .isEqualTo("{{tasks.evaluate.values.day}}");
        assertThat(converted.work(carrier, "evaluate").path("base_parameters"))
                .isEqualTo(yaml("{scheduled_time: '{{job.trigger.time.iso_datetime}}'}"));
        assertThat(converted.file("src/" + carrier + "/evaluate.py"))
                .contains("parameters.timestamp(dbutils.widgets.get(\"scheduled_time\"))");
    }

    @Test
    void anArgumentThatNobodyDeclaresIsReported() {
        Converted converted = Adf.of("P", PIPELINE)
                .trigger("Daily", daily(start("P", "\"other\": \"x\"")))
                .convert();
        assertThat(converted.codes()).contains(PARAMETER_UNKNOWN);
    }

    @Test
    void aMissingPipelineIsReported() {
        Converted converted = Adf.of("P", PIPELINE)
                .trigger("Daily", daily(start("Ghost", "")))
                .convert();
        assertThat(converted.codes()).contains(TRIGGER_PIPELINE_MISSING);
        assertThat(carriers(converted, "Daily")).isEmpty();
    }

    /** T2: a trigger without a schedule is in the result, and nothing starts by itself for it. */
    @Test
    void aTriggerWithoutScheduleIsCarriedByNoJob() {
        Converted converted = Adf.of("P", PIPELINE).trigger("Window", """
                {"type": "TumblingWindowTrigger", "runtimeState": "Stopped",
                 "typeProperties": {"frequency": "Hour", "interval": 1, "startTime": "2024-01-01T00:00:00Z",
                   "maxConcurrency": 1},
                 "pipeline": {"pipelineReference": {"referenceName": "P", "type": "PipelineReference"}}}
                """).convert();
        assertThat(carriers(converted, "Window")).isEmpty();
        assertThat(converted.result().triggers().get(0).started()).isEqualTo(Optional.of(false));
        assertThat(converted.result().findings()).isNotEmpty();
    }

    private static List<String> carriers(Converted converted, String trigger) {
        return converted.result().triggers().stream()
                .filter(each -> each.name().equals(trigger))
                .map(TriggerResult::jobs)
                .findFirst()
                .orElseThrow();
    }

    private static String start(String pipeline, String arguments) {
        return """
                {"pipelineReference": {"referenceName": "%s", "type": "PipelineReference"}, "parameters": {%s}}
                """.formatted(pipeline, arguments);
    }

    private static String daily(String starts) {
        return """
                {"type": "ScheduleTrigger", "runtimeState": "Started",
                 "typeProperties": {"recurrence": {"frequency": "Day", "interval": 1,
                   "startTime": "2024-01-01T02:30:00Z", "timeZone": "UTC"}},
                 "pipelines": [%s]}
                """.formatted(starts);
    }
}
