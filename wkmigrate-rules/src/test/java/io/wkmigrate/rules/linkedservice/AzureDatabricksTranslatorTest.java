package io.wkmigrate.rules.linkedservice;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Compute;
import io.wkmigrate.api.ir.Compute.ClusterText;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.ir.Secret;
import io.wkmigrate.api.value.SecretValue;
import io.wkmigrate.rules.testkit.RuleHarness;
import io.wkmigrate.rules.testkit.Translation;
import io.wkmigrate.rules.testkit.Values;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AzureDatabricksTranslatorTest {

    private static final Compute.Workers UNKNOWN = new Compute.Workers.Unknown();

    private final RuleHarness harness = RuleHarness.of("builtin").with(DefinitionKind.LINKED_SERVICE, "Vault", """
                    {"type": "AzureKeyVault", "typeProperties": {"baseUrl": "https://contoso-kv.vault.azure.net/"}}
                    """);

    @Test
    void namesAnExistingCluster() {
        Compute compute = compute(connect("\"existingClusterId\": \"0101-abc\""));

        assertThat(compute).isInstanceOfSatisfying(Compute.ExistingCluster.class, cluster -> {
            assertThat(cluster.name()).isEqualTo("Spark");
            assertThat(Values.literal(cluster.clusterId())).isEqualTo("0101-abc");
        });
    }

    @Test
    void describesAJobCluster() {
        Compute.JobCluster cluster = jobCluster(connect("""
                "newClusterVersion": "15.4.x-scala2.12", "newClusterNodeType": "Standard_DS3_v2",
                "newClusterDriverNodeType": "Standard_DS4_v2", "newClusterNumOfWorker": "2:8",
                "newClusterSparkEnvVars": {"PYSPARK_PYTHON": "/databricks/python3/bin/python3"},
                "newClusterSparkConf": {"spark.speculation": true, "spark.unset": null},
                "newClusterCustomTags": {"team": "data"}, "newClusterInitScripts": ["dbfs:/init.sh"],
                "newClusterLogDestination": "dbfs:/logs", "newClusterEnableElasticDisk": true,
                "clusterOption": "Autoscaling", "policyId": "POL1", "instancePoolId": "pool-1"
                """));

        assertThat(cluster.name()).isEqualTo("Spark");
        assertThat(cluster.sparkVersion().map(Values::literal)).contains("15.4.x-scala2.12");
        assertThat(cluster.nodeType().map(Values::literal)).contains("Standard_DS3_v2");
        assertThat(cluster.driverNodeType().map(Values::literal)).contains("Standard_DS4_v2");
        assertThat(cluster.workers()).isEqualTo(new Compute.Workers.Autoscale(2, 8));
        assertThat(cluster.policy().map(Values::literal)).contains("POL1");
        assertThat(cluster.instancePool().map(Values::literal)).contains("pool-1");
        assertThat(plain(cluster.environment())).isEqualTo(Map.of("PYSPARK_PYTHON", "/databricks/python3/bin/python3"));
        assertThat(plain(cluster.sparkConf())).isEqualTo(Map.of("spark.speculation", "true"));
        assertThat(Values.shown(cluster.tags())).containsExactly(Map.entry("team", "\"data\""));
        assertThat(Values.shown(cluster.initScripts())).containsExactly("\"dbfs:/init.sh\"");
        assertThat(cluster.logDestination().map(Values::literal)).contains("dbfs:/logs");
        assertThat(cluster.elasticDisk().map(Values::literal)).contains(true);
    }

    @Test
    void keepsWhatIsComputed() {
        Compute.JobCluster cluster = jobCluster(connect("""
                "newClusterVersion": "@linkedService().version", "newClusterNodeType": "@linkedService().node",
                "newClusterNumOfWorker": "@linkedService().workers"
                """, Findings.CLUSTER_PROPERTY_COMPUTED));

        assertThat(cluster.sparkVersion().map(Values::expression)).contains("@linkedService().version");
        assertThat(cluster.nodeType().map(Values::expression)).contains("@linkedService().node");
        assertThat(cluster.workers()).isEqualTo(UNKNOWN);
    }

    @Test
    void isServerlessWhenNoClusterIsDescribed() {
        assertThat(compute(connect("\"authentication\": \"MSI\""))).isEqualTo(new Compute.Serverless());
    }

    @Test
    void saysThatAnEmptyClusterIdMeansServerless() {
        assertThat(compute(connect("\"existingClusterId\": \"\"", Findings.CLUSTER_PROPERTY_LEFT_OUT)))
                .isEqualTo(new Compute.Serverless());
    }

    @Test
    void prefersTheExistingClusterAndSaysSo() {
        Compute compute = compute(connect(
                "\"existingClusterId\": \"0101-abc\", \"newClusterVersion\": \"15.4.x-scala2.12\"",
                Findings.CLUSTER_PROPERTY_LEFT_OUT));

        assertThat(compute).isInstanceOf(Compute.ExistingCluster.class);
    }

    @ParameterizedTest
    @CsvSource({"4, 4", "' 12 ', 12"})
    void readsAFixedNumberOfWorkers(String written, int expected) {
        assertThat(jobCluster(connect("\"newClusterNumOfWorker\": \"" + written + "\""))
                        .workers())
                .isEqualTo(new Compute.Workers.Fixed(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "8:2", "-1", "1:2:3"})
    void reportsANumberOfWorkersThatIsNone(String written) {
        var translation = connect("\"newClusterNumOfWorker\": \"" + written + "\"", Findings.CLUSTER_PROPERTY_LEFT_OUT);

        assertThat(jobCluster(translation).workers()).isEqualTo(UNKNOWN);
        assertThat(translation.messages()).singleElement().asString().contains("\"" + written + "\"");
    }

    @Test
    void leavesTheNumberOfWorkersToAPolicyAndReportsItMissingWithout() {
        assertThat(jobCluster(connect("\"policyId\": \"POL1\"")).workers()).isEqualTo(UNKNOWN);
        assertThat(jobCluster(connect("\"newClusterVersion\": \"15.4.x\"", Findings.CLUSTER_PROPERTY_LEFT_OUT))
                        .workers())
                .isEqualTo(UNKNOWN);
    }

    @Test
    void warnsOfNoWorkersUnlessTheClusterIsASingleNode() {
        connect("\"newClusterNumOfWorker\": 0", Findings.CLUSTER_PROPERTY_LEFT_OUT);

        Compute.JobCluster cluster = jobCluster(connect("""
                "newClusterNumOfWorker": 0,
                "newClusterSparkConf": {"spark.databricks.cluster.profile": "singleNode"}
                """));
        assertThat(cluster.workers()).isEqualTo(new Compute.Workers.Fixed(0));
    }

    @Test
    void takesInitScriptsInBothSpellings() {
        Compute.JobCluster cluster = jobCluster(connect("""
                "policyId": "POL1",
                "newClusterInitScripts": [
                  "dbfs:/a.sh", {"workspace": {"destination": "/b.sh"}}, "@linkedService().script", "", {"x": 1}]
                """, Findings.CLUSTER_PROPERTY_LEFT_OUT));

        assertThat(Values.shown(cluster.initScripts()))
                .containsExactly("\"dbfs:/a.sh\"", "\"/b.sh\"", "@linkedService().script");
    }

    @Test
    void readsSecretsOfVaultsAndOfScopesByName() {
        Compute.JobCluster cluster =
                jobCluster(connect("""
                "policyId": "POL1",
                "newClusterSparkEnvVars": {
                  "KEY": {"type": "AzureKeyVaultSecret", "secretName": "storage-key",
                          "store": {"referenceName": "Vault", "type": "LinkedServiceReference"}},
                  "OTHER": {"type": "AzureKeyVaultSecret", "secretName": "x",
                            "store": {"referenceName": "Gone", "type": "LinkedServiceReference"}},
                  "INLINE": {"type": "SecureString", "value": "hunter2"}},
                "newClusterSparkConf": {"fs.key": "{{secrets/lake/key}}"}
                """, Findings.CLUSTER_PROPERTY_LEFT_OUT, Findings.CLUSTER_PROPERTY_LEFT_OUT));

        assertThat(cluster.environment())
                .containsExactly(Map.entry("KEY", new ClusterText.FromSecret(new Secret("contoso-kv", "storage-key"))));
        assertThat(cluster.sparkConf())
                .containsExactly(Map.entry("fs.key", new ClusterText.FromSecret(new Secret("lake", "key"))));
    }

    @Test
    void neverShowsATokenAndTellsThatThereIsOne() {
        var translation = connect("\"accessToken\": {\"type\": \"SecureString\", \"value\": \"hunter2\"}");

        assertThat(translation.secrets()).singleElement().isInstanceOf(SecretValue.Inline.class);
        assertThat(translation.toString()).doesNotContain("hunter2");
    }

    @Test
    void spellsAccessModesAsDatabricksDoesAndReportsOthers() {
        assertThat(jobCluster(connect("\"policyId\": \"P\", \"dataSecurityMode\": \"single_user\""))
                        .accessMode()
                        .map(Values::literal))
                .contains("SINGLE_USER");
        assertThat(jobCluster(connect(
                                "\"policyId\": \"P\", \"dataSecurityMode\": \"open\"",
                                Findings.CLUSTER_PROPERTY_LEFT_OUT))
                        .accessMode())
                .isEmpty();
    }

    private Translation<Connection> connect(String typeProperties, FindingCode... expected) {
        return harness.connect("""
                {"name": "Spark",
                 "properties": {
                   "type": "AzureDatabricks",
                   "typeProperties": {"domain": "https://adb-1.2.azuredatabricks.net", %s}}}
                """.formatted(typeProperties), expected);
    }

    private static Compute compute(Translation<Connection> translation) {
        return translation.kind(Connection.OfCompute.class).compute();
    }

    private static Compute.JobCluster jobCluster(Translation<Connection> translation) {
        return (Compute.JobCluster) compute(translation);
    }

    private static Map<String, String> plain(Map<String, ClusterText> texts) {
        return texts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> Values.literal(((ClusterText.Plain) each.getValue()).value())));
    }
}
