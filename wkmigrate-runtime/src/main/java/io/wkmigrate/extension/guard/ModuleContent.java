package io.wkmigrate.extension.guard;

import io.wkmigrate.api.expression.FunctionLibrary;
import io.wkmigrate.api.rule.IngestionRewrite;
import io.wkmigrate.api.rule.JobRewrite;
import io.wkmigrate.api.rule.PipelineRewrite;
import io.wkmigrate.api.rule.Rule;
import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.api.rule.StorageRewrite;
import io.wkmigrate.api.rule.TaskNameRewrite;
import io.wkmigrate.api.rule.Wrapping;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a module of a jar holds, asked of it once. Afterwards the module itself is not asked any more: it might
 * answer otherwise.
 *
 * @param rules the translators by kind, then by type in lower case
 */
record ModuleContent(
        String name,
        List<RuleDescriptor> catalogue,
        Map<RuleKind, Map<String, Rule<?, ?>>> rules,
        List<Wrapping<?>> wrappings,
        Map<String, PipelineRewrite> pipelineRewrites,
        Map<String, JobRewrite> jobRewrites,
        Map<String, StorageRewrite> storageRewrites,
        Map<String, IngestionRewrite> ingestionRewrites,
        Map<String, TaskNameRewrite> taskNameRewrites,
        List<FunctionLibrary> functionLibraries) {

    /** The same with other functions. */
    ModuleContent with(List<FunctionLibrary> others) {
        return new ModuleContent(
                name,
                catalogue,
                rules,
                wrappings,
                pipelineRewrites,
                jobRewrites,
                storageRewrites,
                ingestionRewrites,
                taskNameRewrites,
                others);
    }

    /** The translator for a type of a kind, if there is one. */
    @Nullable
    Rule<?, ?> rule(RuleKind kind, String type) {
        return rules.getOrDefault(kind, Map.of()).get(type);
    }
}
