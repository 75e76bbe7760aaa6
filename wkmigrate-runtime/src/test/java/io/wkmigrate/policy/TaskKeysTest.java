package io.wkmigrate.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Conversion;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.load.FactorySource;
import io.wkmigrate.load.SourceNotFoundException;
import io.wkmigrate.load.Sources;
import io.wkmigrate.report.FactoryResult.PipelineResult;
import io.wkmigrate.report.RewriteResult;
import io.wkmigrate.translate.RuleSet;
import io.wkmigrate.verify.Proof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tasks that are called otherwise than their activities: everything that names them follows. */
class TaskKeysTest {

    private static final String POLICY = "tasks: {key: \"{pipeline|snake}.{activity|snake}\"}";

    private static final String WAIT =
            "{\"name\": \"%s\", \"type\": \"Wait\", \"typeProperties\": {\"waitTimeInSeconds\": 1}}";

    private static final RuleSet RULES = RuleSet.builtIn();

    @Test
    void dependenciesValuesNotebooksAndTheSourceMapFollow() {
        Converted converted = Written.convert(Adf.of("Load Orders", """
                {"variables": {"day": {"type": "String"}},
                 "activities": [
                    {"name": "Set Day", "type": "SetVariable",
                     "typeProperties": {"variableName": "day", "value": {"value": "@utcNow()", "type": "Expression"}}},
                    {"name": "Fail Loudly", "type": "Fail",
                     "dependsOn": [{"activity": "Set Day", "dependencyConditions": ["Succeeded"]}],
                     "typeProperties": {"message": {"value": "@variables('day')", "type": "Expression"},
                                        "errorCode": "500"}}]}
                """), POLICY);

        assertThat(converted.tasks("load_orders")).containsKeys("load_orders_set_day", "load_orders_fail_loudly");
        JsonNode failing = converted.task("load_orders", "load_orders_fail_loudly");
        assertThat(failing.path("depends_on")).isEqualTo(Adf.json("[{\"task_key\": \"load_orders_set_day\"}]"));
        assertThat(converted.file("src/load_orders/load_orders_fail_loudly.py"))
                .contains("\"load_orders_set_day\"")
                .doesNotContain("\"Set_Day\"");
        assertThat(converted.files()).containsKey("src/load_orders/load_orders_set_day.py");
        assertThat(converted.sourceMap()).anySatisfy(each -> {
            assertThat(each.path("task").asText()).isEqualTo("load_orders_set_day");
            assertThat(each.path("activity").asText()).isEqualTo("Set Day");
        });
        assertThat(converted.result().pipelines().get(0).proof().result()).isEqualTo(Proof.Result.EQUAL);
    }

    @Test
    void whatATaskWasCalledAndIsCalledNowIsToldWithTheRuleThatSaidSo() {
        Converted converted =
                Written.convert(Adf.of("Load", "{\"activities\": [" + WAIT.formatted("Have a Break") + "]}"), POLICY);

        assertThat(converted.result().pipelines().get(0).rewrites())
                .containsExactly(new RewriteResult(
                        "policy/tasks-1",
                        List.of(new RewriteResult.Change("tasks/Have a Break", "Have a Break", "load.have_a_break"))));
    }

    @Test
    void keysStayLegalUniqueAndShortEnough() {
        String activities = Stream.of("a b", "a-b", "a_b").map(WAIT::formatted).collect(Collectors.joining(","));

        Converted converted = Written.convert(
                Adf.of("Load", "{\"activities\": [%s]}".formatted(activities)),
                "tasks: {key: \"%s {activity|without(a)}\"}".formatted("é".repeat(40) + "x".repeat(200)));

        assertThat(converted.tasks("load")).hasSize(3);
        assertThat(converted.tasks("load").keySet()).allMatch(each -> each.matches("[A-Za-z0-9_-]{1,100}"));
    }

    @TestFactory
    Stream<DynamicTest> theProofOfEveryFixtureIsWhatItWas() throws IOException {
        Stream<Path> cases;
        try (Stream<Path> folders = Files.list(Path.of("src/test/resources/e2e"))) {
            cases = folders.filter(Files::isDirectory).sorted().toList().stream();
        }
        return Stream.concat(Stream.of(Path.of("src/sample/contoso-retail")), cases)
                .map(each -> DynamicTest.dynamicTest(each.getFileName().toString(), () -> compare(each)));
    }

    private static void compare(Path folder) {
        RuleSet named = RULES.with(Written.policies(POLICY).sources());
        for (FactorySource each : sources(folder)) {
            Map<String, Proof.Result> plain = proofs(Conversion.of(each.load(), RULES));
            assertThat(proofs(Conversion.of(each.load(), named))).isEqualTo(plain);
        }
    }

    private static List<FactorySource> sources(Path folder) {
        try {
            return Sources.discover(List.of(folder));
        } catch (SourceNotFoundException e) {
            return List.of();
        }
    }

    private static Map<String, Proof.Result> proofs(Conversion conversion) {
        return conversion.result().pipelines().stream()
                .collect(Collectors.toMap(
                        each -> each.name() + " in " + each.place(),
                        (PipelineResult each) -> each.proof().result()));
    }
}
