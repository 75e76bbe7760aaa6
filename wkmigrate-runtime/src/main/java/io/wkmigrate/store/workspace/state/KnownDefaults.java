package io.wkmigrate.store.workspace.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/**
 * Values that the service adds when it is not told otherwise (section 9 of the target reference, and the documentation of
 * the SDK's classes). Whether they were sent or not makes no difference.
 */
final class KnownDefaults {

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("channel", "CURRENT"),
            Map.entry("concurrency", "1"),
            Map.entry("continuous", "false"),
            Map.entry("development", "false"),
            Map.entry("disable_auto_optimization", "false"),
            Map.entry("edit_mode", "EDITABLE"),
            Map.entry("edition", "ADVANCED"),
            Map.entry("format", "MULTI_TASK"),
            Map.entry("full_refresh", "false"),
            Map.entry("max_concurrent_runs", "1"),
            Map.entry("max_retries", "0"),
            Map.entry("min_retry_interval_millis", "0"),
            Map.entry("photon", "false"),
            Map.entry("retry_on_timeout", "false"),
            Map.entry("run_if", "ALL_SUCCESS"),
            Map.entry("source", "WORKSPACE"),
            Map.entry("timeout_seconds", "0"));

    /** Members that hold what people named: everything in them counts. */
    private static final Set<String> NAMED_BY_PEOPLE = Set.of(
            "base_parameters",
            "configuration",
            "custom_tags",
            "job_parameters",
            "named_parameters",
            "spark_conf",
            "spark_env_vars",
            "tags");

    private KnownDefaults() {}

    static boolean contains(String name, JsonNode value) {
        return value.isValueNode() && value.asText().equals(VALUES.get(name));
    }

    static boolean isNamedByPeople(String name) {
        return NAMED_BY_PEOPLE.contains(name);
    }
}
