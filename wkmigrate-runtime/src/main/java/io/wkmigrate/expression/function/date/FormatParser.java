package io.wkmigrate.expression.function.date;

import java.util.ArrayList;
import java.util.List;

/** Takes custom formats apart. */
final class FormatParser {

    /** Letters that count how often they are repeated. */
    private static final String REPEATABLE = "dfFghHmMstyz";

    /** {@code Z} is written as it is, but read it means UTC. */
    private static final String SINGLE = "K:/Z";

    private final String format;
    private final List<FormatPart> parts = new ArrayList<>();
    private int at;

    private FormatParser(String format) {
        this.format = format;
    }

    static List<FormatPart> parse(String format) {
        FormatParser parser = new FormatParser(format);
        while (parser.at < format.length()) {
            parser.part();
        }
        return parser.parts;
    }

    private void part() {
        char first = format.charAt(at);
        switch (first) {
            case '\'', '"' -> quoted(first);
            case '\\' -> escaped();
            case '%' -> alone();
            default -> plain(first, REPEATABLE.indexOf(first) >= 0 ? repetitions(first) : 1);
        }
    }

    private void plain(char first, int count) {
        if ((first == 'f' || first == 'F') && count > Timestamp.FRACTION_DIGITS) {
            throw DateFormat.invalid("A date format has at most seven digits of a fraction.");
        }
        boolean field = REPEATABLE.indexOf(first) >= 0 || SINGLE.indexOf(first) >= 0;
        parts.add(new FormatPart(!field, format.substring(at, at + count)));
        at += count;
    }

    private int repetitions(char letter) {
        int end = at;
        while (end < format.length() && format.charAt(end) == letter) {
            end++;
        }
        return end - at;
    }

    /** {@code %d}: one letter, though a standard format has the same. */
    private void alone() {
        at++;
        if (at == format.length() || "%'\"\\".indexOf(format.charAt(at)) >= 0) {
            throw DateFormat.invalid("A % in a date format must stand before a letter.");
        }
        plain(format.charAt(at), 1);
    }

    private void escaped() {
        if (at + 1 == format.length()) {
            throw DateFormat.invalid("A date format must not end with a backslash.");
        }
        parts.add(new FormatPart(true, format.substring(at + 1, at + 2)));
        at += 2;
    }

    /** Text in quotes, in which a backslash stands before a character that is meant as such. */
    private void quoted(char quote) {
        StringBuilder text = new StringBuilder();
        for (at++; at < format.length() && format.charAt(at) != quote; at++) {
            if (format.charAt(at) == '\\' && ++at == format.length()) {
                break;
            }
            text.append(format.charAt(at));
        }
        if (at >= format.length()) {
            throw DateFormat.invalid("A quote in a date format is not closed.");
        }
        at++;
        parts.add(new FormatPart(true, text.toString()));
    }
}
