package io.wkmigrate.expression.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run came to.
 *
 * @param results of all cases, in the order of the file
 * @param unreadable lines that are no cases
 */
public record ConformanceReport(List<CaseResult> results, List<CaseLine.Unreadable> unreadable) {

    /** Takes the lists over. */
    public ConformanceReport {
        results = List.copyOf(results);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * Runs cases.
     *
     * @param dialect the only dialect whose cases are run, if there is such
     */
    public static ConformanceReport of(List<CaseLine> lines, Optional<Dialect> dialect, Engine engine) {
        List<CaseResult> results = new ArrayList<>();
        List<CaseLine.Unreadable> unreadable = new ArrayList<>();
        for (CaseLine line : lines) {
            if (line instanceof CaseLine.Unreadable no) {
                unreadable.add(no);
            } else if (line instanceof CaseLine.Case read) {
                ConformanceCase each = read.value();
                if (dialect.map(each.dialect()::equals).orElse(true)) {
                    results.add(new CaseResult(each, engine.evaluate(each.expression(), each.context())));
                }
            }
        }
        return new ConformanceReport(results, unreadable);
    }

    /** The cases that did not come to what is expected. */
    public List<CaseResult> failures() {
        return results.stream().filter(each -> !each.passed()).toList();
    }

    /** How many cases of a dialect there were. */
    public long cases(Dialect dialect) {
        return results.stream()
                .filter(each -> each.conformanceCase().dialect() == dialect)
                .count();
    }

    /** How many cases of a dialect passed. */
    public long passed(Dialect dialect) {
        return results.stream()
                .filter(each -> each.conformanceCase().dialect() == dialect && each.passed())
                .count();
    }
}
