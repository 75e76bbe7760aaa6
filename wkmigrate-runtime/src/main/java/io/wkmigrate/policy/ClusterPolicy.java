package io.wkmigrate.policy;

import io.wkmigrate.api.ir.ActivityKind.Work;
import io.wkmigrate.api.ir.Compute;
import io.wkmigrate.api.ir.Compute.ExistingCluster;
import io.wkmigrate.api.ir.Compute.JobCluster;
import io.wkmigrate.api.ir.Compute.Serverless;
import io.wkmigrate.api.ir.GeneratedNotebook;
import io.wkmigrate.api.ir.JarWork;
import io.wkmigrate.api.ir.LibraryNotebook;
import io.wkmigrate.api.ir.NotebookWork;
import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.api.ir.PythonFileWork;
import io.wkmigrate.api.rule.PipelineRewrite;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.api.value.Value;
import java.util.Optional;

/**
 * Says where the activities of some linked services run.
 *
 * @param scope which pipelines and linked services
 * @param change what is done to their compute
 */
record ClusterPolicy(Scope scope, Change change) implements PolicyRule, PipelineRewrite {

    /** What is done to compute. */
    sealed interface Change {

        /** Serverless instead of a cluster, where nothing that the cluster says is lost by it. */
        record ToServerless() implements Change {}

        /** A cluster that exists instead. */
        record ToExisting(Value<String> clusterId) implements Change {}

        /** Another specification of job clusters. A pool knows its nodes, so it takes the place of node types. */
        record Specified(
                Optional<Value<String>> policy,
                Optional<Value<String>> sparkVersion,
                Optional<Value<String>> nodeType,
                Optional<Value<String>> driverNodeType,
                Optional<Value<String>> instancePool)
                implements Change {}
    }

    @Override
    public RuleKind kind() {
        return RuleKind.PIPELINE_REWRITE;
    }

    @Override
    public String summary() {
        return change instanceof Change.Specified ? "Sets specifications of job clusters" : "Sets where activities run";
    }

    @Override
    public Pipeline rewrite(Pipeline pipeline) {
        return scope.includes(pipeline) ? pipeline.mapWork(this::changed) : pipeline;
    }

    private Work changed(Work work) {
        if (work instanceof NotebookWork notebook) {
            return new NotebookWork(
                    notebook.path(),
                    notebook.parameters(),
                    notebook.libraries(),
                    changed(notebook.compute(), notebook.libraries().isEmpty()));
        } else if (work instanceof JarWork jar) {
            return new JarWork(jar.mainClassName(), jar.parameters(), jar.libraries(), changed(jar.compute(), false));
        } else if (work instanceof PythonFileWork file) {
            return new PythonFileWork(
                    file.file(),
                    file.parameters(),
                    file.libraries(),
                    changed(file.compute(), file.libraries().isEmpty()));
        } else if (work instanceof GeneratedNotebook notebook) {
            return new GeneratedNotebook(notebook.notebook(), notebook.inputs(), changed(notebook.compute(), true));
        } else if (work instanceof LibraryNotebook notebook) {
            return new LibraryNotebook(notebook.assignments(), changed(notebook.compute(), true), notebook.decision());
        }
        return work;
    }

    /** @param serverless whether the work can do without a cluster */
    private Compute changed(Compute compute, boolean serverless) {
        if (compute instanceof Serverless || !scope.includesLinkedService(name(compute))) {
            return compute;
        } else if (change instanceof Change.ToExisting existing) {
            return new ExistingCluster(name(compute), existing.clusterId());
        } else if (change instanceof Change.ToServerless) {
            return serverless && !saysMore(compute) ? new Serverless() : compute;
        }
        return compute instanceof JobCluster cluster ? specified(cluster, (Change.Specified) change) : compute;
    }

    private static String name(Compute compute) {
        return compute instanceof JobCluster cluster
                ? cluster.name()
                : compute instanceof ExistingCluster existing ? existing.name() : "";
    }

    /** Whether a cluster says something that code may rely on and serverless compute does not have. */
    private static boolean saysMore(Compute compute) {
        return compute instanceof JobCluster cluster
                && !(cluster.sparkConf().isEmpty()
                        && cluster.environment().isEmpty()
                        && cluster.initScripts().isEmpty());
    }

    private static JobCluster specified(JobCluster cluster, Change.Specified change) {
        boolean pool = change.instancePool().isPresent();
        return new JobCluster(
                cluster.name(),
                change.sparkVersion().or(cluster::sparkVersion),
                pool ? Optional.empty() : change.nodeType().or(cluster::nodeType),
                pool ? Optional.empty() : change.driverNodeType().or(cluster::driverNodeType),
                cluster.workers(),
                change.nodeType().isPresent()
                        ? Optional.empty()
                        : change.instancePool().or(cluster::instancePool),
                change.policy().or(cluster::policy),
                cluster.accessMode(),
                cluster.sparkConf(),
                cluster.environment(),
                cluster.tags(),
                cluster.initScripts(),
                cluster.logDestination(),
                cluster.elasticDisk());
    }
}
