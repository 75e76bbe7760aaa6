package io.wkmigrate.lower.plan;

import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.ExecutePipeline;
import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.expression.python.PythonLibrary;
import io.wkmigrate.lower.workflow.Workflow.SecretSlot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What must be known of all pipelines before any of them is lowered: job keys, parameter names, global parameters. */
public final class FactoryPlan {

    private final String factoryName;
    private final boolean factoryNameIsKnown;
    private final KeyAllocator jobKeys = new KeyAllocator(KeyAllocator.Style.RESOURCE);
    private final Map<String, PlannedPipeline> pipelines = new LinkedHashMap<>();
    private final GlobalVariables globals;
    private final Map<SourcePlace, SecretSlot> secrets = new HashMap<>();
    private final String secretScope;
    private final List<String> calledFirst;
    private final CallerFacts callerFacts = new CallerFacts();
    private final ReturnValues returnValues = new ReturnValues();

    /** A pipeline, the key of its job, and the names of the job's parameters. */
    public record PlannedPipeline(Pipeline pipeline, String jobKey, ParameterNames parameters) {}

    /**
     * Plans a factory.
     *
     * @param secrets the credential slots of the source
     * @param secretScope the scope for secrets that come from no Key Vault
     */
    public FactoryPlan(
            String factoryName,
            boolean nameIsKnown,
            List<Pipeline> pipelines,
            GlobalVariables globals,
            List<SecretSlot> secrets,
            String secretScope) {
        this.secretScope = secretScope;
        secrets.forEach(each -> this.secrets.put(each.place(), each));
        this.factoryName = factoryName;
        this.factoryNameIsKnown = nameIsKnown;
        this.globals = globals;
        // Notebooks lie in folders named after jobs, beside the folder of the library.
        jobKeys.reserve(PythonLibrary.PACKAGE);
        CallOrder names = new CallOrder(pipelines);
        for (Pipeline each : pipelines) {
            String key = jobKeys.allocate(each.name());
            this.pipelines.put(lower(each.name()), new PlannedPipeline(each, key, names.of(each)));
        }
        this.calledFirst = names.calledFirst();
    }

    public List<PlannedPipeline> pipelines() {
        return List.copyOf(pipelines.values());
    }

    /** The pipelines, those that are run before those that run them. */
    public List<PlannedPipeline> calledFirst() {
        return calledFirst.stream().flatMap(each -> pipeline(each).stream()).toList();
    }

    /** What pipelines read of those that run them. */
    public CallerFacts callerFacts() {
        return callerFacts;
    }

    /** Which tasks return the values of pipelines. */
    public ReturnValues returnValues() {
        return returnValues;
    }

    /** The pipeline of a name, ignoring case (EN-2). */
    public Optional<PlannedPipeline> pipeline(String name) {
        return Optional.ofNullable(pipelines.get(lower(name)));
    }

    /** The name of the factory, unless only the folder it is in is known. */
    public Optional<String> factoryName() {
        return factoryNameIsKnown ? Optional.of(factoryName) : Optional.empty();
    }

    /** The name of the factory or of the folder it is in. */
    public String label() {
        return factoryName;
    }

    /** The credential slot at a place of the source. */
    public Optional<SecretSlot> secret(SourcePlace place) {
        return Optional.ofNullable(secrets.get(place));
    }

    /** The scope for secrets that come from no Key Vault. */
    public String secretScope() {
        return secretScope;
    }

    public GlobalVariables globals() {
        return globals;
    }

    /** A key for a further job. */
    public String allocateJobKey(String name) {
        return jobKeys.allocate(name);
    }

    /** Whether a pipeline is run, directly or not, by one that it runs itself. */
    public boolean isRecursive(PlannedPipeline caller, PlannedPipeline child) {
        return reaches(child, caller, new ArrayList<>());
    }

    private boolean reaches(PlannedPipeline from, PlannedPipeline target, List<String> seen) {
        if (from.jobKey().equals(target.jobKey())) {
            return true;
        }
        if (seen.contains(from.jobKey())) {
            return false;
        }
        seen.add(from.jobKey());
        return children(from).stream().anyMatch(each -> reaches(each, target, seen));
    }

    /** The pipelines that a pipeline runs, by the activities that really run. */
    public List<PlannedPipeline> children(PlannedPipeline pipeline) {
        return Activities.running(pipeline.pipeline().activities()).stream()
                .map(each -> each.kind())
                .filter(ExecutePipeline.class::isInstance)
                .flatMap(each -> ((ExecutePipeline) each).pipeline().literalName().stream())
                .flatMap(name -> pipeline(name).stream())
                .toList();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
