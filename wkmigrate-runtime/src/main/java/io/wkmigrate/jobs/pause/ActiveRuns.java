package io.wkmigrate.jobs.pause;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.wkmigrate.workspace.Workspace;
import io.wkmigrate.workspace.WorkspaceException;
import io.wkmigrate.workspace.service.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Runs that are going on. A trigger that is paused starts no new ones, but these go on. */
final class ActiveRuns {

    private ActiveRuns() {}

    /**
     * Cancels the runs of a job. A run that cannot be cancelled changes nothing for the others.
     *
     * @throws WorkspaceException when other jobs would fare no better
     */
    static Cancellation cancel(Workspace workspace, long job) {
        List<Long> cancelled = new ArrayList<>();
        NavigableMap<Long, String> refused = new TreeMap<>();
        try {
            for (long run : of(workspace, job)) {
                refusal(workspace, run).ifPresentOrElse(why -> refused.put(run, why), () -> cancelled.add(run));
            }
            if (!refused.isEmpty()) {
                // A run may have ended by itself since it was listed.
                refused.keySet().retainAll(of(workspace, job));
            }
        } catch (WorkspaceException e) {
            return new Cancellation(cancelled, List.of("its runs cannot be listed: " + reason(e)));
        }
        return new Cancellation(
                cancelled,
                refused.entrySet().stream()
                        .map(each -> "run " + each.getKey() + " goes on: " + each.getValue())
                        .toList());
    }

    /** Cancels a run; why not, if that is refused. */
    private static Optional<String> refusal(Workspace workspace, long run) {
        try {
            workspace.post(
                    "/api/2.2/jobs/runs/cancel",
                    JsonNodeFactory.instance.objectNode().put("run_id", run));
            return Optional.empty();
        } catch (WorkspaceException e) {
            return Optional.of(reason(e));
        }
    }

    private static List<Long> of(Workspace workspace, long job) {
        List<Long> runs = new ArrayList<>();
        Map<String, String> query = Map.of("job_id", Long.toString(job), "active_only", "true");
        Pages.each(workspace, "/api/2.2/jobs/runs/list", query, page -> {
            for (JsonNode run : page.path("runs")) {
                runs.add(run.path("run_id").asLong());
            }
        });
        return runs;
    }

    /** The words of a failure that concerns one job; any other ends everything. */
    private static String reason(WorkspaceException failure) {
        if (!JobFailures.concernOneJob(failure)) {
            throw failure;
        }
        return String.valueOf(failure.getMessage());
    }
}
