package io.wkmigrate.store;

import io.wkmigrate.api.job.Job;
import io.wkmigrate.api.job.Task;
import io.wkmigrate.api.job.TaskWork;
import java.util.stream.Stream;

/** The tasks of a job together with those that loops hold. */
final class JobTasks {

    private JobTasks() {}

    /** All tasks, each nested one after the loop it is in. */
    static Stream<Task> of(Job job) {
        return job.tasks().stream().flatMap(JobTasks::withNested);
    }

    private static Stream<Task> withNested(Task task) {
        return task.work() instanceof TaskWork.ForEach loop
                ? Stream.concat(Stream.of(task), withNested(loop.nested()))
                : Stream.of(task);
    }
}
