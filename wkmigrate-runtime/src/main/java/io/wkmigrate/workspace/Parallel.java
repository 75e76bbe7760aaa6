package io.wkmigrate.workspace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/** Several calls of a workspace at once, and not more than it bears. */
public final class Parallel implements AutoCloseable {

    /** What the service answers without complaint; the SDK keeps 20 connections. */
    public static final int DEFAULT_CALLS = 16;

    private final ExecutorService threads;

    /**
     * Calls, some at a time.
     *
     * @param calls how many at once
     */
    public Parallel(int calls) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                calls, calls, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Parallel::thread);
        // Who does not close it leaves no threads behind either.
        pool.allowCoreThreadTimeOut(true);
        this.threads = pool;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "wkmigrate-workspace");
        // A program that ends does not wait for calls that nobody waits for.
        thread.setDaemon(true);
        return thread;
    }

    /** Where to run what waits for others. */
    public Executor executor() {
        return threads;
    }

    /**
     * Applies a call to each; results are in the order of the items. After a failure nothing new is begun, but what was begun
     * is finished, so that nothing goes on behind the caller's back; then the first failure is thrown.
     */
    public <T, R> List<R> map(Collection<T> items, Function<? super T, ? extends R> call) {
        AtomicBoolean stopped = new AtomicBoolean();
        List<Future<R>> futures = new ArrayList<>();
        for (T each : items) {
            futures.add(threads.submit(() -> unlessStopped(stopped, each, call)));
        }
        List<R> results = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        for (Future<R> each : futures) {
            try {
                results.add(each.get());
            } catch (InterruptedException e) {
                stopped.set(true);
                Thread.currentThread().interrupt();
                throw new WorkspaceException(
                        WorkspaceException.Kind.UNREACHABLE, "Interrupted. Run again; it goes on where it stopped.");
            } catch (ExecutionException e) {
                failures.add(e.getCause());
            }
        }
        failures.stream()
                .filter(each -> !(each instanceof CancellationException))
                .findFirst()
                .ifPresent(Parallel::raise);
        return results;
    }

    /** The same for calls that give nothing back. */
    public <T> void forEach(Collection<T> items, Consumer<? super T> call) {
        map(items, each -> {
            call.accept(each);
            return each;
        });
    }

    private static <T, R> R unlessStopped(AtomicBoolean stopped, T item, Function<? super T, ? extends R> call) {
        if (stopped.get()) {
            throw new CancellationException();
        }
        boolean whole = false;
        try {
            R result = call.apply(item);
            whole = true;
            return result;
        } finally {
            if (!whole) {
                stopped.set(true);
            }
        }
    }

    private static void raise(Throwable failure) {
        if (failure instanceof RuntimeException runtime) {
            throw runtime;
        } else if (failure instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException(failure);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
