package io.wkmigrate.verify.lakeflow;

import io.wkmigrate.verify.JobSketch;
import io.wkmigrate.verify.lakeflow.Behaviour.Certain;
import io.wkmigrate.verify.lakeflow.Behaviour.Open;
import io.wkmigrate.verify.lakeflow.Behaviour.Work;
import io.wkmigrate.verify.logic.Choice;
import io.wkmigrate.verify.logic.SingleCourse;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A job in one course of events.
 *
 * @param status how the run ends
 * @param ends how each task ends
 */
record JobCourse(TaskEnd status, Map<String, TaskEnd> ends) {

    /**
     * Runs a sketch. A task called {@code fail…} fails, and one called {@code late…} does so because its time is up.
     *
     * @param readings the readings that hold
     */
    static JobCourse of(String sketch, Reading... readings) {
        try {
            JobGraph graph = JobGraph.read(JobSketch.job(sketch));
            Map<String, Behaviour> behaviours = new LinkedHashMap<>();
            for (JobTask each : graph.tasks().values()) {
                behaviours.put(each.key(), behaviour(each));
            }
            Set<Choice> happens = new HashSet<>(List.of(Choice.fails("late"), Choice.timesOut("late")));
            Arrays.stream(readings).map(Reading::choice).forEach(happens::add);
            return of(new JobRun<>(new SingleCourse(happens), graph, behaviours));
        } catch (MalformedJobException e) {
            throw new AssertionError(e);
        }
    }

    private static Behaviour behaviour(JobTask task) throws MalformedJobException {
        if (task.condition().isPresent()) {
            return new Behaviour.Comparison(
                    StateComparison.read(task, task.condition().get()));
        }
        return new Work(
                task.key().startsWith("late")
                        ? new Open(Choice.fails("late"), Optional.of(Choice.timesOut("late")))
                        : new Certain(task.key().startsWith("fail")));
    }

    private static JobCourse of(JobRun<Boolean> run) {
        Map<String, TaskEnd> ends = new LinkedHashMap<>();
        run.courses().forEach((task, course) -> {
            for (TaskEnd end : TaskEnd.values()) {
                if (course.ended(end) && ends.put(task, end) != null) {
                    throw new AssertionError("Several ends of " + task);
                }
            }
        });
        return new JobCourse(run.succeeded() ? TaskEnd.SUCCESS : TaskEnd.FAILED, ends);
    }

    TaskEnd end(String task) {
        return ends.get(task);
    }
}
