package io.wkmigrate.policy;

import io.wkmigrate.api.rule.JobRewrite;
import io.wkmigrate.api.rule.PipelineRewrite;
import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleModule;
import io.wkmigrate.api.rule.StorageRewrite;
import io.wkmigrate.api.rule.TaskNameRewrite;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The policies of one file as a module of rules.
 *
 * @param name the name of the module
 * @param rules the policies by id, in the order of the file
 */
record PolicyModule(String name, Map<String, NumberedRule> rules) implements RuleModule {

    /**
     * A policy as a rule.
     *
     * @param priority when it runs: after those before it in the same file, and in files before
     */
    record NumberedRule(PolicyEntry entry, String file, int priority) {

        private RuleDescriptor descriptor(String id) {
            String where = file + ", line " + entry.at().line();
            return new RuleDescriptor(
                    id,
                    entry.rule().kind(),
                    List.of(),
                    "",
                    "",
                    priority,
                    entry.rule().summary() + " (" + where + ")",
                    List.of(),
                    Map.of());
        }
    }

    @Override
    public List<RuleDescriptor> catalogue() {
        return rules.entrySet().stream()
                .map(each -> each.getValue().descriptor(each.getKey()))
                .sorted(Comparator.comparing(RuleDescriptor::kind).thenComparing(RuleDescriptor::id))
                .toList();
    }

    @Override
    public Map<String, PipelineRewrite> pipelineRewrites() {
        return ofKind(PipelineRewrite.class);
    }

    @Override
    public Map<String, JobRewrite> jobRewrites() {
        return ofKind(JobRewrite.class);
    }

    @Override
    public Map<String, StorageRewrite> storageRewrites() {
        return ofKind(StorageRewrite.class);
    }

    @Override
    public Map<String, TaskNameRewrite> taskNameRewrites() {
        return ofKind(TaskNameRewrite.class);
    }

    private <R> Map<String, R> ofKind(Class<R> kind) {
        Map<String, R> found = new LinkedHashMap<>();
        rules.forEach((id, rule) -> {
            if (kind.isInstance(rule.entry().rule())) {
                found.put(id, kind.cast(rule.entry().rule()));
            }
        });
        return found;
    }
}
