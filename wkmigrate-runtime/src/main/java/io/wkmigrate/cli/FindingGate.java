package io.wkmigrate.cli;

import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.Severity;
import io.wkmigrate.report.FindingPage;
import io.wkmigrate.report.Totals;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A bar for findings. */
record FindingGate(Predicate<FindingCode> stops) {

    static final FindingGate NEVER = new FindingGate(code -> false);

    /** Reads {@code never}, a severity, or a finding code; empty when it is none of these. */
    static Optional<FindingGate> parse(String text) {
        if (text.equals("never")) {
            return Optional.of(NEVER);
        }
        Optional<FindingGate> severity = Arrays.stream(Severity.values())
                .filter(each -> each.id().equals(text))
                .findFirst()
                .map(bar -> new FindingGate(code -> code.severity().compareTo(bar) >= 0));
        return severity.or(() -> FindingPage.find(text)
                .map(bar -> new FindingGate(code -> code.code().equals(bar.code()))));
    }

    /** Everything that can be read. */
    static List<String> words() {
        Stream<String> severities = Arrays.stream(Severity.values()).map(Severity::id);
        return Stream.of(Stream.of("never"), severities, FindingPage.codes().stream())
                .flatMap(each -> each)
                .toList();
    }

    boolean isReachedBy(Totals totals) {
        return totals.findings().values().stream().anyMatch(each -> stops.test(each.code()));
    }
}
