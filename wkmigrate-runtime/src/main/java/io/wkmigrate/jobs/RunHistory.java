package io.wkmigrate.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.workspace.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The latest runs of a job.
 *
 * @param lastStart when the latest run began; absent when there is none (the service forgets runs after 60 days)
 * @param lastResult how the latest run ended, or what it is doing: {@code SUCCESS}, {@code FAILED}, {@code RUNNING} …
 * @param failures how many of the latest runs failed one after another; at most those that are looked at
 */
public record RunHistory(Optional<Instant> lastStart, Optional<String> lastResult, int failures) {

    /** A job that nobody has started. */
    public static final RunHistory NEVER = new RunHistory(Optional.empty(), Optional.empty(), 0);

    /** How many runs are looked at. */
    static final int DEPTH = 10;

    private static final Set<String> FAILED = Set.of("FAILED", "TIMEDOUT", "UPSTREAM_FAILED", "INTERNAL_ERROR");
    private static final Set<String> SUCCEEDED = Set.of("SUCCESS", "SUCCESS_WITH_FAILURES");

    /** Asks for the runs of a job. */
    public static RunHistory read(Workspace workspace, long job) {
        Map<String, String> query =
                Map.of("job_id", Long.toString(job), "limit", Integer.toString(DEPTH), "expand_tasks", "false");
        return of(workspace.get("/api/2.2/jobs/runs/list", query));
    }

    static RunHistory of(JsonNode answer) {
        List<JsonNode> runs = new ArrayList<>();
        answer.path("runs").forEach(runs::add);
        if (runs.isEmpty()) {
            return NEVER;
        }
        JsonNode latest = runs.get(0);
        Optional<Instant> start = latest.hasNonNull("start_time")
                ? Optional.of(Instant.ofEpochMilli(latest.path("start_time").asLong()))
                : Optional.empty();
        return new RunHistory(start, Optional.of(result(latest)), failures(runs));
    }

    /** Whether the latest run that came to an end failed. */
    public boolean isFailing() {
        return failures > 0;
    }

    /** Runs that are going on, were skipped or cancelled say nothing about whether the job works. */
    private static int failures(List<JsonNode> runs) {
        int failures = 0;
        for (JsonNode run : runs) {
            String result = result(run);
            if (SUCCEEDED.contains(result)) {
                return failures;
            }
            failures += FAILED.contains(result) ? 1 : 0;
        }
        return failures;
    }

    private static String result(JsonNode run) {
        JsonNode state = run.path("state");
        String result = state.path("result_state").asText("");
        if (!result.isEmpty()) {
            return result;
        }
        String terminated =
                run.path("status").path("termination_details").path("code").asText("");
        String life = state.path("life_cycle_state")
                .asText(run.path("status").path("state").asText("UNKNOWN"));
        return terminated.isEmpty() ? life : terminated;
    }
}
