package io.wkmigrate.lower.control;

import static io.wkmigrate.convert.Converted.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.report.ActivityStatus;
import org.junit.jupiter.api.Test;

/** Switches: SW-1 to SW-3. */
class SwitchTest {

    @Test
    void casesAreAskedInOrderAndTheDefaultComesLast_SW2() {
        Converted converted = convert("""
                "cases": [
                  {"value": "eu", "activities": [%s]},
                  {"value": "us", "activities": [%s]}],
                "defaultActivities": [%s]
                """.formatted(waiting("Eu"), waiting("Us"), waiting("Other")));
        assertThat(Sketch.of(converted, "p")).isEqualTo("""
                Route
                Eu <- Route=true
                Route_case_us <- Route=false
                Us <- Route_case_us=true
                Other <- Route_case_us=false
                Route_end <- Route, Eu, Route_case_us, Us, Other [NONE_FAILED]
                After <- Route_end
                """);
        assertThat(converted.work("p", "Route")).isEqualTo(yaml("""
                op: EQUAL_TO
                left: "{{job.parameters.region}}"
                right: eu
                """));
        assertThat(converted.work("p", "Route_case_us").path("right").asText()).isEqualTo("us");
        assertThat(converted.status("Route")).isEqualTo(ActivityStatus.TRANSLATED);
    }

    @Test
    void withoutMatchAndDefaultNothingRunsAndItSucceeds_SW3() {
        Converted converted =
                convert("\"cases\": [{\"value\": \"eu\", \"activities\": [%s]}]".formatted(waiting("Eu")));
        assertThat(Sketch.of(converted, "p")).isEqualTo("""
                Route
                Eu <- Route=true
                Route_end <- Route, Eu [NONE_FAILED]
                After <- Route_end
                """);
    }

    @Test
    void withoutCasesTheDefaultRuns_SW3() {
        Converted converted = convert("\"cases\": [], \"defaultActivities\": [%s]".formatted(waiting("Other")));
        assertThat(Sketch.of(converted, "p")).isEqualTo("""
                Route
                Other <- Route=true
                Route_end <- Route, Other [NONE_FAILED]
                After <- Route_end
                """);
        assertThat(converted.work("p", "Route").path("left"))
                .isEqualTo(converted.work("p", "Route").path("right"));
    }

    /** A text of braces would be replaced; the comparison goes through a task value and stays exact. */
    @Test
    void aCaseWithBracesIsComparedAsItStands() {
        Converted converted = convert("\"cases\": [{\"value\": \"{{x}}${y}\", \"activities\": []}]");
        assertThat(converted.work("p", "Route").path("right").asText())
                .isEqualTo("{{tasks.Route_evaluate.values.case}}");
        assertThat(converted.file("src/p/Route_evaluate.py")).contains("case_2 = \"{{x}}${y}\"");
    }

    /** Section 5 of the language reference: ADF spells booleans True and False, a job true and false. */
    @Test
    void aBooleanIsComparedAsAdfSpellsIt() {
        Converted converted = Adf.of("P", """
                {"parameters": {"flag": {"type": "Bool", "defaultValue": true}},
                 "activities": [{"name": "Route", "type": "Switch", "typeProperties": {
                   "on": {"type": "Expression", "value": "@pipeline().parameters.flag"},
                   "cases": [{"value": "True", "activities": []}]}}]}
                """).convert();
        assertThat(converted.work("p", "Route").path("left").asText()).isEqualTo("{{tasks.Route_evaluate.values.on}}");
        assertThat(converted.file("src/p/Route_evaluate.py")).contains("values.text(flag)");
    }

    /** F4 of the peers: cases that differ only in signs have tasks of their own. */
    @Test
    void casesThatLookAlikeAsKeysStayApart() {
        Converted converted = convert("""
                "cases": [{"value": "x"}, {"value": "a-b", "activities": [%s]}, {"value": "a_b", "activities": [%s]}]
                """.formatted(waiting("One"), waiting("Two")));
        assertThat(converted.tasks("p").values().stream()
                        .map(task -> task.at("/condition_task/right").asText())
                        .toList())
                .containsSubsequence("x", "a-b", "a_b");
    }

    /** F12 of the peers: what stands in a case is counted. */
    @Test
    void activitiesInCasesAreInTheResult() {
        Converted converted =
                convert("\"cases\": [{\"value\": \"x\", \"activities\": [%s]}]".formatted(waiting("InCase")));
        assertThat(converted.status("Route/InCase")).isEqualTo(ActivityStatus.TRANSLATED);
        assertThat(converted.result().ledger().activities().found()).isEqualTo(3);
    }

    private static String waiting(String name) {
        return """
                {"name": "%s", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 1}}""".formatted(name);
    }

    private static Converted convert(String cases) {
        return Adf.of("P", """
                {"parameters": {"region": {"type": "String", "defaultValue": "eu"}},
                 "activities": [
                   {"name": "Route", "type": "Switch", "typeProperties": {
                     "on": {"type": "Expression", "value": "@pipeline().parameters.region"}, %s}},
                   {"name": "After", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 1},
                    "dependsOn": [{"activity": "Route", "dependencyConditions": ["Succeeded"]}]}]}
                """.formatted(cases)).convert();
    }
}
