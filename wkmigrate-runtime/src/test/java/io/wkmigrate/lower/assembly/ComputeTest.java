package io.wkmigrate.lower.assembly;

import static io.wkmigrate.api.finding.Findings.CLUSTER_PROPERTY_COMPUTED;
import static io.wkmigrate.api.finding.Findings.CLUSTER_SECRET;
import static io.wkmigrate.api.finding.Findings.COMPUTE_UNKNOWN;
import static io.wkmigrate.convert.Converted.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.report.ActivityStatus;
import org.junit.jupiter.api.Test;

/** Where tasks run (F2 of the peers: one shared cluster for each distinct specification, never a mixture). */
class ComputeTest {

    private static final String SMALL = """
            "newClusterVersion": "15.4.x-scala2.12", "newClusterNodeType": "Standard_D4s_v5", "newClusterNumOfWorker": "2:8"
            """;
    private static final String LARGE = """
            "newClusterVersion": "16.4.x-scala2.12", "newClusterNodeType": "Standard_E8s_v5", "newClusterNumOfWorker": "4"
            """;

    @Test
    void tasksOfOneLinkedServiceShareOneCluster_F2() {
        Converted converted = convert(SMALL, LARGE, notebook("A", "Small") + "," + notebook("B", "Small"));
        assertThat(converted.job("p").path("job_clusters")).isEqualTo(yaml("""
                - job_cluster_key: small
                  new_cluster:
                    spark_version: 15.4.x-scala2.12
                    node_type_id: Standard_D4s_v5
                    autoscale: {min_workers: 2, max_workers: 8}
                """));
        assertThat(converted.task("p", "A").path("job_cluster_key").asText()).isEqualTo("small");
        assertThat(converted.task("p", "B").path("job_cluster_key").asText()).isEqualTo("small");
        assertThat(converted.status("A")).isEqualTo(ActivityStatus.TRANSLATED);
    }

    @Test
    void twoLinkedServicesAreTwoClusters_F2() {
        Converted converted = convert(SMALL, LARGE, notebook("A", "Small") + "," + notebook("B", "Large"));
        assertThat(converted
                        .job("p")
                        .at("/job_clusters/1/new_cluster/num_workers")
                        .asInt())
                .isEqualTo(4);
        assertThat(converted.task("p", "B").path("job_cluster_key").asText()).isEqualTo("large");
    }

    @Test
    void linkedServicesThatDescribeTheSameClusterShareIt() {
        Converted converted = convert(SMALL, SMALL, notebook("A", "Small") + "," + notebook("B", "Large"));
        assertThat(converted.job("p").path("job_clusters")).hasSize(1);
    }

    @Test
    void aClusterThatOnlyALoopUsesIsThere() {
        Converted converted = convert(SMALL, LARGE, """
                {"name": "Loop", "type": "ForEach", "typeProperties": {"items": [1], "activities": [%s]}}
                """.formatted(notebook("A", "Small")));
        assertThat(converted.job("p").path("job_clusters")).hasSize(1);
        assertThat(converted.task("p", "A").path("job_cluster_key").asText()).isEqualTo("small");
    }

    /** What a trial of nesting asked for and the child job uses is not left behind in the outer job. */
    @Test
    void aClusterThatOnlyAChildJobUsesIsOnlyThere() {
        Converted converted = convert(SMALL, LARGE, """
                {"name": "Loop", "type": "ForEach", "typeProperties": {"items": [1], "activities": [%s]}}
                """.formatted(notebook("A", "Small")
                .replace("\"/n\"", "\"/n\", \"baseParameters\": {\"x\": \"@toUpper(item())\"}")));
        assertThat(converted.job("p").has("job_clusters")).isFalse();
        assertThat(converted.job("p_loop").path("job_clusters")).hasSize(1);
    }

    @Test
    void anExistingClusterIsAVariableOfTheBundle() {
        Converted converted = convert("\"existingClusterId\": \"0101-abc\"", LARGE, notebook("A", "Small"));
        String cluster = converted.task("p", "A").path("existing_cluster_id").asText();
        assertThat(cluster).matches("\\$\\{var\\.\\w+}");
        String variable = cluster.substring("${var.".length(), cluster.length() - 1);
        assertThat(converted.variables().path(variable).path("default").asText())
                .isEqualTo("0101-abc");
    }

    @Test
    void aLinkedServiceWithoutClusterIsServerless() {
        Converted converted =
                convert("\"domain\": \"https://adb-1.azuredatabricks.net\"", LARGE, notebook("A", "Small"));
        assertThat(converted.task("p", "A").has("job_cluster_key")).isFalse();
        assertThat(converted.job("p").has("job_clusters")).isFalse();
    }

    /** Section 2 of the target reference: a Python file on serverless compute names an environment. */
    @Test
    void aPythonFileOnServerlessComputeHasAnEnvironment() {
        Converted converted = convert("\"domain\": \"https://x\"", LARGE, """
                {"name": "A", "type": "DatabricksSparkPython", "typeProperties": {"pythonFile": "dbfs:/a.py"},
                 "linkedServiceName": {"referenceName": "Small", "type": "LinkedServiceReference"}}
                """);
        assertThat(converted.task("p", "A").has("environment_key")).isTrue();
        assertThat(converted.job("p").path("environments")).hasSize(1);
    }

    @Test
    void anActivityThatNamesNoComputeIsReported() {
        Converted converted = Adf.convert("P", """
                {"name": "A", "type": "DatabricksNotebook", "typeProperties": {"notebookPath": "/n"}}
                """);
        assertThat(converted.codes("A")).contains(COMPUTE_UNKNOWN);
    }

    @Test
    void aComputedSettingIsReported() {
        Converted converted =
                convert(SMALL + ", \"instancePoolId\": \"@linkedService().pool\"", LARGE, notebook("A", "Small"));
        assertThat(converted.codes()).contains(CLUSTER_PROPERTY_COMPUTED);
        assertThat(converted.everything()).doesNotContain("linkedService().pool}");
    }

    @Test
    void aCredentialInASettingIsNotWritten() {
        Converted converted = convert(
                SMALL + ", \"newClusterSparkConf\": {\"fs.azure.account.key.x\": \"AccountKey=hunter2\", \"a\": \"b\"}",
                LARGE,
                notebook("A", "Small"));
        assertThat(converted.everything()).doesNotContain("hunter2");
        assertThat(converted.codes()).contains(CLUSTER_SECRET);
        assertThat(converted
                        .job("p")
                        .at("/job_clusters/0/new_cluster/spark_conf/a")
                        .asText())
                .isEqualTo("b");
    }

    private static Converted convert(String small, String large, String activities) {
        String service = "{\"type\": \"AzureDatabricks\", \"typeProperties\": {%s}}";
        return Adf.of("P", "{\"activities\": [" + activities + "]}")
                .linkedService("Small", service.formatted(small))
                .linkedService("Large", service.formatted(large))
                .convert();
    }

    private static String notebook(String name, String linkedService) {
        return """
                {"name": "%s", "type": "DatabricksNotebook", "policy": {"timeout": "0.01:00:00"},
                 "linkedServiceName": {"referenceName": "%s", "type": "LinkedServiceReference"},
                 "typeProperties": {"notebookPath": "/n"}}
                """.formatted(name, linkedService);
    }
}
