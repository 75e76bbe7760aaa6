package io.wkmigrate.jobs.pause;

import com.fasterxml.jackson.core.JsonPointer;
import io.wkmigrate.jobs.Canonical;
import io.wkmigrate.jobs.Job;
import io.wkmigrate.jobs.Management;
import io.wkmigrate.jobs.WholeJob;
import io.wkmigrate.jobs.trigger.Trigger;
import io.wkmigrate.jobs.trigger.TriggerKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decides what becomes of a job: what has to be changed, or why it is left alone. A job of which not all triggers can
 * be changed is left alone as a whole, as nobody should take it for paused.
 *
 * @param concerns which triggers are meant
 */
record PauseDecision(PauseAction action, Predicate<JsonPointer> concerns) {

    /** A tag for jobs that these commands must not touch. */
    static final String IGNORED = "wkmigrate_ignore";

    private static final Set<String> LEGACY = Set.of("schedule", "trigger", "continuous");

    /** Whether something has to be changed; without looking at the whole job. */
    boolean concerns(Job job) {
        return !concerned(job).isEmpty();
    }

    /** Why a job that has something to change is left alone. */
    Optional<String> exclusion(Job job) {
        List<Trigger> concerned = concerned(job);
        if (job.management() == Management.SYSTEM) {
            return Optional.of("managed by the service, which lets nobody change it");
        } else if (job.tags().containsKey(IGNORED)) {
            return Optional.of("its tag " + IGNORED + " says so");
        }
        Optional<String> odd = concerned.stream()
                .filter(each -> !each.adjustable())
                .findFirst()
                .map(each -> each.words() + " at " + each.holder() + ": how it is paused is not known");
        return odd.or(() -> hidden(concerned)).or(() -> mixed(concerned));
    }

    /**
     * With several tables a trigger waits for any of them or for all, which the service takes but does not show. A trigger is
     * sent whole, so what is not shown would be lost.
     */
    private static Optional<String> hidden(List<Trigger> concerned) {
        return concerned.stream()
                .filter(each -> each.kind() == TriggerKind.TABLE_UPDATE
                        && each.definition().path("table_names").size() > 1
                        && !each.definition().has("condition"))
                .findFirst()
                .map(each ->
                        each.words() + " at " + each.holder() + " is on several tables, and whether it waits for all of"
                                + " them is not shown and would be lost; change it in the workspace");
    }

    PlannedJob plan(WholeJob whole) {
        Set<JsonPointer> seen = new HashSet<>();
        List<TriggerChange> changes = new ArrayList<>();
        for (Trigger trigger : concerned(whole.job())) {
            if (seen.add(trigger.holder())) {
                changes.add(new TriggerChange(trigger.holder(), trigger.words(), action.to()));
            }
        }
        Job job = whole.job();
        return new PlannedJob(job.id(), job.name(), job.management(), changes, Canonical.verbatim(whole.settings()));
    }

    private List<Trigger> concerned(Job job) {
        return job.triggers().stream()
                .filter(each -> action.concerns(each) && concerns.test(each.holder()))
                .toList();
    }

    /** The service refuses a call that holds both. */
    private static Optional<String> mixed(List<Trigger> concerned) {
        List<String> fields = concerned.stream()
                .map(each -> each.holder().getMatchingProperty())
                .distinct()
                .toList();
        boolean both = fields.contains("triggers") && fields.stream().anyMatch(LEGACY::contains);
        return both
                ? Optional.of("holds triggers in the new list and in the old fields (" + String.join(", ", fields)
                        + "), which cannot be changed together")
                : Optional.empty();
    }
}
