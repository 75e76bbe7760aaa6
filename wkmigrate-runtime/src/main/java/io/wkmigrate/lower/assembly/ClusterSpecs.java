package io.wkmigrate.lower.assembly;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.Compute;
import io.wkmigrate.api.ir.Compute.ClusterText;
import io.wkmigrate.api.job.ClusterSpec;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.lower.plan.Reporter;
import io.wkmigrate.lower.workflow.Workflow.BundleVariable;
import io.wkmigrate.translate.Credentials;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns compute of the IR into specifications of job clusters. A specification is fixed when the job is deployed, so a
 * setting that ADF computes is replaced by a bundle variable or left out, and reported.
 */
final class ClusterSpecs {

    static final BundleVariable SPARK_VERSION = new BundleVariable(
            "default_spark_version",
            "Databricks runtime of clusters whose runtime the source does not say",
            Optional.of("16.4.x-scala2.12"));

    static final BundleVariable NODE_TYPE = new BundleVariable(
            "default_node_type_id",
            "Node type of clusters whose node type the source does not say",
            Optional.of("Standard_D4ds_v5"));

    private final LoweringOutput output;
    private final Reporter reporter;

    ClusterSpecs(LoweringOutput output, Reporter reporter) {
        this.output = output;
        this.reporter = reporter;
    }

    /** A small cluster for tasks whose compute is not known. */
    ClusterSpec defaults() {
        return new ClusterSpec(
                Optional.of(variable(SPARK_VERSION)),
                Optional.of(variable(NODE_TYPE)),
                Optional.empty(),
                Optional.of(new ClusterSpec.Workers.Fixed(1)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** The specification of a cluster. */
    ClusterSpec of(Compute.JobCluster cluster) {
        boolean byPolicy = cluster.policy().isPresent();
        Optional<JobText> pool = text("instance pool", cluster.instancePool());
        Optional<JobText> version = text("runtime version", cluster.sparkVersion());
        return new ClusterSpec(
                version.isEmpty() && !byPolicy ? Optional.of(variable(SPARK_VERSION)) : version,
                pool.isPresent() ? suppliedByPool("node type", cluster.nodeType()) : nodeType(cluster, byPolicy),
                pool.isPresent()
                        ? suppliedByPool("driver node type", cluster.driverNodeType())
                        : text("driver node type", cluster.driverNodeType()),
                workers(cluster, byPolicy),
                pool,
                text("policy", cluster.policy()),
                text("access mode", cluster.accessMode()),
                texts("Spark setting", cluster.sparkConf(), this::clusterText),
                texts("environment variable", cluster.environment(), this::clusterText),
                texts("tag", cluster.tags(), this::text),
                cluster.initScripts().stream()
                        .flatMap(each -> text("init script", Optional.of(each)).stream())
                        .toList(),
                text("log destination", cluster.logDestination()),
                elasticDisk(cluster));
    }

    private Optional<JobText> nodeType(Compute.JobCluster cluster, boolean byPolicy) {
        Optional<JobText> nodeType = text("node type", cluster.nodeType());
        return nodeType.isEmpty() && !byPolicy ? Optional.of(variable(NODE_TYPE)) : nodeType;
    }

    /** A pool knows its nodes; Databricks refuses a cluster that names both. */
    private Optional<JobText> suppliedByPool(String what, Optional<Value<String>> value) {
        value.ifPresent(each -> reporter.report(
                Findings.CLUSTER_PROPERTY_LEFT_OUT, each.place(), "The instance pool decides the " + what + "."));
        return Optional.empty();
    }

    private Optional<Boolean> elasticDisk(Compute.JobCluster cluster) {
        Optional<Boolean> literal = cluster.elasticDisk().flatMap(Value::literal);
        if (literal.isEmpty() && cluster.elasticDisk().isPresent()) {
            SourcePlace computed = cluster.elasticDisk().get().place();
            reporter.report(Findings.CLUSTER_PROPERTY_COMPUTED, computed, "Whether local disks grow is computed.");
        }
        return literal;
    }

    private Optional<ClusterSpec.Workers> workers(Compute.JobCluster cluster, boolean byPolicy) {
        if (cluster.workers() instanceof Compute.Workers.Fixed fixed) {
            return Optional.of(new ClusterSpec.Workers.Fixed(fixed.count()));
        }
        if (cluster.workers() instanceof Compute.Workers.Autoscale range) {
            return Optional.of(new ClusterSpec.Workers.Autoscale(range.min(), range.max()));
        }
        return byPolicy ? Optional.empty() : Optional.of(new ClusterSpec.Workers.Fixed(1));
    }

    private Optional<JobText> clusterText(String what, String name, ClusterText text) {
        if (text instanceof ClusterText.FromSecret from) {
            return Optional.of(JobText.trusted(
                    "{{secrets/" + from.secret().scope() + "/" + from.secret().key() + "}}"));
        }
        return text(what, name, ((ClusterText.Plain) text).value());
    }

    @FunctionalInterface
    private interface Convert<T> {
        Optional<JobText> apply(String what, String name, T value);
    }

    private static <T> Map<String, JobText> texts(String kind, Map<String, T> values, Convert<T> convert) {
        Map<String, JobText> texts = new LinkedHashMap<>();
        values.forEach((name, value) ->
                convert.apply(kind + " \"" + name + "\"", name, value).ifPresent(each -> texts.put(name, each)));
        return texts;
    }

    private Optional<JobText> text(String what, Optional<Value<String>> value) {
        return value.flatMap(each -> text(what, "", each));
    }

    private Optional<JobText> text(String what, String name, Value<String> value) {
        Optional<JobText> text = value.literal().flatMap(ClusterSpecs::literal);
        if (value.literal().filter(each -> Credentials.isCredential(name, each)).isPresent()) {
            reporter.report(
                    Findings.CLUSTER_SECRET, value.place(), "The " + what + " of the cluster looks like a credential.");
            return Optional.empty();
        }
        if (text.isEmpty()) {
            reporter.report(
                    Findings.CLUSTER_PROPERTY_COMPUTED,
                    value.place(),
                    "The " + what + " of the cluster is computed, or holds braces that would be replaced.");
        }
        return text;
    }

    /** Text as it is; a reference to a secret is what a cluster understands, so it may stay. */
    private static Optional<JobText> literal(String text) {
        return Credentials.isSecretReference(text) ? Optional.of(JobText.trusted(text)) : JobText.literal(text);
    }

    private JobText variable(BundleVariable variable) {
        output.variable(variable);
        return JobText.bundleVariable(variable.name());
    }
}
