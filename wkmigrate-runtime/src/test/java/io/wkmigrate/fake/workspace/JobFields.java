package io.wkmigrate.fake.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which fields of settings and tasks the service knows. It ignores the others, so a misspelt field is lost. */
final class JobFields {

    private static final Set<String> SETTINGS = Set.of(
            "access_control_list",
            "budget_policy_id",
            "continuous",
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
            "schedule",
            "tags",
            "tasks",
            "timeout_seconds",
            "trigger",
            "triggers",
            "usage_policy_id",
            "webhook_notifications");

    private static final Set<String> TASK = Set.of(
            "ai_runtime_task",
            "alert_task",
            "clean_rooms_notebook_task",
            "compute",
            "condition_task",
            "dashboard_task",
            "dbt_cloud_task",
            "dbt_platform_task",
            "dbt_task",
            "depends_on",
            "description",
            "disable_auto_optimization",
            "disabled",
            "email_notifications",
            "environment_key",
            "existing_cluster_id",
            "for_each_task",
            "gen_ai_compute_task",
            "health",
            "job_cluster_key",
            "libraries",
            "max_retries",
            "min_retry_interval_millis",
            "new_cluster",
            "notebook_task",
            "notification_settings",
            "pipeline_task",
            "power_bi_task",
            "python_operator_task",
            "python_wheel_task",
            "retry_on_timeout",
            "run_if",
            "run_job_task",
            "spark_jar_task",
            "spark_python_task",
            "spark_submit_task",
            "sql_task",
            "task_key",
            "timeout_seconds",
            "webhook_notifications");

    private JobFields() {}

    /** A copy of what was written with the known fields only; those that the job has already are known too. */
    static ObjectNode known(JsonNode written, ObjectNode present) {
        Set<String> names = new HashSet<>(SETTINGS);
        present.fieldNames().forEachRemaining(names::add);
        Set<String> taskNames = new HashSet<>(TASK);
        present.path("tasks").forEach(task -> task.fieldNames().forEachRemaining(taskNames::add));
        ObjectNode settings = written.deepCopy();
        settings.retain(names);
        List.copyOf(settings.properties()).stream()
                .filter(field -> field.getValue().isNull())
                .forEach(field -> settings.remove(field.getKey()));
        for (JsonNode task : settings.path("tasks")) {
            if (task instanceof ObjectNode fields) {
                fields.retain(taskNames);
            }
        }
        return settings;
    }
}
