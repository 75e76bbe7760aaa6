package io.wkmigrate.fake.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.WorkspaceClient;
import com.databricks.sdk.core.error.platform.NotFound;
import com.databricks.sdk.core.error.platform.ResourceConflict;
import com.databricks.sdk.mixin.JobsExt;
import com.databricks.sdk.service.dashboards.ListSchedulesRequest;
import com.databricks.sdk.service.dashboards.Schedule;
import com.databricks.sdk.service.jobs.BaseRun;
import com.databricks.sdk.service.jobs.CancelRun;
import com.databricks.sdk.service.jobs.ListRunsRequest;
import com.databricks.sdk.service.jobs.RunLifeCycleState;
import com.databricks.sdk.service.jobs.RunNow;
import com.databricks.sdk.service.jobs.RunResultState;
import com.databricks.sdk.service.pipelines.CreatePipeline;
import com.databricks.sdk.service.pipelines.EditPipeline;
import com.databricks.sdk.service.pipelines.ListPipelinesRequest;
import com.databricks.sdk.service.pipelines.PipelineStateInfo;
import com.databricks.sdk.service.pipelines.PipelinesAPI;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OtherServicesTest {

    private final FakeWorkspace workspace = FakeWorkspace.start();
    private final WorkspaceClient client = TestConnections.client(workspace);
    private final JobsExt jobs = new JobsExt(client.apiClient());
    private final PipelinesAPI pipelines = client.pipelines();
    private final RawClient raw = new RawClient(workspace);

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void runsOfAJobAreListedNewestFirst() throws Exception {
        Instant first = Instant.parse("2026-01-05T06:00:00Z");
        long id = workspace.addJob(JobSeed.of("{\"name\": \"j\"}")
                .run(first, "SUCCESS")
                .run(first.plusSeconds(60), "FAILED")
                .run(first.plusSeconds(120), ""));
        workspace.addJob(JobSeed.of("{\"name\": \"k\"}").run(first, "SUCCESS"));

        assertThat(jobs.listRuns(new ListRunsRequest().setExpandTasks(false).setJobId(id)))
                .extracting(run -> run.getState().getResultState())
                .containsExactly(null, RunResultState.FAILED, RunResultState.SUCCESS);
        assertThat(jobs.listRuns(new ListRunsRequest().setExpandTasks(false).setActiveOnly(true)))
                .extracting(BaseRun::getJobId)
                .containsExactly(id);
        JsonNode page = raw.get("/api/2.2/jobs/runs/list?limit=1&job_id=" + id);
        assertThat(page.path("runs")).hasSize(1);
        assertThat(page.path("has_more").asBoolean()).isTrue();
        assertThat(raw.get("/api/2.2/jobs/runs/list?limit=26")
                        .path("error_code")
                        .asText())
                .isEqualTo("INVALID_PARAMETER_VALUE");
    }

    @Test
    void aRunThatIsStartedEndsWhenItIsAskedFor() throws Exception {
        long id = workspace.addJob("{\"name\": \"j\"}");
        RunNow request = new RunNow().setJobId(id).setIdempotencyToken("once");

        long run = jobs.runNow(request).getResponse().getRunId();

        assertThat(jobs.runNow(request).getResponse().getRunId()).isEqualTo(run);
        assertThat(jobs.getRun(run).getState().getLifeCycleState()).isEqualTo(RunLifeCycleState.RUNNING);
        assertThat(jobs.getRun(run).getState().getLifeCycleState()).isEqualTo(RunLifeCycleState.TERMINATED);
        assertThatThrownBy(() -> jobs.getRun(1)).isInstanceOf(NotFound.class);
    }

    @Test
    void aRunCanBeCancelled() {
        long id = workspace.addJob("{\"name\": \"j\"}");
        long run = jobs.runNow(new RunNow().setJobId(id)).getResponse().getRunId();

        jobs.cancelRun(new CancelRun().setRunId(run));

        assertThat(jobs.getRun(run).getState().getResultState()).isEqualTo(RunResultState.CANCELED);
    }

    @Test
    void aPipelineIsCreatedReadChangedAndDeleted() {
        String id = pipelines
                .create(new CreatePipeline().setName("p").setCatalog("main"))
                .getPipelineId();

        assertThat(pipelines.get(id).getSpec().getCatalog()).isEqualTo("main");
        assertThat(pipelines.get(id).getCreatorUserName()).isEqualTo(workspace.userName());
        pipelines.update(new EditPipeline().setPipelineId(id).setName("q").setContinuous(true));
        assertThat(pipelines.get(id).getName()).isEqualTo("q");
        assertThat(pipelines.get(id).getSpec().getCatalog()).isNull();
        pipelines.delete(id);
        assertThatThrownBy(() -> pipelines.get(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void namesOfPipelinesAreTakenOnce() {
        pipelines.create(new CreatePipeline().setName("p"));

        assertThatThrownBy(() -> pipelines.create(new CreatePipeline().setName("p")))
                .isInstanceOf(ResourceConflict.class);
        pipelines.create(new CreatePipeline().setName("p").setAllowDuplicateNames(true));
        assertThat(workspace.pipelines()).hasSize(2);
    }

    @Test
    void pipelinesAreListedByNameAndPage() throws Exception {
        IntStream.range(0, 60).forEach(i -> workspace.addPipeline(Json.object().put("name", "p" + i)));

        assertThat(raw.get("/api/2.0/pipelines").path("statuses")).hasSize(25);
        assertThat(pipelines.listPipelines(new ListPipelinesRequest())).hasSize(60);
        assertThat(pipelines.listPipelines(new ListPipelinesRequest().setFilter("name LIKE 'p5'")))
                .extracting(PipelineStateInfo::getName)
                .containsExactly("p5");
        assertThat(pipelines.listPipelines(new ListPipelinesRequest().setFilter("name LIKE 'p5%'")))
                .hasSize(11);
    }

    @Test
    void alertsAndDashboardsWithSchedulesAreListed() throws Exception {
        workspace.addAlert(Json.object("""
                {"display_name": "late", "schedule":
                  {"quartz_cron_schedule": "0 0 6 * * ?", "timezone_id": "UTC", "pause_status": "UNPAUSED"}}"""));
        workspace.addDashboard("sales", Json.object("""
                {"cron_schedule": {"quartz_cron_expression": "0 0 7 * * ?", "timezone_id": "UTC"}}"""));

        assertThat(raw.get("/api/2.0/alerts").path("alerts").findValuesAsText("display_name"))
                .containsExactly("late");
        String dashboard = raw.get("/api/2.0/lakeview/dashboards")
                .path("dashboards")
                .get(0)
                .path("dashboard_id")
                .asText();
        Iterable<Schedule> schedules =
                client.lakeview().listSchedules(new ListSchedulesRequest().setDashboardId(dashboard));
        assertThat(schedules)
                .extracting(schedule -> schedule.getCronSchedule().getQuartzCronExpression())
                .containsExactly("0 0 7 * * ?");
    }
}
