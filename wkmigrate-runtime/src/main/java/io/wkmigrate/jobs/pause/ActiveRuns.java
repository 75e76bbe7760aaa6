package io.wkmigrate.jobs.pause;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.wkmigrate.workspace.Workspace;
import io.wkmigrate.workspace.service.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs that are going on. A trigger that is paused starts no new ones, but these go on. */
final class ActiveRuns {

    private ActiveRuns() {}

    /** Cancels the runs of a job, and names them. */
    static List<Long> cancel(Workspace workspace, long job) {
        List<Long> runs = new ArrayList<>();
        Map<String, String> query = Map.of("job_id", Long.toString(job), "active_only", "true");
        Pages.each(workspace, "/api/2.2/jobs/runs/list", query, page -> {
            for (JsonNode run : page.path("runs")) {
                runs.add(run.path("run_id").asLong());
            }
        });
        for (long run : runs) {
            workspace.post(
                    "/api/2.2/jobs/runs/cancel",
                    JsonNodeFactory.instance.objectNode().put("run_id", run));
        }
        return runs;
    }
}
