package io.wkmigrate.cli;

import io.wkmigrate.expression.conformance.CaseLine;
import io.wkmigrate.expression.conformance.CaseResult;
import io.wkmigrate.expression.conformance.ConformanceReport;
import io.wkmigrate.expression.conformance.Dialect;
import io.wkmigrate.expression.conformance.Expectation;
import io.wkmigrate.expression.conformance.Outcome;
import io.wkmigrate.report.PlainText;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What a run of conformance cases came to, for people: a line per failure, and last the total. */
final class ConformanceText {

    private ConformanceText() {}

    static String of(ConformanceReport report) {
        StringBuilder text = new StringBuilder();
        report.unreadable().forEach(each -> line(text, unreadable(each)));
        report.failures().forEach(each -> line(text, failure(each)));
        line(text, total(report));
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(PlainText.of(line)).append('\n');
    }

    private static String unreadable(CaseLine.Unreadable line) {
        return "line " + line.number() + ": no case. " + line.reason();
    }

    private static String failure(CaseResult result) {
        return result.conformanceCase().id() + ": " + result.conformanceCase().expression() + ": expected "
                + expected(result.conformanceCase().expected()) + ", got " + got(result.outcome());
    }

    private static String expected(Expectation expectation) {
        return expectation instanceof Expectation.Value value
                ? value.value().toString()
                : "an error (" + ((Expectation.Failure) expectation).category() + ")";
    }

    private static String got(Outcome outcome) {
        if (outcome instanceof Outcome.Value value) {
            return value.value().toString();
        }
        return outcome instanceof Outcome.Failure failure
                ? "an error (" + failure.problem() + "): " + failure.message()
                : "a fault: " + ((Outcome.Fault) outcome).message();
    }

    private static String total(ConformanceReport report) {
        int cases = report.results().size();
        int failed = report.failures().size();
        String dialects = Arrays.stream(Dialect.values())
                .filter(each -> report.cases(each) > 0)
                .map(each -> each.word() + " " + report.passed(each) + " of " + report.cases(each))
                .collect(Collectors.joining(", "));
        return number(cases, "case") + ": " + (cases - failed) + " passed, " + failed + " failed"
                + (dialects.isEmpty() ? "" : " (" + dialects + ")")
                + (report.unreadable().isEmpty()
                        ? ""
                        : "; " + number(report.unreadable().size(), "unreadable line"));
    }

    private static String number(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
