package io.wkmigrate.lower.dependency;

import io.wkmigrate.api.definition.ActivityHeader;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.api.job.RunIf;
import io.wkmigrate.api.job.Task;
import io.wkmigrate.api.job.Task.DependsOn;
import io.wkmigrate.api.job.TaskWork;
import io.wkmigrate.api.job.TaskWork.Operator;
import io.wkmigrate.lower.assembly.JobAssembly;
import io.wkmigrate.lower.workflow.Workflow.Helper;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Adds the tasks that only steer: condition tasks, which need no compute, and the notebook that fails a run. */
final class HelperTasks {

    private static final JobText YES = JobText.trusted("true");

    private final JobAssembly job;

    HelperTasks(JobAssembly job) {
        this.job = job;
    }

    /** Adds a condition task that compares the result states of tasks with texts, and returns its key. */
    String gate(String name, Collection<String> dependsOn, RunIf runIf, Question question, ActivityHeader activity) {
        return condition(
                name,
                DependsOn::on,
                dependsOn,
                runIf,
                new TaskWork.Condition(question.operator(), question.left(), question.right()),
                "Asks whether " + question.inWords() + ", for " + activity.name(),
                Helper.GATE,
                Optional.of(activity));
    }

    /** Adds a condition task that says yes whenever it runs, for an activity or the whole pipeline; returns its key. */
    String marker(
            String name,
            Collection<String> dependsOn,
            RunIf runIf,
            String text,
            Helper helper,
            Optional<ActivityHeader> activity) {
        return condition(name, DependsOn::on, dependsOn, runIf, yes(), text, helper, activity);
    }

    /** Adds a condition task that runs when a gate said yes and is excluded otherwise, and returns its key. */
    String markerBehind(String name, String gate, String text, ActivityHeader activity) {
        return condition(
                name,
                each -> DependsOn.on(each, true),
                List.of(gate),
                RunIf.ALL_SUCCESS,
                yes(),
                text,
                Helper.GATE,
                Optional.of(activity));
    }

    /** Adds a notebook that fails when a gate said yes, and returns its key. */
    String failing(String name, String gate, String message, ActivityHeader activity) {
        String key = job.allocate(name);
        PythonNotebook notebook = PythonNotebook.builder()
                .statement("raise RuntimeError({})", Python.text(message))
                .build();
        String file = job.notebook(key, () -> notebook, "Verdict", activity);
        add(
                Task.plain(
                        key,
                        Optional.of(JobText.prose(message)),
                        List.of(DependsOn.on(gate, true)),
                        RunIf.ALL_SUCCESS,
                        new TaskWork.BundleNotebook(file, Map.of())),
                Optional.of(file),
                Helper.VERDICT,
                Optional.of(activity));
        return key;
    }

    private static TaskWork.Condition yes() {
        return new TaskWork.Condition(Operator.EQUAL_TO, YES, YES);
    }

    private String condition(
            String name,
            Function<String, DependsOn> dependency,
            Collection<String> dependsOn,
            RunIf runIf,
            TaskWork.Condition condition,
            String text,
            Helper helper,
            Optional<ActivityHeader> activity) {
        String key = job.allocate(name);
        List<DependsOn> behind = dependsOn.stream().distinct().map(dependency).toList();
        add(
                Task.plain(key, Optional.of(JobText.prose(text)), behind, runIf, condition),
                Optional.empty(),
                helper,
                activity);
        return key;
    }

    private void add(Task task, Optional<String> notebook, Helper helper, Optional<ActivityHeader> activity) {
        activity.ifPresentOrElse(
                served -> job.add(task, served, notebook, Optional.of(helper)), () -> job.addForPipeline(task, helper));
    }
}
