package io.wkmigrate.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.definition.ActivityHeader;
import io.wkmigrate.api.definition.ActivityPolicy;
import io.wkmigrate.api.definition.ActivityState;
import io.wkmigrate.api.definition.Dependency;
import io.wkmigrate.api.definition.DependencyCondition;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.value.Value;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityHeaderTest {

    @TempDir
    Path folder;

    private List<Finding> findings = List.of();

    @Test
    void readsEveryMemberOfAnActivity() {
        ActivityHeader header = header("""
                {
                    "name": "Clean",
                    "type": "Anything",
                    "description": "Cleans the table.",
                    "dependsOn": [{"activity": "Load", "dependencyConditions": ["Completed", "Skipped"]}],
                    "policy": {
                        "timeout": "0.12:00:00", "retry": 3, "retryIntervalInSeconds": 45,
                        "secureInput": true, "secureOutput": true
                    },
                    "userProperties": [{"name": "Source", "value": "sales"}, {"name": "Run", "value": "@pipeline().RunId"}]
                }""");

        assertThat(header.name()).isEqualTo("Clean");
        assertThat(header.path()).isEqualTo("Clean");
        assertThat(header.type()).isEqualTo("Anything");
        assertThat(header.description()).contains("Cleans the table.");
        assertThat(header.dependsOn()).extracting(Dependency::activity).containsExactly("Load");
        assertThat(header.dependsOn().get(0).conditions())
                .containsExactlyInAnyOrder(DependencyCondition.COMPLETED, DependencyCondition.SKIPPED);
        assertThat(header.policy().secureInput()).isTrue();
        assertThat(header.policy().secureOutput()).isTrue();
        assertThat(literal(header.policy().retry())).isEqualTo(3);
        assertThat(literal(header.policy().retryInterval())).isEqualTo(Duration.ofSeconds(45));
        assertThat(header.userProperties().keySet()).containsExactly("Source", "Run");
        assertThat(header.userProperties().get("Run")).isInstanceOf(Value.Computed.class);
        assertThat(header.state()).isEqualTo(ActivityState.ACTIVE);
        assertThat(header.place().pointer()).isEqualTo("/properties/activities/0");
        assertThat(findings).isEmpty();
    }

    @Test
    void memberNamesMatchInAnyCase() {
        ActivityHeader header = header("""
                {
                    "NAME": "Clean", "Type": "ANYTHING", "DEPENDSON": [
                        {"Activity": "Load", "DEPENDENCYCONDITIONS": ["FAILED"]}
                    ],
                    "Policy": {"TIMEOUT": "01:00:00", "Retry": "2", "RetryIntervalInSeconds": "30"},
                    "State": "INACTIVE", "ONINACTIVEMARKAS": "skipped",
                    "UserProperties": [{"NAME": "Source", "VALUE": "sales"}]
                }""");

        assertThat(header.name()).isEqualTo("Clean");
        assertThat(header.dependsOn().get(0).conditions()).containsExactly(DependencyCondition.FAILED);
        assertThat(literal(header.policy().timeout())).isEqualTo(Duration.ofHours(1));
        assertThat(literal(header.policy().retry())).isEqualTo(2);
        assertThat(literal(header.policy().retryInterval())).isEqualTo(Duration.ofSeconds(30));
        assertThat(header.state()).isEqualTo(ActivityState.INACTIVE_SKIPPED);
        assertThat(header.userProperties()).containsOnlyKeys("Source");
        assertThat(findings).isEmpty();
    }

    /** The spellings that factories hold (observed shapes of the reference). */
    @ParameterizedTest
    @CsvSource({
        "0.12:00:00, PT12H",
        "7.00:00:00, PT168H",
        "0.00:10:00, PT10M",
        "0.1:00:00, PT1H",
        "01:00:00, PT1H",
        "1:00:00, PT1H",
        "00.00:30:00, PT30M",
        "7.00:00:01, PT168H1S"
    })
    void readsTimeoutsInEverySpelling(String written, Duration meant) {
        ActivityHeader header =
                header("{\"name\": \"A\", \"type\": \"Anything\", \"policy\": {\"timeout\": \"" + written + "\"}}");

        assertThat(literal(header.policy().timeout())).isEqualTo(meant);
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"@pipeline().parameters.r\"",
                "{\"value\": \"@pipeline().parameters.r\", \"type\": \"Expression\"}"
            })
    void aRetryMayBeAnExpression(String retry) {
        ActivityHeader header =
                header("{\"name\": \"A\", \"type\": \"Anything\", \"policy\": {\"retry\": " + retry + "}}");

        assertThat(header.policy().retry()).containsInstanceOf(Value.Computed.class);
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', INACTIVE_SUCCEEDED",
        "', \"onInactiveMarkAs\": \"Succeeded\"', INACTIVE_SUCCEEDED",
        "', \"onInactiveMarkAs\": \"Failed\"', INACTIVE_FAILED",
        "', \"onInactiveMarkAs\": \"Skipped\"', INACTIVE_SKIPPED"
    })
    void anInactiveActivityCountsAsWhatItSays(String mark, ActivityState meant) {
        assertThat(header("{\"name\": \"A\", \"type\": \"Anything\", \"state\": \"Inactive\"" + mark + "}")
                        .state())
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"activity\": \"B\"}", "{\"activity\": \"B\", \"dependencyConditions\": []}"})
    void anEdgeWithoutConditionsIsOneOnSuccess(String edge) {
        ActivityHeader header = header("{\"name\": \"A\", \"type\": \"Anything\", \"dependsOn\": [" + edge + "]}");

        assertThat(header.dependsOn())
                .extracting(Dependency::conditions)
                .containsExactly(Set.of(DependencyCondition.SUCCEEDED));
    }

    @Test
    void nullsCountAsAbsent() {
        ActivityHeader header = header("""
                {
                    "name": "A", "type": "Anything", "description": null, "dependsOn": null, "policy": null,
                    "state": null, "onInactiveMarkAs": null, "userProperties": null, "typeProperties": null,
                    "linkedServiceName": null, "inputs": null, "outputs": null
                }""");

        assertThat(header.policy()).isEqualTo(ActivityPolicy.NONE);
        assertThat(header.dependsOn()).isEmpty();
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "dependsOn": {"activity": "B"}                                     | /dependsOn
            "dependsOn": ["B"]                                                 | /dependsOn/0
            "dependsOn": [{"activity": "B", "dependencyConditions": "Failed"}] | /dependsOn/0/dependencyConditions
            "dependsOn": [{"activity": "B", "dependencyConditions": ["Won"]}]  | /dependsOn/0/dependencyConditions/0
            "policy": "none"                                                   | /policy
            "policy": {"timeout": "24:00:00"}                                  | /policy/timeout
            "policy": {"retry": "many"}                                        | /policy/retry
            "policy": {"secureInput": "maybe"}                                 | /policy/secureInput
            "state": "Asleep"                                                  | /state
            "userProperties": {"name": "a"}                                    | /userProperties
            """)
    void aMemberOfTheWrongTypeIsReportedWhereItStandsAndLeftOut(String member, String pointer) {
        ActivityHeader header = header("{\"name\": \"A\", \"type\": \"Anything\", " + member + "}");

        assertThat(findings).extracting(each -> each.code().code()).containsExactly("WKM-2002");
        assertThat(findings)
                .extracting(each -> each.place().pointer())
                .containsExactly("/properties/activities/0" + pointer);
        assertThat(header.state()).isEqualTo(ActivityState.ACTIVE);
    }

    private ActivityHeader header(String activity) {
        FakeModule module = new FakeModule("fake").activity("Anything", "", "Anything");
        TranslatedPipeline pipeline = new SmallFactory(folder)
                .activities(activity)
                .translate(module)
                .pipelines()
                .get(0);
        findings = pipeline.findings();
        Balance.check(pipeline.properties());
        return pipeline.pipeline().activities().get(0).header();
    }

    private static <T> T literal(Optional<Value<T>> value) {
        return value.orElseThrow().literal().orElseThrow();
    }
}
