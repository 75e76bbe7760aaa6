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
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.api.rule.RuleModule;
import io.wkmigrate.api.rule.RuleWrapper;
import io.wkmigrate.api.rule.StorageRewrite;
import io.wkmigrate.api.rule.TaskNameRewrite;
import io.wkmigrate.api.rule.Unbound;
import io.wkmigrate.api.rule.Wrapping;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules in force: those of all modules, without the ones that others replace. Two rules for one type are refused
 * unless one says that it replaces the other. Immutable.
 */
public final class RuleSet {

    /** The order in which rewrites and wrappers run: lower priorities first, and by id among equals. */
    public static final Comparator<RuleDescriptor> ORDER =
            Comparator.comparing(RuleDescriptor::priority).thenComparing(RuleDescriptor::id);

    private final List<RuleSource> sources;
    private final RuleConflicts conflicts;
    private final Map<RuleKind, Map<String, RuleModule>> owners;
    private final Map<String, List<Wrapping<?>>> wrappings;

    private RuleSet(List<RuleSource> sources) {
        this.sources = sources.stream()
                .sorted(Comparator.comparing(each -> each.module().name()))
                .toList();
        this.conflicts = new RuleConflicts(this.sources);
        this.owners = conflicts.owners();
        this.wrappings = this.sources.stream()
                .flatMap(each -> each.module().wrappings().stream())
                .sorted(Comparator.comparing(Wrapping::descriptor, ORDER))
                .collect(Collectors.groupingBy(each -> each.descriptor().wraps()));
    }

