package io.wkmigrate.lower.assembly;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.job.Job;
import io.wkmigrate.expression.python.PythonLibrary;
import io.wkmigrate.lower.plan.KeyAllocator;
import io.wkmigrate.lower.value.PlacementTally;
import io.wkmigrate.lower.workflow.Workflow.BundleVariable;
import io.wkmigrate.lower.workflow.Workflow.DataStore;
import io.wkmigrate.lower.workflow.Workflow.KeptSource;
import io.wkmigrate.lower.workflow.Workflow.LoweredJob;
import io.wkmigrate.lower.workflow.Workflow.LoweredPipeline;
import io.wkmigrate.lower.workflow.Workflow.MissingValue;
import io.wkmigrate.lower.workflow.Workflow.NotebookFile;
import io.wkmigrate.lower.workflow.Workflow.SecretSlot;
import io.wkmigrate.lower.workflow.Workflow.SourceMapEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Collects what a factory becomes while it is lowered. */
public final class LoweringOutput {

    private final PythonLibrary library;
    private final List<LoweredJob> jobs = new ArrayList<>();
    private final List<Supplier<NotebookFile>> notebooks = new ArrayList<>();
    private final PlacementTally tally = new PlacementTally();
    private final List<SourceMapEntry> sourceMap = new ArrayList<>();
    private final List<KeptSource> kept = new ArrayList<>();
    private final List<MissingValue> missingValues = new ArrayList<>();
    private final Map<SourcePlace, SecretSlot> credentials = new LinkedHashMap<>();
    private final List<DataStore> stores = new ArrayList<>();
    private final Map<String, String> deployed = new HashMap<>();
    private final Set<Finding> findings = new LinkedHashSet<>();
    private final KeyAllocator variableNames = new KeyAllocator(KeyAllocator.Style.RESOURCE);
    private final Map<JobText, String> clusterVariables = new HashMap<>();
    private final Map<String, BundleVariable> variables = new TreeMap<>();

    private final List<LoweredPipeline> pipelines = new ArrayList<>();
    private final KeyAllocator streamingTables = new KeyAllocator(KeyAllocator.Style.RESOURCE);

    /**
     * Collects nothing yet.
     *
     * @param library what generated notebooks may import
     */
    public LoweringOutput(PythonLibrary library) {
        this.library = library;
        variableNames.reserve(ClusterSpecs.SPARK_VERSION.name());
        variableNames.reserve(ClusterSpecs.NODE_TYPE.name());
    }

    /** What generated notebooks may import. */
    public PythonLibrary library() {
        return library;
    }

    public void job(Job job, String pipeline) {
        jobs.add(new LoweredJob(job, pipeline));
    }

    /** Puts a job in the place of the one with its key. */
    public void replace(Job job) {
        jobs.replaceAll(each -> each.job().key().equals(job.key()) ? new LoweredJob(job, each.pipeline()) : each);
    }

    /** Where a task comes from. */
    public SourceMapEntry source(String job, String task) {
        return sourceMap.stream()
                .filter(each -> each.job().equals(job) && each.task().equals(task))
                .findFirst()
                .orElseThrow();
    }

    /** Notes a notebook for a task that had none, and returns its file. */
    public String notebookOf(SourceMapEntry task, PythonNotebook notebook, String what) {
        String file = notebookFile(task.job(), task.task());
        notebook(file, () -> notebook, provenance(what, task.pipeline(), task.activity(), task.place()));
        sourceMap.replaceAll(each -> each.equals(task) ? each.with(Optional.of(file)) : each);
        return file;
    }

    /** The file of the notebook of a task, in the bundle. */
    public static String notebookFile(String job, String task) {
        return "src/" + job + "/" + task + ".py";
    }

    /** Notes a notebook, whose source is asked for when everything is known. */
    public void notebook(String file, Supplier<PythonNotebook> notebook, List<String> header) {
        notebooks.add(() -> new NotebookFile(file, notebook.get(), header));
    }

    public void pipeline(LoweredPipeline pipeline) {
        pipelines.add(pipeline);
    }

    /** The names of streaming tables that are taken: each belongs to one pipeline. */
    public KeyAllocator streamingTables() {
        return streamingTables;
    }

    /** The declarative pipelines, by key. */
    public List<LoweredPipeline> pipelines() {
        return pipelines.stream()
                .sorted(Comparator.comparing(LoweredPipeline::key))
                .toList();
    }

    /** Counts where expressions are computed. */
    public PlacementTally tally() {
        return tally;
    }

    public void sourceMap(List<SourceMapEntry> entries) {
        sourceMap.addAll(entries);
    }

    public void kept(KeptSource source) {
        kept.add(source);
    }

    public void variable(BundleVariable variable) {
        variables.put(variable.name(), variable);
    }

    /** The variable that holds the id of an existing cluster; one for each id. */
    public JobText clusterVariable(String linkedService, JobText clusterId) {
        String name = clusterVariables.computeIfAbsent(
                clusterId, unseen -> variableNames.allocate("cluster_id_" + linkedService));
        String description = "Existing cluster of the linked service \"" + linkedService + "\"";
        variables.putIfAbsent(name, new BundleVariable(name, description, Optional.of(clusterId.toString())));
        return JobText.bundleVariable(name);
    }

    /** The names of variables that are taken. */
    public KeyAllocator variableNames() {
        return variableNames;
    }

    /** The findings; added to by reporters. */
    public Set<Finding> findings() {
        return findings;
    }

    /** The two lines that say where a generated notebook comes from. */
    public static List<String> provenance(String what, String pipeline, String activity, SourcePlace place) {
        return List.of(
                what + " of the activity \"" + activity + "\" in the ADF pipeline \"" + pipeline + "\", by wkmigrate",
                "Source: " + place);
    }

    /** Notes a credential slot that the source does not show, and gives it back. */
    public SecretSlot credential(SecretSlot slot) {
        return credentials.computeIfAbsent(slot.place(), unseen -> slot);
    }

    public List<SecretSlot> credentials() {
        return List.copyOf(credentials.values());
    }

    /** Notes stores that a notebook reads or writes. */
    public void stores(List<DataStore> reached) {
        stores.addAll(reached);
    }

    public List<DataStore> stores() {
        return stores.stream().distinct().toList();
    }

    /** A variable of the bundle that a rule asks for; one for each name and default. */
    public JobText variable(String name, String description, Optional<String> defaultValue) {
        String allocated = deployed.computeIfAbsent(
                defaultValue.map(each -> name + "=" + each).orElse(name), unseen -> variableNames.allocate(name));
        variables.putIfAbsent(allocated, new BundleVariable(allocated, description, defaultValue, Optional.of(name)));
        return JobText.bundleVariable(allocated);
    }

    /** Notes a value that somebody has to compute. */
    public void missing(MissingValue value) {
        missingValues.add(value);
    }

    public List<MissingValue> missingValues() {
        return List.copyOf(missingValues);
    }

    /** All jobs so far, by key. */
    public List<LoweredJob> jobs() {
        return List.copyOf(jobs);
    }

    public List<NotebookFile> notebooks() {
        return notebooks.stream().map(Supplier::get).toList();
    }

    public List<SourceMapEntry> sourceMap() {
        return List.copyOf(sourceMap);
    }

    public List<KeptSource> kept() {
        return List.copyOf(kept);
    }

    public List<BundleVariable> variables() {
        return List.copyOf(variables.values());
    }
}
