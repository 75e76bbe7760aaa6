package io.wkmigrate.jobs.audit;

import io.wkmigrate.jobs.Job;
import io.wkmigrate.jobs.trigger.Trigger;
import io.wkmigrate.jobs.trigger.TriggerState;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many triggers of a kind there are.
 *
 * @param kind in words; kinds that nobody knows each count by their own name
 * @param unknown of how many it cannot be told whether they are paused
 */
public record KindCount(String kind, int unpaused, int paused, int unknown) {

    static List<KindCount> of(List<Job> jobs) {
        Map<String, KindCount> counts = new TreeMap<>();
        for (Job job : jobs) {
            for (Trigger trigger : job.triggers()) {
                counts.merge(trigger.words(), one(trigger), KindCount::plus);
            }
        }
        return counts.values().stream()
                .sorted(Comparator.comparingInt(each -> -each.total()))
                .toList();
    }

    private static KindCount one(Trigger trigger) {
        TriggerState state = trigger.state();
        return new KindCount(
                trigger.words(),
                state == TriggerState.UNPAUSED ? 1 : 0,
                state == TriggerState.PAUSED ? 1 : 0,
                state == TriggerState.UNKNOWN ? 1 : 0);
    }

    private KindCount plus(KindCount other) {
        return new KindCount(kind, unpaused + other.unpaused, paused + other.paused, unknown + other.unknown);
    }

    private int total() {
        return unpaused + paused + unknown;
    }
}
