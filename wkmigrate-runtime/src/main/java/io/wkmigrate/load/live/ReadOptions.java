package io.wkmigrate.load.live;

import java.time.Duration;

/**
 * How a factory is read.
 *
 * @param timeout how long an answer may take
 * @param pause how to wait before a call is made again
 * @param parallelism how many kinds of definition are read at once; the pages of one kind come one after the other
 * @param progress is told how far it is
 */
public record ReadOptions(Duration timeout, Pause pause, int parallelism, ReadProgress progress) {

    /** A minute for an answer; five kinds at once, which is far below what Azure allows. */
    public static final ReadOptions DEFAULT =
            new ReadOptions(Duration.ofSeconds(60), Pause.SLEEPING, 5, ReadProgress.NONE);

    /** Checks the numbers. */
    public ReadOptions {
        if (timeout.isNegative() || timeout.isZero() || parallelism < 1) {
            throw new IllegalArgumentException("A time-out and a parallelism are at least 1");
        }
    }

    /** The same with somebody who is told how far it is. */
    public ReadOptions withProgress(ReadProgress listener) {
        return new ReadOptions(timeout, pause, parallelism, listener);
    }
}
