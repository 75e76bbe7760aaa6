package io.wkmigrate.extension;

import io.wkmigrate.fake.rulejar.RuleJarForge;
import io.wkmigrate.translate.RuleSet;
import io.wkmigrate.translate.RuleSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Loads rule jars that tests have made. */
final class Loading {

    static final Trust EVERYTHING = sha256 -> true;

    /** Enough for a rule on a busy machine that does come to an end; those that do not are waited for so long. */
    static final RuleLimits LIMITS = RuleLimits.DEFAULT.with(Duration.ofMillis(1500));

    private Loading() {}

    /** Loads a jar that is as it should be. */
    static RuleJar load(Path jar) {
        try {
            return RuleJars.load(List.of(jar), EVERYTHING, LIMITS).get(0);
        } catch (RuleJarException refused) {
            throw new AssertionError(refused);
        }
    }

    /** Makes a jar under a name and loads it. */
    static RuleJar load(RuleJarForge forge, String name) {
        try {
            Path folder = Files.createTempDirectory("rulejar");
            Path jar = forge.write(folder, name);
            try {
                return load(jar);
            } finally {
                Files.delete(jar);
                Files.delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The rules that come with the program, and those of a jar. */
    static RuleSet with(RuleJar... jars) {
        List<RuleSource> sources =
                List.of(jars).stream().flatMap(each -> each.sources().stream()).toList();
        return RuleSet.builtIn().with(sources);
    }
}
