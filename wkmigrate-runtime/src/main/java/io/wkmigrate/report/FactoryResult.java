package io.wkmigrate.report;

import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.Decision;
import io.wkmigrate.verify.Proof;
import java.util.List;
import java.util.Optional;

/**
 * What the conversion of one factory came to; {@code result.json} in memory.
 *
 * @param factory the name of the factory or workspace
 * @param path where the factory is inside the given source; empty when the source is the factory
 * @param ledger the balance
 * @param pipelines every pipeline that was converted, by name
 * @param triggers every trigger, by name
 * @param rejected the files that could not be read, in order
 * @param findings all findings, in their order; those of the activities included
 * @param rules the modules of rules that were in force, by name
 */
public record FactoryResult(
        String factory,
        String path,
        Ledger ledger,
        List<PipelineResult> pipelines,
        List<TriggerResult> triggers,
        List<RejectedFile> rejected,
        List<Finding> findings,
        List<RuleUse> rules) {

    /** A result of which it does not matter what rules there were. */
    public FactoryResult(
            String factory,
            String path,
            Ledger ledger,
            List<PipelineResult> pipelines,
            List<TriggerResult> triggers,
            List<RejectedFile> rejected,
            List<Finding> findings) {
        this(factory, path, ledger, pipelines, triggers, rejected, findings, List.of());
    }

    /** A file that could not be read, and why. */
    public record RejectedFile(String file, String reason) {}

    /**
     * What became of a pipeline.
     *
     * @param job the key of its job
     * @param proof whether its jobs behave as it does
     * @param activities every activity, those inside containers included, in source order
     * @param rewrites the rewrites that changed it or its jobs, in the order in which they ran
     */
    public record PipelineResult(
            String name,
            SourcePlace place,
            String job,
            Proof proof,
            List<ActivityResult> activities,
            List<RewriteResult> rewrites) {

        /** A pipeline that no rewrite changed. */
        public PipelineResult(
                String name, SourcePlace place, String job, Proof proof, List<ActivityResult> activities) {
            this(name, place, job, proof, activities, List.of());
        }

        /** The worst status of its activities. */
        public ActivityStatus status() {
            return activities.stream()
                    .map(ActivityResult::status)
                    .filter(each -> each != ActivityStatus.INACTIVE)
                    .max(ActivityStatus::compareTo)
                    .orElse(ActivityStatus.TRANSLATED);
        }
    }

    /**
     * What became of an activity.
     *
     * @param path the names of its containers and its own, joined by {@code /}
     * @param rule the rule that translated it, if one did
     * @param untranslated properties that the rule knows of and left behind, with its reason
     * @param findings what is to be known about it
     * @param decision why its data is moved in the way it is, if it moves some and there was a choice
     */
    public record ActivityResult(
            String path,
            String type,
            ActivityStatus status,
            Optional<String> rule,
            SourcePlace place,
            List<LeftBehind> untranslated,
            List<Finding> findings,
            Optional<Decision> decision) {

        /** An activity about which there was nothing to decide. */
        public ActivityResult(
                String path,
                String type,
                ActivityStatus status,
                Optional<String> rule,
                SourcePlace place,
                List<LeftBehind> untranslated,
                List<Finding> findings) {
            this(path, type, status, rule, place, untranslated, findings, Optional.empty());
        }
    }

    /** A property that a rule declares to leave behind. */
    public record LeftBehind(SourcePlace place, String reason) {}

    /**
     * What became of a trigger.
     *
     * @param started whether ADF had it running, if the source says so
     * @param jobs the keys of the jobs that carry its schedule; empty when it has no counterpart
     */
    public record TriggerResult(
            String name, String type, Optional<Boolean> started, List<String> jobs, SourcePlace place) {}
}
