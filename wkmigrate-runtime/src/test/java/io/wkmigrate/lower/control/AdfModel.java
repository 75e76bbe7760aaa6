package io.wkmigrate.lower.control;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** How ADF runs steps: section 11 of its reference, written down without regard to what this program does. */
final class AdfModel {

    private static final String SUCCEEDED = "Succeeded";
    private static final String FAILED = "Failed";
    private static final String SKIPPED = "Skipped";

    private final Predicate<String> fails;
    private final Predicate<String> condition;
    private final Set<String> ran = new HashSet<>();

    /**
     * One course of events.
     *
     * @param fails whether an activity of this name fails, if it runs
     * @param condition the value of a parameter that an If Condition asks for
     */
    AdfModel(Predicate<String> fails, Predicate<String> condition) {
        this.fails = fails;
        this.condition = condition;
    }

    /** The names of the activities that ran. */
    Set<String> ran() {
        return ran;
    }

    /** Runs a scope and says whether it succeeded (ST-1). */
    boolean run(List<Step> scope) {
        Map<String, Step> byName = new HashMap<>();
        scope.forEach(each -> byName.put(each.name(), each));
        Map<String, String> statuses = new HashMap<>();
        while (statuses.size() < scope.size()) {
            for (Step each : scope) {
                boolean ready = each.after().stream().allMatch(edge -> statuses.containsKey(edge.activity()));
                if (ready && !statuses.containsKey(each.name())) {
                    statuses.put(each.name(), end(each, statuses));
                }
            }
        }
        Set<String> awaited = new HashSet<>();
        scope.forEach(each -> each.after().forEach(edge -> awaited.add(edge.activity())));
        Set<String> looked = new LinkedHashSet<>();
        scope.stream()
                .filter(each -> !awaited.contains(each.name()))
                .forEach(leaf -> look(leaf, byName, statuses, looked));
        return looked.stream().allMatch(name -> SUCCEEDED.equals(statuses.get(name)));
    }

    /** ST-1: a skipped leaf defers to what it waited for. */
    private static void look(Step step, Map<String, Step> byName, Map<String, String> statuses, Set<String> looked) {
        if (!SKIPPED.equals(statuses.get(step.name()))) {
            looked.add(step.name());
        } else {
            step.after().forEach(edge -> look(byName.get(edge.activity()), byName, statuses, looked));
        }
    }

    private String end(Step step, Map<String, String> statuses) {
        if (!step.isActive()) {
            return step.mark();
        }
        boolean satisfied = step.after().stream()
                .allMatch(edge ->
                        edge.conditions().stream().anyMatch(each -> matches(each, statuses.get(edge.activity()))));
        if (!satisfied) {
            return SKIPPED;
        }
        ran.add(step.name());
        if (step.isIf()) {
            return run(condition.test(step.condition()) ? step.whenTrue() : step.whenFalse()) ? SUCCEEDED : FAILED;
        }
        return fails.test(step.name()) ? FAILED : SUCCEEDED;
    }

    /** EX-6. */
    private static boolean matches(String accepted, String status) {
        return accepted.equals("Completed") ? !status.equals(SKIPPED) : accepted.equals(status);
    }
}
