package io.wkmigrate.extension.guard;

import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.rule.IngestionRewrite;
import io.wkmigrate.api.rule.JobRewrite;
import io.wkmigrate.api.rule.PipelineRewrite;
import io.wkmigrate.api.rule.StorageRewrite;
import io.wkmigrate.api.rule.TaskNameRewrite;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Rewrites, watched over. They are applied twice, to see whether they know their own work. */
final class GuardedRewrites {

    private final Guard guard;

    GuardedRewrites(Guard guard) {
        this.guard = guard;
    }

    PipelineRewrite pipeline(String id, PipelineRewrite rewrite) {
        return pipeline -> twice(id, pipeline, rewrite::rewrite, PipelineCheck::check);
    }

    JobRewrite job(String id, JobRewrite rewrite) {
        return job -> twice(id, job, rewrite::rewrite, JobCheck::check);
    }

    StorageRewrite storage(String id, StorageRewrite rewrite) {
        return (access, store) ->
                twice(id, store, before -> rewrite.rewrite(access, before), GuardedRewrites::anything);
    }

    IngestionRewrite ingestion(String id, IngestionRewrite rewrite) {
        return (copy, ingestion) ->
                twice(id, ingestion, before -> rewrite.rewrite(copy, before), GuardedRewrites::anything);
    }

    /** Once: what it gets begins with the name of the activity each time, and never with what it made of it. */
    TaskNameRewrite taskName(String id, TaskNameRewrite rewrite) {
        return (job, name) -> once(id, () -> rewrite.rewrite(job, name));
    }

    /** There is nothing about it that a rewrite may not change. */
    private static void anything(Object before, Object after) {}

    private <T> T twice(String id, T before, UnaryOperator<T> rewrite, BiConsumer<? super T, ? super T> check) {
        T after = once(id, () -> checked(before, rewrite.apply(before), check));
        boolean stable = once(id, () -> after.equals(rewrite.apply(after)));
        if (!stable) {
            throw guard.unstable(Findings.REWRITE_NOT_STABLE, id);
        }
        return after;
    }

    private static <T> T checked(T before, T after, BiConsumer<? super T, ? super T> check) {
        check.accept(before, Wholeness.ofResult(after));
        return after;
    }

    private <T> T once(String id, Supplier<T> rewrite) {
        return Objects.requireNonNull(guard.run(id, FaultCodes.REWRITE, call -> Wholeness.ofResult(rewrite.get())));
    }
}
