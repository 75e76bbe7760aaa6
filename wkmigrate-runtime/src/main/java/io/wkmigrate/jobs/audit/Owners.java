package io.wkmigrate.jobs.audit;

import io.wkmigrate.jobs.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds jobs whose owner is gone. */
final class Owners {

    private Owners() {}

    /** @param directory absent when it must not be read; then only what the service itself leaves out is found */
    static List<JobFinding> in(List<Job> jobs, Optional<Directory> directory) {
        List<JobFinding> findings = new ArrayList<>();
        for (Job job : jobs) {
            trouble(job, directory).ifPresent(each -> findings.add(new JobFinding(FindingKind.ORPHANED, job, each)));
        }
        return findings;
    }

    private static Optional<String> trouble(Job job, Optional<Directory> directory) {
        List<String> troubles = new ArrayList<>();
        if (job.creator().isEmpty()) {
            troubles.add("its creator was deleted");
        }
        directory.ifPresent(known -> {
            named("run_as", job.runAs(), known).ifPresent(troubles::add);
            if (!job.creator().equals(job.runAs())) {
                named("creator", job.creator(), known).ifPresent(troubles::add);
            }
        });
        return troubles.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", troubles));
    }

    private static Optional<String> named(String role, Optional<String> name, Directory directory) {
        return name.flatMap(each -> directory.trouble(each).map(what -> role + " " + each + " " + what));
    }
}
