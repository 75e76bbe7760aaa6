package io.wkmigrate.cli;

import java.time.Duration;
import java.util.function.Supplier;

/** Where progress is shown: one line that is rewritten on a terminal, a line every ten seconds elsewhere. */
final class ProgressLine {

    private static final long TERMINAL_PERIOD = Duration.ofMillis(200).toNanos();
    private static final long LOG_PERIOD = Duration.ofSeconds(10).toNanos();
    private static final int WIDTH = 79;

    private final Session session;
    private long last;

    /** @param start when the run began, in nanoseconds of any clock */
    ProgressLine(Session session, long start) {
        this.session = session;
        this.last = start;
    }

    /** Shows a line, if it is time to. */
    void at(long now, Supplier<String> text) {
        boolean rewrites = session.terminal().canMoveCursor();
        if (session.options().quiet() || now - last < (rewrites ? TERMINAL_PERIOD : LOG_PERIOD)) {
            return;
        }
        last = now;
        String line = text.get();
        if (rewrites) {
            session.talk().progress(line.substring(0, Math.min(line.length(), WIDTH)));
        } else {
            session.talk().note(line);
        }
    }
}
