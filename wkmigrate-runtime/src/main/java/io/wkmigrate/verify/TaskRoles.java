package io.wkmigrate.verify;

import io.wkmigrate.lower.workflow.Workflow.Helper;
import io.wkmigrate.lower.workflow.Workflow.SourceMapEntry;
import io.wkmigrate.verify.adf.PipelineRun;
import io.wkmigrate.verify.adf.Scope;
import io.wkmigrate.verify.adf.ScopeActivity;
import io.wkmigrate.verify.adf.Status;
import io.wkmigrate.verify.lakeflow.Behaviour;
import io.wkmigrate.verify.lakeflow.JobGraph;
import io.wkmigrate.verify.lakeflow.JobTask;
import io.wkmigrate.verify.lakeflow.MalformedJobException;
import io.wkmigrate.verify.lakeflow.StateComparison;
import io.wkmigrate.verify.logic.Choice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which task of a job stands for which activity of a scope, and what each does therefore. */
final class TaskRoles {

    private final JobGraph graph;
    private final Optional<ScopeActivity> loop;
    private final Map<String, ScopeActivity> activities = new HashMap<>();
    private final Map<String, SourceMapEntry> entries = new HashMap<>();
    private final Map<String, ActivityTasks> tasks = new HashMap<>();
    private final Map<String, Behaviour> behaviours = new LinkedHashMap<>();
    private final Set<String> tasksWithReadEnd = new HashSet<>();

    /**
     * The roles in a job.
     *
     * @param loop the loop whose body the scope is, if it is one
     * @param entries where the tasks of the job come from
     * @throws MalformedJobException for a task without a role, or with one that it cannot have
     */
    TaskRoles(Scope scope, Optional<ScopeActivity> loop, JobGraph graph, List<SourceMapEntry> entries)
            throws MalformedJobException {
        this.graph = graph;
        this.loop = loop;
        scope.withBranches().forEach(each -> activities.put(each.path(), each));
        entries.forEach(each -> this.entries.putIfAbsent(each.task(), each));
        for (JobTask each : graph.tasks().values()) {
            assign(each);
        }
        for (JobTask each : graph.tasks().values()) {
            if (isCompared(each)) {
                StateComparison compared = compared(each);
                tasksWithReadEnd.addAll(compared.tasks());
                behaviours.put(each.key(), new Behaviour.Comparison(compared));
            }
        }
        for (JobTask each : graph.tasks().values()) {
            if (!behaviours.containsKey(each.key())) {
                behaviours.put(each.key(), behaviour(each));
            }
        }
    }

    /** What each task does when it runs. */
    Map<String, Behaviour> behaviours() {
        return behaviours;
    }

    /** The tasks of an activity. */
    ActivityTasks of(ScopeActivity activity) {
        return tasks.getOrDefault(activity.path(), ActivityTasks.NONE);
    }

    /** The task that computes after each pass whether the loop around the scope ends. */
    Optional<String> loopCondition() {
        return loop.flatMap(around -> of(around).evaluate());
    }

    /** The case that {@link #loopCondition()} has no value. */
    Optional<Choice> loopConditionMissing() {
        return loopCondition().flatMap(task -> loop).map(around -> Choice.notComputed(around.path()));
    }

    /** The activity that a task stands for or serves, if it does. */
    Optional<ScopeActivity> activity(String task) {
        return entry(task).map(each -> activities.get(each.activity()));
    }

    /** Whether a task only helps an activity. */
    boolean isHelper(String task) {
        return entry(task).flatMap(SourceMapEntry::helper).isPresent();
    }

    /** What is open about an activity and the tasks that stand for it, in order. */
    List<Choice> choices(ScopeActivity activity) {
        List<Choice> choices = new ArrayList<>();
        of(activity).evaluate().ifPresent(task -> {
            choices.add(Choice.notComputed(activity.path()));
            timesOut(task).ifPresent(choices::add);
        });
        for (int i = 0; i + 1 < activity.branches().size(); i++) {
            choices.add(PipelineRun.choice(activity, i));
        }
        if (activity.kind() == ScopeActivity.Kind.WORK || activity.kind() == ScopeActivity.Kind.LOOP) {
            choices.add(Choice.fails(activity.path()));
        }
        of(activity).main().forEach(task -> timesOut(task).ifPresent(choices::add));
        return choices;
    }

    private Optional<ScopeActivity> loopOf(JobTask task) {
        return loop.filter(each -> loopCondition().filter(task.key()::equals).isPresent());
    }

