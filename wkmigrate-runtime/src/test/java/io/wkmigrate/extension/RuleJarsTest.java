package io.wkmigrate.extension;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.fake.rulejar.RuleJarForge;
import io.wkmigrate.fake.rulejar.Sources;
import io.wkmigrate.translate.RuleOrigin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a jar that is as it should be brings. */
class RuleJarsTest {

    @TempDir
    static Path folder;

    private static Path jar;

    @BeforeAll
    static void makesAJar() {
        jar = RuleJarForge.module("acme")
                .source(Sources.translator("Ship", "return fail(source, \"shipped\");"))
                .source(Sources.pipelineRewrite("Tags", """
                        Map<String, String> tags = new TreeMap<>(pipeline.tags());
                        tags.put("owner", "acme");
                        return new Pipeline(pipeline.name(), pipeline.description(), pipeline.folder(),
                                pipeline.annotations(), pipeline.parameters(), pipeline.variables(),
                                pipeline.concurrency(), pipeline.activities(), tags, pipeline.place());
                        """))
                .source(Sources.jobRewrite("Names", """
                        String name = job.name().toString();
                        return name.startsWith("acme ") ? job : job.withName(JobText.prose("acme " + name));
                        """))
                .file("META-INF/wkmigrate/examples/acme/Ship.json", "{}")
                .version("1.4.2")
                .write(folder, "acme-rules.jar");
    }

    @Test
    void itsRulesChangeAConversion() {
        Converted converted = Adf.of("Load", "{\"activities\": [{\"name\": \"Go\", \"type\": \"Ship\"}]}")
                .rules(Loading.with(Loading.load(jar)))
                .convert();

        assertThat(converted.job("load").at("/name").asText()).isEqualTo("acme Load");
        assertThat(converted.job("load").at("/tags/owner").asText()).isEqualTo("acme");
        assertThat(converted.everything()).contains("shipped");
        assertThat(converted.status("Go").name()).isEqualTo("TRANSLATED");
    }

    @Test
    void everybodyIsToldWhereItsRulesComeFrom() throws RuleJarException {
        RuleJar loaded = Loading.load(jar);

        assertThat(loaded.version()).isEqualTo("1.4.2");
        assertThat(loaded.api()).isEqualTo("[1.0,2)");
        assertThat(loaded.sha256()).isEqualTo(RuleJars.sha256(jar)).hasSize(64);
        assertThat(loaded.sources()).hasSize(1);
        assertThat(loaded.sources().get(0).module().name()).isEqualTo("acme");
        assertThat(loaded.sources().get(0).origin())
                .isEqualTo(new RuleOrigin(RuleOrigin.Kind.JAR, "acme-rules.jar", RuleJars.sha256(jar), "1.4.2"));
    }

    @Test
    void itsFilesCanBeRead() {
        RuleJar loaded = Loading.load(jar);

        assertThat(loaded.files("META-INF/wkmigrate/examples/"))
                .containsExactly("META-INF/wkmigrate/examples/acme/Ship.json");
        assertThat(loaded.file("META-INF/wkmigrate/acme-rules.md"))
                .hasValueSatisfying(each ->
                        assertThat(new String(each, StandardCharsets.UTF_8)).contains("acme/ShipTranslator"));
        assertThat(loaded.file("META-INF/other")).isEmpty();
    }

    @Test
    void whatMavenWroteIsItsVersionWhenTheManifestHasNone() {
        RuleJar loaded = Loading.load(
                RuleJarForge.module("acme")
                        .source(Sources.translator("Ship", "return fail(source, \"\");"))
                        .file("META-INF/maven/com.acme/rules/pom.properties", "version=2.0\nartifactId=rules\n"),
                "acme.jar");

        assertThat(loaded.version()).isEqualTo("2.0");
    }

    @Test
    void aJarThatIsReplacedWhileItIsAskedForIsLoadedAsItWasTrusted() throws Exception {
        Path replaced = Files.copy(jar, folder.resolve("replaced.jar"));
        byte[] other = RuleJarForge.module("other")
                .source(Sources.translator("Other", "return fail(source, \"\");"))
                .bytes();
        String trusted = RuleJars.sha256(replaced);
        Trust andThenReplaced = sha256 -> {
            try {
                Files.write(replaced, other);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return sha256.equals(trusted);
        };

        RuleJar loaded = RuleJars.load(List.of(replaced), andThenReplaced, Loading.LIMITS)
                .get(0);

        assertThat(loaded.sha256()).isEqualTo(trusted).isNotEqualTo(RuleJars.sha256(replaced));
        assertThat(loaded.sources().get(0).module().name()).isEqualTo("acme");
    }

    @Test
    void theSameBytesTwiceAreOneJar() throws Exception {
        Path copy = Files.copy(jar, folder.resolve("copy.jar"));

        assertThat(RuleJars.load(List.of(jar, copy), Loading.EVERYTHING, Loading.LIMITS))
                .extracting(RuleJar::path)
                .containsExactly(jar);
    }
}
