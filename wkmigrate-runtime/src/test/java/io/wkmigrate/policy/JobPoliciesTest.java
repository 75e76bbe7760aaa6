package io.wkmigrate.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What policies make of names, tags and people of jobs. */
class JobPoliciesTest {

    private static final String WAIT =
            "{\"name\": \"Pause\", \"type\": \"Wait\", \"typeProperties\": {\"waitTimeInSeconds\": 5}}";

    private static final String TWO_WAITS = WAIT + """
            , {"name": "Again", "type": "Wait", "dependsOn": [{"activity": "Pause", "dependencyConditions": ["Succeeded"]}],
               "typeProperties": {"waitTimeInSeconds": 5}}
            """;

    private static Adf factory() {
        return Adf.factory("contoso", "{}")
                .pipeline("PL_Load", """
                    {"folder": {"name": "Finance/Daily"}, "activities": [%s]}
                    """.formatted(WAIT))
                .pipeline("Copy Stores", "{\"activities\": [%s]}".formatted(WAIT));
    }

    private static JsonNode only(JsonNode job, String... settings) {
        return ((ObjectNode) job).deepCopy().retain(settings);
    }

    private static Converted convert(String yaml) {
        return Written.convert(factory(), yaml);
    }

    @Test
    void aJobIsCalledAfterItsPipelineFolderAndFactory() {
        Converted converted = convert("""
                jobs:
                  - name: "{factory|upper}: {folder|suffix( / )}{pipeline|without(pl_)}"
                """);

        assertThat(converted.job("pl_load").path("name").asText()).isEqualTo("CONTOSO: Finance/Daily / Load");
        assertThat(converted.job("copy_stores").path("name").asText()).isEqualTo("CONTOSO: Copy Stores");
    }

    @Test
    void jobsOfLoopsAndTriggersAreCalledAfterThatOfThePipeline() {
        Adf factory = Adf.of("Load", """
                {"parameters": {"day": {"type": "string", "defaultValue": "mon"}},
                 "activities": [{"name": "Each", "type": "ForEach", "typeProperties": {
                    "items": {"value": "@createArray(1, 2)", "type": "Expression"}, "activities": [%s]}}]}
                """.formatted(TWO_WAITS)).trigger("Daily", """
                {"type": "ScheduleTrigger", "runtimeState": "Started",
                 "typeProperties": {"recurrence": {"frequency": "Day", "interval": 1,
                    "startTime": "2026-01-01T00:00:00Z", "timeZone": "UTC", "schedule": {"hours": [3], "minutes": [0]}}},
                 "pipelines": [{"pipelineReference": {"type": "PipelineReference", "referenceName": "Load"},
                                "parameters": {"day": "tue"}}]}
                """);

        Converted converted = Written.convert(factory, """
                jobs:
                  - name: "[etl] {pipeline}"
                    run_as: {service_principal_name: 0e1c7d52-aaaa-bbbb-cccc-1234567890ab}
                    notifications: {on_failure: [etl@contoso.example]}
                """);

        assertThat(converted.job("load").path("name").asText()).isEqualTo("[etl] Load");
        assertThat(converted.job("load_each").path("name").asText()).isEqualTo("[etl] Load / Each");
        assertThat(converted.job("load_on_daily").path("name").asText()).isEqualTo("[etl] Load on Daily");
        assertThat(converted.jobs().values())
                .allSatisfy(job -> assertThat(job.path("run_as")).isEqualTo(Adf.json("""
                        {"service_principal_name": "0e1c7d52-aaaa-bbbb-cccc-1234567890ab"}
                        """)));
        assertThat(converted.job("load").has("email_notifications")).isTrue();
        assertThat(converted.job("load_each").has("email_notifications")).isFalse();
        assertThat(converted.job("load_on_daily").has("email_notifications")).isFalse();
    }

