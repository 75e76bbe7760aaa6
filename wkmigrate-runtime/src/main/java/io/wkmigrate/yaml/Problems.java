package io.wkmigrate.yaml;

import io.wkmigrate.yaml.YamlNode.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with a file, so that all of it is told at once. */
public final class Problems {

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    private record Problem(Position at, String text) {}

    /**
     * Without any yet.
     *
     * @param file how the file is called in messages
     */
    public Problems(String file) {
        this.file = file;
    }

    /** Notes a problem: what is wrong, and what to do. */
    public void report(Position at, String text) {
        problems.add(new Problem(at, text));
    }

    /** A line for each problem, {@code file:line:column: text}, in the order of the file. */
    public List<String> lines() {
        return problems.stream()
                .sorted(Comparator.comparing((Problem each) -> each.at().line())
                        .thenComparing(each -> each.at().column()))
                .map(each -> file + ":" + each.at().line() + ":" + each.at().column() + ": " + each.text())
                .toList();
    }
}
