package io.wkmigrate.extension.guard;

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
import io.wkmigrate.api.rule.StorageRewrite;
import io.wkmigrate.api.rule.TaskNameRewrite;
import io.wkmigrate.api.rule.Unbound;
import io.wkmigrate.api.rule.Wrapping;
import io.wkmigrate.translate.RuleFailureException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The module of a rule jar, watched over. Nothing that the jar does can end the run: its rules throw nothing but
 * {@link RuleFailureException}.
 */
public final class GuardedModule implements RuleModule {

    private final ModuleContent content;
    private final GuardedTranslators translators;
    private final List<Wrapping<?>> wrappings;
    private final Map<String, PipelineRewrite> pipelineRewrites;
    private final Map<String, JobRewrite> jobRewrites;
    private final Map<String, StorageRewrite> storageRewrites;
    private final Map<String, IngestionRewrite> ingestionRewrites;
    private final Map<String, TaskNameRewrite> taskNameRewrites;
    private final List<FunctionLibrary> functionLibraries;

    private GuardedModule(ModuleContent content, Guard guard) {
        GuardedRewrites rewrites = new GuardedRewrites(guard);
        this.content = content;
        this.translators = new GuardedTranslators(guard);
        this.wrappings = content.wrappings().stream()
                .<Wrapping<?>>map(translators::wrapping)
                .toList();
        this.pipelineRewrites = each(content.pipelineRewrites(), rewrites::pipeline);
        this.jobRewrites = each(content.jobRewrites(), rewrites::job);
        this.storageRewrites = each(content.storageRewrites(), rewrites::storage);
        this.ingestionRewrites = each(content.ingestionRewrites(), rewrites::ingestion);
        this.taskNameRewrites = each(content.taskNameRewrites(), rewrites::taskName);
        this.functionLibraries = content.functionLibraries();
    }

    /**
     * Creates a module and asks it for all that it holds.
     *
     * @param name what its index calls it
     * @param rules the ids of its rules, by the index
     * @throws ModuleFaultException when it fails, does not come to an end, or is not what its index says
     */
    public static GuardedModule of(String name, Collection<String> rules, ModuleCreation creation, Guard guard)
            throws ModuleFaultException {
        return new GuardedModule(guard.load(name, call -> content(creation, name, rules, guard)), guard);
    }

    private static ModuleContent content(ModuleCreation creation, String name, Collection<String> rules, Guard guard)
            throws Throwable {
        ModuleContent content = ModuleReading.read(creation.create(), name, rules);
        return content.with(new GuardedFunctions(guard).libraries(content));
    }

    private static <R> Map<String, R> each(Map<String, R> rewrites, BiFunction<String, R, R> guarded) {
        Map<String, R> all = new LinkedHashMap<>();
        rewrites.forEach((id, rewrite) -> all.put(id, guarded.apply(id, rewrite)));
        return all;
    }

    @Override
    public String name() {
        return content.name();
    }

    @Override
    public List<RuleDescriptor> catalogue() {
        return content.catalogue();
    }

    @Override
    public @Nullable Rule<ActivityDefinition<Unbound>, Activity> activity(String type) {
        return translators.activity(content.rule(RuleKind.ACTIVITY, type));
    }

    @Override
    public @Nullable Rule<LinkedServiceDefinition<Unbound>, Connection> linkedService(String type) {
        return translators.other(content.rule(RuleKind.LINKED_SERVICE, type));
    }

    @Override
    public @Nullable Rule<TriggerDefinition<Unbound>, Trigger> trigger(String type) {
        return translators.other(content.rule(RuleKind.TRIGGER, type));
    }

    @Override
    public @Nullable Rule<DatasetDefinition<Unbound>, Dataset> dataset(String type) {
        return translators.other(content.rule(RuleKind.DATASET, type));
    }

    @Override
    public @Nullable Rule<CopySideDefinition<Unbound>, CopySource> copySource(String type) {
        return translators.other(content.rule(RuleKind.COPY_SOURCE, type));
    }

    @Override
    public @Nullable Rule<CopySideDefinition<Unbound>, CopySink> copySink(String type) {
        return translators.other(content.rule(RuleKind.COPY_SINK, type));
    }

    @Override
    public List<Wrapping<?>> wrappings() {
        return wrappings;
    }

    @Override
    public Map<String, PipelineRewrite> pipelineRewrites() {
        return pipelineRewrites;
    }

    @Override
    public Map<String, JobRewrite> jobRewrites() {
        return jobRewrites;
    }

    @Override
    public Map<String, StorageRewrite> storageRewrites() {
        return storageRewrites;
    }

    @Override
    public Map<String, IngestionRewrite> ingestionRewrites() {
        return ingestionRewrites;
    }

    @Override
    public Map<String, TaskNameRewrite> taskNameRewrites() {
        return taskNameRewrites;
    }

    @Override
    public List<FunctionLibrary> functionLibraries() {
        return functionLibraries;
    }
}
