package io.wkmigrate.api.rule;

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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All rules of one module. The processor writes one implementation for each compiled module, a plain switch over types,
 * and names it in a service file; the runtime finds it with {@link java.util.ServiceLoader}.
 *
 * <p>Types are passed in lower case ({@link java.util.Locale#ROOT}).
 */
public interface RuleModule {

    /** The name of the module, the first part of the ids of its rules. */
    String name();

    /** The catalogue, sorted by kind and then id. */
    List<RuleDescriptor> catalogue();

    /** The rule for a type of activity, or null. */
    default @Nullable Rule<ActivityDefinition<Unbound>, Activity> activity(String type) {
        return null;
    }

    /** The rule for a type of linked service, or null. */
    default @Nullable Rule<LinkedServiceDefinition<Unbound>, Connection> linkedService(String type) {
        return null;
    }

    /** The rule for a type of trigger, or null. */
    default @Nullable Rule<TriggerDefinition<Unbound>, Trigger> trigger(String type) {
        return null;
    }

    /** The rule for a type of dataset, or null. */
    default @Nullable Rule<DatasetDefinition<Unbound>, Dataset> dataset(String type) {
        return null;
    }

    /** The rule for a type of copy source, or null. */
    default @Nullable Rule<CopySideDefinition<Unbound>, CopySource> copySource(String type) {
        return null;
    }

    /** The rule for a type of copy sink, or null. */
    default @Nullable Rule<CopySideDefinition<Unbound>, CopySink> copySink(String type) {
        return null;
    }

    /** The wrappers of rules, those of other modules among them; sorted by id. */
    default List<Wrapping<?>> wrappings() {
        return List.of();
    }

    /** The rewrites of pipelines, by id. */
    default Map<String, PipelineRewrite> pipelineRewrites() {
        return Map.of();
    }

    /** The rewrites of jobs, by id. */
    default Map<String, JobRewrite> jobRewrites() {
        return Map.of();
    }

    /** The rules for the paths of storage, by id. */
    default Map<String, StorageRewrite> storageRewrites() {
        return Map.of();
    }

    /** The rules for the ingestion of files, by id. */
    default Map<String, IngestionRewrite> ingestionRewrites() {
        return Map.of();
    }

    /** The rules for the names of tasks, by id. */
    default Map<String, TaskNameRewrite> taskNameRewrites() {
        return Map.of();
    }

    /** The functions that it adds to the expression language. */
    default List<FunctionLibrary> functionLibraries() {
        return List.of();
    }
}
