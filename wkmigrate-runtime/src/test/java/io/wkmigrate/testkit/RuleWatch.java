package io.wkmigrate.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the rules of a module were seen to do. */
final class RuleWatch {

    private final Set<String> used = new TreeSet<>();
    private final Set<String> problems = new TreeSet<>();
    private final List<Throwable> failures = new ArrayList<>();

    /** The rules that were applied; of those that change things, the ones that changed something. */
    Set<String> used() {
        return used;
    }

    /** What rules must not do and did, a sentence each. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** What rules threw. The engine goes on; who wrote the rule wants to see where it was thrown. */
    List<Throwable> failures() {
        return failures;
    }

    /** Applies a rule to JSON, which must stay as it is. */
    <R> @Nullable R applying(String rule, JsonNode input, Supplier<@Nullable R> application) {
        used.add(rule);
        JsonNode before = input.deepCopy();
        R result = failing(application);
        if (!input.equals(before)) {
            problems.add(rule + " changed the JSON that it was given.");
        }
        return result;
    }

    /** Applies a rule that changes things, and once more to its own result, which must stay as it is. */
    <T> T changing(String rule, T before, UnaryOperator<T> rewrite) {
        T after = failing(() -> rewrite.apply(before));
        if (after == null) {
            problems.add(rule + " returned null; what is to stay as it is has to be returned.");
            return before;
        }
        if (!after.equals(before)) {
            used.add(rule);
        }
        T again = failing(() -> rewrite.apply(after));
        if (!after.equals(again)) {
            problems.add(
                    rule + " changes its own result: applied twice it must give the same as applied once.\n    once:  "
                            + after + "\n    twice: " + again);
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
