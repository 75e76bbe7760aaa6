package io.wkmigrate.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.workspace.Workspace;
import io.wkmigrate.workspace.service.JobService;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/** Reads the jobs of a workspace: those that whoever is signed in may see. */
public final class JobList {

    private JobList() {}

    /**
     * The jobs that are wanted, in {@link Job#ORDER}. Only these are kept; a page is forgotten before the next is read.
     *
     * @param seen is told how many jobs have been looked at so far
     */
    public static List<Job> of(Workspace workspace, Predicate<Job> wanted, IntConsumer seen) {
        List<Job> jobs = new ArrayList<>();
        // Jobs that are made meanwhile move others to the next page.
        Set<Long> ids = new HashSet<>();
        new JobService(workspace).forEachPage(page -> {
            for (JsonNode json : page) {
                Job job = Job.of(json);
                if (ids.add(job.id()) && wanted.test(job)) {
                    jobs.add(job);
                }
            }
            seen.accept(ids.size());
        });
        jobs.sort(Job.ORDER);
        return jobs;
    }
}
