package io.wkmigrate.cli;

import io.wkmigrate.jobs.audit.Audit;
import io.wkmigrate.jobs.audit.AuditReport;
import io.wkmigrate.jobs.audit.FindingKind;
import io.wkmigrate.jobs.audit.Outside;
import io.wkmigrate.jobs.forecast.Forecast;
import io.wkmigrate.jobs.view.AuditJson;
import io.wkmigrate.jobs.view.AuditPage;
import io.wkmigrate.workspace.Parallel;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wkmigrate jobs audit}. */
@Command(
        name = "audit",
        description = "Says what will start by itself in the next hours, and what is odd about scheduled jobs.")
final class JobsAuditCommand implements Callable<Integer> {

    private static final int MOST_HOURS = 31 * 24;

    private final Session session;
    private final Supplier<Instant> clock;

    @Mixin
    private final WorkspaceAccess access = new WorkspaceAccess();

    @Mixin
    private final CallOptions calls = new CallOptions();

    @Option(names = "--hours", paramLabel = "N", description = "How far to look ahead (default: 24).")
    private int hours = 24;

    @Option(
            names = "--identities",
            description = "Ask as whom each scheduled job runs, and whether that one still exists; costs a call a job.")
    private boolean identities;

    @Option(
            names = "--include",
            paramLabel = "KIND",
            split = ",",
            description = "Look at these, too: pipelines, alerts, dashboards. They are only listed.")
    private List<String> include = List.of();

    @Option(
            names = "--fail-on",
            paramLabel = "never|any|KIND",
            split = ",",
            description = "Exit with code 3 when there is a finding, or one of such a kind: unknown-trigger,"
                    + " unreadable, duplicate, orphaned, frequent, bundle, system (default: never).")
    private List<String> failOn = List.of("never");

    JobsAuditCommand(Session session, Supplier<Instant> clock) {
        this.session = session;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (hours < 1 || hours > MOST_HOURS) {
            throw CommandFailure.usage("--hours has to be from 1 to " + MOST_HOURS + ".");
        }
        Set<FindingKind> gate = gate();
        Set<Outside> outside = EnumSet.noneOf(Outside.class);
        include.forEach(each -> outside.add(known(each, "--include", Outside::ofWord, Outside.words())));
        Forecast forecast = new Forecast(clock.get().truncatedTo(ChronoUnit.SECONDS), Duration.ofHours(hours));
        Parallel workers = calls.workers();
        AuditReport report =
                new Audit(access.connect(), workers, forecast, identities, outside, new JobsSeen(session)).run();
        session.print(AuditPage.of(report), AuditJson.of(report));
        boolean reached = report.findings().stream().anyMatch(each -> gate.contains(each.kind()));
        return (reached ? ExitCode.FINDINGS : ExitCode.DONE).number();
    }

    private Set<FindingKind> gate() {
        if (failOn.contains("any")) {
            return EnumSet.allOf(FindingKind.class);
        }
        Set<FindingKind> kinds = EnumSet.noneOf(FindingKind.class);
        failOn.stream()
                .filter(each -> !each.equals("never"))
                .forEach(each -> kinds.add(known(each, "--fail-on", FindingKind::ofWord, FindingKind.words())));
        return kinds;
    }

    private static <T> T known(String word, String option, Function<String, Optional<T>> of, Collection<String> words) {
        return of.apply(word)
                .orElseThrow(() -> CommandFailure.usage("'" + word + "' is nothing for " + option + "."
                        + NearestName.suggestion(word, words) + " There is: " + String.join(", ", words)));
    }
}
