package io.wkmigrate.store.workspace.apply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Runs steps at once where that may be: each as soon as those that it refers to have ended. */
final class DependentSteps {

    private final Map<String, Set<String>> references;
    private final Consumer<String> work;
    private final Executor executor;
    private final Map<String, CompletableFuture<Void>> started = new HashMap<>();

    /**
     * @param references for each step those that it refers to; others than steps do not count
     * @param work is given the steps, each once
     */
    DependentSteps(Map<String, Set<String>> references, Consumer<String> work, Executor executor) {
        this.references = references;
        this.work = work;
        this.executor = executor;
    }

    /** Runs them all, and waits for the last. */
    void run() {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        references.keySet().forEach(each -> all.add(start(each)));
        try {
            together(all).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private CompletableFuture<Void> start(String step) {
        CompletableFuture<Void> before = started.get(step);
        if (before != null) {
            return before;
        }
        // In a circle somebody goes first.
        started.put(step, CompletableFuture.completedFuture(null));
        List<CompletableFuture<Void>> waitsFor = references.getOrDefault(step, Set.of()).stream()
                .filter(references::containsKey)
                .map(this::start)
                .toList();
        CompletableFuture<Void> ended = together(waitsFor).thenRunAsync(() -> work.accept(step), executor);
        started.put(step, ended);
        return ended;
    }

    private static CompletableFuture<Void> together(List<CompletableFuture<Void>> futures) {
        return CompletableFuture.allOf(futures.toArray(CompletableFuture<?>[]::new));
    }
}
