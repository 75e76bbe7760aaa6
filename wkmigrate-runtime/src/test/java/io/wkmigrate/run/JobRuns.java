package io.wkmigrate.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** What the Jobs API tells of runs, as the stand-in of the SDK asks for it. */
final class JobRuns {

    /** Ids are told apart across all tests, since notebooks may remember what they were told of a run. */
    private static final AtomicLong NEXT = new AtomicLong(1_000);

    private final Map<Long, ObjectNode> runs = new HashMap<>();
    private final Map<Long, ObjectNode> outputs = new HashMap<>();

    /** An id for a run of a job or of a task. */
    static long newId() {
        return NEXT.incrementAndGet();
    }

    /** A run of a job has started. */
    void started(long run) {
        runs.put(run, object().put("result", "").set("tasks", JsonNodeFactory.instance.arrayNode()));
    }

    /** A task of a run has ended in a state, as references spell it. */
    void taskEnded(long run, long taskRun, String key, String state) {
        ObjectNode known = runs.get(run);
        if (known != null) {
            ObjectNode task = object().put("task_key", key)
                    .put("run_id", taskRun)
                    .put("end_time", newId())
                    .put("result", upper(state));
            // The API gives tasks in no useful order.
            ((ArrayNode) known.path("tasks")).insert(0, task);
        }
    }

    void ended(long run, String state) {
        runs.get(run).put("result", upper(state));
    }

    /** The run of a task left something to be read: its error, what it exited with, or the run of the job that it ran. */
    ObjectNode output(long taskRun) {
        return outputs.computeIfAbsent(taskRun, unseen -> object());
    }

    JsonNode run(long run) {
        return Optional.<JsonNode>ofNullable(runs.get(run))
                .orElseThrow(() -> new IllegalArgumentException("There is no run " + run));
    }

    private static String upper(String state) {
        return state.toUpperCase(Locale.ROOT);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
