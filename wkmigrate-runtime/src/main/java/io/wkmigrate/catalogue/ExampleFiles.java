package io.wkmigrate.catalogue;

import io.wkmigrate.translate.RuleOrigin;
import io.wkmigrate.translate.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Where the examples of rules are: beside the rules. */
@FunctionalInterface
public interface ExampleFiles {

    /**
     * A file of the jar that rules come from.
     *
     * @param origin the jar
     * @param path the file in it; see {@link Example#path}
     */
    Optional<byte[]> find(RuleOrigin origin, String path);

    /** The files of the rules that come with the program; other rules have none. */
    static ExampleFiles builtIn() {
        return (origin, path) -> origin.kind() == RuleOrigin.Kind.BUILT_IN ? resource(path) : Optional.empty();
    }

    /** The example of a rule, if it has one. */
    default Optional<Example> example(RuleSet rules, String rule) throws ExampleException {
        String path = Example.path(rule);
        Optional<byte[]> file = find(rules.originOf(rule), path);
        return file.isEmpty() ? Optional.empty() : Optional.of(ExampleReader.read(path, file.get()));
    }

    private static Optional<byte[]> resource(String path) {
        try (InputStream in = RuleSet.class.getClassLoader().getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own file " + path + " cannot be read", e);
        }
    }
}
