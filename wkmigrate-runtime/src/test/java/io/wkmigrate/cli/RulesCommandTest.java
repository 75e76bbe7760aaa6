package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {

    @TempDir
    private Path folder;

    @Test
    void listsEveryRuleWithItsTypes() {
        Cli.Result result = Cli.run("rules", "list");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("DatabricksNotebook", "ForEach", "ScheduleTrigger");
    }

    @Test
    void listsRulesForMachines() throws IOException {
        JsonNode rules = new ObjectMapper()
                .readTree(Cli.run("rules", "list", "-o", "json").out());

        assertThat(rules)
                .isNotEmpty()
                .allMatch(rule -> !rule.path("id").asText().isEmpty());
    }

    @Test
    void showsTheRuleForATypeIgnoringCase() {
        Cli.Result result = Cli.run("rules", "show", "databricksnotebook");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("DatabricksNotebook").contains("notebookPath");
    }

    @Test
    void showsTheSameRuleByItsId() throws IOException {
        JsonNode rule = new ObjectMapper()
                .readTree(Cli.run("rules", "show", "DatabricksNotebook", "-o", "json")
                        .out());

        assertThat(rule.at("/0/id").asText()).isNotEmpty();
        assertThat(Cli.run("rules", "show", rule.at("/0/id").asText()).out())
                .isEqualTo(Cli.run("rules", "show", "DatabricksNotebook").out());
    }

    @Test
    void listsWhereEachRuleComesFromAndWhichOneItReplaces() {
        SampleJars jars = new SampleJars(folder);
        Path jar = jars.packages("acme.jar");
        String out = jars.trust(jar).run("rules", "list", "--rules", jar).out();

        assertThat(out.lines())
                .anyMatch(line -> line.matches(
                        "acme +acme.jar +1.2.0 +" + SampleJars.sha256(jar).substring(0, 12) + " +2"))
                .anyMatch(line -> line.matches("ExecuteSSISPackage +acme/PackageTranslator +acme.jar"))
                .anyMatch(line -> line.matches(" +builtin/AzureServicePlaceholder \\(replaced\\) +the program"))
                .anyMatch(line -> line.matches("Custom +builtin/AzureServicePlaceholder +the program"))
                .anyMatch(line -> line.matches(" +500 +acme/Team +acme.jar"));
    }

    @Test
    void listsWrappersBelowTheRuleThatTheyWrapAndRewritesInTheOrderInWhichTheyRun() throws IOException {
        SampleJars jars = new SampleJars(folder);
        Path jar = jars.wrapper("wrap.jar");
        String out = jars.trust(jar).run("rules", "list", "--rules", jar).out();

        assertThat(out.lines()
                        .dropWhile(line -> !line.startsWith("Wait "))
                        .limit(2)
                        .toList())
                .satisfies(lines -> {
                    assertThat(lines.get(0)).contains("builtin/WaitTranslator");
                    assertThat(lines.get(1)).matches(" +\\+ wrap/Renamed \\(wrapper, 40\\) +wrap.jar");
                });
        assertThat(out.lines().filter(line -> line.contains("wrap/") && line.matches(" +\\d+ .*")))
                .extracting(line -> line.strip().split(" +")[1])
                .containsExactly("wrap/ZFirst", "wrap/ALast");

        JsonNode rules = new ObjectMapper()
                .readTree(jars.run("rules", "show", "wait", "--rules", jar, "-o", "json")
                        .out());
        assertThat(rules.at("/0/wrappedBy")).extracting(JsonNode::asText).containsExactly("wrap/Renamed");
        assertThat(jars.run("rules", "show", "Renamed", "--rules", jar).out())
                .containsPattern("Wraps +builtin/WaitTranslator")
                .containsPattern("From +wrap.jar, SHA-256")
                .containsPattern("Priority +40");
    }

    @Test
    void namesTheNearestRule() {
        Cli.Result result = Cli.run("rules", "show", "DatabricksNotbook");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("Did you mean 'DatabricksNotebook'?");
    }
}
