package io.wkmigrate.verify;

import io.wkmigrate.verify.adf.Edge;
import io.wkmigrate.verify.adf.Scope;
import io.wkmigrate.verify.adf.ScopeActivity;
import io.wkmigrate.verify.lakeflow.JobTask;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what can start too early: ADF starts an activity when all that it waits for has ended (EX-7), so its tasks
 * must be behind all tasks of these, those inside their branches included.
 */
final class OrderChecks {

    private final Scope scope;
    private final TaskRoles roles;
    private final Finding finding;
    private final Map<ScopeActivity, Set<ScopeActivity>> before = new HashMap<>();

    /** Told of everything that is out of order. */
    @FunctionalInterface
    interface Finding {

        /** A task of an activity does not wait for an activity that comes before. */
        void tooEarly(ScopeActivity activity, String task, ScopeActivity before);
    }

    OrderChecks(Scope scope, TaskRoles roles, Finding finding) {
        this.scope = scope;
        this.roles = roles;
        this.finding = finding;
    }

    void check() {
        check(scope, Set.of());
    }

    private void check(Scope inside, Set<ScopeActivity> around) {
        for (ScopeActivity activity : inside.activities()) {
            Set<ScopeActivity> earlier = new LinkedHashSet<>(around);
            for (Edge edge : activity.waitsFor()) {
                earlier.addAll(Objects.requireNonNull(before.get(edge.upstream())));
                earlier.add(edge.upstream());
            }
            before.put(activity, earlier);
            if (activity.isActive()) {
                roles.of(activity).all().forEach(task -> check(activity, task, earlier));
            }
            checkBranches(activity, earlier);
        }
    }

    private void check(ScopeActivity activity, String task, Set<ScopeActivity> earlier) {
        Set<String> upstream = task(task).upstream();
        for (ScopeActivity each : earlier) {
            if (!tasks(each).allMatch(upstream::contains)) {
                finding.tooEarly(activity, task, each);
            }
        }
    }

    private void checkBranches(ScopeActivity activity, Set<ScopeActivity> earlier) {
        List<Scope> branches = activity.branches();
        for (Scope branch : branches) {
            check(branch, earlier);
        }
    }

    /** The tasks of what really runs. */
    private Stream<String> tasks(ScopeActivity activity) {
        Stream<String> own = activity.isActive() ? roles.of(activity).all() : Stream.of();
        return Stream.concat(
                own,
                activity.branches().stream()
                        .flatMap(each -> each.activities().stream())
                        .flatMap(this::tasks));
    }

    private JobTask task(String key) {
        return Objects.requireNonNull(roles.graph().tasks().get(key));
    }
}
