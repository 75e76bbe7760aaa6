package io.wkmigrate.jobs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.workspace.Workspace;
import io.wkmigrate.workspace.service.JobService;
import java.util.Optional;

/**
 * A job with all its settings. The service gives 100 tasks at a time, so one answer may be a part only.
 *
 * @param job what is known of it
 * @param settings everything that its owner can set
 */
public record WholeJob(Job job, ObjectNode settings) {

    /** Reads a job, all pages of it. */
    public static WholeJob read(Workspace workspace, long id) {
        return of(new JobService(workspace).get(id));
    }

    /** Reads a job; nothing when it is there no more. */
    public static Optional<WholeJob> find(Workspace workspace, long id) {
        return new JobService(workspace).find(id).map(WholeJob::of);
    }

    private static WholeJob of(ObjectNode job) {
        if (job.path("settings") instanceof ObjectNode settings) {
            return new WholeJob(Job.of(job), settings);
        }
        throw new IllegalStateException("The service describes a job without settings");
    }
}
