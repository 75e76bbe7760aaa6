package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wkmigrate.fake.rulejar.RuleJarForge;
import io.wkmigrate.fake.rulejar.Sources;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesTestCommandTest {

    private static final String EXAMPLE = """
            {"title": "A ship",
             "activity": {"name": "Go", "type": "Ship", "policy": {"timeout": "0.01:00:00"}, "typeProperties": {}},
             "status": "translated", "findings": %s, "tasks": ["notebook_task"]}
            """;

    @TempDir
    private Path folder;

    private SampleJars jars;
    private Path source;

    @BeforeEach
    void makeFactory() {
        jars = new SampleJars(folder);
        source = folder.resolve("factory");
        SampleFactory.withNotebook(source).placeholderPipeline("Nightly");
    }

    @Test
    void withoutASourceTheJarIsCheckedAndListed() {
        Path jar = jars.packages("acme.jar");

        assertThat(jars.run("rules", "test", jar).exit()).isEqualTo(7);
        Cli.Result result = jars.trust(jar).run("rules", "test", jar);
        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .contains("acme.jar", "1.2.0", SampleJars.sha256(jar))
                .contains("acme/PackageTranslator", "acme/Team")
                .doesNotContain("builtin/CopyTranslator");
    }

    @Test
    void examplesInTheJarAreConverted() {
        Path jar = jars.ship("good", "good.jar", EXAMPLE.formatted("[]"));

        Cli.Result result = jars.trust(jar).run("rules", "test", jar);

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("1 converted, all as they say.");
    }

    @Test
    void anExampleThatComesOutOtherwiseIsToldAndFails() {
        Path jar = jars.ship("bad", "bad.jar", EXAMPLE.formatted("[\"WKM-2003\"]"));

        Cli.Result result = jars.trust(jar).run("rules", "test", jar);

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err())
                .contains("bad/ShipTranslator: The example says findings [WKM-2003], and the conversion");
    }

    @Test
    void showsWhatTheRulesChange() throws IOException {
        Path jar = jars.packages("acme.jar");

        JsonNode report = trial(jar);

        assertThat(report.path("used"))
                .extracting(JsonNode::asText)
                .containsExactly("acme/PackageTranslator", "acme/Team");
        assertThat(report.path("unused")).isEmpty();
        assertThat(report.path("unstable")).isEmpty();
        JsonNode factory = report.at("/factories/0");
        assertThat(factory.path("activities")).hasSize(1);
        assertThat(factory.at("/activities/0/activity").asText()).isEqualTo("Nightly/Packages");
        assertThat(factory.at("/activities/0/before/status").asText()).isEqualTo("placeholder");
        assertThat(factory.at("/activities/0/after/status").asText()).isEqualTo("translated");
        assertThat(factory.at("/activities/0/after/rule").asText()).isEqualTo("acme/PackageTranslator");
        assertThat(factory.path("jobs"))
                .extracting(job -> job.path("job").asText())
                .containsExactly("load", "nightly");
        assertThat(factory.at("/jobs/0/settings")).singleElement().satisfies(change -> {
            assertThat(change.path("what").asText()).isEqualTo("tags/team");
            assertThat(change.path("before").asText()).isEmpty();
            assertThat(change.path("after").asText()).isEqualTo("data-platform");
        });
        assertThat(factory.at("/findings/gone")).isNotEmpty();
        assertThat(factory.at("/findings/added")).isEmpty();
    }

    @Test
    void peopleGetCountsFirstAndTheNextCommandLast() {
        Path jar = jars.packages("acme.jar");

        Cli.Result result = jars.trust(jar).run("rules", "test", jar, source);

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .startsWith("Tried")
                .contains("acme.jar on 1 factory", "1 with another status or rule", "tags/team", "data-platform")
                .endsWith("wkmigrate convert " + source + " --rules " + jar + " --out bundle\n");
        assertThat(source).isDirectoryNotContaining("glob:**/bundle");
    }

    @Test
    void aRuleThatHasNothingToDoIsNamed() throws IOException {
        JsonNode report = trial(jars.ship("other", "other.jar"));

        assertThat(report.path("unused")).extracting(JsonNode::asText).containsExactly("other/ShipTranslator");
        assertThat(report.at("/factories/0/activities")).isEmpty();
        assertThat(report.at("/factories/0/jobs")).isEmpty();
        assertThat(report.at("/factories/0/files")).isEmpty();
    }

    @Test
    void aJarThatBuildsOnTheTriedOneIsNamedWithTheWayOut() {
        Path tried = jars.ship("other", "other.jar");
        Path top = RuleJarForge.module("top").source(Sources.head() + """
            /** Leaves it. */
            @Wraps("other/ShipTranslator")
            final class Same implements RuleWrapper<Activity> {
                @Override
                public Activity wrap(Activity made, JsonNode source, TranslationContext context) {
                    return made;
                }
            }
            """).write(folder, "top.jar");

        Cli.Result result = jars.trust(tried, top).run("rules", "test", tried, source, "--rules", top);

        assertThat(result.exit()).as(result.both()).isEqualTo(7);
        assertThat(result.err())
                .contains("What " + tried + " changes cannot be told beside " + top)
                .contains("top/Same wraps other/ShipTranslator")
                .contains("wkmigrate rules test " + top + " SRC --rules " + tried);
        assertThat(jars.run("rules", "test", top, source, "--rules", tried).exit())
                .isZero();
    }

    @Test
    void rulesThatGiveSomethingElseEachTimeAreFoundOut() {
        Path jar = RuleJarForge.module("acme").source(Sources.head() + """
            /** Counts. */
            @Translates(value = "ExecuteSSISPackage", replaces = "builtin/AzureServicePlaceholder")
            final class CountingTranslator implements ActivityTranslator<CountingTranslator.Properties> {
                record Properties(Map<String, Value<?>> packageLocation) {}
                private int count;
                @Override
                public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
                    count++;
                    return source.as(new Fail(
                            new Value.Literal<>("" + count, source.place()),
                            new Value.Literal<>("1", source.place())));
                }
            }
            """).write(folder, "counting.jar");

        Cli.Result result = jars.trust(jar).run("rules", "test", jar, source);

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("is not the same in two conversions");
    }

    @Test
    void findingsCanEndIt() {
        Path jar = jars.ship("other", "other.jar");

        assertThat(jars.trust(jar)
                        .run("rules", "test", jar, source, "--fail-on", "warning")
                        .exit())
                .isEqualTo(3);
    }

    private JsonNode trial(Path jar) throws IOException {
        return new ObjectMapper()
                .readTree(jars.trust(jar)
                        .run("rules", "test", jar, source, "-o", "json")
                        .out());
    }
}
