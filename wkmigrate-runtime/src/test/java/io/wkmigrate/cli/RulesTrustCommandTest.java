package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesTrustCommandTest {

    @TempDir
    private Path folder;

    private SampleJars jars;

    @BeforeEach
    void makeJars() {
        jars = new SampleJars(folder);
    }

    @Test
    void showsWhatIsTrustedSoThatItCanBeReviewed() throws IOException {
        Path jar = jars.packages("acme.jar");

        Cli.Result result = jars.run("rules", "trust", jar);

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .contains(jar.toString(), SampleJars.sha256(jar), "1.2.0", "acme, for the API [1.0,2)")
                .contains(
                        "acme/PackageTranslator", "acme/Team", jars.trustFile().toString());
        assertThat(Files.readString(jars.trustFile()).lines().filter(each -> !each.startsWith("#")))
                .containsExactly(SampleJars.sha256(jar) + "  acme.jar  1.2.0");
    }

    @Test
    void theSameTwiceChangesNothing() throws IOException {
        Path jar = jars.packages("acme.jar");
        jars.trust(jar);
        String before = Files.readString(jars.trustFile());

        assertThat(jars.run("rules", "trust", jar).out()).contains("it was already");
        assertThat(Files.readString(jars.trustFile())).isEqualTo(before);
    }

    @Test
    void machinesGetTheSame() throws IOException {
        Path jar = jars.packages("acme.jar");

        JsonNode trusted = json("rules", "trust", jar, "-o", "json");
        JsonNode listed = json("rules", "trust", "--list", "-o", "json");

        assertThat(trusted.at("/jars/0/sha256").asText()).isEqualTo(SampleJars.sha256(jar));
        assertThat(trusted.at("/jars/0/trustedBefore").asBoolean()).isFalse();
        assertThat(trusted.at("/jars/0/modules/0/module").asText()).isEqualTo("acme");
        assertThat(trusted.at("/jars/0/modules/0/rules")).hasSize(2);
        assertThat(listed.at("/trusted/0/file").asText()).isEqualTo("acme.jar");
        assertThat(listed.path("trustFile").asText()).isEqualTo(jars.trustFile().toString());
    }

    @Test
    void anotherHashThanTheOneThatWasLookedAtIsRefused() {
        Path jar = jars.packages("acme.jar");

        Cli.Result result = jars.run("rules", "trust", "--sha256", "a".repeat(64), jar);

        assertThat(result.exit()).isEqualTo(7);
        assertThat(result.err()).contains(SampleJars.sha256(jar), "not trusted");
        assertThat(jars.trustFile()).doesNotExist();
        assertThat(jars.run(
                                "rules",
                                "trust",
                                "--sha256",
                                SampleJars.sha256(jar).toUpperCase(java.util.Locale.ROOT),
                                jar)
                        .exit())
                .isZero();
    }

    @Test
    void aJarThatCouldNotBeLoadedIsNotTrustedEither() throws IOException {
        Path jar = Files.writeString(folder.resolve("text.jar"), "no jar");

        Cli.Result result = jars.run("rules", "trust", jar);

        assertThat(result.exit()).isEqualTo(7);
        assertThat(result.err()).contains(jar.toString());
        assertThat(jars.trustFile()).doesNotExist();
    }

    @Test
    void trustIsTakenBackByJarByNameOrByHash() throws IOException {
        Path one = jars.packages("acme.jar");
        Path two = jars.ship("two", "two.jar");
        Path three = jars.ship("three", "three.jar");
        jars.trust(one, two, three);
        String hash = SampleJars.sha256(three);
        Files.delete(two);

        assertThat(jars.run("rules", "trust", "--remove", one).out()).contains("acme.jar");
        assertThat(jars.run("rules", "trust", "--remove", "two.jar").exit()).isZero();
        assertThat(json("rules", "trust", "--list", "-o", "json").path("trusted"))
                .hasSize(1);
        assertThat(jars.run("rules", "trust", "--remove", "--sha256", hash).exit())
                .isZero();
        assertThat(json("rules", "trust", "--list", "-o", "json").path("trusted"))
                .isEmpty();
        assertThat(jars.run("rules", "list", "--rules", one).exit()).isEqualTo(7);
        assertThat(jars.run("rules", "trust", "--remove", "two.jar").exit()).isEqualTo(2);
    }

    @Test
    void whatMakesNoSenseIsAUsageError() {
        Path jar = jars.packages("acme.jar");

        assertUsage("Name a rule jar");
        assertUsage("--list only shows", "--list", jar);
        assertUsage("64 hexadecimal digits", "--sha256", "abc", jar);
        assertUsage("that of one jar", "--sha256", "a".repeat(64), jar, jar);
        assertUsage("no.jar", folder.resolve("no.jar"));
        assertThat(Cli.runWith(Map.of(), "rules", "trust", jar).err()).contains("--trust-file FILE");
    }

    private void assertUsage(String message, Object... options) {
        Object[] arguments = new Object[options.length + 2];
        arguments[0] = "rules";
        arguments[1] = "trust";
        System.arraycopy(options, 0, arguments, 2, options.length);
        Cli.Result result = jars.run(arguments);
        assertThat(result.exit()).as(result.both()).isEqualTo(2);
        assertThat(result.err()).startsWith("Error: ").contains(message);
    }

    private JsonNode json(Object... arguments) throws IOException {
        return new ObjectMapper().readTree(jars.run(arguments).out());
    }
}
