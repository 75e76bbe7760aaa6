package io.wkmigrate.fake.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.WorkspaceClient;
import com.databricks.sdk.core.error.platform.InvalidParameterValue;
import com.databricks.sdk.core.error.platform.NotFound;
import com.databricks.sdk.mixin.JobsExt;
import com.databricks.sdk.service.jobs.CreateJob;
import com.databricks.sdk.service.jobs.CronSchedule;
import com.databricks.sdk.service.jobs.GetJobRequest;
import com.databricks.sdk.service.jobs.Job;
import com.databricks.sdk.service.jobs.JobRunAs;
import com.databricks.sdk.service.jobs.JobSettings;
import com.databricks.sdk.service.jobs.NotebookTask;
import com.databricks.sdk.service.jobs.PauseStatus;
import com.databricks.sdk.service.jobs.ResetJob;
import com.databricks.sdk.service.jobs.RunIf;
import com.databricks.sdk.service.jobs.Source;
import com.databricks.sdk.service.jobs.Task;
import com.databricks.sdk.service.jobs.TaskDependency;
import com.databricks.sdk.service.jobs.UpdateJob;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobsServiceTest {

    private final FakeWorkspace workspace = FakeWorkspace.start();
    private final WorkspaceClient client = TestConnections.client(workspace);
    private final JobsExt jobs = new JobsExt(client.apiClient());
    private final RawClient raw = new RawClient(workspace);

    @AfterEach
    void close() {
        workspace.close();
    }

    private static Task task(String key, String... upstream) {
        List<TaskDependency> dependencies = new ArrayList<>();
        for (String name : upstream) {
            dependencies.add(new TaskDependency().setTaskKey(name));
        }
        return new Task()
                .setTaskKey(key)
                .setNotebookTask(new NotebookTask().setNotebookPath("/Workspace/Shared/" + key))
                .setDependsOn(dependencies.isEmpty() ? null : dependencies);
    }

    private long create(CreateJob job) {
        return jobs.create(job).getJobId();
    }

    @Test
    void aCreatedJobIsReadWithTheDefaultsOfTheService() {
        long id = create(new CreateJob().setName("load").setTasks(List.of(task("a"), task("b"), task("c", "b", "a"))));

        Job job = jobs.get(new GetJobRequest().setJobId(id));

        assertThat(job.getCreatorUserName()).isEqualTo(workspace.userName());
        assertThat(job.getRunAsUserName()).isEqualTo(workspace.userName());
        assertThat(job.getCreatedTime()).isPositive();
        assertThat(id).isGreaterThan(Integer.MAX_VALUE);
        JobSettings settings = job.getSettings();
        assertThat(settings.getEmailNotifications()).isNotNull();
        assertThat(settings.getWebhookNotifications()).isNotNull();
        assertThat(settings.getTimeoutSeconds()).isZero();
        assertThat(settings.getMaxConcurrentRuns()).isEqualTo(1);
        assertThat(settings.getQueue().getEnabled()).isTrue();
        Task last = new ArrayList<>(settings.getTasks()).get(2);
        assertThat(last.getRunIf()).isEqualTo(RunIf.ALL_SUCCESS);
        assertThat(last.getNotebookTask().getSource()).isEqualTo(Source.WORKSPACE);
        assertThat(last.getDependsOn()).extracting(TaskDependency::getTaskKey).containsExactly("a", "b");
    }

    @Test
    void fieldsThatTheServiceDoesNotKnowAreIgnored() throws Exception {
        raw.post("/api/2.2/jobs/create", """
                {"name": "j", "shcedule": {}, "tasks": [
                  {"task_key": "a", "retries": 3, "notebook_task": {"notebook_path": "/n"}}]}""");

        JsonNode settings = workspace.jobs().get(0).path("settings");
        assertThat(settings.has("shcedule")).isFalse();
        assertThat(settings.path("tasks").get(0).has("retries")).isFalse();
        assertThat(settings.path("tasks").get(0).has("notebook_task")).isTrue();
    }

    @Test
    void anUpdateReplacesEachFieldAsAWhole() {
        long id = workspace.addJob("""
                {"name": "j", "tags": {"a": "1"}, "schedule":
                  {"quartz_cron_expression": "0 0 6 * * ?", "timezone_id": "UTC", "pause_status": "PAUSED"}}""");

        jobs.update(new UpdateJob().setJobId(id).setNewSettings(new JobSettings().setTags(Map.of("b", "2"))));

        JobSettings settings = jobs.get(id).getSettings();
        assertThat(settings.getTags()).isEqualTo(Map.of("b", "2"));
        assertThat(settings.getName()).isEqualTo("j");
        assertThat(settings.getSchedule().getPauseStatus()).isEqualTo(PauseStatus.PAUSED);
        CronSchedule half = new CronSchedule().setPauseStatus(PauseStatus.PAUSED);
        assertThatThrownBy(() ->
                        jobs.update(new UpdateJob().setJobId(id).setNewSettings(new JobSettings().setSchedule(half))))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessageContaining("quartz_cron_expression");
    }

    @Test
    void anUpdateMergesTasksByTheirKeys() {
        long id = create(new CreateJob().setName("j").setTasks(List.of(task("a"), task("b"))));
        Task changed = task("a").setDescription("new");

        jobs.update(new UpdateJob()
                .setJobId(id)
                .setFieldsToRemove(List.of("tasks/b"))
                .setNewSettings(new JobSettings().setTasks(List.of(changed, task("c")))));

        assertThat(jobs.get(id).getSettings().getTasks())
                .extracting(Task::getTaskKey)
                .containsExactly("a", "c");
        assertThat(jobs.get(id).getSettings().getTasks().iterator().next().getDescription())
                .isEqualTo("new");
    }

    @Test
    void anUpdateCanTakeFieldsAway() {
        long id = workspace.addJob("""
                {"name": "j", "description": "d", "continuous": {"pause_status": "UNPAUSED"}}""");

        jobs.update(new UpdateJob().setJobId(id).setFieldsToRemove(List.of("continuous", "description")));

        JsonNode settings = workspace.job(id).path("settings");
        assertThat(settings.has("continuous")).isFalse();
        assertThat(settings.has("description")).isFalse();
        assertThat(settings.path("name").asText()).isEqualTo("j");
    }

    @Test
    void aResetReplacesEverythingButTheIdentity() {
        long id = create(new CreateJob()
                .setName("j")
                .setDescription("d")
                .setRunAs(new JobRunAs().setUserName("robot@contoso.example")));

        jobs.reset(new ResetJob().setJobId(id).setNewSettings(new JobSettings().setName("k")));

        Job job = jobs.get(id);
        assertThat(job.getSettings().getName()).isEqualTo("k");
        assertThat(job.getSettings().getDescription()).isNull();
        assertThat(job.getRunAsUserName()).isEqualTo("robot@contoso.example");
        assertThat(job.getSettings().getRunAs()).isNull();
    }

    @Test
    void whatTheServiceKnowsAndTheClientDoesNotSurvivesAnUpdate() {
        long id = workspace.addJob("""
                {"name": "j", "triggers": [{"job_completion": {"job_id": 1}, "pause_status": "UNPAUSED"}], "new": 7}""");

        jobs.update(new UpdateJob().setJobId(id).setNewSettings(new JobSettings().setDescription("d")));

        JsonNode settings = workspace.job(id).path("settings");
        assertThat(settings.path("new").asInt()).isEqualTo(7);
        assertThat(settings.path("triggers")
                        .get(0)
                        .path("job_completion")
                        .path("job_id")
                        .asInt())
                .isEqualTo(1);
        CronSchedule schedule =
                new CronSchedule().setQuartzCronExpression("0 0 6 * * ?").setTimezoneId("UTC");
        assertThatThrownBy(() -> jobs.update(
                        new UpdateJob().setJobId(id).setNewSettings(new JobSettings().setSchedule(schedule))))
                .hasMessageContaining("triggers");
    }

    @Test
    void whatIsOnlyWrittenIsKeptButNotShown() {
        String settings = """
                {"name": "j", "run_as": {"user_name": "robot@contoso.example"}, "trigger":
                  {"table_update": {"table_names": ["a.b.c"], "condition": "ALL_UPDATED"}}}""";
        long id = workspace.addJob(settings);

        Job job = jobs.get(id);
        assertThat(job.getSettings().getRunAs()).isNull();
        assertThat(job.getRunAsUserName()).isEqualTo("robot@contoso.example");
        assertThat(job.getSettings().getTrigger().getTableUpdate().getCondition())
                .isNull();
        assertThat(workspace
                        .job(id)
                        .at("/settings/trigger/table_update/condition")
                        .asText())
                .isEqualTo("ALL_UPDATED");
        jobs.update(new UpdateJob()
                .setJobId(id)
                .setNewSettings(new JobSettings().setTrigger(job.getSettings().getTrigger())));
        assertThat(workspace.job(id).at("/settings/trigger/table_update").has("condition"))
                .isFalse();
    }

    @Test
    void clustersComeBackWithWhatTheServiceAdds() {
        String settings = """
                {"name": "j", "job_clusters": [{"job_cluster_key": "c", "new_cluster":
                  {"spark_version": "16.4.x-scala2.12", "num_workers": 1, "apply_policy_default_values": true}}]}""";
        long id = workspace.addJob(settings);

        JsonNode cluster = workspace.job(id).at("/settings/job_clusters/0/new_cluster");
        assertThat(cluster.path("data_security_mode").asText()).isEqualTo("SINGLE_USER");
        assertThat(cluster.has("azure_attributes")).isTrue();
        assertThat(cluster.has("apply_policy_default_values")).isFalse();
        try (FakeWorkspace plain = FakeWorkspace.start(FakeOptions.usual().without(Behaviour.CLUSTER_DEFAULTS))) {
            assertThat(plain.job(plain.addJob(settings)).at("/settings/job_clusters/0/new_cluster"))
                    .hasSize(2);
        }
    }

    @Test
    void aDeletedJobIsGone() {
        long id = create(new CreateJob().setName("j"));

        jobs.delete(id);

        assertThatThrownBy(() -> jobs.get(id))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("Job " + id + " does not exist");
        assertThatThrownBy(() -> jobs.delete(id)).isInstanceOf(NotFound.class);
        assertThat(workspace.jobs()).isEmpty();
    }

    @Test
    void aMissingJobCanBeAWrongParameterAsItOnceWas() throws Exception {
        try (FakeWorkspace older = FakeWorkspace.start(FakeOptions.usual().with(Behaviour.MISSING_JOB_IS_INVALID))) {
            JobsExt ofOlder = new JobsExt(TestConnections.client(older).apiClient());

            assertThat(new RawClient(older)
                            .get("/api/2.2/jobs/get?job_id=1")
                            .path("error_code")
                            .asText())
                    .isEqualTo("INVALID_PARAMETER_VALUE");
            assertThatThrownBy(() -> ofOlder.get(1)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void aTestCanPutJobsThereAndEditThem() {
        Instant longAgo = Instant.parse("2020-02-03T04:05:06Z");
        long orphan = workspace.addJob(JobSeed.of("""
                {"name": "old", "edit_mode": "UI_LOCKED", "deployment": {"kind": "BUNDLE", "metadata_file_path": "/m"}}""").orphaned().created(longAgo));
        workspace.addJob("{\"name\": \"new\"}");

        workspace.editJob(orphan, settings -> settings.put("description", "by hand"));

        Job job = jobs.get(orphan);
        assertThat(job.getCreatorUserName()).isNull();
        assertThat(job.getCreatedTime()).isEqualTo(longAgo.toEpochMilli());
        assertThat(job.getSettings().getDescription()).isEqualTo("by hand");
        assertThat(job.getSettings().getDeployment().getMetadataFilePath()).isEqualTo("/m");
        assertThat(workspace.jobs())
                .extracting(each -> each.path("settings").path("name").asText())
                .containsExactly("new", "old");
    }
}
