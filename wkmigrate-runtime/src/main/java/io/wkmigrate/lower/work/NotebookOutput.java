package io.wkmigrate.lower.work;

import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.api.expression.ReferencePath.Step;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.expression.placement.Encoding;
import io.wkmigrate.expression.placement.JobValue;
import io.wkmigrate.expression.placement.Resolution;
import io.wkmigrate.expression.placement.Resolution.Available;
import io.wkmigrate.expression.placement.Resolution.Unavailable;
import io.wkmigrate.lower.value.ActivityOutputs;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a notebook exits with. No other task can read it (section 11.2 of the target reference), so where one does, the
 * notebook is run by another notebook that publishes it.
 */
final class NotebookOutput implements ActivityOutputs.Output {

    /** Where activities have it: Databricks and Synapse notebooks. */
    private static final List<List<String>> EXIT_VALUES =
            List.of(List.of("runoutput"), List.of("status", "output", "result", "exitvalue"));

    private static final String KEY = "output";

    private static final Type TEXT_OR_JSON = Type.TEXT.or(Type.OBJECT).or(Type.ARRAY);

    private final String taskKey;
    private final boolean secure;
    private final Runnable whenRead;
    private boolean read;

    /**
     * The output of a task.
     *
     * @param secure whether ADF hides it, so that it must not be published
     * @param whenRead called when it turns out that somebody reads it
     */
    NotebookOutput(String taskKey, boolean secure, Runnable whenRead) {
        this.taskKey = taskKey;
        this.secure = secure;
        this.whenRead = whenRead;
    }

    /** The text that the notebook exits with; where that is JSON, what it stands for. */
    @Override
    public Resolution read(List<Step> path, boolean certain, boolean optional) {
        if (secure) {
            return new Unavailable("ADF hides the output of the activity, so it is not published.");
        }
        List<String> names = path.stream().map(Step::name).toList();
        for (List<String> each : EXIT_VALUES) {
            if (names.size() >= each.size() && names.subList(0, each.size()).equals(each)) {
                return published(certain, optional, each.size() + 1);
            }
        }
        return new Unavailable("Of the output of a notebook a job knows only what it exits with.");
    }

    private Resolution published(boolean certain, boolean optional, int steps) {
        if (!read) {
            read = true;
            whenRead.run();
        }
        JobValue.Source source = new JobValue.Published(taskKey, KEY, certain, optional);
        return new Available(
                new JobValue(KEY, source, TEXT_OR_JSON, Encoding.of(TEXT_OR_JSON), false, List.of()), steps);
    }

    /** Adds what runs another notebook and publishes what it exits with, if somebody reads that. */
    PythonNotebook run(PythonNotebook.Builder notebook, Python path, Map<String, Python> arguments) {
        if (!read) {
            return notebook.statement("dbutils.notebook.run({}, 0, {})", path, Python.dict(arguments))
                    .build();
        }
        return notebook.imports(new TreeSet<>(Set.of("parameters")))
                .statement("output = dbutils.notebook.run({}, 0, {})", path, Python.dict(arguments))
                .statement("dbutils.jobs.taskValues.set(key={}, value=parameters.element(output))", Python.text(KEY))
                .build();
    }
}
