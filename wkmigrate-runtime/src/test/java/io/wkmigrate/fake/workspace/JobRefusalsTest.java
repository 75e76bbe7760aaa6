package io.wkmigrate.fake.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobRefusalsTest {

    private static final String NOTEBOOK = "'notebook_task': {'notebook_path': '/n'}";

    private final FakeWorkspace workspace = FakeWorkspace.start();
    private final RawClient raw = new RawClient(workspace);

    @AfterEach
    void close() {
        workspace.close();
    }

    private JsonNode created(String settings, int status) throws Exception {
        HttpResponse<String> response = raw.post("/api/2.2/jobs/create", settings.replace('\'', '"'));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return Json.read(response.body().getBytes(StandardCharsets.UTF_8));
    }

    private void refused(String settings, String reason) throws Exception {
        JsonNode body = created(settings, 400);
        assertThat(body.path("error_code").asText()).isEqualTo("INVALID_PARAMETER_VALUE");
        assertThat(body.path("message").asText()).contains(reason);
        assertThat(workspace.jobs()).isEmpty();
    }

    private void tasksRefused(String tasks, String reason) throws Exception {
        refused("{'name': 'j', 'tasks': [" + tasks.replace("$N", NOTEBOOK) + "]}", reason);
    }

    @Test
    void tasksThatCannotBeAreRefused() throws Exception {
        tasksRefused("{'task_key': 'a', $N}, {'task_key': 'a', $N}", "Duplicate task key: 'a'");
        tasksRefused("{'task_key': 'a', 'depends_on': [{'task_key': 'b'}], $N}", "unknown task 'b'");
        tasksRefused("{'task_key': 'a b', $N}", "invalid character");
        tasksRefused("{'task_key': '" + "a".repeat(101) + "', $N}", "too long");
        tasksRefused("{'task_key': 'a'}", "exactly one kind");
        tasksRefused("{'task_key': 'a', 'run_if': 'SOMETIMES', $N}", "run_if");
        tasksRefused("{'task_key': 'a', 'notebook_task': {'notebook_path': 'n'}}", "absolute paths");
        tasksRefused(
                "{'task_key': 'a', $N}, {'task_key': 'b', 'depends_on': [{'task_key': 'a', 'outcome': 'true'}], $N}",
                "not a condition task");
        tasksRefused(
                "{'task_key': 'a', 'for_each_task': {'inputs': [1], 'task': {'task_key': 'b', $N}}}",
                "must be a string");
        tasksRefused("{'task_key': 'a', 'job_cluster_key': 'c', $N}", "unknown job_cluster_key 'c'");
        tasksRefused("{'task_key': 'a', 'run_job_task': {'job_id': 42}}", "job 42, which does not exist");
        tasksRefused(
                "{'task_key': 'a', 'for_each_task': {'inputs': '[]', 'task': {'task_key': 'b',"
                        + " 'run_job_task': {'job_id': 43}}}}",
                "job 43, which does not exist");
        tasksRefused(
                "{'task_key': 'a', 'depends_on': [{'task_key': 'b'}], $N},"
                        + " {'task_key': 'b', 'depends_on': [{'task_key': 'a'}], $N}",
                "cycle");
    }

    @Test
    void limitsAreKept() throws Exception {
        ObjectNode settings = Json.object().put("name", "j");
        ArrayNode tasks = settings.putArray("tasks");
        for (int i = 0; i < 1000; i++) {
            tasks.addObject()
                    .put("task_key", "t" + i)
                    .putObject("notebook_task")
                    .put("notebook_path", "/n");
        }
        created(settings.toString(), 200);
        workspace.deleteJob(workspace.jobs().get(0).path("job_id").asLong());
        tasks.addObject().put("task_key", "last").putObject("notebook_task").put("notebook_path", "/n");
        refused(settings.toString(), "1000");

        ObjectNode tagged = Json.object();
        ObjectNode tags = tagged.putObject("tags");
        for (int i = 0; i < 26; i++) {
            tags.put("t" + i, "");
        }
        refused(tagged.toString(), "25");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 0 6 * * ?          | UTC               | 200",
                "0 15 10 ? * 6L 2030  | Europe/Berlin     | 200",
                "0 0 6 * *            | UTC               | 400",
                "0 0 6 * * *          | UTC               | 400",
                "0 0 25 * * ?         | UTC               | 400",
                "0 0 6 * * ?          | Mars/Olympus_Mons | 400"
            })
    void schedulesAreChecked(String cron, String zone, int status) throws Exception {
        created("{'schedule': {'quartz_cron_expression': '" + cron + "', 'timezone_id': '" + zone + "'}}", status);
    }

    @Test
    void oneTriggerExcludesTheOthers() throws Exception {
        String schedule = "'schedule': {'quartz_cron_expression': '0 0 6 * * ?', 'timezone_id': 'UTC'}";
        refused("{" + schedule + ", 'continuous': {'pause_status': 'PAUSED'}}", "Only one of");
        refused("{" + schedule + ", 'triggers': [{'periodic': {'interval': 1, 'unit': 'DAYS'}}]}", "triggers");
    }

    @Test
    void parametersHaveAPlainNameAndADefault() throws Exception {
        refused("{'parameters': [{'name': 'a b', 'default': ''}]}", "invalid character");
        refused("{'parameters': [{'name': 'a'}]}", "default");
        refused("{'continuous': {'pause_status': 'PAUSE'}}", "pause_status");
    }

    @Test
    void anUpdateThatLeavesTheTasksAloneDoesNotCheckThem() throws Exception {
        long id = workspace.addJob("""
                {"name": "j", "tasks": [{"task_key": "a", "run_job_task": {"job_id": 1}}]}""");

        HttpResponse<String> changed =
                raw.post("/api/2.2/jobs/update", "{\"job_id\": " + id + ", \"new_settings\": {\"name\": \"k\"}}");
        HttpResponse<String> retried = raw.post(
                "/api/2.2/jobs/update",
                "{\"job_id\": " + id + ", \"new_settings\": {\"tasks\": [{\"task_key\": \"b\"}]}}");

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(retried.statusCode()).isEqualTo(400);
        assertThat(workspace.job(id).path("settings").path("tasks")).hasSize(1);
    }

    @Test
    void aBodyThatIsNoJsonIsRefused() throws Exception {
        HttpResponse<String> response = raw.post("/api/2.2/jobs/create", "{");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("MALFORMED_REQUEST");
    }
}
