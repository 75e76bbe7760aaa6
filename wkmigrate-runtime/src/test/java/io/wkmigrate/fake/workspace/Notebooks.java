package io.wkmigrate.fake.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The source format of notebooks. */
final class Notebooks {

    private static final Map<String, String> LANGUAGES =
            Map.of("py", "PYTHON", "sql", "SQL", "scala", "SCALA", "r", "R");
    private static final Map<String, String> COMMENTS = Map.of("PYTHON", "#", "SQL", "--", "SCALA", "//", "R", "#");
    private static final String MARKER = " Databricks notebook source";
    private static final String CELL = " COMMAND ----------";

    private Notebooks() {}

    static boolean isLanguage(String language) {
        return COMMENTS.containsKey(language);
    }

    /** The language of a file that an import without a format takes for a notebook: by its ending and its first line. */
    static Optional<String> detect(String path, String source) {
        String language = LANGUAGES.get(extension(path));
        if (language == null) {
            return Optional.empty();
        }
        String first = source.lines().findFirst().orElse("");
        return first.equals(COMMENTS.get(language) + MARKER) ? Optional.of(language) : Optional.empty();
    }

    private static String extension(String path) {
        int dot = path.lastIndexOf('.');
        return dot <= path.lastIndexOf('/') ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    static String withoutExtension(String path) {
        return path.substring(0, path.lastIndexOf('.'));
    }

    static String fileType(String language) {
        return LANGUAGES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(language))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** The source as the service writes it from the cells that it read. */
    static String rewritten(String language, String source) {
        String comment = COMMENTS.get(language);
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        List<String> lines = source.lines().toList();
        boolean marked = !lines.isEmpty() && lines.get(0).equals(comment + MARKER);
        for (String line : marked ? lines.subList(1, lines.size()) : lines) {
            if (line.equals(comment + CELL)) {
                cells.add(trimmed(cell));
                cell.setLength(0);
            } else {
                cell.append(line).append('\n');
            }
        }
        cells.add(trimmed(cell));
        return comment + MARKER + "\n" + String.join("\n\n" + comment + CELL + "\n\n", cells);
    }

    private static String trimmed(StringBuilder cell) {
        return cell.toString().replaceAll("\\A\\n+|\\n+\\z", "");
    }
}
