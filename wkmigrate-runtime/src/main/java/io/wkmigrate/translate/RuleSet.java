package io.wkmigrate.translate;

import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.definition.CopySideDefinition;
import io.wkmigrate.api.definition.DatasetDefinition;
import io.wkmigrate.api.definition.LinkedServiceDefinition;
import io.wkmigrate.api.definition.TriggerDefinition;
import io.wkmigrate.api.expression.FunctionLibrary;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.ir.CopySink;
import io.wkmigrate.api.ir.CopySource;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.ir.Trigger;
import io.wkmigrate.api.rule.IngestionRewrite;
import io.wkmigrate.api.rule.JobRewrite;
import io.wkmigrate.api.rule.PipelineRewrite;
import io.wkmigrate.api.rule.Rule;
import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleModule;
import io.wkmigrate.api.rule.StorageRewrite;
import io.wkmigrate.api.rule.Unbound;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rules in force: those of all modules, without the ones that others replace. Two rules for one type are refused
 * unless one says that it replaces the other.
 */
public final class RuleSet {

    private final List<RuleModule> modules;
    private final Map<String, RuleModule> ownerOfType;

    private RuleSet(List<RuleModule> modules, Map<String, RuleModule> ownerOfType) {
        this.modules = modules;
        this.ownerOfType = ownerOfType;
    }

    /** The rules that come with the program. */
    public static RuleSet builtIn() {
        return of(ServiceLoader.load(RuleModule.class, RuleSet.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /**
     * The rules of some modules.
     *
     * @throws RuleConflictException when two rules claim one type
     */
    public static RuleSet of(List<RuleModule> modules) {
        List<RuleModule> sorted =
                modules.stream().sorted(Comparator.comparing(RuleModule::name)).toList();
        return new RuleSet(sorted, new RuleConflicts(sorted).owners());
    }

    /** The rule for a type of activity, ignoring case. */
    public Optional<Rule<ActivityDefinition<Unbound>, Activity>> activity(String type) {
        return find("ACTIVITY", type, RuleModule::activity);
    }

    /** The rule for a type of linked service, ignoring case. */
    public Optional<Rule<LinkedServiceDefinition<Unbound>, Connection>> linkedService(String type) {
        return find("LINKED_SERVICE", type, RuleModule::linkedService);
    }

    /** The rule for a type of dataset, ignoring case. */
    public Optional<Rule<DatasetDefinition<Unbound>, Dataset>> dataset(String type) {
        return find("DATASET", type, RuleModule::dataset);
    }

    /** The rule for a type of copy source, ignoring case. */
    public Optional<Rule<CopySideDefinition<Unbound>, CopySource>> copySource(String type) {
        return find("COPY_SOURCE", type, RuleModule::copySource);
    }

    /** The rule for a type of copy sink, ignoring case. */
    public Optional<Rule<CopySideDefinition<Unbound>, CopySink>> copySink(String type) {
        return find("COPY_SINK", type, RuleModule::copySink);
    }

    /** The rule for a type of trigger, ignoring case. */
    public Optional<Rule<TriggerDefinition<Unbound>, Trigger>> trigger(String type) {
        return find("TRIGGER", type, RuleModule::trigger);
    }

    /** The rewrites of pipelines by id, in the order in which they run. */
    public Map<String, PipelineRewrite> pipelineRewrites() {
        return inOrder(RuleModule::pipelineRewrites);
    }

    /** The rewrites of jobs, in the order in which they run. */
    public List<JobRewrite> jobRewrites() {
        return List.copyOf(inOrder(RuleModule::jobRewrites).values());
    }

    /** The rules for the paths of storage, in the order in which they run. */
    public List<StorageRewrite> storageRewrites() {
        return List.copyOf(inOrder(RuleModule::storageRewrites).values());
    }

    /** The rules for the ingestion of files by id, in the order in which they run. */
    public Map<String, IngestionRewrite> ingestionRewrites() {
        return inOrder(RuleModule::ingestionRewrites);
    }

    /** The functions that modules add to the expression language, module by module. */
    public List<FunctionLibrary> functionLibraries() {
        return modules.stream()
                .flatMap(each -> each.functionLibraries().stream())
                .toList();
    }

    /** Lower priorities run first, and ids decide among equals, whichever module they come from. */
    private <R> Map<String, R> inOrder(Function<RuleModule, Map<String, R>> rewrites) {
        Map<String, Integer> priorities = new HashMap<>();
        catalogue().forEach(each -> priorities.put(each.id(), each.priority()));
        Map<String, R> inOrder = new LinkedHashMap<>();
        modules.stream()
                .flatMap(each -> rewrites.apply(each).entrySet().stream())
                .sorted(Comparator.comparing((Map.Entry<String, R> each) ->
                                priorities.getOrDefault(each.getKey(), Integer.MAX_VALUE))
                        .thenComparing(Map.Entry::getKey))
                .forEach(each -> inOrder.put(each.getKey(), each.getValue()));
        return inOrder;
    }

    /** What is known of every rule, by kind and id; also of those that are replaced. */
    public List<RuleDescriptor> catalogue() {
        return modules.stream()
                .flatMap(each -> each.catalogue().stream())
                .sorted(Comparator.comparing(RuleDescriptor::kind).thenComparing(RuleDescriptor::id))
                .toList();
    }

    private <R> Optional<R> find(String kind, String type, BiFunction<RuleModule, String, @Nullable R> lookup) {
        String key = type.toLowerCase(Locale.ROOT);
        RuleModule owner = ownerOfType.get(kind + " " + key);
        return owner == null ? Optional.empty() : Optional.ofNullable(lookup.apply(owner, key));
    }
}
