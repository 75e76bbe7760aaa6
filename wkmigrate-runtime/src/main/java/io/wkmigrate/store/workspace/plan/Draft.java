package io.wkmigrate.store.workspace.plan;

import io.wkmigrate.store.workspace.plan.Step.Action;
import io.wkmigrate.store.workspace.plan.Step.Kind;
import io.wkmigrate.store.workspace.state.DeploymentState;
import io.wkmigrate.store.workspace.state.DeploymentState.FileRecord;
import io.wkmigrate.store.workspace.state.DeploymentState.ResourceRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects what the planners of the several kinds decide. */
final class Draft {

    private final List<Step> steps = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Change> changes = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final SortedMap<String, ResourceRecord> jobs;
    private final SortedMap<String, ResourceRecord> pipelines;
    private final SortedMap<String, FileRecord> files;
    private final DeploymentState state;
    private int completed;

    Draft(DeploymentState state) {
        this.state = state;
        this.jobs = new TreeMap<>(state.jobs());
        this.pipelines = new TreeMap<>(state.pipelines());
        this.files = new TreeMap<>(state.files());
    }

    /** A step that writes. */
    void write(Step step, Change change) {
        steps.add(step);
        changes.put(step.id(), change);
    }

    /** A step that leaves things as they are. */
    void leave(Step step) {
        steps.add(step);
    }

    void note(String note) {
        notes.add(note);
    }

    void id(String step, String id) {
        ids.put(step, id);
    }

    Map<String, String> ids() {
        return ids;
    }

    /** Remembers what was found as wanted and not remembered: an apply was stopped after it was written. */
    void complete(Kind kind, String key, ResourceRecord found) {
        (kind == Kind.JOB ? jobs : pipelines).put(key, found);
        completed++;
    }

    /** Remembers a file that was found as wanted. */
    void complete(String path, FileRecord found) {
        files.put(path, found);
        completed++;
    }

    Planned finished(String host, String deployment, String root, boolean overwrite) {
        if (!state.open().isEmpty()) {
            long left = steps.stream().filter(each -> each.action().writes()).count();
            notes.add(
                    0,
                    "An earlier deploy left " + state.open().size() + " steps undone; this plan goes on with the "
                            + left + " that are left.");
        }
        List<Step> sorted = steps.stream()
                .sorted(Comparator.comparing(Step::kind).thenComparing(Step::key))
                .toList();
        DeploymentState completedState = new DeploymentState(jobs, pipelines, files, state.open());
        return new Planned(
                new Plan(host, deployment, root, overwrite, sorted, notes),
                Map.copyOf(changes),
                Map.copyOf(ids),
                completedState,
                completed);
    }

    /** A step of which nothing more is to be said than whether the thing is there. */
    static Step simple(Kind kind, String key, Action action, String reason, String desired) {
        return new Step(kind, key, key, action, List.of(), reason, action == Action.UNCHANGED ? desired : "", desired);
    }
}
