package io.wkmigrate.rules.activity.synapse;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Compute;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.ir.NotebookWork;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.testkit.RuleHarness;
import io.wkmigrate.rules.testkit.Values;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SynapseNotebookTranslatorTest {

    private final RuleHarness harness = RuleHarness.of("builtin");

    @Test
    void expectsTheNotebookInOneFolderUnderItsName() {
        var translation = harness.translate("""
                {"name": "Refine", "type": "SynapseNotebook",
                 "typeProperties": {
                   "notebook": {"referenceName": "Refine (v2)", "type": "NotebookReference"}, "snapshot": true}}
                """, Findings.SYNAPSE_NOTEBOOK, Findings.SYNAPSE_COMPUTE);

        NotebookWork work = translation.kind(NotebookWork.class);
        assertThat(Values.literal(work.path())).isEqualTo("/Workspace/Shared/synapse/Refine (v2)");
        assertThat(work.compute()).isEqualTo(new Compute.Serverless());
        assertThat(translation.messages()).anyMatch(each -> each.contains("/Workspace/Shared/synapse/Refine (v2)"));
    }

    @Test
    void tellsInWhichWorkspaceAFactoryHasItsNotebooks() {
        Connection workspace = harness.connect("""
                {"name": "Synapse", "properties": {"type": "AzureSynapseArtifacts", "typeProperties":
                 {"endpoint": "https://contoso.dev.azuresynapse.net"}}}
                """).result();

        var translation =
                harness.with("Synapse", workspace).translate("""
                {"name": "Refine", "type": "SynapseNotebook",
                 "linkedServiceName": {"referenceName": "Synapse", "type": "LinkedServiceReference"},
                 "typeProperties": {"notebook": {"referenceName": "Refine", "type": "NotebookReference"}}}
                """, Findings.SYNAPSE_NOTEBOOK, Findings.SYNAPSE_COMPUTE);

        assertThat(translation.messages())
                .contains("The task expects the notebook at \"/Workspace/Shared/synapse/Refine\"."
                        + " It is in the workspace \"https://contoso.dev.azuresynapse.net\" now.");
    }

    @Test
    void keepsANameThatIsComputed() {
        NotebookWork work = harness.translate("""
                {"name": "Refine", "type": "SynapseNotebook",
                 "typeProperties": {
                   "notebook": {
                     "referenceName": {"value": "@pipeline().parameters.nb", "type": "Expression"},
                     "type": "NotebookReference"}}}
                """, Findings.SYNAPSE_NOTEBOOK, Findings.SYNAPSE_COMPUTE)
                .kind(NotebookWork.class);

        assertThat(Values.expression(work.path())).isEqualTo("/Workspace/Shared/synapse/@{pipeline().parameters.nb}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../Users/x", "a/b", "{{job.id}}", "${var.x}", "..", " a", "a\\\\b", "a\\u2028b", "a\\nb"})
    void makesHostileNamesSafe(String name) {
        NotebookWork work = harness.translate("""
                {"name": "Refine", "type": "SynapseNotebook",
                 "typeProperties": {"notebook": {"referenceName": "%s", "type": "NotebookReference"}}}
                """.formatted(name), Findings.SYNAPSE_NOTEBOOK, Findings.SYNAPSE_COMPUTE)
                .kind(NotebookWork.class);

        assertThat(Values.literal(work.path()))
                .matches("/Workspace/Shared/synapse/[^/{}$\\\\\\p{Cntrl}\\u2028]*[^./{}$\\\\\\p{Cntrl}\\u2028 ]");
    }

    @Test
    void keepsNamesApartThatLookTheSameOnceSafe() {
        assertThat(Values.literal(path("a/b"))).isNotEqualTo(Values.literal(path("a:b")));
    }

    @Test
    void givesParametersTheirTypes() {
        NotebookWork work = harness.translate("""
                {"name": "Refine", "type": "SynapseNotebook",
                 "typeProperties": {
                   "notebook": {"referenceName": "Refine", "type": "NotebookReference"},
                   "parameters": {
                     "text": {"value": "10", "type": "string"},
                     "count": {"value": "10", "type": "int"},
                     "share": {"value": "0.5", "type": "float"},
                     "full": {"value": "False", "type": "bool"},
                     "odd": {"value": "many", "type": "int"},
                     "none": {"value": null, "type": "string"},
                     "day": {"value": {"value": "@variables('day')", "type": "Expression"}, "type": "string"}}}}
                """, Findings.SYNAPSE_NOTEBOOK, Findings.SYNAPSE_COMPUTE)
                .kind(NotebookWork.class);

        assertThat(Values.shown(work.parameters()))
                .containsExactly(
                        Map.entry("text", "\"10\""),
                        Map.entry("count", "10"),
                        Map.entry("share", "0.5"),
                        Map.entry("full", "false"),
                        Map.entry("odd", "\"many\""),
                        Map.entry("none", "null"),
                        Map.entry("day", "@variables('day')"));
    }

    @Test
    void tellsWhichPoolAndSizeWasReplaced() {
        var translation = harness.translate(
                """
                {"name": "Refine", "type": "SynapseNotebook",
                 "typeProperties": {
                   "notebook": {"referenceName": "Refine", "type": "NotebookReference"},
                   "sparkPool": {"referenceName": "pool1", "type": "BigDataPoolReference"},
                   "executorSize": "Medium", "driverSize": "Small", "numExecutors": 2,
                   "conf": {"spark.dynamicAllocation.enabled": null, "spark.sql.shuffle.partitions": 8}}}
                """, Findings.SYNAPSE_NOTEBOOK, Findings.SYNAPSE_COMPUTE, Findings.CLUSTER_PROPERTY_LEFT_OUT);

        assertThat(translation.messages())
                .contains(
                        "The Spark pool \"pool1\", 2 executors, executor size Medium (8 cores), driver size Small (4 cores)"
                                + " became serverless compute.",
                        "Spark settings of the Synapse session left out: spark.sql.shuffle.partitions.");
    }

    private Value<String> path(String name) {
        return harness.translate("""
                {"name": "Refine", "type": "SynapseNotebook",
                 "typeProperties": {"notebook": {"referenceName": "%s", "type": "NotebookReference"}}}
                """.formatted(name), Findings.SYNAPSE_NOTEBOOK, Findings.SYNAPSE_COMPUTE)
                .kind(NotebookWork.class)
                .path();
    }
}
