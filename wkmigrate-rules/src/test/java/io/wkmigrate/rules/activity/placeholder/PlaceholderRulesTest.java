package io.wkmigrate.rules.activity.placeholder;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Placeholder;
import io.wkmigrate.rules.testkit.RuleHarness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All rules of this package but Until, which is a container and has a test of its own. */
class PlaceholderRulesTest {

    private final RuleHarness harness = RuleHarness.of("builtin");

    @ParameterizedTest
    @CsvSource({
        "AzureDataExplorerCommand, azure-kusto-data",
        "AzureFunctionActivity, requests",
        "AzureMLBatchExecution, MLflow",
        "AzureMLExecutePipeline, MLflow",
        "AzureMLUpdateResource, MLflow",
        "Custom, Python script",
        "DataLakeAnalyticsU-SQL, Spark SQL",
        "ExecuteDataFlow, declarative pipeline",
        "ExecuteSSISPackage, declarative pipeline",
        "ExecuteWranglingDataflow, declarative pipeline",
        "Filter, dbutils.jobs.taskValues.set",
        "HDInsightHive, Spark SQL",
        "HDInsightMapReduce, jar task",
        "HDInsightPig, PySpark",
        "HDInsightSpark, Unity Catalog volume",
        "HDInsightStreaming, PySpark",
        "WebActivity, requests",
        "WebHook, requests"
    })
    void saysWhatAPersonWritesInstead(String type, String remedy) {
        var translation = harness.translate("""
                {"name": "Step", "type": "%s",
                 "typeProperties": {"anything": ["at", {"all": null}], "more": "@pipeline().parameters.x"}}
                """.formatted(type), Findings.ACTIVITY_PLACEHOLDER);

        Placeholder placeholder = translation.kind(Placeholder.class);
        assertThat(placeholder.reason()).contains(remedy);
        assertThat(translation.messages()).containsExactly(placeholder.reason());
        assertThat(placeholder.source().path("typeProperties").path("more").asText())
                .isEqualTo("@pipeline().parameters.x");
        assertThat(placeholder.nested()).isEmpty();
    }
}
