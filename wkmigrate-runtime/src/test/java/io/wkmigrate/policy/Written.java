package io.wkmigrate.policy;

import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.translate.RuleSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Policies that a test writes down. They take the way of real ones: through a file. */
final class Written {

    private Written() {}

    /** The policies of a file called {@code policy.yml}. */
    static Policies policies(String yaml) {
        try {
            return files(List.of("policy.yml"), List.of(yaml));
        } catch (PolicyException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /** The policies of several files. */
    static Policies files(List<String> names, List<String> texts) throws PolicyException {
        try {
            Path folder = Files.createTempDirectory("policies");
            List<Path> files = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                files.add(Files.writeString(folder.resolve(names.get(i)), texts.get(i)));
            }
            try {
                return Policies.read(files);
            } finally {
                for (Path each : files) {
                    Files.delete(each);
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a file, each problem without the folder of the file. */
    static List<String> problems(String yaml) {
        try {
            files(List.of("policy.yml"), List.of(yaml));
            return List.of();
        } catch (PolicyException e) {
            return e.problems().stream()
                    .map(each -> each.substring(each.indexOf("policy.yml")))
                    .toList();
        }
    }

    /** What is wrong with a file that has these entries of jobs. */
    static List<String> problemsOf(String entries) {
        try {
            files(List.of("policy.yml"), List.of("jobs:\n" + entries));
            return List.of();
        } catch (PolicyException e) {
            return e.problems();
        }
    }

    /** Converts a factory under policies. */
    static Converted convert(Adf factory, String yaml) {
        Policies policies = policies(yaml);
        return factory.rules(RuleSet.builtIn().with(policies.sources())).convert();
    }
}
