package io.wkmigrate.lower.control;

import io.wkmigrate.api.definition.ActivityHeader;
import io.wkmigrate.api.definition.Dependency;
import io.wkmigrate.api.definition.DependencyCondition;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.job.RunIf;
import io.wkmigrate.api.job.Task;
import io.wkmigrate.api.job.Task.DependsOn;
import io.wkmigrate.api.job.TaskWork;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.expression.placement.ReferenceScope;
import io.wkmigrate.lower.assembly.JobAssembly;
import io.wkmigrate.lower.assembly.PipelineContext;
import io.wkmigrate.lower.value.NotebookValues;
import io.wkmigrate.lower.workflow.Workflow.Helper;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last task of the body of an Until, which computes the condition of the loop. It runs however the body ended (UN-2),
 * reads what the body did (CO-3, UN-6), and exits with a JSON object: {@code {"condition": true}}.
 */
final class LoopCondition {

    private static final String CONDITION = "condition";

    private static final Pattern TASK = Pattern.compile("\\{\\{tasks\\.(\\w+)\\.");

    private final ActivityLowering loop;
    private final BodyJob body;
    private final JobAssembly job;

    LoopCondition(ActivityLowering loop, BodyJob body) {
        this.loop = loop;
        this.body = body;
        this.job = body.job();
    }

    /** Adds the task and returns its key. */
    String add(Value<Boolean> condition) {
        String key = job.allocate(loop.activity().name() + "_condition");
        NotebookValues values =
                new NotebookValues(job.context().placement().functions(), atEnd(), job.parameterNames());
        PythonNotebook source = notebook(condition, values);
        String file = job.notebook(key, () -> source, "Condition", loop.header());
        loop.missing(file, values.missing());
        Task task = Task.plain(
                key,
                Optional.of(JobText.prose("The condition of " + loop.activity().name())),
                behindEverything(values),
                RunIf.ALL_DONE,
                new TaskWork.BundleNotebook(file, values.parameters()));
        job.add(task, loop.header(), Optional.of(file), Optional.of(Helper.EVALUATE));
        return key;
    }

    private PythonNotebook notebook(Value<Boolean> condition, NotebookValues values) {
        Python computed = loop.values(atEnd()).inNotebook("expression", condition, Type.BOOLEAN, true, values);
        Python decided = values.library("logic", CONDITION, computed);
        Python exit = values.library("parameters", "text", Python.dict(Map.of(CONDITION, decided)));
        PythonNotebook.Builder notebook = PythonNotebook.builder();
        values.writeTo(notebook);
        return notebook.statement("dbutils.notebook.exit({})", exit).build();
    }

    /**
     * All that has to end first, and what the condition asks how it ended, which only those may who wait for it. The first task
     * of a job always runs; if only tasks that may be excluded were waited for, this one could be excluded with them (section
     * 3.4 of the target reference).
     */
    private List<DependsOn> behindEverything(NotebookValues values) {
        Set<String> awaited = new LinkedHashSet<>(body.end().lastTasks());
        job.tasks().stream().limit(1).forEach(first -> awaited.add(first.key()));
        values.parameters().values().forEach(each -> {
            Matcher task = TASK.matcher(each.toString());
            while (task.find()) {
                awaited.add(task.group(1));
            }
        });
        return awaited.stream().map(DependsOn::on).toList();
    }

    /** What references mean when the whole body has ended, one way or another. */
    private ReferenceScope atEnd() {
        PipelineContext context = job.context();
        Activity reader = new Activity(afterAll(), loop.activity().kind());
        ReferenceScope variables = context.variables().atEnd(body.body(), body.references());
        return context.outputs().at(reader, body.body(), variables);
    }

    private ActivityHeader afterAll() {
        ActivityHeader header = loop.header();
        List<Dependency> all = body.body().stream()
                .map(each -> new Dependency(
                        each.name(),
                        Set.of(DependencyCondition.COMPLETED, DependencyCondition.SKIPPED),
                        header.place()))
                .toList();
        return new ActivityHeader(
                header.name(),
                header.path(),
                header.type(),
                header.description(),
                all,
                header.policy(),
                header.state(),
                header.userProperties(),
                header.place());
    }
}
