package io.wkmigrate.cli.trial;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.convert.SettingsDifference;
import io.wkmigrate.lower.workflow.Workflow;
import io.wkmigrate.store.JobSettings;
import io.wkmigrate.translate.AppliedRewrite.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A job that is new, gone, or has other settings.
 *
 * @param job its key
 * @param kind what is the matter with it
 * @param settings the settings that differ, if it is there in both
 */
public record JobChange(String job, ChangeKind kind, List<Change> settings) {

    static List<JobChange> between(Workflow before, Workflow after) {
        Map<String, JsonNode> earlier = byKey(before);
        Map<String, JsonNode> later = byKey(after);
        Map<String, JsonNode> all = new TreeMap<>(earlier);
        all.putAll(later);
        List<JobChange> changes = new ArrayList<>();
        for (String job : all.keySet()) {
            if (!earlier.containsKey(job)) {
                changes.add(new JobChange(job, ChangeKind.ADDED, List.of()));
            } else if (!later.containsKey(job)) {
                changes.add(new JobChange(job, ChangeKind.REMOVED, List.of()));
            } else if (!earlier.get(job).equals(later.get(job))) {
                changes.add(new JobChange(
                        job, ChangeKind.CHANGED, SettingsDifference.between(earlier.get(job), later.get(job))));
            }
        }
        return List.copyOf(changes);
    }

    private static Map<String, JsonNode> byKey(Workflow workflow) {
        Map<String, JsonNode> jobs = new TreeMap<>();
        workflow.jobs().forEach(each -> jobs.put(each.job().key(), JobSettings.of(each.job())));
        return jobs;
    }
}
