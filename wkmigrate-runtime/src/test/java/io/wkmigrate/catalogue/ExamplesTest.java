package io.wkmigrate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.translate.RuleOrigin;
import io.wkmigrate.translate.RuleSet;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples that the catalogue shows are true, and every rule has one. */
class ExamplesTest {

    private static final RuleSet RULES = RuleSet.builtIn();

    static List<String> rules() {
        return RULES.catalogue().stream().map(RuleDescriptor::id).sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void comeOutAsTheySay(String rule) throws ExampleException {
        Optional<Example> example = ExampleFiles.builtIn().example(RULES, rule);

        assertThat(example)
                .as(
                        "The rule %s needs an example: add wkmigrate-rules/src/main/resources/%s; ExampleReader says"
                                + " what stands in it",
                        rule, Example.path(rule))
                .isPresent();
        assertThat(ExampleCheck.problems(rule, example.get(), RULES))
                .as("Correct %s, or the rule", Example.path(rule))
                .isEmpty();
    }

    @Test
    void areOfRulesThatThereAre() throws Exception {
        List<String> files = inFolder("META-INF/wkmigrate/examples/builtin");

        assertThat(files)
                .as("Each file of META-INF/wkmigrate/examples/builtin is called like a rule; rename or remove the"
                        + " others")
                .containsExactlyInAnyOrderElementsOf(rules().stream()
                        .map(each -> Example.path(each).replaceFirst(".*/", ""))
                        .toList());
    }

    @Test
    void areNotLookedForAmongTheProgramsOwnWhenARuleIsSomebodyElses() {
        RuleOrigin jar = new RuleOrigin(RuleOrigin.Kind.JAR, "acme.jar", "0", "1");

        assertThat(ExampleFiles.builtIn().find(jar, Example.path(rules().get(0))))
                .isEmpty();
    }

    private static List<String> inFolder(String folder) throws IOException, URISyntaxException {
        URL url = RuleSet.class.getClassLoader().getResource(folder);
        assertThat(url).as(folder).isNotNull();
        URI uri = url.toURI();
        if (!uri.getScheme().equals("jar")) {
            return names(Path.of(uri));
        }
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
            return names(jar.getPath(folder));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).toList();
        }
    }
}
