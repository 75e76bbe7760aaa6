package io.wkmigrate.store;

import io.wkmigrate.api.job.Task;
import io.wkmigrate.api.job.Task.TaskCompute;
import io.wkmigrate.api.job.TaskWork;

/** Which tasks run on serverless compute: those with an environment, and notebooks that name no compute. */
public final class Serverless {

    private Serverless() {}

    /** Whether a task itself does; a loop does not, whatever its nested task does. */
    public static boolean runs(Task task) {
        boolean notebook = task.work() instanceof TaskWork.Notebook || task.work() instanceof TaskWork.BundleNotebook;
        return task.compute() instanceof TaskCompute.Environment
                || (notebook && task.compute() instanceof TaskCompute.None);
    }
}
