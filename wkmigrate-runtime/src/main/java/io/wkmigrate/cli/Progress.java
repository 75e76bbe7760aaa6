package io.wkmigrate.cli;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How far a long run is: one line that is rewritten on a terminal, a line every ten seconds elsewhere. */
final class Progress {

    private final ProgressLine line;
    private final LongSupplier nanoseconds;
    private final int total;
    private final String unit;
    private final long start;

    /**
     * @param unit what is counted: {@code factories}
     * @param nanoseconds the clock; only differences count
     */
    Progress(Session session, int total, String unit, LongSupplier nanoseconds) {
        this.total = total;
        this.unit = unit;
        this.nanoseconds = nanoseconds;
        this.start = nanoseconds.getAsLong();
        this.line = new ProgressLine(session, start);
    }

    /** Says how far it is, if it is time to. */
    void at(int done, String name) {
        long now = nanoseconds.getAsLong();
        line.at(now, () -> done + " of " + total + " " + unit + remaining(done, now) + ": " + name);
    }

    private String remaining(int done, long now) {
        if (done == 0) {
            return "";
        }
        long seconds = Duration.ofNanos((now - start) / done * (total - done)).toSeconds();
        return seconds < 60 ? ", about " + seconds + " s left" : ", about " + (seconds + 30) / 60 + " min left";
    }
}
