package io.wkmigrate.jobs.view;

import io.wkmigrate.report.PlainText;
import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values as RFC 4180 wants them. */
final class Csv {

    /** What spreadsheets take for the beginning of a formula. */
    private static final String FORMULA = "=+-@";

    private Csv() {}

    static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /**
     * A name of a job may be a formula that somebody else wrote; an apostrophe makes it text. It may also hold what
     * moves the cursor of a terminal.
     */
    private static String cell(String text) {
        String plain = PlainText.of(text);
        String harmless = !plain.isEmpty() && FORMULA.indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
        boolean quoted = harmless.chars().anyMatch(each -> "\",".indexOf(each) >= 0);
        return quoted ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }
}