    /** The rules that come with the program. */
    public static RuleSet builtIn() {
        return new RuleSet(ServiceLoader.load(RuleModule.class, RuleSet.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .map(each -> new RuleSource(each, RuleOrigin.BUILT_IN))
                .toList());
    }

    /**
     * The rules of some modules, and no others.
     *
     * @throws RuleConflictException when two rules contradict each other
     */
    public static RuleSet of(List<RuleModule> modules) {
        return new RuleSet(modules.stream()
                .map(each -> new RuleSource(each, RuleOrigin.GIVEN))
                .toList());
    }

    /**
     * These rules and more.
     *
     * @throws RuleConflictException when two rules contradict each other; the message names both and their files
     */
    public RuleSet with(List<RuleSource> more) {
        return more.isEmpty()
                ? this
                : new RuleSet(Stream.concat(sources.stream(), more.stream()).toList());
    }

    /** The modules and where they come from, by name. */
    public List<RuleSource> sources() {
        return sources;
    }

    /** Where a rule comes from, by its id. */
    public RuleOrigin originOf(String rule) {
        String module = rule.substring(0, Math.max(0, rule.indexOf('/')));
        return sources.stream()
                .filter(each -> each.module().name().equals(module))
                .map(RuleSource::origin)
                .findFirst()
                .orElse(RuleOrigin.GIVEN);
    }

    /** All rules for a type, ignoring case: first the one in force, then its wrappers as they run, then the replaced. */
    public List<Candidate> candidates(RuleKind kind, String type) {
        return conflicts.candidates(kind, type);
    }

    /** The rewrites of a kind, in the order in which they run. */
    public List<RuleDescriptor> inOrder(RuleKind kind) {
        return catalogue().stream()
                .filter(each -> each.kind() == kind && each.wraps().isEmpty())
                .sorted(ORDER)
                .toList();
    }

    /** The rule for a type of activity, ignoring case. */
    public Optional<Rule<ActivityDefinition<Unbound>, Activity>> activity(String type) {
        return find(RuleKind.ACTIVITY, type, RuleModule::activity);
    }

    /** The rule for a type of linked service, ignoring case. */
    public Optional<Rule<LinkedServiceDefinition<Unbound>, Connection>> linkedService(String type) {
        return find(RuleKind.LINKED_SERVICE, type, RuleModule::linkedService);
    }

    /** The rule for a type of dataset, ignoring case. */
    public Optional<Rule<DatasetDefinition<Unbound>, Dataset>> dataset(String type) {
        return find(RuleKind.DATASET, type, RuleModule::dataset);
    }

    /** The rule for a type of copy source, ignoring case. */
    public Optional<Rule<CopySideDefinition<Unbound>, CopySource>> copySource(String type) {
        return find(RuleKind.COPY_SOURCE, type, RuleModule::copySource);
    }

    /** The rule for a type of copy sink, ignoring case. */
    public Optional<Rule<CopySideDefinition<Unbound>, CopySink>> copySink(String type) {
        return find(RuleKind.COPY_SINK, type, RuleModule::copySink);
    }

    /** The rule for a type of trigger, ignoring case. */
    public Optional<Rule<TriggerDefinition<Unbound>, Trigger>> trigger(String type) {
        return find(RuleKind.TRIGGER, type, RuleModule::trigger);
    }

    /** The wrappers of a rule by their ids, in the order in which they run. */
    <R> Map<String, RuleWrapper<R>> wrappers(String rule, Class<R> result) {
        Map<String, RuleWrapper<R>> wrappers = new LinkedHashMap<>();
        for (Wrapping<?> each : wrappings.getOrDefault(rule, List.of())) {
            if (each.result() == result) {
                // The class that was just compared is that of the type argument.
                @SuppressWarnings("unchecked")
                RuleWrapper<R> wrapper = (RuleWrapper<R>) each.wrapper();
                wrappers.put(each.descriptor().id(), wrapper);
            }
        }
        return wrappers;
    }

    /** The rewrites of pipelines by id, in the order in which they run. */
    public Map<String, PipelineRewrite> pipelineRewrites() {
        return inOrder(RuleKind.PIPELINE_REWRITE, RuleModule::pipelineRewrites);
    }

    /** The rewrites of jobs by id, in the order in which they run. */
    public Map<String, JobRewrite> jobRewrites() {
        return inOrder(RuleKind.JOB_REWRITE, RuleModule::jobRewrites);
    }

    /** The rules for the paths of storage by id, in the order in which they run. */
    public Map<String, StorageRewrite> storageRewrites() {
        return inOrder(RuleKind.STORAGE_REWRITE, RuleModule::storageRewrites);
    }

    /** The rules for the ingestion of files by id, in the order in which they run. */
    public Map<String, IngestionRewrite> ingestionRewrites() {
        return inOrder(RuleKind.INGESTION_REWRITE, RuleModule::ingestionRewrites);
    }

    /** The rules for the names of tasks by id, in the order in which they run. */
    public Map<String, TaskNameRewrite> taskNameRewrites() {
        return inOrder(RuleKind.TASK_NAME_REWRITE, RuleModule::taskNameRewrites);
    }

    /** The functions that modules add to the expression language, module by module. */
    public List<FunctionLibrary> functionLibraries() {
        return sources.stream()
                .flatMap(each -> each.module().functionLibraries().stream())
                .toList();
    }

    /** What is known of every rule, by kind and id; also of those that are replaced. */
    public List<RuleDescriptor> catalogue() {
        return sources.stream()
                .flatMap(each -> each.module().catalogue().stream())
                .sorted(Comparator.comparing(RuleDescriptor::kind).thenComparing(RuleDescriptor::id))
                .toList();
    }

    private <R> Map<String, R> inOrder(RuleKind kind, Function<RuleModule, Map<String, R>> rewrites) {
        Map<String, R> byId = new HashMap<>();
        sources.forEach(each -> byId.putAll(rewrites.apply(each.module())));
        Map<String, R> inOrder = new LinkedHashMap<>();
        for (RuleDescriptor each : inOrder(kind)) {
            R rewrite = byId.get(each.id());
            if (rewrite != null) {
                inOrder.put(each.id(), rewrite);
            }
        }
        return inOrder;
    }

    private <R> Optional<R> find(RuleKind kind, String type, BiFunction<RuleModule, String, @Nullable R> lookup) {
        String key = type.toLowerCase(Locale.ROOT);
        RuleModule owner = owners.getOrDefault(kind, Map.of()).get(key);
        return owner == null ? Optional.empty() : Optional.ofNullable(lookup.apply(owner, key));
    }
}
