package io.wkmigrate.fake.workspace;

import static io.wkmigrate.fake.workspace.ServiceError.invalid;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.quartz.CronExpression;

/** What the service refuses in the settings of a job. */
final class JobChecks {

    static final List<String> TRIGGERS = List.of("schedule", "trigger", "continuous");

    private static final int MOST_TASKS = 1000;
    private static final int MOST_TAGS = 25;
    private static final int MOST_NAME_BYTES = 4096;
    private static final int LONGEST_DESCRIPTION = 27_700;
    private static final Pattern PARAMETER = Pattern.compile("[A-Za-z0-9_.-]+");
    private static final Set<String> PAUSE_STATUS = Set.of("", "PAUSED", "UNPAUSED");
    private static final int MOST_CONCURRENT_RUNS = 1000;
    private static final String NO_GIT_PROVIDER =
            "git_source.git_provider must be one of: github,gitlab,bitbucketcloud,gitlabenterpriseedition,"
                    + "bitbucketserver,azuredevopsservices,githubenterprise,awscodecommit";

    private JobChecks() {}

    static void check(JsonNode settings, JobStore jobs) {
        checkWithoutTasks(settings);
        if (settings.path("tasks").size() > MOST_TASKS) {
            throw invalid("The number of tasks in a job cannot exceed " + MOST_TASKS + ".");
        }
        Set<String> clusters = keys(settings.path("job_clusters"), "job_cluster_key");
        Set<String> environments = keys(settings.path("environments"), "environment_key");
        new TaskChecks(clusters, environments, settings.has("git_source"), jobs).check(settings.path("tasks"));
    }

    /** What an update that leaves the tasks alone is checked for. */
    static void checkWithoutTasks(JsonNode settings) {
        general(settings);
        parameters(settings.path("parameters"));
        triggers(settings);
    }

    private static void general(JsonNode settings) {
        if (settings.path("name").asText().getBytes(StandardCharsets.UTF_8).length > MOST_NAME_BYTES) {
            throw invalid("The job name is too long. It can have at most " + MOST_NAME_BYTES + " bytes.");
        }
        if (settings.path("description").asText().length() > LONGEST_DESCRIPTION) {
            throw invalid("The description is too long. It can have at most " + LONGEST_DESCRIPTION + " characters.");
        }
        if (settings.path("tags").size() > MOST_TAGS) {
            throw invalid("The number of tags of a job cannot exceed " + MOST_TAGS + ".");
        }
        int runs = settings.path("max_concurrent_runs").asInt(1);
        if (runs < 0 || runs > MOST_CONCURRENT_RUNS) {
            throw invalid("max_concurrent_runs must be between 0 and " + MOST_CONCURRENT_RUNS + ".");
        }
        JsonNode git = settings.path("git_source");
        if (git.isObject() && git.path("git_provider").asText().isEmpty()) {
            throw invalid(NO_GIT_PROVIDER);
        }
        if (settings.has("queue") && !settings.path("queue").has("enabled")) {
            throw invalid("Missing required field: settings.queue.enabled");
        }
    }

    private static void parameters(JsonNode parameters) {
        for (String name : keys(parameters, "name")) {
            if (!PARAMETER.matcher(name).matches()) {
                throw invalid("The parameter name '" + name + "' contains an invalid character.");
            }
        }
        for (JsonNode parameter : parameters) {
            if (!parameter.hasNonNull("default")) {
                throw invalid("Missing required field: settings.parameters.default");
            }
        }
    }

    private static void triggers(JsonNode settings) {
        List<String> used = TRIGGERS.stream().filter(settings::has).toList();
        if (used.size() > 1) {
            throw invalid("Only one of schedule, trigger and continuous can be set, but found " + used + ".");
        }
        if (settings.path("triggers").size() > 0 && !used.isEmpty()) {
            throw invalid("The field triggers cannot be used together with " + used.get(0) + ".");
        }
        if (settings.has("schedule")) {
            schedule("settings.schedule", settings.path("schedule"));
        }
        for (String name : used) {
            pauseStatus(settings.path(name));
        }
        for (JsonNode trigger : settings.path("triggers")) {
            pauseStatus(trigger);
            if (trigger.has("schedule")) {
                schedule("settings.triggers.schedule", trigger.path("schedule"));
            }
        }
    }

    private static void pauseStatus(JsonNode trigger) {
        String status = trigger.path("pause_status").asText();
        if (!PAUSE_STATUS.contains(status)) {
            throw invalid("Invalid value for pause_status: '" + status + "'.");
        }
    }

    private static void schedule(String field, JsonNode schedule) {
        for (String name : List.of("quartz_cron_expression", "timezone_id")) {
            if (schedule.path(name).asText().isEmpty()) {
                throw invalid("Missing required field: " + field + "." + name);
            }
        }
        String cron = schedule.path("quartz_cron_expression").asText();
        try {
            CronExpression.validateExpression(cron);
        } catch (ParseException e) {
            throw invalid("Invalid quartz_cron_expression: '" + cron + "'. " + e.getMessage());
        }
        String zone = schedule.path("timezone_id").asText();
        try {
            ZoneId.of(zone, ZoneId.SHORT_IDS);
        } catch (DateTimeException e) {
            throw invalid("Invalid timezone_id: '" + zone + "'.");
        }
    }

    /** The keys of the elements of a list, each of which has to be there and to be different. */
    private static Set<String> keys(JsonNode elements, String field) {
        Set<String> keys = new HashSet<>();
        for (JsonNode element : elements) {
            String key = element.path(field).asText();
            if (key.isEmpty()) {
                throw invalid("Missing required field: " + field);
            }
            if (!keys.add(key)) {
                throw invalid("Duplicate " + field + ": '" + key + "'.");
            }
        }
        return keys;
    }
}
