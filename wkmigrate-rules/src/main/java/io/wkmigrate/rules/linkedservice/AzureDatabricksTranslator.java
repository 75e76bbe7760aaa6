package io.wkmigrate.rules.linkedservice;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.LinkedServiceDefinition;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Compute;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.rule.LinkedServiceTranslator;
import io.wkmigrate.api.rule.Property;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.api.value.SecretValue;
import io.wkmigrate.api.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Azure Databricks linked service: an existing cluster, a job cluster, or serverless when it describes no cluster. */
@Translates("AzureDatabricks")
@Untranslated(property = "domain", reason = "the job runs in the workspace that the bundle is deployed to")
@Untranslated(property = "workspaceResourceId", reason = "the job runs in the workspace that the bundle is deployed to")
@Untranslated(property = "authentication", reason = "the job runs as the identity in run_as")
@Untranslated(property = "credential", reason = "the job runs as the identity in run_as")
@Untranslated(property = "encryptedCredential", reason = "only its factory can decrypt it, and the job runs as run_as")
final class AzureDatabricksTranslator implements LinkedServiceTranslator<AzureDatabricksTranslator.Properties> {

    /**
     * The properties.
     *
     * @param accessToken read so that it is known to be there; the job runs as the identity in run_as
     * @param clusterOption repeats whether the number of workers is a range
     */
    record Properties(
            Optional<SecretValue> accessToken,

            @Property(value = "clusterOption", custom = true)
            Optional<String> clusterOption,

            Optional<Value<String>> existingClusterId,
            Optional<Value<String>> instancePoolId,
            Optional<Value<String>> policyId,
            Optional<Value<String>> newClusterVersion,
            Optional<Value<String>> newClusterNumOfWorker,
            Optional<Value<String>> newClusterNodeType,
            Optional<Value<String>> newClusterDriverNodeType,
            Map<String, Value<JsonNode>> newClusterSparkConf,
            Map<String, Value<JsonNode>> newClusterSparkEnvVars,
            Map<String, Value<String>> newClusterCustomTags,
            List<Value<JsonNode>> newClusterInitScripts,
            Optional<Value<String>> newClusterLogDestination,
            Optional<Value<Boolean>> newClusterEnableElasticDisk,
            Optional<Value<String>> dataSecurityMode) {

        private boolean describesCluster() {
            return Stream.of(instancePoolId, policyId, newClusterVersion, newClusterNumOfWorker, newClusterNodeType)
                    .anyMatch(each -> given(each).isPresent());
        }
    }

    @Override
    public Connection translate(LinkedServiceDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        Optional<Value<String>> existing = given(properties.existingClusterId());
        if (existing.isPresent()) {
            reportUnused(source, context);
            return new Connection.OfCompute(new Compute.ExistingCluster(source.name(), existing.get()));
        }
        if (properties.describesCluster()) {
            return new Connection.OfCompute(jobCluster(source, context));
        }
        properties
                .existingClusterId()
                .ifPresent(blank -> context.report(
                        Findings.CLUSTER_PROPERTY_LEFT_OUT,
                        blank.place(),
                        "The id of the existing cluster is empty; tasks run on serverless compute."));
        return new Connection.OfCompute(new Compute.Serverless());
    }

    private static void reportUnused(LinkedServiceDefinition<Properties> source, TranslationContext context) {
        if (source.properties().describesCluster()) {
            context.report(
                    Findings.CLUSTER_PROPERTY_LEFT_OUT,
                    source.place(),
                    "The linked service names an existing cluster and describes a new one; the existing one was taken.");
        }
    }

    private static Compute jobCluster(LinkedServiceDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        ClusterTexts texts = new ClusterTexts(context);
        return new Compute.JobCluster(
                source.name(),
                given(properties.newClusterVersion()),
                given(properties.newClusterNodeType()),
                given(properties.newClusterDriverNodeType()),
                WorkerCount.of(source, context),
                given(properties.instancePoolId()),
                given(properties.policyId()),
                given(properties.dataSecurityMode()).flatMap(mode -> AccessMode.of(mode, context)),
                texts.read("Spark setting", properties.newClusterSparkConf()),
                texts.read("environment variable", properties.newClusterSparkEnvVars()),
                properties.newClusterCustomTags(),
                InitScripts.of(properties.newClusterInitScripts(), context),
                given(properties.newClusterLogDestination()),
                properties.newClusterEnableElasticDisk());
    }

    /** The value unless it is blank, which is how ADF's user interface writes what was left empty. */
    static Optional<Value<String>> given(Optional<Value<String>> value) {
        return value.filter(each -> each.literal().filter(String::isBlank).isEmpty());
    }
}
