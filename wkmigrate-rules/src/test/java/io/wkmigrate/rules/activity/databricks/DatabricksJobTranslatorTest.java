package io.wkmigrate.rules.activity.databricks;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.ExistingJobWork;
import io.wkmigrate.api.ir.Placeholder;
import io.wkmigrate.rules.testkit.RuleHarness;
import io.wkmigrate.rules.testkit.Values;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabricksJobTranslatorTest {

    private final RuleHarness harness = RuleHarness.of("builtin");

    @Test
    void translatesJobIdAndParameters() {
        ExistingJobWork work = harness.translate("""
                {"name": "Nightly", "type": "DatabricksJob",
                 "typeProperties": {"jobId": "4711", "jobParameters": {"day": "@pipeline().parameters.day"}}}
                """).kind(ExistingJobWork.class);

        assertThat(Values.literal(work.jobId())).isEqualTo("4711");
        assertThat(Values.shown(work.parameters())).containsExactly(Map.entry("day", "@pipeline().parameters.day"));
    }

    @Test
    void takesTheParametersOfTheDocumentationPage() {
        ExistingJobWork work = harness.translate("""
                {"name": "Nightly", "type": "DatabricksJob",
                 "typeProperties": {
                   "jobId": 4711,
                   "baseParameters": {"day": "2024-01-01"},
                   "libraries": [{"jar": "dbfs:/a.jar"}]}}
                """).kind(ExistingJobWork.class);

        assertThat(Values.literal(work.jobId())).isEqualTo("4711");
        assertThat(Values.shown(work.parameters())).containsExactly(Map.entry("day", "\"2024-01-01\""));
    }

    @Test
    void asksForTheIdOfAJobThatIsGivenByItsPath() {
        var translation = harness.translate("""
                {"name": "Nightly", "type": "DatabricksJob",
                 "typeProperties": {"jobPath": "/Users/anna@contoso.com/nightly"}}
                """, Findings.ACTIVITY_PLACEHOLDER);

        assertThat(translation.kind(Placeholder.class).reason())
                .contains("path")
                .contains("id");
    }

    @Test
    void asksForTheIdOfAJobThatIsNotGivenAtAll() {
        var translation = harness.translate("""
                {"name": "Nightly", "type": "DatabricksJob", "typeProperties": {}}
                """, Findings.ACTIVITY_PLACEHOLDER);

        assertThat(translation.kind(Placeholder.class).reason()).contains("does not say which job");
    }
}
