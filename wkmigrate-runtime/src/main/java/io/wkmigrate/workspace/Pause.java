package io.wkmigrate.workspace;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How a caller waits before it asks again. */
@FunctionalInterface
public interface Pause {

    /**
     * Waits in the thread that calls; up to a quarter longer than it has to, so that callers who were sent away
     * together do not come back together.
     */
    Pause SLEEPING = duration -> {
        long millis = duration.toMillis();
        Thread.sleep(millis + ThreadLocalRandom.current().nextLong(millis / 4 + 1));
    };

    /** Waits, at least as long as asked. */
    void forDuration(Duration duration) throws InterruptedException;
}
