package io.wkmigrate.lower;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.job.Job;
import io.wkmigrate.lower.Workflow.BundleVariable;
import io.wkmigrate.lower.Workflow.KeptSource;
import io.wkmigrate.lower.Workflow.LoweredJob;
import io.wkmigrate.lower.Workflow.NotebookFile;
import io.wkmigrate.lower.Workflow.SourceMapEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Collects what a factory becomes while it is lowered. */
final class LoweringOutput {

    private final List<LoweredJob> jobs = new ArrayList<>();
    private final List<NotebookFile> notebooks = new ArrayList<>();
    private final List<SourceMapEntry> sourceMap = new ArrayList<>();
    private final List<KeptSource> kept = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final KeyAllocator variableNames = new KeyAllocator(KeyAllocator.Style.RESOURCE);
    private final Map<JobText, String> clusterVariables = new HashMap<>();
    private final Map<String, BundleVariable> variables = new TreeMap<>();

    LoweringOutput() {
        variableNames.reserve(ClusterSpecs.SPARK_VERSION.name());
        variableNames.reserve(ClusterSpecs.NODE_TYPE.name());
    }

    void job(Job job, String pipeline) {
        jobs.add(new LoweredJob(job, pipeline));
    }

    void notebook(String file, PythonNotebook notebook, List<String> header) {
        notebooks.add(new NotebookFile(file, notebook, header));
    }

    void sourceMap(List<SourceMapEntry> entries) {
        sourceMap.addAll(entries);
    }

    void kept(KeptSource source) {
        kept.add(source);
    }

    void variable(BundleVariable variable) {
        variables.put(variable.name(), variable);
    }

    /** The variable that holds the id of an existing cluster; one for each id. */
    JobText clusterVariable(String linkedService, JobText clusterId) {
        String name = clusterVariables.computeIfAbsent(
                clusterId, unseen -> variableNames.allocate("cluster_id_" + linkedService));
        String description = "Existing cluster of the linked service \"" + linkedService + "\"";
        variables.putIfAbsent(name, new BundleVariable(name, description, Optional.of(clusterId.toString())));
        return JobText.bundleVariable(name);
    }

    /** The names of variables that are taken. */
    KeyAllocator variableNames() {
        return variableNames;
    }

    /** The findings; added to by reporters. */
    List<Finding> findings() {
        return findings;
    }

    /** The two lines that say where a generated notebook comes from. */
    static List<String> provenance(String what, String pipeline, String activity, SourcePlace place) {
        return List.of(
                what + " of the activity \"" + activity + "\" in the ADF pipeline \"" + pipeline + "\", by wkmigrate",
                "Source: " + place);
    }

    /** All jobs so far, by key. */
    List<LoweredJob> jobs() {
        return List.copyOf(jobs);
    }

    List<NotebookFile> notebooks() {
        return List.copyOf(notebooks);
    }

    List<SourceMapEntry> sourceMap() {
        return List.copyOf(sourceMap);
    }

    List<KeptSource> kept() {
        return List.copyOf(kept);
    }

    List<BundleVariable> variables() {
        return List.copyOf(variables.values());
    }
}
