package io.wkmigrate.extension.guard;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads on which rules of jars run. One is used again and again; there are more of them only while rules call for
 * others, as containers do, or never come to an end. None keeps the program from ending.
 */
final class RuleThreads {

    private static final long IDLE_SECONDS = 5;

    /** So that rules that recurse without end are met the same way everywhere. */
    private static final long STACK_BYTES = 1L << 20;

    private RuleThreads() {}

    static ExecutorService start() {
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), RuleThreads::thread);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "rules of jars", STACK_BYTES, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        return thread;
    }
}
