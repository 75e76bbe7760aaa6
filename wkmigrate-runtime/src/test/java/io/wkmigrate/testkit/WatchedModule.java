package io.wkmigrate.testkit;

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
import io.wkmigrate.api.rule.TaskNameRewrite;
import io.wkmigrate.api.rule.Unbound;
import io.wkmigrate.api.rule.Wrapping;
import io.wkmigrate.extension.guard.GuardedModule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The rules of a module as they are; what they do is noted. {@link GuardedModule} watches over what comes of it. */
record WatchedModule(RuleModule module, RuleWatch watch) implements RuleModule {

    @Override
    public String name() {
        return module.name();
    }

    @Override
    public List<RuleDescriptor> catalogue() {
        return module.catalogue();
    }

    @Override
    public @Nullable Rule<ActivityDefinition<Unbound>, Activity> activity(String type) {
        return watched(module.activity(type));
    }

    @Override
    public @Nullable Rule<LinkedServiceDefinition<Unbound>, Connection> linkedService(String type) {
        return watched(module.linkedService(type));
    }

    @Override
    public @Nullable Rule<TriggerDefinition<Unbound>, Trigger> trigger(String type) {
        return watched(module.trigger(type));
    }

    @Override
    public @Nullable Rule<DatasetDefinition<Unbound>, Dataset> dataset(String type) {
        return watched(module.dataset(type));
    }

    @Override
    public @Nullable Rule<CopySideDefinition<Unbound>, CopySource> copySource(String type) {
        return watched(module.copySource(type));
    }

    @Override
    public @Nullable Rule<CopySideDefinition<Unbound>, CopySink> copySink(String type) {
        return watched(module.copySink(type));
    }

    private <D, R> @Nullable Rule<D, R> watched(@Nullable Rule<D, R> rule) {
        return rule == null
                ? null
                : new Rule<>(
                        rule.descriptor(),
                        (definition, context) -> watch.applying(
                                rule.descriptor().id(), () -> rule.application().apply(definition, context)));
    }

    @Override
    public List<Wrapping<?>> wrappings() {
        return module.wrappings().stream().<Wrapping<?>>map(this::watched).toList();
    }

    @SuppressWarnings("NullAway") // What a careless wrapper returns is found out by who watches over the module.
    private <R> Wrapping<R> watched(Wrapping<R> wrapping) {
        return new Wrapping<>(
                wrapping.descriptor(),
                wrapping.result(),
                (translated, source, context) -> watch.applying(
                        wrapping.descriptor().id(), () -> wrapping.wrapper().wrap(translated, source, context)));
    }

    @Override
    public Map<String, PipelineRewrite> pipelineRewrites() {
        return all(
                module.pipelineRewrites(),
                (rule, rewrite) -> pipeline -> watch.changing(rule, pipeline, rewrite::rewrite));
    }

    @Override
    public Map<String, JobRewrite> jobRewrites() {
        return all(module.jobRewrites(), (rule, rewrite) -> job -> watch.changing(rule, job, rewrite::rewrite));
    }

    @Override
    public Map<String, StorageRewrite> storageRewrites() {
        return all(
                module.storageRewrites(),
                (rule, rewrite) ->
                        (access, store) -> watch.changingOnce(rule, store, each -> rewrite.rewrite(access, each)));
    }

    @Override
    public Map<String, IngestionRewrite> ingestionRewrites() {
        return all(
                module.ingestionRewrites(),
                (rule, rewrite) ->
                        (copy, ingestion) -> watch.changingOnce(rule, ingestion, each -> rewrite.rewrite(copy, each)));
    }

    @Override
    public Map<String, TaskNameRewrite> taskNameRewrites() {
        return all(
                module.taskNameRewrites(),
                (rule, rewrite) -> (job, name) -> watch.changing(rule, name, each -> rewrite.rewrite(job, each)));
    }

    private static <R> Map<String, R> all(Map<String, R> rewrites, BiFunction<String, R, R> watched) {
        Map<String, R> all = new LinkedHashMap<>();
        rewrites.forEach((rule, rewrite) -> all.put(rule, watched.apply(rule, rewrite)));
        return all;
    }

    /** An expression is compiled without asking the library again, so functions cannot be seen at work. */
    @Override
    public List<FunctionLibrary> functionLibraries() {
        return module.functionLibraries();
    }
}
