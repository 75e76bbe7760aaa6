package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RulesCommandTest {

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
    void namesTheNearestRule() {
        Cli.Result result = Cli.run("rules", "show", "DatabricksNotbook");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("Did you mean 'DatabricksNotebook'?");
    }
}
