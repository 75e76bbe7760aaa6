package io.wkmigrate.lower.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.convert.Converted;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * One course of events in an emitted job: which activities run and how the run ends, the same under every reading of the
 * documentation.
 *
 * @param ran the activities whose tasks ran, by name
 */
record Course(Set<String> ran, boolean succeeded) {

    /** What a job does when some activities fail, if they run. */
    static Course of(Converted converted, String job, Set<String> failing) {
        return of(converted, job, failing, parameter -> true);
    }

    static Course of(Converted converted, String job, Set<String> failing, Predicate<String> parameter) {
        Set<Course> courses = new HashSet<>();
        for (LakeflowModel.Reading each : LakeflowModel.Reading.all()) {
            courses.add(course(converted, job, failing, parameter, each));
        }
        assertThat(courses).as("a course for all readings").hasSize(1);
        return courses.iterator().next();
    }

    private static Course course(
            Converted converted,
            String job,
            Set<String> failing,
            Predicate<String> parameter,
            LakeflowModel.Reading reading) {
        Set<String> failingTasks = new HashSet<>();
        Set<String> verdicts = new HashSet<>();
        Set<String> ran = new TreeSet<>();
        for (JsonNode each : converted.sourceMap()) {
            String task = each.path("task").asText();
            if (each.path("job").asText().equals(job)
                    && each.path("helper").asText().equals("verdict")) {
                verdicts.add(task);
            } else if (each.path("job").asText().equals(job) && !each.has("helper") && failing.contains(name(each))) {
                failingTasks.add(task);
            }
        }
        failingTasks.addAll(verdicts);
        LakeflowModel model = new LakeflowModel(converted.job(job), failingTasks::contains, parameter, reading);
        boolean succeeded = model.run();
        for (JsonNode each : converted.sourceMap()) {
            boolean main = each.path("job").asText().equals(job) && !each.has("helper");
            if (main && model.ran().contains(each.path("task").asText())) {
                ran.add(name(each));
            }
        }
        return new Course(ran, succeeded);
    }

    private static String name(JsonNode entry) {
        String path = entry.path("activity").asText();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
