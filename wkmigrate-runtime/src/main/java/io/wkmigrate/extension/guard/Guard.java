package io.wkmigrate.extension.guard;

import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.translate.RuleFailureException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Runs what one jar does. Whatever comes of it is told by a {@link RuleFailureException} with a sentence that names the
 * rule and the jar. A rule that did not come to an end is interrupted, left to itself, and not asked again: not while
 * this jar is loaded, so that it hangs once in a run and not once in every factory. What is told about it is the same
 * each time, since who reads it does not care when it hung.
 *
 * <p>What a rule does to the Java process as a whole cannot be undone here: that it ends it by way of reflection, or
 * fills its memory with what it keeps.
 */
public final class Guard {

    private static final ExecutorService THREADS = RuleThreads.start();

    private final String file;
    private final Duration time;
    private final Predicate<String> ownClass;
    private final Map<String, Outcome.GivenUp> givenUp = new ConcurrentHashMap<>();

    /**
     * Watches over a jar.
     *
     * @param file the name of the jar
     * @param time how long one call may take
     * @param ownClass whether a class is one of the jar's
     */
    public Guard(String file, Duration time, Predicate<String> ownClass) {
        this.file = file;
        this.time = time;
        this.ownClass = ownClass;
    }

    /**
     * Runs a rule and what looks at its result: both may fail for the same reasons.
     *
     * @throws RuleFailureException when the rule is at fault
     * @throws CancellationException when this thread was interrupted
     */
    @SuppressWarnings("unchecked") // The result is the work's.
    <R> @Nullable R run(String rule, FaultCodes codes, Work<R> work) {
        Outcome before = givenUp.get(rule);
        Outcome outcome = before == null ? outcome(work) : before;
        if (outcome instanceof Outcome.Returned returned) {
            return (R) returned.result();
        }
        if (outcome instanceof Outcome.Passed passed) {
            throw passed.exception();
        }
        if (outcome instanceof Outcome.Fault fault) {
            throw fault(fault.nonsense() ? codes.nonsense() : codes.thrown(), rule, fault.what());
        }
        Outcome.GivenUp end = (Outcome.GivenUp) outcome;
        givenUp.put(rule, end);
        throw fault(
                end.outOfTime() ? codes.outOfTime() : codes.thrown(), rule, end.what() + ", and is not asked again");
    }

    /**
     * Runs what a module does when it is created and asked what it holds.
     *
     * @throws ModuleFaultException when that fails, or does not come to an end
     */
    @SuppressWarnings("unchecked") // The result is the work's.
    <R> R load(String module, Work<R> work) throws ModuleFaultException {
        Outcome outcome = outcome(work);
        if (outcome instanceof Outcome.Returned returned) {
            return (R) Objects.requireNonNull(returned.result());
        }
        String what = outcome instanceof Outcome.Fault fault ? fault.what() : "";
        if (outcome instanceof Outcome.GivenUp givenUp) {
            what = givenUp.what();
        }
        throw new ModuleFaultException("its module \"" + module + "\" " + what);
    }

    private Outcome outcome(Work<?> work) {
        Call call = new Call();
        Future<?> running = THREADS.submit(() -> call.end(run(work, call)));
        try {
            Outcome outcome = call.outcome(time.toNanos());
            return outcome == null
                    ? new Outcome.GivenUp(true, "did not come to an end within " + words(time))
                    : outcome;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } finally {
            running.cancel(true);
        }
    }

    /** Whatever it throws: errors of linkage, a full stack and missing memory are as much the rule's as exceptions. */
    private Outcome run(Work<?> work, Call call) {
        try {
            return new Outcome.Returned(work.run(call));
        } catch (Throwable thrown) {
            return described(thrown);
        }
    }

    /** Exceptions are classes of the jar, too, and may fail when they are looked at. */
    private Outcome described(Throwable thrown) {
        try {
            return Outcome.of(thrown, ownClass);
        } catch (Throwable hostile) {
            return new Outcome.Fault(false, "ended with an exception");
        }
    }

    private RuleFailureException fault(FindingCode code, String rule, String what) {
        return new RuleFailureException(code, "The rule " + rule + " of " + file + " " + what + ".");
    }

    /** What is found out about a rule after it has come to an end. */
    RuleFailureException fault(FaultCodes codes, String rule, String what) {
        return fault(codes.nonsense(), rule, what);
    }

    RuleFailureException unstable(FindingCode code, String rule) {
        return fault(code, rule, "changes its own result when it is applied again, so it was not applied");
    }

    private static String words(Duration time) {
        long seconds = time.toSeconds();
        return time.toMillis() % 1000 != 0
                ? time.toMillis() + " milliseconds"
                : seconds + (seconds == 1 ? " second" : " seconds");
    }
}
