package io.wkmigrate.fake.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.databricks.sdk.WorkspaceClient;
import com.databricks.sdk.mixin.JobsExt;
import com.databricks.sdk.service.jobs.BaseJob;
import com.databricks.sdk.service.jobs.GetJobRequest;
import com.databricks.sdk.service.jobs.ListJobsRequest;
import com.databricks.sdk.service.jobs.Task;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobPagesTest {

    private final FakeWorkspace workspace = FakeWorkspace.start();
    private final WorkspaceClient client = TestConnections.client(workspace);
    private final JobsExt jobs = new JobsExt(client.apiClient());
    private final RawClient raw = new RawClient(workspace);

    @AfterEach
    void close() {
        workspace.close();
    }

    private static ObjectNode manyTasks(String name, int count) {
        ObjectNode settings = Json.object().put("name", name);
        ArrayNode list = settings.putArray("tasks");
        for (int i = 0; i < count; i++) {
            list.addObject().put("task_key", "t" + i).putObject("notebook_task").put("notebook_path", "/n");
        }
        settings.putArray("parameters").addObject().put("name", "p").put("default", "1");
        return settings;
    }

    @Test
    void aReadShowsAHundredTasksAndTheRestOnLaterPages() throws Exception {
        long id = workspace.addJob(manyTasks("big", 250));

        JsonNode first = raw.get("/api/2.2/jobs/get?job_id=" + id);
        String token = first.path("next_page_token").asText();
        JsonNode second = raw.get("/api/2.2/jobs/get?job_id=" + id + "&page_token=" + token);
        token = second.path("next_page_token").asText();
        JsonNode third = raw.get("/api/2.2/jobs/get?job_id=" + id + "&page_token=" + token);

        assertThat(first.path("settings").path("tasks")).hasSize(100);
        assertThat(first.path("has_more").asBoolean()).isTrue();
        assertThat(first.path("settings").path("parameters")).hasSize(1);
        assertThat(second.path("settings").path("tasks")).hasSize(100);
        assertThat(second.path("settings").path("parameters")).isEmpty();
        assertThat(third.path("settings").path("tasks")).hasSize(50);
        assertThat(third.has("next_page_token")).isFalse();
    }

    @Test
    void thePlainClientStopsAtAHundredTasksAndTheExtendedOneDoesNot() {
        long id = workspace.addJob(manyTasks("big", 250));

        assertThat(client.jobs().get(id).getSettings().getTasks()).hasSize(100);
        assertThat(jobs.get(new GetJobRequest().setJobId(id)).getSettings().getTasks())
                .extracting(Task::getTaskKey)
                .hasSize(250)
                .doesNotHaveDuplicates();
    }

    @Test
    void listsShowTheNewestFirstPageByPage() throws Exception {
        for (int i = 0; i < 45; i++) {
            workspace.addJob("{\"name\": \"job " + i + "\"}");
        }

        JsonNode page = raw.get("/api/2.2/jobs/list");
        assertThat(page.path("jobs")).hasSize(20);
        assertThat(page.path("has_more").asBoolean()).isTrue();
        assertThat(page.path("jobs").get(0).path("settings").path("name").asText())
                .isEqualTo("job 44");

        List<String> names = new ArrayList<>();
        jobs.list(new ListJobsRequest().setLimit(10L).setExpandTasks(false))
                .forEach(job -> names.add(job.getSettings().getName()));
        assertThat(names)
                .containsExactlyElementsOf(
                        IntStream.range(0, 45).mapToObj(i -> "job " + (44 - i)).toList());
        assertThat(raw.get("/api/2.2/jobs/list?limit=101").path("error_code").asText())
                .isEqualTo("INVALID_PARAMETER_VALUE");
    }

    @Test
    void aJobThatGoesAwayBetweenTwoPagesDisturbsNeither() throws Exception {
        List<Long> ids = IntStream.range(0, 4)
                .mapToObj(i -> workspace.addJob("{\"name\": \"job " + i + "\"}"))
                .toList();
        JsonNode first = raw.get("/api/2.2/jobs/list?limit=2");
        workspace.deleteJob(ids.get(2));

        JsonNode second = raw.get("/api/2.2/jobs/list?limit=2&page_token="
                + first.path("next_page_token").asText());

        assertThat(second.path("jobs").findValuesAsText("job_id"))
                .containsExactly(ids.get(1).toString(), ids.get(0).toString());
    }

    @Test
    void theNameInListsIsExactButForCase() {
        workspace.addJob("{\"name\": \"Load\"}");
        workspace.addJob("{\"name\": \"load\"}");
        workspace.addJob("{\"name\": \"loader\"}");

        assertThat(jobs.list(new ListJobsRequest().setName("LOAD").setExpandTasks(false)))
                .extracting(job -> job.getSettings().getName())
                .containsExactly("load", "Load");
    }

    @Test
    void listsShowTasksOnlyWhenAskedAndAtMostAHundred() throws Exception {
        workspace.addJob(manyTasks("big", 130));

        JsonNode plain = raw.get("/api/2.2/jobs/list").path("jobs").get(0);
        JsonNode expanded =
                raw.get("/api/2.2/jobs/list?expand_tasks=true").path("jobs").get(0);

        assertThat(plain.path("settings").has("tasks")).isFalse();
        assertThat(expanded.path("settings").path("tasks")).hasSize(100);
        assertThat(expanded.path("has_more").asBoolean()).isTrue();
        Iterable<BaseJob> whole = jobs.list(new ListJobsRequest().setExpandTasks(true));
        assertThat(whole.iterator().next().getSettings().getTasks()).hasSize(130);
    }
}
