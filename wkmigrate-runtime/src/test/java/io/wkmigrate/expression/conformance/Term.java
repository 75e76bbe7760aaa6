package io.wkmigrate.expression.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A random expression, or a part of one.
 *
 * @param glue the text before, between and behind the parts
 * @param parts the parts, one fewer than pieces of glue
 */
record Term(List<String> glue, List<Term> parts) {

    static Term leaf(String source) {
        return new Term(List.of(source), List.of());
    }

    static Term text(String value) {
        return leaf("'" + value.replace("'", "''") + "'");
    }

    static Term call(String function, List<Term> arguments) {
        List<String> glue = new ArrayList<>();
        glue.add(function + "(");
        for (int i = 1; i < arguments.size(); i++) {
            glue.add(", ");
        }
        if (!arguments.isEmpty()) {
            glue.add(")");
        }
        return arguments.isEmpty() ? leaf(function + "()") : new Term(glue, arguments);
    }

    String source() {
        StringBuilder source = new StringBuilder(glue.get(0));
        for (int i = 0; i < parts.size(); i++) {
            source.append(parts.get(i).source()).append(glue.get(i + 1));
        }
        return source.toString();
    }

    /** Simpler terms: a part instead of the whole, or the same with one part simpler. */
    Stream<Term> simpler() {
        Stream<Term> constants = parts.isEmpty()
                ? Stream.of()
                : Stream.of("''", "'a'", "0", "1", "null").map(Term::leaf);
        Stream<Term> deeper = Stream.iterate(0, i -> i < parts.size(), i -> i + 1)
                .flatMap(i -> parts.get(i).simpler().map(each -> with(i, each)));
        return Stream.of(parts.stream(), constants, deeper).flatMap(each -> each);
    }

    private Term with(int index, Term part) {
        List<Term> changed = new ArrayList<>(parts);
        changed.set(index, part);
        return new Term(glue, changed);
    }
}
