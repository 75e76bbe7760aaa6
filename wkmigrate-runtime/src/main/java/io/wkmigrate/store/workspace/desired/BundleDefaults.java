package io.wkmigrate.store.workspace.desired;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.stream.StreamSupport;

/**
 * What the command line of bundles adds before it deploys (section 8.3 of the target reference). Only the marks by which the
 * workspace shows something as part of a bundle ({@code deployment}, {@code edit_mode}) are left out: here is none.
 */
final class BundleDefaults {

    private BundleDefaults() {}

    /** Adds to the settings of a job. */
    static void addTo(ObjectNode job) {
        if (!job.has("max_concurrent_runs")) {
            job.put("max_concurrent_runs", 1);
        }
        if (!job.has("queue")) {
            job.putObject("queue").put("enabled", true);
        }
        job.put("format", "MULTI_TASK");
        if (job.path("tasks") instanceof ArrayNode tasks) {
            sort(tasks);
        }
    }

    /** Adds to the settings of a declarative pipeline. */
    static void addToPipeline(ObjectNode pipeline) {
        pipeline.put("edition", "ADVANCED").put("channel", "CURRENT");
    }

    private static void sort(ArrayNode tasks) {
        var sorted = StreamSupport.stream(tasks.spliterator(), false)
                .sorted(Comparator.comparing(
                        (JsonNode task) -> task.path("task_key").asText()))
                .toList();
        tasks.removeAll().addAll(sorted);
    }
}
