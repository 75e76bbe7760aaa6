package io.wkmigrate.lower.work;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.api.job.Task.TaskCompute;
import io.wkmigrate.api.job.TaskLibrary;
import io.wkmigrate.api.job.TaskWork;
import io.wkmigrate.expression.placement.Resolution.Unavailable;
import io.wkmigrate.lower.value.ActivityOutputs;
import io.wkmigrate.lower.value.NotebookValues;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What an activity that simply runs becomes, before it has a task key.
 *
 * @param work what the task does, given the file of its notebook (the empty text if it has none)
 * @param notebook the notebook to be written for it, if it runs one; asked for when the whole job is known
 * @param what the notebook in words, for its header
 * @param missing the properties whose values a person has to compute in the notebook, and why
 * @param output what others may read of what it puts out
 */
public record LoweredWork(
        Function<String, TaskWork> work,
        Optional<Supplier<PythonNotebook>> notebook,
        String what,
        Map<String, String> missing,
        TaskCompute compute,
        List<TaskLibrary> libraries,
        ActivityOutputs.Output output) {

    private static final ActivityOutputs.Output NO_OUTPUT =
            (path, certain, optional) -> new Unavailable("The task publishes no output.");

    /** Work that needs no notebook of its own. */
    public static LoweredWork of(TaskWork work, TaskCompute compute, List<TaskLibrary> libraries) {
        return new LoweredWork(file -> work, Optional.empty(), "", Map.of(), compute, libraries, NO_OUTPUT);
    }

    /** Work that runs a notebook written for it, on serverless compute. */
    public static LoweredWork notebook(Supplier<PythonNotebook> notebook, String what) {
        return new LoweredWork(
                file -> new TaskWork.BundleNotebook(file, Map.of()),
                Optional.of(notebook),
                what,
                Map.of(),
                new TaskCompute.None(),
                List.of(),
                NO_OUTPUT);
    }

    /** Work that runs a notebook written for it, which is passed parameters. */
    static LoweredWork notebook(PythonNotebook notebook, Map<String, JobText> parameters, String what) {
        return new LoweredWork(
                file -> new TaskWork.BundleNotebook(file, parameters),
                Optional.of(() -> notebook),
                what,
                Map.of(),
                new TaskCompute.None(),
                List.of(),
                NO_OUTPUT);
    }

    /** Work that runs a notebook written for it, which computes with values. */
    public static LoweredWork notebook(Supplier<PythonNotebook> notebook, NotebookValues values, TaskCompute compute) {
        return new LoweredWork(
                file -> new TaskWork.BundleNotebook(file, values.parameters()),
                Optional.of(notebook),
                "Translation",
                values.missing(),
                compute,
                List.of(),
                NO_OUTPUT);
    }

    /** The same work with an output that others may read. */
    LoweredWork with(ActivityOutputs.Output other) {
        return new LoweredWork(work, notebook, what, missing, compute, libraries, other);
    }

    /** The same work with libraries. */
    LoweredWork with(List<TaskLibrary> others) {
        return new LoweredWork(work, notebook, what, missing, compute, others, output);
    }
}