    @Test
    void aJobHasPeopleBehindIt() {
        Converted converted = convert("""
                jobs:
                  - when: {folders: [Finance]}
                    run_as: {user_name: etl@contoso.example}
                    owner: {service_principal_name: 0e1c7d52-aaaa-bbbb-cccc-1234567890ab}
                    permissions:
                      - {level: CAN_MANAGE_RUN, group_name: finance}
                    notifications:
                      on_start: [start@contoso.example]
                      on_success: [good@contoso.example]
                      on_failure: [a@contoso.example, b@contoso.example]
                """);

        assertThat(only(converted.job("pl_load"), "run_as", "permissions", "email_notifications"))
                .isEqualTo(Adf.json("""
                    {"run_as": {"user_name": "etl@contoso.example"},
                     "email_notifications": {
                        "on_start": ["start@contoso.example"],
                        "on_success": ["good@contoso.example"],
                        "on_failure": ["a@contoso.example", "b@contoso.example"]},
                     "permissions": [
                        {"level": "CAN_MANAGE_RUN", "group_name": "finance"},
                        {"level": "IS_OWNER", "service_principal_name": "0e1c7d52-aaaa-bbbb-cccc-1234567890ab"}]}
                    """));
        assertThat(only(converted.job("copy_stores"), "run_as", "permissions", "email_notifications"))
                .isEmpty();
    }

    @Test
    void tagsAreAddedToThoseThatSayWhereAJobComesFrom() {
        Converted converted = convert("""
                jobs:
                  - tags:
                      team: data-platform
                      domain: "{folder|first|lower|default(none)}"
                """);

        assertThat(only(converted.job("pl_load").path("tags"), "team", "domain", "adf_pipeline"))
                .isEqualTo(Adf.json("""
                    {"adf_pipeline": "PL_Load", "team": "data-platform", "domain": "finance"}
                    """));
        assertThat(converted.job("copy_stores").at("/tags/domain").asText()).isEqualTo("none");
    }

    @Test
    void theLaterEntryWinsAndTheRestOfTheEarlierOneStays() {
        Converted converted = convert("""
                jobs:
                  - tags: {team: platform, tier: silver}
                    owner: {user_name: ada@contoso.example}
                    notifications: {on_failure: [platform@contoso.example], on_start: [platform@contoso.example]}
                  - when: {pipelines: [pl_*]}
                    tags: {tier: gold}
                    owner: {user_name: grace@contoso.example}
                    notifications: {on_failure: [finance@contoso.example]}
                """);

        assertThat(only(converted.job("pl_load").path("tags"), "team", "tier"))
                .isEqualTo(Adf.json("{\"team\": \"platform\", \"tier\": \"gold\"}"));
        assertThat(only(converted.job("pl_load"), "permissions", "email_notifications"))
                .isEqualTo(Adf.json("""
                    {"permissions": [{"level": "IS_OWNER", "user_name": "grace@contoso.example"}],
                     "email_notifications": {"on_start": ["platform@contoso.example"],
                                             "on_failure": ["finance@contoso.example"]}}
                    """));
        assertThat(converted.job("copy_stores").at("/tags/tier").asText()).isEqualTo("silver");
    }

    @Test
    void whatADefinitionCalledItselfDoesNotBecomeAReference() {
        Adf hostile = Adf.of("${workspace.host} {{secrets/a/b}}", "{\"activities\": [%s]}".formatted(WAIT));

        Converted converted = Written.convert(hostile, """
                jobs:
                  - name: "$ {pipeline}"
                    tags: {from: "{pipeline}"}
                """);

        JsonNode job = converted.jobs().values().iterator().next();
        assertThat(job.path("name").asText()).isEqualTo("$ $ {workspace.host} { {secrets/a/b}}");
        assertThat(job.at("/tags/from").asText()).isEqualTo("$ {workspace.host} { {secrets/a/b}}");
    }

    @Test
    void anEmptyNameChangesNothing() {
        assertThat(convert("jobs: [{name: \"{folder}\"}]")
                        .job("copy_stores")
                        .path("name")
                        .asText())
                .isEqualTo("Copy Stores");
    }

    @Test
    void tooManyTagsAreToldBeforeAnythingIsDeployed() {
        String tags =
                IntStream.range(0, 25).mapToObj(each -> "t" + each + ": x").collect(Collectors.joining(", "));

        Converted converted = convert("jobs: [{tags: {%s}}]".formatted(tags));

        assertThat(converted.codes()).contains(Findings.LIMIT_EXCEEDED);
    }
}
