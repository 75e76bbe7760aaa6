package io.wkmigrate.report;

import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.report.Page.Fact;
import io.wkmigrate.report.Page.Facts;
import io.wkmigrate.report.Page.Heading;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The page of a finding code: what it means and what to do. */
public final class FindingPage {

    private FindingPage() {}

    /** The catalogue's entry for a code, ignoring case. */
    public static Optional<FindingCode> find(String code) {
        return Arrays.stream(Findings.values())
                .filter(each -> each.code().equalsIgnoreCase(code))
                .map(FindingCode.class::cast)
                .findFirst();
    }

    /** Every code of the catalogue, in order. */
    public static List<String> codes() {
        return Arrays.stream(Findings.values()).map(FindingCode::code).sorted().toList();
    }

    /** The page. */
    public static Page of(FindingCode code) {
        return new Page(List.of(
                new Heading(code.code() + ": " + code.title()),
                new Facts(List.of(
                        new Fact("Severity", code.severity().id() + ": " + meaning(code)),
                        new Fact("Activity", effect(code)),
                        new Fact("Why", code.cause()),
                        new Fact("What to do", code.remedy())))));
    }

    private static String meaning(FindingCode code) {
        return switch (code.severity()) {
            case INFO -> "good to know; nothing has to be done before the job runs";
            case WARNING -> "look at it before the job goes live";
            case ERROR -> "the job does not do what the pipeline did until somebody acts";
        };
    }

    private static String effect(FindingCode code) {
        return switch (code.effect()) {
            case NONE -> "keeps its status";
            case DEVIATION -> "becomes " + ActivityStatus.APPROXIMATED.id();
            case GAP -> "becomes " + ActivityStatus.PLACEHOLDER.id();
        };
    }
}
