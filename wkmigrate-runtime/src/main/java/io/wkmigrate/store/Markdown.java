package io.wkmigrate.store;

import java.util.List;
import java.util.stream.Collectors;

/** Builds Markdown out of text that may hold anything: it shows as it is and changes no structure. */
public final class Markdown {

    private static final String PUNCTUATION = "\\`*_[]<>#|~&$!";

    private final StringBuilder text = new StringBuilder();

    Markdown() {}

    /** Adds a heading written by this program. */
    Markdown heading(int level, String title) {
        text.append(text.isEmpty() ? "" : "\n")
                .append("#".repeat(level))
                .append(' ')
                .append(title)
                .append('\n');
        return this;
    }

    /** Adds a paragraph written by this program. */
    Markdown paragraph(String markdown) {
        text.append('\n').append(markdown).append('\n');
        return this;
    }

    /** Adds a table; cells are Markdown already. */
    Markdown table(List<String> header, List<List<String>> rows) {
        text.append('\n')
                .append(row(header))
                .append(row(header.stream().map(each -> "---").toList()));
        rows.forEach(each -> text.append(row(each)));
        return this;
    }

    /** Adds commands for a shell. */
    Markdown commands(List<String> lines) {
        text.append("\n```sh\n");
        lines.forEach(line -> text.append(line).append('\n'));
        text.append("```\n");
        return this;
    }

    /** Text as Markdown, on one line. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char each : oneLine(text).toCharArray()) {
            if (PUNCTUATION.indexOf(each) >= 0) {
                escaped.append('\\');
            }
            escaped.append(each);
        }
        return escaped.toString();
    }

    /** Text as a name or path that is set in a fixed width where its characters allow that. */
    public static String code(String text) {
        String line = oneLine(text);
        boolean simple = !line.isBlank() && line.equals(text) && line.indexOf('`') < 0 && line.indexOf('|') < 0;
        return simple ? "`" + line + "`" : escape(text);
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
