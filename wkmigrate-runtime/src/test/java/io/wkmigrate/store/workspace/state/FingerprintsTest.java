package io.wkmigrate.store.workspace.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which differences between settings count. */
class FingerprintsTest {

    private static final String SENT = """
            {"name": "Load", "schedule": {"quartz_cron_expression": "0 0 5 * * ?", "pause_status": "PAUSED"},
             "tags": {"team": "sales"},
             "parameters": [{"name": "a", "default": ""}, {"name": "b", "default": "0"}],
             "tasks": [{"task_key": "x", "notebook_task": {"notebook_path": "/n", "base_parameters": {"p": ""}}},
                       {"task_key": "y", "depends_on": [{"task_key": "x"}, {"task_key": "w"}]}]}""";

    private static List<String> differences(String other) {
        return Fingerprints.of(json(SENT)).differing(Fingerprints.of(json(other)));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    @Test
    void whatTheServiceAddsIsNoDifference() {
        assertThat(differences("""
                        {"name": "Load", "schedule": {"quartz_cron_expression": "0 0 5 * * ?", "pause_status": "PAUSED"},
                         "tags": {"team": "sales"}, "format": "MULTI_TASK", "max_concurrent_runs": 1,
                         "email_notifications": {}, "webhook_notifications": {}, "timeout_seconds": 0,
                         "parameters": [{"name": "a", "default": ""}, {"name": "b", "default": "0"}],
                         "tasks": [{"task_key": "x", "run_if": "ALL_SUCCESS", "timeout_seconds": 0,
                                    "notebook_task": {"notebook_path": "/n", "source": "WORKSPACE",
                                                      "base_parameters": {"p": ""}}},
                                   {"task_key": "y", "depends_on": [{"task_key": "w"}, {"task_key": "x"}]}]}""")).isEmpty();
    }

    @Test
    void theOrderOfTasksIsNoDifference() {
        assertThat(differences("""
                        {"tasks": [{"task_key": "y", "depends_on": [{"task_key": "x"}, {"task_key": "w"}]},
                                   {"notebook_task": {"base_parameters": {"p": ""}, "notebook_path": "/n"},
                                    "task_key": "x"}],
                         "parameters": [{"name": "b", "default": "0"}, {"name": "a", "default": ""}],
                         "tags": {"team": "sales"},
                         "schedule": {"quartz_cron_expression": "0 0 5 * * ?"}, "name": "Load"}""")).isEmpty();
    }

    @Test
    void pausingIsNoDifferenceButTheScheduleIs() {
        assertThat(differences(SENT.replace("PAUSED", "UNPAUSED"))).isEmpty();
        assertThat(differences(SENT.replace("0 0 5", "0 0 6"))).containsExactly("schedule");
    }

    @Test
    void emptyTextsThatPeopleNamedCount() {
        assertThat(differences(SENT.replace("\"base_parameters\": {\"p\": \"\"}", "\"base_parameters\": {}")))
                .containsExactly("tasks/x");
    }

    @Test
    void defaultsCountWherePeopleNamedThem() {
        assertThat(differences(SENT.replace("{\"p\": \"\"}", "{\"p\": \"\", \"source\": \"WORKSPACE\"}")))
                .containsExactly("tasks/x");
    }

    @Test
    void everyFieldIsNamed() {
        assertThat(differences(SENT.replace("sales", "finance")
                        .replace("\"0\"", "\"1\"")
                        .replace("\"w\"", "\"v\"")))
                .containsExactly("parameters/b", "tags/team", "tasks/y");
    }

    @Test
    void aNumberIsTheSameHoweverItIsKept() {
        JsonNode kept = json("{\"a\": {\"n\": 2}}");
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        made.putObject("a").put("n", 2L);

        assertThat(Fingerprints.of(kept)).isEqualTo(Fingerprints.of(made));
        assertThat(Covering.covers(json("{\"a\": {\"n\": 2, \"more\": 1}}"), made))
                .isTrue();
        assertThat(Covering.covers(json("{\"a\": {\"n\": 3}}"), made)).isFalse();
    }

    @Test
    void twoTasksOfTheSameKeyAreNotOne() {
        String twice = "{\"tasks\": [{\"task_key\": \"x\"}, {\"task_key\": \"x\"}]}";
        String once = "{\"tasks\": [{\"task_key\": \"x\"}]}";

        assertThat(Fingerprints.of(json(twice)).differing(Fingerprints.of(json(once))))
                .containsExactly("tasks/x");
    }
}
