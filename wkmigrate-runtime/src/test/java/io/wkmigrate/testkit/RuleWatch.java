package io.wkmigrate.testkit;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the rules of a module were seen to do. They run on threads of their own. */
final class RuleWatch {

    private final Set<String> used = new ConcurrentSkipListSet<>();
    private final Set<String> problems = new ConcurrentSkipListSet<>();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();

    /** The rules that were applied; of those that change things, the ones that changed something. */
    Set<String> used() {
        return new TreeSet<>(used);
    }

    /** What rules must not do and did, a sentence each, where the program does not look itself. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** What rules threw. The engine goes on; who wrote the rule wants to see where it was thrown. */
    List<Throwable> failures() {
        return List.copyOf(failures);
    }

    /** Applies a rule. */
    <R> @Nullable R applying(String rule, Supplier<@Nullable R> application) {
        used.add(rule);
        return failing(application);
    }

    /** Applies a rule that changes things. */
    <T> @Nullable T changing(String rule, T before, UnaryOperator<T> rewrite) {
        T after = failing(() -> rewrite.apply(before));
        if (after != null && !after.equals(before)) {
            used.add(rule);
        }
        return after;
    }

    /** The same, applied once more to its own result, which must stay as it is. */
    <T> @Nullable T changingOnce(String rule, T before, UnaryOperator<T> rewrite) {
        T after = changing(rule, before, rewrite);
        if (after != null) {
            T again = failing(() -> rewrite.apply(after));
            if (!after.equals(again)) {
                problems.add(rule + " changes its own result: applied twice it must give the same as applied once."
                        + "\n    once:  " + after + "\n    twice: " + again);
            }
        }
        return after;
    }

    private <R> @Nullable R failing(Supplier<@Nullable R> application) {
        try {
            return application.get();
        } catch (RuntimeException | Error thrown) {
            failures.add(thrown);
            throw thrown;
        }
    }
}
