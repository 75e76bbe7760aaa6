package io.wkmigrate.rules.linkedservice;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Compute;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.rules.testkit.RuleHarness;
import io.wkmigrate.rules.testkit.Values;
import org.junit.jupiter.api.Test;

class AzureDatabricksDeltaLakeTranslatorTest {

    private final RuleHarness harness = RuleHarness.of("builtin");

    @Test
    void namesTheClusterThatReadsTheTables() {
        assertThat(compute("\"clusterId\": \"0101-abc\""))
                .isInstanceOfSatisfying(
                        Compute.ExistingCluster.class,
                        cluster ->
                                assertThat(Values.literal(cluster.clusterId())).isEqualTo("0101-abc"));
    }

    @Test
    void isServerlessWithoutCluster() {
        assertThat(compute("\"clusterId\": \"\"")).isEqualTo(new Compute.Serverless());
    }

    @Test
    void reportsPropertyNobodyKnows() {
        assertThat(compute("\"warehouse\": \"w\"", Findings.PROPERTY_UNHANDLED)).isEqualTo(new Compute.Serverless());
    }

    private Compute compute(String typeProperties, FindingCode... expected) {
        return harness.connect("""
                {"name": "Delta",
                 "properties": {
                   "type": "AzureDatabricksDeltaLake",
                   "typeProperties": {"domain": "https://adb-1.2.azuredatabricks.net", %s}}}
                """.formatted(typeProperties), expected)
                .kind(Connection.OfCompute.class)
                .compute();
    }
}
