package io.wkmigrate.cli;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How far a long run is: one line that is rewritten on a terminal, a line every ten seconds elsewhere. */
final class Progress {

    private static final long TERMINAL_PERIOD = Duration.ofMillis(200).toNanos();
    private static final long LOG_PERIOD = Duration.ofSeconds(10).toNanos();

    private final Session session;
    private final LongSupplier nanoseconds;
    private final int total;
    private final long start;
    private long last;

    /** @param nanoseconds the clock; only differences count */
    Progress(Session session, int total, LongSupplier nanoseconds) {
        this.session = session;
        this.total = total;
        this.nanoseconds = nanoseconds;
        this.start = nanoseconds.getAsLong();
        this.last = start;
    }

    /** Says how far it is, if it is time to. */
    void at(int done, String name) {
        long now = nanoseconds.getAsLong();
        boolean rewrites = session.terminal().canMoveCursor();
        if (session.options().quiet() || now - last < (rewrites ? TERMINAL_PERIOD : LOG_PERIOD)) {
            return;
        }
        last = now;
        String line = done + " of " + total + " factories" + remaining(done, now) + ": " + name;
        if (rewrites) {
            session.talk().progress(line.length() < 80 ? line : line.substring(0, 79));
        } else {
            session.talk().note(line);
        }
    }

    private String remaining(int done, long now) {
        if (done == 0) {
            return "";
        }
        long seconds = Duration.ofNanos((now - start) / done * (total - done)).toSeconds();
        return seconds < 60 ? ", about " + seconds + " s left" : ", about " + (seconds + 30) / 60 + " min left";
    }
}
