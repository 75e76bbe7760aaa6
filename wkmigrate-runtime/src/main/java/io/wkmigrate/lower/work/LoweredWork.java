package io.wkmigrate.lower.work;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.api.job.Task.TaskCompute;
import io.wkmigrate.api.job.TaskLibrary;
import io.wkmigrate.api.job.TaskWork;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an activity that simply runs becomes, before it has a task key.
 *
 * @param work what the task does, given the file of its notebook (the empty text if it has none)
 * @param notebook the notebook to be written for it, if it runs one
 * @param what the notebook in words, for its header
 */
public record LoweredWork(
        Function<String, TaskWork> work,
        Optional<PythonNotebook> notebook,
        String what,
        TaskCompute compute,
        List<TaskLibrary> libraries) {

    /** Work that needs no notebook of its own. */
    public static LoweredWork of(TaskWork work, TaskCompute compute, List<TaskLibrary> libraries) {
        return new LoweredWork(file -> work, Optional.empty(), "", compute, libraries);
    }

    /** Work that runs a notebook written for it, on serverless compute. */
    public static LoweredWork notebook(PythonNotebook notebook, String what, Map<String, JobText> parameters) {
        return new LoweredWork(
                file -> new TaskWork.BundleNotebook(file, parameters),
                Optional.of(notebook),
                what,
                new TaskCompute.None(),
                List.of());
    }
}
