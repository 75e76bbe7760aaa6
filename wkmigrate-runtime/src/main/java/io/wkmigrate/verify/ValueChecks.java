package io.wkmigrate.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.verify.lakeflow.JobGraph;
import io.wkmigrate.verify.lakeflow.JobRun;
import io.wkmigrate.verify.lakeflow.JobTask;
import io.wkmigrate.verify.lakeflow.TaskCourse;
import io.wkmigrate.verify.logic.Logic;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds task values that are read where nothing has set them (section 6.3 of the target reference): their reader gets
 * the text of the reference, or fails. A task that also reads how the other ended can tell, and is trusted to.
 *
 * @param <B> a predicate over courses of events
 */
final class ValueChecks<B> {

    private static final Pattern REFERENCE =
            Pattern.compile("\\{\\{\\s*tasks\\.(`?)([A-Za-z0-9_-]+)\\1\\.(values|result_state)\\b");

    private final Logic<B> logic;
    private final JobGraph graph;
    private final JobRun<B> job;

    ValueChecks(Logic<B> logic, JobGraph graph, JobRun<B> job) {
        this.logic = logic;
        this.graph = graph;
        this.job = job;
    }

    void addTo(List<Check<B>> checks) {
        for (JobTask task : graph.tasks().values()) {
            Set<String> read = new LinkedHashSet<>();
            Set<String> known = new LinkedHashSet<>();
            collect(task.settings(), read, known);
            read.removeAll(known);
            for (String each : read) {
                checks.add(new Check<>(
                        "The task " + task.key() + " reads a value of " + each + ", which has not published any.",
                        Optional.empty(),
                        logic.butNot(course(task.key()).ran(logic), published(task, each))));
            }
        }
    }

    private B published(JobTask reader, String task) {
        return reader.upstream().contains(task) ? course(task).success() : logic.constant(false);
    }

    private static void collect(JsonNode json, Set<String> values, Set<String> ends) {
        if (json.isTextual()) {
            Matcher reference = REFERENCE.matcher(json.textValue());
            while (reference.find()) {
                (reference.group(3).equals("values") ? values : ends).add(reference.group(2));
            }
        }
        json.forEach(each -> collect(each, values, ends));
    }

    private TaskCourse<B> course(String key) {
        return Objects.requireNonNull(job.courses().get(key));
    }
}
