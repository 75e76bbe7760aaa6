package io.wkmigrate.verify;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether the jobs of a pipeline behave as the pipeline does.
 *
 * @param result the answer
 * @param cases how many courses of events there are in ADF: which of the activities that run fail, and which branches
 *     are taken; those of a loop's body on top. 0 unless the result is {@link Result#EQUAL}, and if there are too
 *     many to count
 * @param difference what is different, if something is
 * @param reason why it was not checked, as a sentence, if it was not
 */
public record Proof(Result result, BigInteger cases, Optional<Difference> difference, Optional<String> reason) {

    /** An answer. */
    public enum Result {
        /** The same activities run, in the same order, and the run ends the same, whatever happens. */
        EQUAL,
        /** There is a course of events in which they differ. */
        DIFFERENT,
        /** It cannot be said. */
        NOT_CHECKED;

        /** The spelling in {@code result.json}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Proof equal(BigInteger cases) {
        return new Proof(Result.EQUAL, cases, Optional.empty(), Optional.empty());
    }

    static Proof different(Difference difference) {
        return new Proof(Result.DIFFERENT, BigInteger.ZERO, Optional.of(difference), Optional.empty());
    }

    static Proof notChecked(String reason) {
        return new Proof(Result.NOT_CHECKED, BigInteger.ZERO, Optional.empty(), Optional.of(reason));
    }

    /** Both together: the worse result, and all cases if both are equal. */
    Proof and(Proof other) {
        if (result == Result.EQUAL && other.result == Result.EQUAL) {
            return equal(cases.add(other.cases));
        }
        if (result == Result.EQUAL || (result == Result.NOT_CHECKED && other.result == Result.DIFFERENT)) {
            return other;
        }
        return this;
    }
}
