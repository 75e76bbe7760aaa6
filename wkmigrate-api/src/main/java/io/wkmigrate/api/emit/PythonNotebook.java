package io.wkmigrate.api.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The source of a Databricks notebook in Python: cells of statements and comments. Values come in through {@link Python},
 * comments are cut into lines, so text from ADF cannot become code or start a new cell.
 *
 * @param cells the cells, each a list of lines
 */
public record PythonNotebook(List<List<String>> cells) {

    private static final int COMMENT_WIDTH = 86;

    private static final Pattern MARKER = Pattern.compile("COMMAND|MAGIC|DBTITLE|Databricks notebook source");

    /** Takes the cells over. */
    public PythonNotebook {
        cells = cells.stream().map(List::copyOf).toList();
    }

    /** Starts a notebook. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The source text, with the marker that makes it a notebook.
     *
     * @param header comment lines under the marker: where the notebook comes from
     */
    public String source(List<String> header) {
        StringBuilder source = new StringBuilder("# Databricks notebook source\n");
        header.forEach(line -> source.append(comment(line)).append('\n'));
        for (int i = 0; i < cells.size(); i++) {
            source.append(i == 0 ? "\n" : "\n# COMMAND ----------\n\n");
            cells.get(i).forEach(line -> source.append(line).append('\n'));
        }
        return source.toString();
    }

    /** A comment line; what Databricks would read as the start of a cell or as a magic command is quoted. */
    private static String comment(String line) {
        String text = line.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
        return ("# " + (MARKER.matcher(text).lookingAt() ? "> " + text : text)).stripTrailing();
    }

    /** Puts a notebook together. */
    public static final class Builder {

        private final List<List<String>> cells = new ArrayList<>();
        private List<String> cell = new ArrayList<>();

        private Builder() {}

        /** Adds a comment; long ones are wrapped, line ends become blanks. */
        public Builder comment(String text) {
            StringBuilder line = new StringBuilder();
            for (String word : text.split("[\\s\\p{Cntrl}\\u0085\\u2028\\u2029]+", -1)) {
                if (!line.isEmpty() && line.length() + 1 + word.length() > COMMENT_WIDTH) {
                    cell.add(PythonNotebook.comment(line.toString()));
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            cell.add(PythonNotebook.comment(line.toString()));
            return this;
        }

        /**
         * Adds a statement.
         *
         * @param template Python of this program, with a {@code {}} for each argument
         */
        public Builder statement(String template, Python... arguments) {
            StringBuilder line = new StringBuilder();
            int from = 0;
            for (Python argument : arguments) {
                int at = template.indexOf("{}", from);
                if (at < 0) {
                    throw new IllegalArgumentException("More arguments than {} in: " + template);
                }
                line.append(template, from, at).append(argument.source());
                from = at + 2;
            }
            cell.add(line.append(template.substring(from)).toString());
            return this;
        }

        /** Adds an empty line. */
        public Builder blank() {
            cell.add("");
            return this;
        }

        /** Ends the cell. */
        public Builder nextCell() {
            cells.add(cell);
            cell = new ArrayList<>();
            return this;
        }

        /** The notebook. */
        public PythonNotebook build() {
            if (!cell.isEmpty()) {
                nextCell();
            }
            return new PythonNotebook(cells);
        }
    }
}
