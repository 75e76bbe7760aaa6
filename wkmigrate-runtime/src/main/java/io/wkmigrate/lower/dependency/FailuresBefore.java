package io.wkmigrate.lower.dependency;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The failures of an activity that is always skipped: those of the activities before it, which are looked at in its place. */
record FailuresBefore(List<Edge> edges) implements Failures {

    @Override
    public boolean areShownByTheTask() {
        return edges.isEmpty();
    }

    @Override
    public Set<String> tasks() {
        Set<String> tasks = new LinkedHashSet<>();
        edges.forEach(each -> tasks.addAll(each.upstream().failures().tasks()));
        return tasks;
    }

    @Override
    public Set<String> tasksWhenSkipped() {
        return tasks();
    }
}
