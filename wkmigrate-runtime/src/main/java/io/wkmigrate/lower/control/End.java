package io.wkmigrate.lower.control;

/**
 * The task whose end is the end of an activity.
 *
 * @param taskKey the task
 * @param maySkip whether it can end without having run when its scope was entered
 * @param mayBeExcluded whether it can end {@code EXCLUDED} when its scope was entered; otherwise a task that does not run
 *     ends {@code UPSTREAM_FAILED}
 */
record End(String taskKey, boolean maySkip, boolean mayBeExcluded) {}
