package io.wkmigrate.rules.linkedservice;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.rules.testkit.RuleHarness;
import io.wkmigrate.rules.testkit.Values;
import org.junit.jupiter.api.Test;

class AzureSynapseArtifactsTranslatorTest {

    private final RuleHarness harness = RuleHarness.of("builtin");

    @Test
    void remembersTheWorkspace() {
        SynapseWorkspace workspace = harness.connect("""
                {"name": "Synapse",
                 "properties": {
                   "type": "AzureSynapseArtifacts",
                   "typeProperties": {
                     "endpoint": "https://contoso.dev.azuresynapse.net", "authentication": "MSI",
                     "workspaceResourceId": "/subscriptions/1"}}}
                """).kind(SynapseWorkspace.class);

        assertThat(Values.literal(workspace.endpoint())).isEqualTo("https://contoso.dev.azuresynapse.net");
    }

    @Test
    void makesNothingWithoutEndpoint() {
        var translation = harness.connect("""
                {"name": "Synapse", "properties": {"type": "AzureSynapseArtifacts", "typeProperties": {}}}
                """, Findings.REQUIRED_PROPERTY_MISSING);

        assertThat(translation.outcome()).isEmpty();
    }
}
