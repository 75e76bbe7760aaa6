package io.wkmigrate.jobs.view;

import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values as RFC 4180 wants them. */
final class Csv {

    /** What spreadsheets take for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r\n";

    private Csv() {}

    static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A name of a job may be a formula that somebody else wrote; an apostrophe makes it text. */
    private static String cell(String text) {
        String harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = harmless.chars().anyMatch(each -> "\",\r\n".indexOf(each) >= 0);
        return quoted ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }
}
