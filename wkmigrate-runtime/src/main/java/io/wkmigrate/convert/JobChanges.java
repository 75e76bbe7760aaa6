package io.wkmigrate.convert;

import io.wkmigrate.api.job.Job;
import io.wkmigrate.store.JobSettings;
import io.wkmigrate.translate.AppliedRewrite.Change;
import java.util.List;

/** What a rewrite has changed in a job: the settings that differ, after the key of the job. */
final class JobChanges {

    private JobChanges() {}

    /** The differences in the order of their names: {@code load#/tasks/Copy_orders/timeout_seconds}. */
    static List<Change> between(Job before, Job after) {
        if (before.equals(after)) {
            return List.of();
        }
        return SettingsDifference.between(JobSettings.of(before), JobSettings.of(after)).stream()
                .map(each -> new Change(before.key() + "#/" + each.what(), each.before(), each.after()))
                .toList();
    }
}
