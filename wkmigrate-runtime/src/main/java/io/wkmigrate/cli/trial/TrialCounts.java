package io.wkmigrate.cli.trial;

import io.wkmigrate.report.Page.Fact;
import java.util.List;

/** How much rules change, in one line for each kind of thing. */
final class TrialCounts {

    private TrialCounts() {}

    static List<Fact> of(TrialReport report) {
        return List.of(
                new Fact("Tried", report.jar() + " on " + count(report.results().size(), "factory", "factories")),
                new Fact("Activities", report.sum(each -> each.activities().size()) + " with another status or rule"),
                new Fact("Jobs", jobs(report)),
                new Fact("Other files", report.sum(each -> each.files().size()) + " differ"),
                new Fact(
                        "Findings",
                        report.sum(each -> each.added().size()) + " new, "
                                + report.sum(each -> each.gone().size()) + " gone"),
                new Fact("Proofs", report.sum(each -> each.proofs().size()) + " with another result"),
                new Fact("Repeatable", report.unstable().isEmpty() ? "yes" : "NO: " + report.unstable()));
    }

    private static String jobs(TrialReport report) {
        return jobs(report, ChangeKind.ADDED) + " new, "
                + jobs(report, ChangeKind.REMOVED) + " gone, "
                + jobs(report, ChangeKind.CHANGED) + " with other settings ("
                + report.sum(each -> each.jobs().stream()
                        .mapToLong(job -> job.settings().size())
                        .sum())
                + ")";
    }

    private static long jobs(TrialReport report, ChangeKind kind) {
        return report.sum(
                each -> each.jobs().stream().filter(job -> job.kind() == kind).count());
    }

    private static String count(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }
}
