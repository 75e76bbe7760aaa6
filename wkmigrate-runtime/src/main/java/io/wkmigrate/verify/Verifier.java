package io.wkmigrate.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.wkmigrate.lower.workflow.Workflow.SourceMapEntry;
import io.wkmigrate.verify.adf.Scope;
import io.wkmigrate.verify.adf.ScopeActivity;
import io.wkmigrate.verify.adf.ScopeReader;
import io.wkmigrate.verify.adf.UnclearPipelineException;
import io.wkmigrate.verify.lakeflow.JobGraph;
import io.wkmigrate.verify.lakeflow.MalformedJobException;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Proves that the jobs of a pipeline behave as the pipeline does. It reads the pipeline as its source says it and the
 * jobs as they are emitted, and of what lies between only which task stands for which activity.
 */
public final class Verifier {

    private final Map<String, JsonNode> jobs;
    private final Map<String, List<SourceMapEntry>> entries;
    private final Set<String> compared = new HashSet<>();

    /**
     * A verifier for the jobs of a pipeline.
     *
     * @param jobs the settings of the jobs, by key
     * @param sourceMap where the tasks of these jobs come from
     */
    public Verifier(Map<String, JsonNode> jobs, List<SourceMapEntry> sourceMap) {
        this.jobs = Map.copyOf(jobs);
        this.entries = sourceMap.stream()
                .collect(Collectors.groupingBy(SourceMapEntry::job, LinkedHashMap::new, Collectors.toList()));
    }

    /**
     * The proof for a pipeline.
     *
     * @param properties the {@code properties} of the pipeline
     * @param job the key of its job
     */
    public Proof verify(JsonNode properties, String job) {
        compared.clear();
        try {
            Proof proof = verify(ScopeReader.pipeline(properties), Optional.empty(), job);
            return unused().map(each -> proof.and(neverRun(each))).orElse(proof);
        } catch (UnclearPipelineException e) {
            return Proof.notChecked(Objects.requireNonNullElse(e.getMessage(), ""));
        }
    }

    /** A job that stands for activities, and for no scope. */
    private Optional<String> unused() {
        return entries.values().stream()
                .flatMap(List::stream)
                .filter(each -> !each.activity().isEmpty() && !compared.contains(each.job()))
                .map(SourceMapEntry::job)
                .findFirst();
    }

    private static Proof neverRun(String job) {
        return Proof.different(Difference.refused(job, "Nothing runs the job " + job + "."));
    }

    private Proof verify(Scope scope, Optional<ScopeActivity> loop, String job) {
        Proof proof = proveScope(scope, loop, job);
        for (ScopeActivity each : scope.withBranches().toList()) {
            if (each.body().isPresent()) {
                proof = proof.and(body(each, each.body().get(), job));
            }
        }
        return proof;
    }

    private Proof proveScope(Scope scope, Optional<ScopeActivity> loop, String job) {
        compared.add(job);
        try {
            JobGraph graph = JobGraph.read(settings(job));
            return new ScopeProof(job, scope, new TaskRoles(scope, loop, graph, entries(job))).prove();
        } catch (MalformedJobException e) {
            return Proof.different(Difference.refused(job, Objects.requireNonNullElse(e.getMessage(), "")));
        }
    }

    /** The body of a loop: a job of its own, or the one activity that the loop repeats. */
    private Proof body(ScopeActivity loop, Scope body, String job) {
        Set<String> inside = body.activities().stream().map(ScopeActivity::path).collect(Collectors.toSet());
        List<String> bodyJobs = entries.values().stream()
                .flatMap(List::stream)
                .filter(each -> (each.helper().isEmpty() && inside.contains(each.activity()))
                        || (each.activity().equals(loop.path()) && !each.job().equals(job)))
                .map(SourceMapEntry::job)
                .distinct()
                .toList();
        boolean repeated = bodyJobs.equals(List.of(job)) && repeats(loop, body, job);
        if (repeated || (inside.isEmpty() && bodyJobs.isEmpty())) {
            return Proof.equal(BigInteger.ZERO);
        }
        if (bodyJobs.isEmpty()) {
            return Proof.notChecked("No job has what is inside \"" + loop.path() + "\"; it has to be written by hand.");
        }
        Proof proof = Proof.equal(BigInteger.ZERO);
        for (String each : bodyJobs) {
            proof = proof.and(runs(loop, job, each) ? verify(body, Optional.of(loop), each) : notRun(loop, job, each));
        }
        return proof;
    }

    /** Whether the task of a loop repeats the task of the only activity of its body. */
    private boolean repeats(ScopeActivity loop, Scope body, String job) {
        Optional<String> nested = tasks(loop, job)
                .map(each -> each.at("/for_each_task/task/task_key"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .findFirst();
        ScopeActivity only = body.activities().get(0);
        return body.activities().size() == 1
                && only.isActive()
                && only.branches().isEmpty()
                && only.body().isEmpty()
                && nested.filter(key -> standsFor(job, key, only)).isPresent();
    }

    private boolean standsFor(String job, String task, ScopeActivity activity) {
        return entries(job).stream()
                .anyMatch(each -> each.task().equals(task)
                        && each.helper().isEmpty()
                        && each.activity().equals(activity.path()));
    }

    private boolean runs(ScopeActivity loop, String job, String bodyJob) {
        return tasks(loop, job).anyMatch(each -> each.toString().contains("${resources.jobs." + bodyJob + ".id}"));
    }

    private static Proof notRun(ScopeActivity loop, String job, String bodyJob) {
        return Proof.different(Difference.refused(
                job, "The tasks of \"" + loop.path() + "\" do not run the job of its body, " + bodyJob + "."));
    }

    /** The settings of the tasks that stand for a loop. */
    private Stream<JsonNode> tasks(ScopeActivity loop, String job) {
        Set<String> keys = entries(job).stream()
                .filter(each -> each.helper().isEmpty() && each.activity().equals(loop.path()))
                .map(SourceMapEntry::task)
                .collect(Collectors.toSet());
        return StreamSupport.stream(settings(job).path("tasks").spliterator(), false)
                .filter(each -> keys.contains(each.path("task_key").asText()));
    }

    private JsonNode settings(String job) {
        return jobs.getOrDefault(job, MissingNode.getInstance());
    }

    private List<SourceMapEntry> entries(String job) {
        return entries.getOrDefault(job, List.of());
    }
}
