package io.wkmigrate.lower.dependency;

import static io.wkmigrate.api.definition.DependencyCondition.FAILED;
import static io.wkmigrate.api.definition.DependencyCondition.SKIPPED;
import static io.wkmigrate.api.definition.DependencyCondition.SUCCEEDED;

import io.wkmigrate.api.definition.ActivityHeader;
import io.wkmigrate.api.definition.DependencyCondition;
import io.wkmigrate.lower.assembly.JobAssembly;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How one activity is let in: it hangs on the ends of the activities that it waits for, or on the start of its scope. */
public final class Entrance {

    private final ActivityHeader activity;
    private final List<Edge> edges;
    private final Attachment start;
    private final Gates gates;
    private @Nullable Attachment attachment;

    Entrance(ActivityHeader activity, List<Edge> edges, Attachment start, Gates gates) {
        this.activity = activity;
        this.edges = edges;
        this.start = start;
        this.gates = gates;
    }

    /** The tasks that let activities of one scope in. */
    public static final class Scope {

        private final Gates gates;
        private final Attachment start;

        /**
         * A scope.
         *
         * @param start how activities without dependencies are attached
         */
        public Scope(JobAssembly job, Attachment start) {
            this.gates = new Gates(new HelperTasks(job));
            this.start = start;
        }

        /** The entrance of an activity, given what it waits for. */
        public Entrance of(ActivityHeader activity, List<Edge> edges) {
            return new Entrance(activity, edges, start, gates);
        }
    }

    /** How its first task is attached. Adds a gate where it takes one. */
    public Attachment attach() {
        return attach(false);
    }

    /** The same for what must be excluded, and never end {@code UPSTREAM_FAILED}, when it is skipped. */
    public Attachment attachExcluding() {
        return attach(true);
    }

    private Attachment attach(boolean excludedWhenSkipped) {
        if (attachment == null) {
            attachment = edges.isEmpty()
                    ? start
                    : RunConditions.plain(edges, excludedWhenSkipped).orElseGet(() -> gates.gated(edges, activity));
        }
        return attachment;
    }

    /** Lets something in behind a task of the same activity only if that succeeded, and excludes it otherwise. */
    public Attachment afterSuccess(String taskKey) {
        return gates.afterSuccess(taskKey, activity);
    }

    /** The end of an activity that may succeed and fail and has a last task. */
    public End end(String taskKey, String firstTask) {
        return end(taskKey, firstTask, Set.of(taskKey), Set.of(taskKey), Set.of(SUCCEEDED, FAILED));
    }

    /** The end of an activity that cannot succeed. */
    public End failure(String taskKey, String firstTask) {
        return end(taskKey, firstTask, Set.of(taskKey), Set.of(taskKey), Set.of(FAILED));
    }

    /**
     * The end of an activity without a task that stands for its end.
     *
     * @param firstTask what stands for it when it is skipped
     * @param failing the tasks of which one fails if it does
     * @param lastTasks the tasks of which all have ended when it has
     */
    public End open(String firstTask, Set<String> failing, Set<String> lastTasks) {
        return end(firstTask, firstTask, failing, lastTasks, Set.of(SUCCEEDED, FAILED));
    }

    private End end(
            String taskKey,
            String firstTask,
            Set<String> failing,
            Set<String> lastTasks,
            Set<DependencyCondition> outcomes) {
        Attachment attached = attach();
        Set<DependencyCondition> possible = EnumSet.copyOf(outcomes);
        if (!attached.whenSkipped().isEmpty()) {
            possible.add(SKIPPED);
        }
        String anchor = anchor(taskKey);
        End looks =
                new End(taskKey, firstTask, anchor, possible, attached.whenSkipped(), lastTasks, KnownFailures.NONE);
        return looks.with(new EdgeFailures(failing, attached.showsFailures(), edges, gates, activity, looks));
    }

    /** The end of an inactive activity: it does not mind what came before it (IN-3, section 11). */
    public End inactive(String taskKey, DependencyCondition mark) {
        Failures failures = switch (mark) {
            case FAILED -> KnownFailures.of(taskKey);
            case SKIPPED -> new FailuresBefore(edges);
            case SUCCEEDED, COMPLETED -> KnownFailures.NONE;
        };
        Set<TaskEnd> whenSkipped = mark == SKIPPED ? Set.of(TaskEnd.SUCCEEDED) : Set.of();
        return new End(taskKey, taskKey, anchor(taskKey), Set.of(mark), whenSkipped, Set.of(taskKey), failures);
    }

    private String anchor(String taskKey) {
        return edges.isEmpty() ? taskKey : edges.get(0).upstream().anchor();
    }
}
