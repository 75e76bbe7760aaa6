package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wkmigrate.fake.rulejar.RuleJarForge;
import io.wkmigrate.fake.rulejar.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesDocsCommandTest {

    @TempDir
    private Path folder;

    @Test
    void writesOnePageToBrowseAndOneForARepository() throws IOException {
        Path out = folder.resolve("new/docs");

        Cli.Result result = Cli.run("rules", "docs", "--out", out, "-o", "json");

        JsonNode json = new ObjectMapper().readTree(result.out());
        assertThat(result.exit()).isZero();
        assertThat(json.at("/files/0").asText())
                .isEqualTo(out.resolve("rules.html").toString());
        assertThat(Files.readString(out.resolve("rules.html")))
                .startsWith("<!DOCTYPE html>\n")
                .contains("<h3 id=\"rule-builtin-waittranslator\">builtin/WaitTranslator</h3>")
                .contains("notebook_path: ../src/example/Pause.py");
        assertThat(Files.readString(out.resolve("rules.md")))
                .startsWith("# Rules of wkmigrate\n")
                .contains("| `dataIntegrationUnits` | left behind because ");
    }

    @Test
    void aSecondRunGivesTheSameBytes() throws IOException {
        Cli.run("rules", "docs", "--out", folder.resolve("a"));
        Cli.run("rules", "docs", "--out", folder.resolve("b"));

        for (String name : new String[] {"rules.html", "rules.md"}) {
            assertThat(folder.resolve("a").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("b").resolve(name));
        }
    }

    @Test
    void aRuleJarBringsItsOwnExamples() throws IOException {
        Path jar = RuleJarForge.module("acme")
                .source(Sources.translator("Ship", "return fail(source, \"shipped\");"))
                .source(Sources.pipelineRewrite("Team", "return pipeline.withTag(\"team\", \"data\");"))
                .file("META-INF/wkmigrate/examples/acme/ShipTranslator.json", """
                    {"title": "Ships nothing", "activity": {"name": "Go", "type": "Ship", "typeProperties": {}},
                     "status": "translated", "findings": [], "tasks": ["notebook_task"]}
                    """)
                .file("META-INF/wkmigrate/examples/builtin/WaitTranslator.json", "{\"title\": \"Ours\"}")
                .version("1.4.2")
                .write(folder, "acme-rules.jar");
        SampleJars jars = new SampleJars(folder).trust(jar);

        Cli.Result result = jars.run("rules", "docs", "--rules", jar, "--out", folder);

        String page = Files.readString(folder.resolve("rules.md"));
        assertThat(result.exit()).as(result.both()).isZero();
        assertThat(page)
                .contains("| [acme](#module-acme) | acme-rules.jar | 1.4.2 | `" + SampleJars.sha256(jar) + "` | 2 |")
                .contains("#### Example: Ships nothing\n")
                .contains("A pipeline rewrite with priority 500. It runs as number 1 of 1.")
                .contains("        team: data\n")
                .contains("It has no example. One would be in META-INF/wkmigrate/examples/acme/Team.json.")
                .contains("#### Example: Waits for a time that is given\n")
                .doesNotContain("Not as it says");
    }

    @Test
    void needsToBeToldWhere() {
        assertThat(Cli.run("rules", "docs").exit()).isEqualTo(2);
    }
}
