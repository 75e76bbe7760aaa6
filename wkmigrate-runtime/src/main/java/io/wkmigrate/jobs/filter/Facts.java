package io.wkmigrate.jobs.filter;

import io.wkmigrate.jobs.Job;
import io.wkmigrate.jobs.RunHistory;
import java.time.Instant;
import java.util.Optional;

/**
 * What a filter looks at.
 *
 * @param runs absent as long as nobody asked for them: they cost a call for each job
 * @param now when ages end
 */
public record Facts(Job job, Optional<RunHistory> runs, Instant now) {}
