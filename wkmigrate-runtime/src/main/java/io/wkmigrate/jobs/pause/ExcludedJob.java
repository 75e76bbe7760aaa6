package io.wkmigrate.jobs.pause;

/** A job that was selected and is left alone. */
public record ExcludedJob(long id, String name, String reason) {}
