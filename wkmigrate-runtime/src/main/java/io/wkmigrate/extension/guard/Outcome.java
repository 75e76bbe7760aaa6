package io.wkmigrate.extension.guard;

import io.wkmigrate.api.rule.NothingReturnedException;
import io.wkmigrate.translate.RuleFailureException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a call of a rule ended. */
sealed interface Outcome {

    /** With a result. */
    record Returned(@Nullable Object result) implements Outcome {}

    /** With the fault of another rule, which this one has not caught. */
    record Passed(RuleFailureException exception) implements Outcome {}

    /**
     * At fault.
     *
     * @param nonsense whether the rule came to an end, with a result that cannot be
     * @param what the end of the sentence "The rule …"
     */
    record Fault(boolean nonsense, String what) implements Outcome {}

    /**
     * Given up: it had not come to an end, and may be running still.
     *
     * @param outOfTime whether it took too long
     * @param what the end of the sentence "The rule …"
     */
    record GivenUp(boolean outOfTime, String what) implements Outcome {}

    /** What exceptions and files are called; anything else is not repeated, as whoever throws chooses it. */
    Pattern NAME = Pattern.compile("[\\p{Alpha}_$][\\p{Alnum}_$]{0,99}");

    Pattern FILE = Pattern.compile("[\\p{Alnum}_$-]{1,100}\\.[\\p{Alpha}]{1,10}");

    /**
     * What a rule ended with. The text of an exception is not repeated, since it may hold anything.
     *
     * @param ownClass whether a class is one of the jar's
     */
    static Outcome of(Throwable thrown, Predicate<String> ownClass) {
        if (thrown instanceof NonsenseException nonsense) {
            return new Fault(true, nonsense.what());
        }
        if (thrown instanceof NothingReturnedException) {
            return new Fault(true, "returned nothing");
        }
        if (thrown instanceof RuleFailureException ofAnother) {
            return new Passed(ofAnother);
        }
        String name = thrown.getClass().getName();
        String simple = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
        String kind = NAME.matcher(simple).matches() ? simple : "an exception";
        return new Fault(false, "ended with " + kind + place(thrown, ownClass).orElse(""));
    }

    private static Optional<String> place(Throwable thrown, Predicate<String> ownClass) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(each -> ownClass.test(each.getClassName()))
                .findFirst()
                .filter(each -> each.getFileName() != null && each.getLineNumber() > 0)
                .filter(each -> FILE.matcher(each.getFileName()).matches())
                .map(each -> " at " + each.getFileName() + ":" + each.getLineNumber());
    }
}
