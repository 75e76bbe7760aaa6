package io.wkmigrate.lower.assembly;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.Compute;
import io.wkmigrate.api.job.ClusterSpec;
import io.wkmigrate.api.job.Job.JobCluster;
import io.wkmigrate.api.job.Task.TaskCompute;
import io.wkmigrate.lower.plan.KeyAllocator;
import io.wkmigrate.lower.plan.Reporter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The job clusters of one job: one for each distinct specification, shared by all tasks that ask for it. */
public final class ClusterPool {

    private final LoweringOutput output;
    private final KeyAllocator keys = new KeyAllocator(KeyAllocator.Style.RESOURCE);
    private final Map<ClusterSpec, String> keyOfSpec = new LinkedHashMap<>();

    ClusterPool(LoweringOutput output) {
        this.output = output;
    }

    /** Where a notebook runs; serverless compute is chosen by saying nothing. */
    public TaskCompute forNotebook(Compute compute, Reporter reporter, SourcePlace place) {
        return compute instanceof Compute.Serverless ? new TaskCompute.None() : forCode(compute, reporter, place);
    }

    /** Where a Python file runs; serverless compute needs an environment. */
    public TaskCompute forPythonFile(Compute compute, Reporter reporter, SourcePlace place) {
        return compute instanceof Compute.Serverless
                ? new TaskCompute.Environment("default")
                : forCode(compute, reporter, place);
    }

    /** Where a jar runs; without a cluster of its own it gets one of the default size. */
    public TaskCompute forCode(Compute compute, Reporter reporter, SourcePlace place) {
        if (compute instanceof Compute.ExistingCluster existing) {
            return existing(existing, reporter);
        }
        if (compute instanceof Compute.JobCluster cluster) {
            return shared(cluster.name(), new ClusterSpecs(output, reporter).of(cluster));
        }
        reporter.report(Findings.COMPUTE_UNKNOWN, place, "It runs on a cluster of the default size.");
        return shared("default", new ClusterSpecs(output, reporter).defaults());
    }

    private TaskCompute existing(Compute.ExistingCluster existing, Reporter reporter) {
        Optional<JobText> id = existing.clusterId().literal().flatMap(JobText::literal);
        if (id.isEmpty()) {
            reporter.report(
                    Findings.CLUSTER_PROPERTY_COMPUTED,
                    existing.clusterId().place(),
                    "The id of the cluster is computed; the task runs on a cluster of the default size.");
            return shared("default", new ClusterSpecs(output, reporter).defaults());
        }
        return new TaskCompute.Existing(output.clusterVariable(existing.name(), id.get()));
    }

    private TaskCompute shared(String name, ClusterSpec spec) {
        return new TaskCompute.Shared(keyOfSpec.computeIfAbsent(spec, unseen -> keys.allocate(name)));
    }

    List<JobCluster> jobClusters() {
        return keyOfSpec.entrySet().stream()
                .map(each -> new JobCluster(each.getValue(), each.getKey()))
                .toList();
    }
}
