package io.wkmigrate.extension.guard;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call of a rule. The rule runs on a thread of its own; what it asks of the engine is done by the thread that waits
 * for it, so the engine is never in two places at once, and its time is not counted as the rule's. When the call is
 * over, nothing is answered any more.
 */
final class Call {

    /** Nobody has so many questions about one definition; a rule that asks without end would never run out of time. */
    private static final int MAX_QUESTIONS = 100_000;

    private final BlockingQueue<Object> inbox = new LinkedBlockingQueue<>();
    private boolean over;

    /** Asks the engine, on the rule's side. */
    <T> T ask(Supplier<T> question) {
        Question<T> asked = new Question<>(question);
        synchronized (this) {
            if (over) {
                throw over();
            }
            inbox.add(asked);
        }
        return asked.await();
    }

    static IllegalStateException over() {
        return new IllegalStateException("The call of the rule is over");
    }

    /** Ends the call, on the rule's side. */
    void end(Outcome outcome) {
        inbox.add(outcome);
    }

    /**
     * Answers questions until the rule has come to an end.
     *
     * @param nanos how long it may take for that
     * @return null when it has not, in this time
     */
    @Nullable
    Outcome outcome(long nanos) throws InterruptedException {
        try {
            long left = nanos;
            for (int questions = 0; questions <= MAX_QUESTIONS; questions++) {
                long since = System.nanoTime();
                Object message = inbox.poll(left, TimeUnit.NANOSECONDS);
                left -= System.nanoTime() - since;
                if (message instanceof Question<?> question) {
                    question.answer();
                } else {
                    return (Outcome) message;
                }
            }
            return new Outcome.GivenUp(false, "asked the engine more than " + MAX_QUESTIONS + " questions");
        } finally {
            close();
        }
    }

    private synchronized void close() {
        over = true;
        for (Object each : inbox) {
            if (each instanceof Question<?> question) {
                question.refuse();
            }
        }
    }
}