    private Optional<SourceMapEntry> entry(String task) {
        return Optional.ofNullable(entries.get(task));
    }

    private void assign(JobTask task) throws MalformedJobException {
        SourceMapEntry entry = entry(task.key())
                .orElseThrow(() -> new MalformedJobException("The task " + task.key() + " is not in the source map."));
        // The helpers of a loop's body may belong to the loop, which is not in the scope.
        if (entry.helper().isEmpty() && !entry.activity().isEmpty() && !activities.containsKey(entry.activity())) {
            throw new MalformedJobException("The task " + task.key() + " stands for \"" + entry.activity()
                    + "\", which is not an activity of the scope.");
        }
        ActivityTasks known = tasks.getOrDefault(entry.activity(), ActivityTasks.NONE);
        if (entry.helper().isEmpty()) {
            List<String> main = new ArrayList<>(known.main());
            main.add(task.key());
            tasks.put(entry.activity(), new ActivityTasks(known.evaluate(), List.copyOf(main)));
        } else if (entry.helper().get() == Helper.EVALUATE) {
            if (known.evaluate().isPresent()) {
                throw new MalformedJobException("Two tasks compute values for \"" + entry.activity() + "\".");
            }
            tasks.put(entry.activity(), new ActivityTasks(Optional.of(task.key()), known.main()));
        }
    }

    /** Whether the outcome of a task follows from what the job says; that of an If Condition or a Switch does not. */
    private boolean isCompared(JobTask task) {
        boolean decides = !isHelper(task.key())
                && activity(task.key())
                        .filter(each -> !each.branches().isEmpty())
                        .isPresent();
        return task.condition().isPresent() && !decides;
    }

    private static StateComparison compared(JobTask task) throws MalformedJobException {
        return StateComparison.read(task, task.condition().orElseThrow());
    }

    private Behaviour behaviour(JobTask task) throws MalformedJobException {
        Optional<Helper> helper = entry(task.key()).flatMap(SourceMapEntry::helper);
        Optional<ScopeActivity> activity = activity(task.key());
        if (helper.isPresent()) {
            return switch (helper.get()) {
                case VERDICT -> certain(true);
                case GATE, MERGE ->
                    throw new MalformedJobException("The helper " + task.key() + " is no condition task.");
                case EVALUATE ->
                    activity.or(() -> loopOf(task))
                            .map(each -> open(task, Choice.notComputed(each.path())))
                            .orElseThrow(() -> new MalformedJobException(
                                    "The task " + task.key() + " computes values for no activity."));
            };
        }
        return main(
                task,
                activity.orElseThrow(() -> new MalformedJobException(
                        "The source map does not say what the task " + task.key() + " is for.")));
    }

    private Behaviour main(JobTask task, ScopeActivity activity) throws MalformedJobException {
        if (!activity.isActive()) {
            return certain(activity.mark().orElseThrow() == Status.FAILED);
        }
        if (activity.branches().isEmpty() && of(activity).main().size() > 1) {
            throw new MalformedJobException("Several tasks stand for \"" + activity.path() + "\": "
                    + String.join(", ", of(activity).main()) + ".");
        }
        return switch (activity.kind()) {
            case FAIL -> certain(true);
            case WORK, LOOP -> open(task, Choice.fails(activity.path()));
            case IF, SWITCH -> decision(task, activity);
        };
    }

    private Behaviour decision(JobTask task, ScopeActivity activity) throws MalformedJobException {
        List<String> main = of(activity).main();
        int conditions = Math.max(1, activity.branches().size() - 1);
        if (task.condition().isEmpty() || main.size() != conditions) {
            throw new MalformedJobException("\"" + activity.path() + "\" has " + conditions
                    + " conditions, and these tasks for them: " + String.join(", ", main) + ".");
        }
        return activity.branches().size() == 1
                ? new Behaviour.Comparison(new StateComparison(List.of(), List.of(), true))
                : new Behaviour.Decision(PipelineRun.choice(activity, main.indexOf(task.key())));
    }

    private static Behaviour certain(boolean fails) {
        return new Behaviour.Work(new Behaviour.Certain(fails));
    }

    private Behaviour open(JobTask task, Choice choice) {
        return new Behaviour.Work(new Behaviour.Open(choice, timesOut(task.key())));
    }

    /** ADF does not tell a time-out from a failure, but a task can (section 3.5). */
    Optional<Choice> timesOut(String task) {
        return tasksWithReadEnd.contains(task) ? Optional.of(Choice.timesOut(task)) : Optional.empty();
    }

    JobGraph graph() {
        return graph;
    }
}
