package io.wkmigrate.jobs.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.jobs.Job;
import io.wkmigrate.jobs.JobList;
import io.wkmigrate.jobs.Management;
import io.wkmigrate.jobs.WholeJob;
import io.wkmigrate.jobs.forecast.Firing;
import io.wkmigrate.jobs.forecast.Forecast;
import io.wkmigrate.jobs.trigger.Trigger;
import io.wkmigrate.jobs.trigger.TriggerKind;
import io.wkmigrate.workspace.Parallel;
import io.wkmigrate.workspace.Workspace;
import io.wkmigrate.workspace.WorkspaceException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * Looks at the scheduled jobs of a workspace; changes nothing.
 *
 * @param forecast how far to look ahead
 * @param identities whether to ask for each scheduled job as whom it runs: that costs a call a job
 * @param include what to look at beside jobs
 * @param seen is told how many jobs have been looked at so far
 */
public record Audit(
        Workspace workspace,
        Parallel workers,
        Forecast forecast,
        boolean identities,
        Set<Outside> include,
        IntConsumer seen) {

    /** More starts than one in five minutes are probably a mistake. */
    private static final Duration FREQUENT = Duration.ofMinutes(5);

    /** Makes the report. */
    public AuditReport run() {
        List<String> notLookedAt = new ArrayList<>();
        List<Job> jobs = JobList.of(workspace, job -> true, seen);
        if (!seesEverything()) {
            notLookedAt.add("jobs that " + workspace.userName()
                    + " may not view: only members of the group admins are sure to see all");
        }
        List<Fire> fires = fires(jobs);
        List<JobFinding> owners = owners(jobs, notLookedAt);
        List<OutsideSchedule> outside = outside(notLookedAt);
        notLookedAt.add("monitors of tables and legacy SQL queries, which may have schedules of their own");
        return new AuditReport(
                workspace.host(),
                forecast,
                jobs.size(),
                (int) jobs.stream().filter(each -> !each.triggers().isEmpty()).count(),
                (int) jobs.stream().filter(Job::mayFire).count(),
                KindCount.of(jobs),
                fires,
                findings(jobs, fires, owners),
                outside,
                notLookedAt);
    }

    private boolean seesEverything() {
        for (JsonNode group :
                workspace.get("/api/2.0/preview/scim/v2/Me", Map.of()).path("groups")) {
            if (group.path("display").asText("").equals("admins")) {
                return true;
            }
        }
        return false;
    }

    private List<Fire> fires(List<Job> jobs) {
        return jobs.stream()
                .flatMap(job -> job.triggers().stream()
                        .filter(Trigger::mayFire)
                        .map(trigger -> new Fire(job, trigger, forecast.of(trigger))))
                .sorted(Fire.ORDER)
                .toList();
    }

    private List<JobFinding> owners(List<Job> jobs, List<String> notLookedAt) {
        Optional<Directory> directory = Directory.read(workspace);
        if (directory.isEmpty()) {
            notLookedAt.add("whether owners still exist: the workspace's users and service principals may not be read");
        } else if (!identities) {
            notLookedAt.add("as whom each job runs, where the list does not say: ask with --identities, a call a job");
        }
        return directory.isPresent() && identities
                ? Owners.in(workers.map(jobs, this::withIdentity), directory)
                : Owners.in(jobs, directory);
    }

    private Job withIdentity(Job job) {
        return job.triggers().isEmpty() || job.runAs().isPresent()
                ? job
                : WholeJob.find(workspace, job.id()).map(WholeJob::job).orElse(job);
    }

    private List<JobFinding> findings(List<Job> jobs, List<Fire> fires, List<JobFinding> owners) {
        Stream<JobFinding> kinds = jobs.stream().flatMap(Audit::unknown);
        Stream<JobFinding> times = fires.stream().flatMap(each -> oddTimes(each).stream());
        Stream<JobFinding> managed = jobs.stream().flatMap(each -> managed(each).stream());
        return Stream.of(kinds, times, Duplicates.in(jobs).stream(), owners.stream(), managed)
                .flatMap(each -> each)
                .sorted(Comparator.comparing(JobFinding::kind)
                        .thenComparing(JobFinding::job, Job.ORDER)
                        .thenComparing(JobFinding::detail))
                .toList();
    }

    private static Stream<JobFinding> unknown(Job job) {
        return job.triggers().stream()
                .filter(each -> each.kind() == TriggerKind.UNKNOWN)
                .map(each -> new JobFinding(
                        FindingKind.UNKNOWN_TRIGGER,
                        job,
                        "\"" + each.type() + "\" at " + each.holder() + ", "
                                + (each.mayFire() ? "may fire" : "paused")));
    }

    private Optional<JobFinding> oddTimes(Fire fire) {
        long often = forecast.window().dividedBy(FREQUENT);
        if (fire.firing() instanceof Firing.Times times && times.count() > often) {
            return Optional.of(new JobFinding(FindingKind.FREQUENT, fire.job(), "starts " + times.count() + " times"));
        } else if (fire.firing() instanceof Firing.Periodically periodic && periodic.count() > often + 1) {
            return Optional.of(new JobFinding(FindingKind.FREQUENT, fire.job(), "starts " + periodic.every()));
        } else if (fire.firing() instanceof Firing.Unclear unclear
                && fire.trigger().kind() != TriggerKind.UNKNOWN) {
            return Optional.of(new JobFinding(FindingKind.UNREADABLE, fire.job(), unclear.why()));
        }
        return Optional.empty();
    }

    private static Optional<JobFinding> managed(Job job) {
        if (job.triggers().isEmpty()) {
            return Optional.empty();
        } else if (job.management() == Management.SYSTEM) {
            return Optional.of(new JobFinding(FindingKind.SYSTEM, job, job.mayFire() ? "fires" : "paused"));
        } else if (job.management() == Management.BUNDLE) {
            return Optional.of(new JobFinding(
                    FindingKind.BUNDLE, job, job.mayFire() ? "not paused" : "paused until the next deployment"));
        }
        return Optional.empty();
    }

    private List<OutsideSchedule> outside(List<String> notLookedAt) {
        List<OutsideSchedule> found = new ArrayList<>();
        OutsideSchedules reader = new OutsideSchedules(workspace, workers, forecast);
        for (Outside kind : Outside.values()) {
            if (!include.contains(kind)) {
                notLookedAt.add(kind.word() + ": ask with --include " + kind.word());
                continue;
            }
            try {
                found.addAll(reader.read(kind));
            } catch (WorkspaceException e) {
                if (e.kind() != WorkspaceException.Kind.PERMISSION && e.kind() != WorkspaceException.Kind.NOT_FOUND) {
                    throw e;
                }
                notLookedAt.add(kind.word() + ": " + e.getMessage());
            }
        }
        return found;
    }
}
