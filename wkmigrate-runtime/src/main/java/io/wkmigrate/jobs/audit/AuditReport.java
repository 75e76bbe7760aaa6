package io.wkmigrate.jobs.audit;

import io.wkmigrate.jobs.forecast.Forecast;
import java.util.List;

/**
 * What an administrator should know.
 *
 * @param host which workspace it is about
 * @param forecast the time that it looks ahead
 * @param jobs how many jobs there are
 * @param scheduled how many of them have a trigger
 * @param active how many of them may fire
 * @param fires what is not paused, in {@link Fire#ORDER}
 * @param outside what else starts by itself, as far as somebody asked for it
 * @param notLookedAt what was left out, and why
 */
public record AuditReport(
        String host,
        Forecast forecast,
        int jobs,
        int scheduled,
        int active,
        List<KindCount> kinds,
        List<Fire> fires,
        List<JobFinding> findings,
        List<OutsideSchedule> outside,
        List<String> notLookedAt) {

    /** The findings of a kind. */
    public List<JobFinding> of(FindingKind kind) {
        return findings.stream().filter(each -> each.kind() == kind).toList();
    }
}
