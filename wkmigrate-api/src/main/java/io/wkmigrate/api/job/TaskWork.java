package io.wkmigrate.api.job;

import io.wkmigrate.api.emit.JobText;
import java.util.List;
import java.util.Map;

/** What a task does: exactly one of Lakeflow's task types. */
public sealed interface TaskWork {

    /**
     * Runs a notebook of the workspace.
     *
     * @param path an absolute workspace path
     */
    record Notebook(JobText path, Map<String, JobText> parameters) implements TaskWork {}

    /**
     * Runs a notebook that is written with the bundle.
     *
     * @param file its path in the bundle, with {@code /} between its parts: {@code src/load/wait.py}
     */
    record BundleNotebook(String file, Map<String, JobText> parameters) implements TaskWork {}

    /** Runs the main class of a jar. */
    record Jar(JobText mainClassName, List<JobText> parameters) implements TaskWork {}

    /** Runs a Python file. */
    record PythonFile(JobText file, List<JobText> parameters) implements TaskWork {}

    /**
     * Runs another job.
     *
     * @param jobId an id, or a reference to a job of the bundle
     */
    record RunJob(JobText jobId, Map<String, JobText> parameters) implements TaskWork {}

    /**
     * Updates a declarative pipeline.
     *
     * @param pipelineId an id, or a reference to a pipeline of the bundle
     * @param fullRefresh whether all its tables are loaded anew
     */
    record Pipeline(JobText pipelineId, boolean fullRefresh) implements TaskWork {}

    /** Compares two texts; needs no compute. */
    record Condition(Operator operator, JobText left, JobText right) implements TaskWork {}

    /**
     * Runs a task once for each element of a list.
     *
     * @param inputs a JSON array as text, or one reference
     * @param concurrency from 1 to 100
     * @param nested the task; its dependencies are not used
     */
    record ForEach(JobText inputs, int concurrency, Task nested) implements TaskWork {}

    /** How a condition compares: the first two as text, the others as numbers. */
    enum Operator {
        EQUAL_TO,
        NOT_EQUAL,
        GREATER_THAN,
        GREATER_THAN_OR_EQUAL,
        LESS_THAN,
        LESS_THAN_OR_EQUAL
    }
}
