package io.wkmigrate.convert;

import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.job.JobOrigin;
import io.wkmigrate.api.rule.TaskNameRewrite;
import io.wkmigrate.translate.AppliedRewrite;
import io.wkmigrate.translate.AppliedRewrite.Change;
import io.wkmigrate.translate.RuleCall;
import io.wkmigrate.translate.RuleFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Lets rules decide after what tasks are called, and keeps account of what they change. One that is at fault changes
 * nothing. Used for one conversion.
 */
final class TaskNames implements TaskNameRewrite {

    private final Map<String, TaskNameRewrite> rewrites;
    private final Function<String, SourcePlace> places;
    private final Map<String, Map<String, Set<Change>>> changes = new LinkedHashMap<>();
    private final Set<Finding> findings = new LinkedHashSet<>();

    /**
     * Applies rewrites, given by id and in order.
     *
     * @param places where pipelines stand, by their names
     */
    TaskNames(Map<String, TaskNameRewrite> rewrites, Function<String, SourcePlace> places) {
        this.rewrites = rewrites;
        this.places = places;
    }

    @Override
    public String rewrite(JobOrigin job, String name) {
        String rewritten = name;
        for (Map.Entry<String, TaskNameRewrite> each : rewrites.entrySet()) {
            String before = rewritten;
            rewritten = RuleCall.rewritten(
                    each.getKey(),
                    before,
                    () -> each.getValue().rewrite(job, before),
                    fault -> tell(fault, job.pipeline()));
            if (!rewritten.equals(before)) {
                changes.computeIfAbsent(job.pipeline(), unseen -> new LinkedHashMap<>())
                        .computeIfAbsent(each.getKey(), unseen -> new LinkedHashSet<>())
                        .add(new Change("tasks/" + name, before, rewritten));
            }
        }
        return rewritten;
    }

    private void tell(RuleFault fault, String pipeline) {
        findings.add(Finding.inPipeline(fault.code(), places.apply(pipeline), pipeline, fault.message()));
    }

    /** The rewrites that changed names of tasks of a pipeline, in the order in which they ran. */
    List<AppliedRewrite> of(String pipeline) {
        Map<String, Set<Change>> ofPipeline = changes.getOrDefault(pipeline, Map.of());
        return rewrites.keySet().stream()
                .filter(ofPipeline::containsKey)
                .map(id -> new AppliedRewrite(id, List.copyOf(ofPipeline.getOrDefault(id, Set.of()))))
                .toList();
    }

    /** The ids of the rewrites that changed something. */
    List<String> used() {
        return rewrites.keySet().stream()
                .filter(id -> changes.values().stream().anyMatch(each -> each.containsKey(id)))
                .toList();
    }

    /** The rewrites that were at fault. */
    List<Finding> findings() {
        return new ArrayList<>(findings);
    }
}
