package io.wkmigrate.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tasks of a job, one line a task, as the settings that Lakeflow has for them. A task is a notebook, or a
 * condition.
 *
 * <pre>{@code
 * a
 * gate ? {{tasks.a.result_state}} = failed <- a [ALL_DONE]
 * b                                        <- gate=true
 * }</pre>
 */
public final class JobSketch {

    private static final Pattern LINE =
            Pattern.compile("(\\w+)(?: \\? (.*?) (=|!=) (.*?))? *(?:<- ([^\\[]*?))?(?: *\\[(\\w+)])?");

    private JobSketch() {}

    /** The settings of a job. */
    public static JsonNode job(String text) {
        ObjectNode job = JsonNodeFactory.instance.objectNode();
        ArrayNode tasks = job.putArray("tasks");
        text.lines().forEach(line -> {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("Not a line of a sketch: " + line);
            }
            task(tasks.addObject(), matcher);
        });
        return job;
    }

    private static void task(ObjectNode task, Matcher line) {
        task.put("task_key", line.group(1));
        if (line.group(5) != null) {
            ArrayNode dependsOn = task.putArray("depends_on");
            for (String each : line.group(5).split(", ")) {
                String[] parts = each.split("=");
                ObjectNode dependency = dependsOn.addObject().put("task_key", parts[0]);
                if (parts.length > 1) {
                    dependency.put("outcome", parts[1]);
                }
            }
        }
        if (line.group(6) != null) {
            task.put("run_if", line.group(6));
        }
        if (line.group(2) == null) {
            task.putObject("notebook_task").put("notebook_path", "../src/" + line.group(1) + ".py");
        } else {
            task.putObject("condition_task")
                    .put("op", line.group(3).equals("=") ? "EQUAL_TO" : "NOT_EQUAL")
                    .put("left", line.group(2))
                    .put("right", line.group(4));
        }
    }
}
