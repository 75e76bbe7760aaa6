package io.wkmigrate.verify.lakeflow;

import io.wkmigrate.verify.logic.Choice;

/** Questions that the target reference answers in two ways; a job must be right under both (sections 3.4 to 3.6). */
public enum Reading {
    /** Under ALL_SUCCESS with successful and excluded dependencies; else the task is excluded. */
    EXCLUDED_COUNTS_FOR_ALL_SUCCESS("an excluded dependency counts as successful under ALL_SUCCESS"),

    /** Under AT_LEAST_ONE_SUCCESS with failed and excluded dependencies; else the task does not run. */
    EXCLUDED_COUNTS_FOR_ONE_SUCCESS("an excluded dependency counts as successful under AT_LEAST_ONE_SUCCESS"),

    /** When a task failed that others wait for, and a leaf is excluded; else only failed leaves fail the run. */
    EXCLUDED_LEAF_LEAVES_FAILURE("a run in which a task failed fails unless every leaf succeeded");

    private final String sentence;

    Reading(String sentence) {
        this.sentence = sentence;
    }

    /** What holds if the choice goes that way, as part of a sentence. */
    public String sentence() {
        return sentence;
    }

    public Choice choice() {
        return Choice.reading(name());
    }
}
