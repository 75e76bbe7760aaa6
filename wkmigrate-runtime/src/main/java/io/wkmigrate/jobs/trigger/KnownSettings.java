package io.wkmigrate.jobs.trigger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells fields of a job's settings that have nothing to do with triggers from new kinds of them. */
final class KnownSettings {

    private static final Set<String> NAMES = Set.of(
            "access_control_list",
            "budget_policy_id",
            "deployment",
            "description",
            "edit_mode",
            "email_notifications",
            "environments",
            "format",
            "git_source",
            "health",
            "job_clusters",
            "max_concurrent_runs",
            "name",
            "notification_settings",
            "parameters",
            "parent_path",
            "performance_target",
            "queue",
            "run_as",
            "tags",
            "tasks",
            "timeout_seconds",
            "usage_policy_id",
            "webhook_notifications");

    private static final Pattern LIKE_TRIGGERS = Pattern.compile("trigger|schedule|cron|continuous");

    private KnownSettings() {}

    /** Whether a field that is none of the known triggers may be a trigger. */
    static boolean mayBeTrigger(String name, JsonNode value) {
        return value.isContainerNode()
                && !NAMES.contains(name)
                && (holdsPauseStatus(value)
                        || LIKE_TRIGGERS.matcher(name.toLowerCase(Locale.ROOT)).find());
    }

    private static boolean holdsPauseStatus(JsonNode value) {
        if (value.isArray()) {
            for (JsonNode element : value) {
                if (element.has(TriggerState.FIELD)) {
                    return true;
                }
            }
        }
        return value.has(TriggerState.FIELD);
    }
}
