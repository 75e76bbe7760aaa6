package io.wkmigrate.api.emit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The source of a Databricks notebook in Python: cells of statements and comments. Values come in through {@link Python},
 * comments are cut into lines, so text from ADF cannot become code or start a new cell.
 *
 * @param cells the cells, each a list of lines
 * @param modules the modules of the package {@code adf} that it imports: {@code dates}, {@code data.tables}
 */
public record PythonNotebook(List<List<String>> cells, SortedSet<String> modules) {

    private static final int COMMENT_WIDTH = 86;

    private static final Pattern IMPORT = Pattern.compile("(import|from) ");

    private static final Pattern LINE_ENDS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    private static final Pattern WORD_ENDS = Pattern.compile("[ \\p{Cntrl}\\u0085\\u2028\\u2029]+");

    /** Blanks of all kinds. */
    private static final Pattern EDGES = Pattern.compile("^\\p{Z}+|\\p{Z}+$");

    private static final Pattern MARKER = Pattern.compile("COMMAND|MAGIC|DBTITLE|Databricks notebook source");

    /** Takes the cells over. */
    public PythonNotebook {
        cells = cells.stream().map(List::copyOf).toList();
        modules = Collections.unmodifiableSortedSet(new TreeSet<>(modules));
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

    /**
     * The same statements as a plain file, which is no notebook.
     *
     * @param header comment lines at the top: where the file comes from
     */
    public String module(List<String> header) {
        StringBuilder source = new StringBuilder();
        header.forEach(line -> source.append(comment(line)).append('\n'));
        for (int i = 0; i < cells.size(); i++) {
            source.append(i == 0 ? "\n" : "\n\n");
            cells.get(i).forEach(line -> source.append(line).append('\n'));
        }
        return source.toString();
    }

    /** A comment line; what Databricks would read as the start of a cell or as a magic command is quoted. */
    private static String comment(String line) {
        String text = EDGES.matcher(LINE_ENDS.matcher(line).replaceAll(" ")).replaceAll("");
        return ("# " + (MARKER.matcher(text).lookingAt() ? "> " + text : text)).stripTrailing();
    }

    /** Puts a notebook together. */
    public static final class Builder {

        private final List<List<String>> cells = new ArrayList<>();
        private List<String> cell = new ArrayList<>();
        private boolean afterImports;
        private final SortedSet<String> modules = new TreeSet<>();

        private Builder() {}

        /**
         * Adds a cell that imports modules of the library, which lies beside the folders of the notebooks. On Databricks the
         * working directory of a notebook is the folder it is in.
         */
        public Builder imports(SortedSet<String> names) {
            SortedSet<String> missing = new TreeSet<>(names);
            missing.removeAll(modules);
            if (missing.isEmpty()) {
                return this;
            }
            if (modules.isEmpty()) {
                statement("import os")
                        .statement("import sys")
                        .blank()
                        .statement("sys.path.append(os.path.abspath(\"..\"))")
                        .blank();
            }
            modules.addAll(missing);
            SortedMap<String, List<String>> byPackage = new TreeMap<>();
            for (String each : missing) {
                int dot = each.lastIndexOf('.');
                String within = dot < 0 ? "adf" : "adf." + each.substring(0, dot);
                byPackage
                        .computeIfAbsent(within, unseen -> new ArrayList<>())
                        .add(Python.name(each.substring(dot + 1)).source());
            }
            byPackage.forEach((within, inIt) -> statement("from " + within + " import " + String.join(", ", inIt)));
            return nextCell();
        }

        /** Adds a cell that installs packages; it comes first, since it starts the interpreter again. */
        public Builder install(SortedSet<String> requirements) {
            if (!requirements.isEmpty()) {
                cells.add(0, List.of("# MAGIC %pip install --quiet " + String.join(" ", requirements)));
            }
            return this;
        }

        /** Adds the cells of another notebook. */
        public Builder append(PythonNotebook other) {
            nextCell();
            cells.addAll(other.cells());
            modules.addAll(other.modules());
            return this;
        }

        /** Adds a comment; long ones are wrapped, line ends become blanks. */
        public Builder comment(String text) {
            List<String> lines = new ArrayList<>();
            StringBuilder line = new StringBuilder();
            for (String word : WORD_ENDS.split(text, -1)) {
                if (!line.isEmpty() && line.length() + 1 + word.length() > COMMENT_WIDTH) {
                    lines.add(PythonNotebook.comment(line.toString()));
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(PythonNotebook.comment(line.toString()));
            return add(lines, false);
        }

        /**
         * Adds a statement, laid out as the Python formatters do.
         *
         * @param template Python of this program on one line, with a {@code {}} for each argument
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
            String statement = line.append(template.substring(from)).toString();
            return add(PythonLayout.lines(statement), IMPORT.matcher(statement).lookingAt());
        }

        /** The formatters want an empty line between imports and what follows them. */
        private Builder add(List<String> lines, boolean imports) {
            if (afterImports && !imports) {
                blank();
            }
            cell.addAll(lines);
            afterImports = imports;
            return this;
        }

        /** Adds an empty line, unless there is one or the cell begins here. */
        public Builder blank() {
            afterImports = false;
            if (!cell.isEmpty() && !cell.get(cell.size() - 1).isEmpty()) {
                cell.add("");
            }
            return this;
        }

        /** Ends the cell; an empty one is left out. */
        public Builder nextCell() {
            afterImports = false;
            if (!cell.isEmpty()) {
                boolean blankAtEnd = cell.get(cell.size() - 1).isEmpty();
                cells.add(blankAtEnd ? cell.subList(0, cell.size() - 1) : cell);
                cell = new ArrayList<>();
            }
            return this;
        }

        /** The notebook. */
        public PythonNotebook build() {
            nextCell();
            return new PythonNotebook(cells, modules);
        }
    }
}
