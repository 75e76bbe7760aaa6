package io.wkmigrate.api.rule;

import io.wkmigrate.api.job.JobOrigin;

/**
 * Decides after what tasks are called. Each rewrite gets what the ones before it decided; the first gets the name of the
 * activity. Lowering makes keys of the outcome, legal, unique in their job and not too long, and whatever refers to a task
 * follows.
 */
@FunctionalInterface
public interface TaskNameRewrite {

    /**
     * The text that the key of a task is made from.
     *
     * @param job what the job is made from
     * @param name the name of the activity, and what a helper does for it: {@code Copy orders}, {@code Copy
     *     orders_evaluate}
     */
    String rewrite(JobOrigin job, String name);
}
