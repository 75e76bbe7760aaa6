package io.wkmigrate.verify.adf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wkmigrate.convert.Adf;
import io.wkmigrate.verify.FlowSketch;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScopeReaderTest {

    @Test
    void namesAndWordsAreMatchedIgnoringCase_EN2_EN3() {
        assertThat(PipelineCourse.of(Adf.json("""
                        {"Activities": [
                          {"NAME": "Load", "Type": "WAIT"},
                          {"name": "Check", "type": "ifcondition",
                           "DependsOn": [{"Activity": "LOAD", "DependencyConditions": ["failed"]}],
                           "TypeProperties": {"IfTrueActivities": [{"name": "In", "type": "fail"}]}}]}
                        """), "Load Check").ends())
                .containsExactlyInAnyOrderEntriesOf(Map.of("Load", "Failed", "Check", "Failed", "Check/In", "Failed"));
    }

    @Test
    void anEdgeWithoutAConditionIsOneOnSuccess_EX11() {
        assertThat(PipelineCourse.of(Adf.json("""
                        {"activities": [
                          {"name": "A", "type": "Wait"},
                          {"name": "B", "type": "Wait", "dependsOn": [{"activity": "A"}]}]}
                        """), "A").that("Skipped")).isEqualTo("B");
    }

    @Test
    void activitiesStandBehindThoseTheyWaitFor() throws UnclearPipelineException {
        assertThat(ScopeReader.pipeline(FlowSketch.properties("""
                        B <- A Succeeded
                        A
                        Y <- X Succeeded
                        X
                        """)).activities())
                .extracting(ScopeActivity::path)
                .containsExactly("A", "B", "X", "Y");
    }

    @Test
    void anUnknownUpstreamIsUnclear() {
        assertUnclear("B <- Nobody Succeeded", "An activity waits for \"nobody\", which does not exist.");
    }

    @Test
    void anActivityWithoutANameIsUnclear() {
        assertThatThrownBy(() -> ScopeReader.pipeline(Adf.json("{\"activities\": [{\"type\": \"Wait\"}]}")))
                .hasMessage("An activity has no name.");
    }

    @Test
    void aCircleIsUnclear() {
        assertUnclear("""
                A <- B Succeeded
                B <- A Succeeded
                """, "The activity \"A\" waits for itself, directly or through others.");
    }

    @Test
    void twoActivitiesOfOneNameAreUnclear() {
        assertUnclear("""
                A
                a
                """, "Two activities are called \"a\".");
    }

    @Test
    void anUnknownConditionIsUnclear() {
        assertUnclear("""
                A
                B <- A Perhaps
                """, "\"Perhaps\" is none of Succeeded, Failed, Skipped and Completed.");
    }

    private static void assertUnclear(String sketch, String why) {
        assertThatThrownBy(() -> ScopeReader.pipeline(FlowSketch.properties(sketch)))
                .isInstanceOf(UnclearPipelineException.class)
                .hasMessage(why);
    }
}
