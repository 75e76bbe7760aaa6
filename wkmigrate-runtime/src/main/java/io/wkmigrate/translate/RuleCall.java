package io.wkmigrate.translate;

import io.wkmigrate.api.finding.Findings;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls rules. One that is at fault is told of, and the rest goes on. */
public final class RuleCall {

    private RuleCall() {}

    /**
     * What a rule makes of a definition; nothing when its properties could not be bound, or it is at fault.
     *
     * @param told is given the fault
     */
    static <R> Optional<R> translated(String rule, Supplier<@Nullable R> application, Consumer<RuleFault> told) {
        return guarded(rule, application, RuleFault::ofTranslator, told);
    }

    /**
     * What a rewrite or a wrapper makes of something; that something when it is at fault, as when it returns nothing.
     *
     * @param told is given the fault
     */
    public static <R> R rewritten(String rule, R before, Supplier<@Nullable R> rewrite, Consumer<RuleFault> told) {
        return guarded(rule, () -> something(rule, rewrite.get()), RuleFault::ofRewrite, told)
                .orElse(before);
    }

    private static <R> R something(String rule, @Nullable R after) {
        if (after == null) {
            throw new RuleFailureException(Findings.REWRITE_FAILED, "The rule " + rule + " returned nothing.");
        }
        return after;
    }

    private static <R> Optional<R> guarded(
            String rule,
            Supplier<@Nullable R> call,
            BiFunction<String, Throwable, RuleFault> fault,
            Consumer<RuleFault> told) {
        try {
            return Optional.ofNullable(call.get());
        } catch (CancellationException interrupted) {
            // The person wants the program to end; that is no fault of the rule.
            throw interrupted;
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError failure) {
            told.accept(fault.apply(rule, failure));
            return Optional.empty();
        }
    }
}
