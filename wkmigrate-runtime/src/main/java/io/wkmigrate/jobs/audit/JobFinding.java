package io.wkmigrate.jobs.audit;

import io.wkmigrate.jobs.Job;

/**
 * Something odd about a job.
 *
 * @param detail what exactly, in a few words
 */
public record JobFinding(FindingKind kind, Job job, String detail) {}
