package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleOptionsTest {

    @TempDir
    private Path folder;

    private SampleJars jars;
    private Path source;

    @BeforeEach
    void makeFactory() {
        jars = new SampleJars(folder);
        source = folder.resolve("factory");
        new SampleFactory(source).placeholderPipeline("Nightly");
    }

    @Test
    void aJarIsRefusedUntilItIsTrustedAndAgainWhenOneByteHasChanged() {
        Path jar = jars.packages("acme.jar");

        Cli.Result unknown = jars.run("assess", source, "--rules", jar);
        assertThat(unknown.exit()).isEqualTo(7);
        assertThat(unknown.out()).isEmpty();
        String command = "wkmigrate rules trust --sha256 " + SampleJars.sha256(jar) + " " + jar;
        assertThat(unknown.err()).startsWith("Error: A rule jar is not trusted").contains(command);

        String[] words = command.split(" ");
        assertThat(jars.run("rules", "trust", words[3], words[4], words[5]).exit())
                .isZero();
        Cli.Result trusted = jars.run("assess", source, "--rules", jar);
        assertThat(trusted.exit()).isZero();
        assertThat(trusted.out()).contains("acme.jar", "1.2.0", "acme/PackageTranslator");

        String before = SampleJars.sha256(jar);
        SampleJars.change(jar);
        Cli.Result changed = jars.run("assess", source, "--rules", jar);
        assertThat(changed.exit()).isEqualTo(7);
        assertThat(changed.err())
                .contains(jar + " has changed")
                .contains(before.substring(0, 12))
                .contains("--sha256 " + SampleJars.sha256(jar) + " " + jar);
    }

    @Test
    void allUntrustedJarsAreToldAtOnceWithTheListThatIsMeant() {
        Path one = jars.packages("a.jar");
        Path two = jars.ship("other", "b c.jar");
        Path list = folder.resolve("list.txt");

        Cli.Result result = jars.run("rules", "list", "--rules", one, "--rules", two, "--trust-file", list);

        assertThat(result.exit()).isEqualTo(7);
        assertThat(result.err().lines().skip(1))
                .containsExactly(
                        "  " + one + " is unknown: wkmigrate rules trust --trust-file " + list + " --sha256 "
                                + SampleJars.sha256(one) + " " + one,
                        "  " + two + " is unknown: wkmigrate rules trust --trust-file " + list + " --sha256 "
                                + SampleJars.sha256(two) + " '" + two + "'");
    }

    @Test
    void everyCommandThatConvertsTakesRules() throws IOException {
        Path jar = jars.packages("acme.jar");
        jars.trust(jar);
        Path out = folder.resolve("out");

        assertThat(jars.run("convert", source, "--rules", jar, "--out", out).exit())
                .isZero();
        assertThat(jars.run("verify", source, "--rules", jar).exit()).isZero();
        assertThat(jars.run("explain", "Nightly/Packages", source, "--rules", jar)
                        .out())
                .contains("acme/PackageTranslator");
        JsonNode result =
                new ObjectMapper().readTree(out.resolve("metadata/result.json").toFile());
        assertThat(result.at("/pipelines/0/activities/0/rule").asText()).isEqualTo("acme/PackageTranslator");
        assertThat(result.path("rules"))
                .anySatisfy(each -> assertThat(each.path("sha256").asText()).isEqualTo(SampleJars.sha256(jar)));
    }

    @Test
    void theNextCommandNamesTheRulesToo() {
        Path jar = jars.packages("acme.jar");
        jars.trust(jar);

        assertThat(jars.run("assess", source, "--rules", jar, "--rule-timeout", 5)
                        .out())
                .contains("--rules " + jar + " --rule-timeout 5 --out bundle");
    }

    @Test
    void aFolderStandsForTheJarsInIt() {
        jars.trust(jars.packages("acme.jar"), jars.ship("other", "other.jar"));

        assertThat(jars.run("rules", "list", "--rules", folder).out())
                .contains("acme/PackageTranslator", "other/ShipTranslator");
        Cli.Result empty = jars.run("rules", "list", "--rules", source);
        assertThat(empty.exit()).isEqualTo(2);
        assertThat(empty.err()).contains("holds no rule jar");
    }

    @Test
    void theCommandLineComesBeforeTheEnvironmentAndThatBeforeTheConfiguration() throws IOException {
        Path one = jars.ship("one", "one.jar");
        Path two = jars.ship("two", "two.jar");
        Path three = jars.ship("three", "three.jar");
        jars.trust(one, two, three);
        Path configuration = Files.writeString(folder.resolve("rules.yml"), "rules: [three.jar]\n");
        Map<String, String> environment = Map.of(
                "WKMIGRATE_TRUST_FILE", jars.trustFile().toString(), "WKMIGRATE_RULES", two + File.pathSeparator);

        Cli.Result configured = jars.run("rules", "list", "--config", configuration);
        assertThat(configured.out()).contains("three/ShipTranslator");
        assertThat(configured.err()).contains("Rules of " + configuration + " are in force");
        assertThat(Cli.runWith(environment, "rules", "list", "--config", configuration)
                        .out())
                .contains("two/ShipTranslator")
                .doesNotContain("three/ShipTranslator");
        Cli.Result given = Cli.runWith(environment, "rules", "list", "--config", configuration, "--rules", one);
        assertThat(given.out()).contains("one/ShipTranslator").doesNotContain("two/ShipTranslator");
        assertThat(given.err()).isEmpty();
        assertThat(Cli.runWith(environment, "rules", "list", "--no-rules").out())
                .doesNotContain("ShipTranslator");
    }

    @Test
    void twoJarsThatClaimOneTypeAreRefusedByName() {
        Path one = jars.ship("one", "one.jar");
        Path two = jars.ship("two", "two.jar");

        Cli.Result result = jars.trust(one, two).run("assess", source, "--rules", one, "--rules", two);

        assertThat(result.exit()).isEqualTo(7);
        assertThat(result.err()).contains("one/ShipTranslator (one.jar)", "two/ShipTranslator (two.jar)");
    }

    @Test
    void aPathMayHoldACommaAndTheNextCommandHoldsItToo() throws IOException {
        Path jar = jars.packages("acme,1.jar");
        Path policy = Files.writeString(folder.resolve("a,b.yml"), "jobs: [{tags: {team: data}}]\n");

        Cli.Result result = jars.trust(jar).run("assess", source, "--rules", jar, "--policy", policy);

        assertThat(result.exit()).as(result.both()).isZero();
        assertThat(result.out())
                .contains("--rules " + ShellWord.of(jar.toString()) + " --policy " + ShellWord.of(policy.toString()));
    }

    @Test
    void theSameJarUnderTwoNamesIsOne() throws IOException {
        Path jar = jars.packages("acme.jar");
        Path copy = Files.copy(jar, folder.resolve("copy.jar"));

        assertThat(jars.trust(jar)
                        .run("rules", "list", "--rules", jar, "--rules", copy)
                        .exit())
                .isZero();
    }

    @Test
    void policiesAreInForceAndOneThatFitsNothingIsTold() throws IOException {
        Path policy = Files.writeString(folder.resolve("tags.yml"), """
            jobs:
              - tags:
                  team: data-platform
              - when:
                  pipelines: [Nihgtly]
                tags:
                  owner: nobody
            """);

        Cli.Result result = jars.run("convert", source, "--policy", policy, "--out", folder.resolve("out"));

        assertThat(result.err()).contains("tags.yml:4").contains("changed nothing");
        assertThat(result.exit()).isZero();
        assertThat(Files.readString(folder.resolve("out/resources/nightly.job.yml")))
                .contains("team: data-platform")
                .doesNotContain("nobody");
    }

    @Test
    void whatIsNamedWronglyIsAUsageError() throws IOException {
        Path configuration = Files.writeString(folder.resolve("rules.yml"), "rule: []\n");
        Path policy = Files.writeString(folder.resolve("policy.yml"), "jbos: []\n");
        Path trust = Files.writeString(folder.resolve("trust.txt"), "# head\nacme.jar\n");
        Path jar = jars.packages("acme.jar");

        assertUsage("no.jar", "--rules", folder.resolve("no.jar"));
        assertUsage(
                "rules.yml:1:1: There is no key \"rule\" in a configuration. Did you mean \"rules\"?",
                "--config",
                configuration);
        assertUsage("no.yml", "--config", folder.resolve("no.yml"));
        assertUsage("policy.yml:1", "--policy", policy);
        assertUsage("trust.txt:2: ", "--rules", jar, "--trust-file", trust);
        assertUsage("--rule-timeout has to be", "--rules", jars.trust(jar).folder(), "--rule-timeout", "0");
        assertUsage("--no-rules leaves", "--rules", jar, "--no-rules");
    }

    private void assertUsage(String message, Object... options) {
        Object[] arguments = new Object[options.length + 2];
        arguments[0] = "rules";
        arguments[1] = "list";
        System.arraycopy(options, 0, arguments, 2, options.length);
        Cli.Result result = jars.run(arguments);
        assertThat(result.exit()).as(result.both()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("Error: ").contains(message).doesNotContain("\tat ");
    }

    @Test
    void aJarThatHoldsNoRulesEndsWithCodeSeven() throws IOException {
        Path jar = Files.writeString(folder.resolve("text.jar"), "no jar");
        Files.createDirectories(jars.trustFile().getParent());
        Files.writeString(jars.trustFile(), SampleJars.sha256(jar) + "  text.jar\n");

        Cli.Result result = jars.run("rules", "list", "--rules", jar);

        assertThat(result.exit()).isEqualTo(7);
        assertThat(result.err()).contains(jar.toString());
    }
}
