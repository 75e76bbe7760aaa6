package io.wkmigrate.lower.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Control flow drawn by lot, always the same for the same seed. */
final class RandomSteps {

    private static final List<Set<String>> CONDITIONS = List.of(
            Set.of("Succeeded"),
            Set.of("Succeeded"),
            Set.of("Succeeded"),
            Set.of("Failed"),
            Set.of("Failed"),
            Set.of("Completed"),
            Set.of("Completed", "Skipped"),
            Set.of("Succeeded", "Skipped"),
            Set.of("Failed", "Skipped"),
            Set.of("Skipped"));

    private static final List<String> MARKS = List.of("Succeeded", "Failed", "Skipped");

    private final Random random;
    private final int inactivePercent;
    private final int ifPercent;
    private int names;
    private int conditions;

    RandomSteps(long seed, int inactivePercent, int ifPercent) {
        this.random = new Random(seed);
        this.inactivePercent = inactivePercent;
        this.ifPercent = ifPercent;
    }

    /** A scope of so many steps; those inside others come on top. */
    List<Step> scope(int size, int depth) {
        List<Step> scope = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String name = "A" + names++;
            boolean isIf = depth > 0 && random.nextInt(100) < ifPercent;
            String mark = random.nextInt(100) < inactivePercent ? MARKS.get(random.nextInt(MARKS.size())) : "";
            List<Step.Edge> after = edges(scope);
            scope.add(
                    isIf
                            ? new Step(name, "c" + conditions++, mark, after, branch(depth), branch(depth))
                            : new Step(name, "", mark, after, List.of(), List.of()));
        }
        return scope;
    }

    private List<Step> branch(int depth) {
        return scope(random.nextInt(3), depth - 1);
    }

    private List<Step.Edge> edges(List<Step> before) {
        List<Step.Edge> edges = new ArrayList<>();
        for (Step each : before) {
            if (edges.size() < 3 && random.nextInt(100) < 40) {
                Set<String> accepted = CONDITIONS.get(random.nextInt(CONDITIONS.size()));
                edges.add(new Step.Edge(each.name(), new TreeSet<>(accepted)));
            }
        }
        return edges;
    }
}
