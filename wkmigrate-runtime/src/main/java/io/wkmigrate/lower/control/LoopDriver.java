package io.wkmigrate.lower.control;

import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.job.Task;
import io.wkmigrate.api.job.TaskWork;
import io.wkmigrate.lower.dependency.Attachment;
import io.wkmigrate.lower.dependency.End;
import io.wkmigrate.lower.value.LoopScope;
import io.wkmigrate.lower.value.NotebookValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The notebook that drives a loop which no type of task can run: it runs the job of the body once for each pass, and keeps
 * the variables that the passes hand on.
 */
final class LoopDriver {

    private static final String JOB_ID = "job_id";

    private final ActivityLowering loop;
    private final BodyJob body;
    private final CarriedVariables carried;
    private final NotebookValues values;
    private final Optional<LoopScope> element;
    private final Map<String, Python> elements = new LinkedHashMap<>();

    /**
     * The driver of a loop whose body has been lowered.
     *
     * @param element what references to the element mean in the body, if the loop has elements
     */
    LoopDriver(ActivityLowering loop, BodyJob body, CarriedVariables carried, Optional<LoopScope> element) {
        this.loop = loop;
        this.body = body;
        this.carried = carried;
        this.values = new NotebookValues(
                loop.job().context().placement().functions(),
                loop.references(),
                body.job().parameterNames());
        this.element = element;
    }

    /** What the notebook computes with. */
    NotebookValues values() {
        return values;
    }

    /**
     * Adds the task of the loop.
     *
     * @param function the function of the library that runs the loop
     * @param why why it takes a notebook, as a sentence
     * @param arguments what it is given beside the body and the variables
     */
    End drive(String function, String why, List<Python> arguments) {
        loop.reporter().report(Findings.LOOP_IN_NOTEBOOK, loop.header().place(), why);
        PythonNotebook source = notebook(function, arguments);
        String file = loop.job().notebook(loop.taskKey(), () -> source, "Loop", loop.header());
        loop.missing(file, values.missing());
        Attachment attached = loop.evaluated();
        loop.add(
                Task.plain(
                        loop.taskKey(),
                        Optional.of(loop.description("Runs the job of the loop's body through the Jobs API. " + why)),
                        attached.dependsOn(),
                        attached.runIf(),
                        new TaskWork.BundleNotebook(file, values.parameters())),
                Optional.of(file),
                Optional.empty());
        carried.publish();
        return loop.ended();
    }

    private PythonNotebook notebook(String function, List<Python> arguments) {
        Python job = values.variable("body");
        Python definition = definition();
        List<Python> all = new ArrayList<>(List.of(Python.name("dbutils"), job));
        all.addAll(arguments);
        if (element.isPresent()) {
            all.add(Python.atom("element=" + Python.dict(elements).source()));
        }
        if (!carried.isEmpty()) {
            all.add(Python.atom("initial=" + carried.initial(values).source()));
        }
        Python run = values.library("loops", function, all.toArray(Python[]::new));
        PythonNotebook.Builder notebook = PythonNotebook.builder();
        values.writeTo(notebook);
        return notebook.statement("{} = {}", job, definition)
                .statement("dbutils.notebook.exit({})", run)
                .build();
    }

    /** The job of the body: parts of the element are put in for each pass, all else that it is passed is the same. */
    private Python definition() {
        Map<String, Python> same = new LinkedHashMap<>();
        body.arguments().forEach((name, text) -> {
            Optional<List<String>> keys = element.flatMap(each -> each.keys(text));
            if (keys.isPresent()) {
                elements.put(
                        name, Python.array(keys.get().stream().map(Python::text).toArray(Python[]::new)));
            } else {
                same.put(name, values.passed(name, text));
            }
        });
        List<Python> parts = new ArrayList<>();
        parts.add(values.passed(body.job().parameterNames().allocate(JOB_ID), body.id()));
        parts.add(Python.dict(same));
        if (!carried.isEmpty()) {
            parts.add(Python.atom("reads=" + carried.reads().source()));
            parts.add(Python.atom("writes=" + carried.writes().source()));
        }
        return values.library("loops", "Body", parts.toArray(Python[]::new));
    }
}
