package io.wkmigrate.store.workspace.desired;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Jobs that ADF ran are of the workspace that it used; others take their place. */
record ExistingJobs(Map<Long, Long> ids) {

    /** Replaces the ids in the tasks that run jobs, also in those of loops. */
    void replaceIn(JsonNode settings) {
        for (JsonNode task : settings.findValues("run_job_task")) {
            JsonNode id = task.path("job_id");
            if (task instanceof ObjectNode run && id.isIntegralNumber()) {
                run.put("job_id", ids.getOrDefault(id.asLong(), id.asLong()));
            }
        }
    }
}
