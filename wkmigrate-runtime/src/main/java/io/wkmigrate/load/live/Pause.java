package io.wkmigrate.load.live;

import java.time.Duration;

/** How a caller waits before it asks again. */
@FunctionalInterface
public interface Pause {

    /** Waits in the thread that calls. */
    Pause SLEEPING = duration -> Thread.sleep(duration.toMillis());

    /** Waits. */
    void forDuration(Duration duration) throws InterruptedException;
}
