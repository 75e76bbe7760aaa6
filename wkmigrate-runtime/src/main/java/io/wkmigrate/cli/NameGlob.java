package io.wkmigrate.cli;

import io.wkmigrate.jobs.filter.Glob;
import java.util.function.Predicate;

/** A pattern for names of pipelines, as it was typed. */
record NameGlob(String text, Glob glob) implements Predicate<String> {

    static NameGlob of(String text) {
        return new NameGlob(text, Glob.of(text));
    }

    @Override
    public boolean test(String name) {
        return glob.matches(name);
    }
}
