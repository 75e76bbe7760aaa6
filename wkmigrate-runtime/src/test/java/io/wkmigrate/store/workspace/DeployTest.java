package io.wkmigrate.store.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.fake.workspace.Behaviour;
import io.wkmigrate.fake.workspace.FakeOptions;
import io.wkmigrate.fake.workspace.Fault;
import io.wkmigrate.store.workspace.apply.Outcome;
import io.wkmigrate.store.workspace.desired.Deployment;
import io.wkmigrate.store.workspace.desired.Deployment.DesiredJob;
import io.wkmigrate.store.workspace.plan.Plan;
import io.wkmigrate.store.workspace.plan.PlanJson;
import io.wkmigrate.store.workspace.plan.Step;
import io.wkmigrate.store.workspace.plan.Step.Action;
import io.wkmigrate.store.workspace.plan.Step.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people rely on when they deploy: nothing twice, nothing overwritten, nothing untold. */
class DeployTest {

    private final ShopWorkspace workspace = new ShopWorkspace();

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aPlanCountsEverythingAndWritesNothing() throws IOException {
        Plan plan = workspace.plan(Shop.deployment());

        assertThat(plan.count(Kind.JOB, Action.CREATE)).isEqualTo(3);
        assertThat(plan.count(Kind.PIPELINE, Action.CREATE)).isEqualTo(1);
        assertThat(plan.count(Kind.FILE, Action.CREATE)).isEqualTo(3);
        assertThat(plan.count(Kind.FOLDER, Action.CREATE)).isEqualTo(3);
        assertThat(plan.count(Kind.SCOPE, Action.CREATE)).isEqualTo(1);
        assertThat(plan.count(Kind.SECRET, Action.CREATE)).isEqualTo(1);
        assertThat(plan.count(Kind.SECRET, Action.MANUAL)).isEqualTo(1);
        assertThat(workspace.fake().writes()).isEmpty();
    }

    @Test
    void jobsAreSentAsTheyAreWantedWithTheIdsOfEachOther() throws IOException {
        Outcome outcome = workspace.deploy(Shop.deployment());

        assertThat(outcome.failures()).isEmpty();
        long load = workspace.id("Load");
        List<JsonNode> sent = workspace.fake().calls("POST", "/api/2.2/jobs/create").stream()
                .map(each -> each.body())
                .toList();
        JsonNode daily = named(sent, "Daily");
        ObjectNode expected = Shop.daily().settings().deepCopy();
        ((ObjectNode) expected.at("/tasks/0/run_job_task")).put("job_id", load);
        assertThat(daily).isEqualTo(expected);
        assertThat(named(sent, "Report").at("/tasks/0/notebook_task/base_parameters/job_id"))
                .hasToString("\"" + workspace.id("Daily") + "\"");
        String pipeline =
                workspace.fake().pipelines().get(0).path("pipeline_id").asText();
        assertThat(named(sent, "Load").at("/tasks/1/pipeline_task/pipeline_id").asText())
                .isEqualTo(pipeline);
        assertThat(outcome.ids()).containsEntry("job/load", Long.toString(load));
    }

    private static JsonNode named(List<JsonNode> jobs, String name) {
        return jobs.stream()
                .filter(each -> each.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everythingLandsPausedAndStaysAsPeopleSetIt() throws IOException {
        workspace.deploy(Shop.deployment());
        assertThat(workspace.job("Daily").at("/schedule/pause_status").asText()).isEqualTo("PAUSED");

        workspace
                .fake()
                .editJob(
                        workspace.id("Daily"),
                        settings -> settings.withObject("/schedule").put("pause_status", "UNPAUSED"));

        assertThat(workspace.plan(Shop.deployment()).writes()).isFalse();
        DesiredJob daily = Shop.daily();
        daily.settings().put("timeout_seconds", 60);
        Deployment changed = Shop.with(List.of(Shop.load(), daily, Shop.report()), "print('copied')");
        Plan plan = workspace.plan(changed);
        assertThat(plan.notes()).anyMatch(each -> each.contains("\"Daily\" is not paused"));
        workspace.deploy(changed);
        assertThat(workspace.job("Daily").path("timeout_seconds").asInt()).isEqualTo(60);
        assertThat(workspace.job("Daily").at("/schedule/pause_status").asText()).isEqualTo("UNPAUSED");
    }

    @Test
    void aSecondDeployMakesNoWrite() throws IOException {
        workspace.deploy(Shop.deployment());
        workspace.fake().clearCalls();

        Outcome second = workspace.deploy(Shop.deployment());

        assertThat(second.done()).isEmpty();
        assertThat(workspace.fake().writes()).isEmpty();
    }

    @Test
    void aSecondDeployMakesNoWriteWhereTheServiceDoesNotTellWhenANotebookWasWritten() throws IOException {
        try (ShopWorkspace silent = new ShopWorkspace(FakeOptions.usual().without(Behaviour.NOTEBOOK_TIMES))) {
            silent.deploy(Shop.deployment());
            silent.fake().clearCalls();

            silent.deploy(Shop.deployment());

            assertThat(silent.fake().writes()).isEmpty();
        }
    }

    @Test
    void anUpdateNamesTheFieldsThatDiffer() throws IOException {
        workspace.deploy(Shop.deployment());

        Plan plan = workspace.plan(Shop.withLoad(settings -> {
            ((ObjectNode) settings.at("/tasks/0/notebook_task/base_parameters")).remove("note");
            return settings.put("max_concurrent_runs", 5);
        }));

        assertThat(step(plan, "job/load").action()).isEqualTo(Action.UPDATE);
        assertThat(step(plan, "job/load").fields()).containsExactly("max_concurrent_runs", "tasks/copy");
        assertThat(plan.count(Action.UPDATE)).isEqualTo(1);
    }

    @Test
    void aJobKeepsItsIdWhenItsNameChangesInTheSource() throws IOException {
        workspace.deploy(Shop.deployment());
        long id = workspace.id("Load");

        workspace.deploy(Shop.withLoad(settings -> settings.put("name", "Load all")));

        assertThat(workspace.id("Load all")).isEqualTo(id);
        assertThat(workspace.fake().jobs()).hasSize(3);
    }

    @Test
    void aJobWithMoreTasksThanAPageIsComparedWhole() throws IOException {
        Deployment wide = Shop.with(List.of(Shop.wide(250)), "print(1)");
        workspace.deploy(wide);
        assertThat(workspace.plan(wide).writes()).isFalse();

        workspace
                .fake()
                .editJob(
                        workspace.id("Wide"),
                        settings -> settings.withArray("/tasks").forEach(task -> {
                            if (task.path("task_key").asText().equals("t249")) {
                                ((ObjectNode) task)
                                        .withObject("/condition_task")
                                        .put("right", "2");
                            }
                        }));

        assertThat(step(workspace.plan(wide), "job/wide").fields()).containsExactly("tasks/t249");
    }

    @Test
    void aJobThatSomebodyRemovedIsMadeAgainAndThoseThatRunItFollow() throws IOException {
        workspace.deploy(Shop.deployment());
        workspace.fake().deleteJob(workspace.id("Load"));

        Plan plan = workspace.plan(Shop.deployment());
        assertThat(step(plan, "job/load").action()).isEqualTo(Action.CREATE);
        assertThat(step(plan, "job/daily").fields()).containsExactly("tasks/run");
        workspace.deploy(Shop.deployment());

        assertThat(workspace.job("Daily").at("/tasks/0/run_job_task/job_id").asLong())
                .isEqualTo(workspace.id("Load"));
    }

    @Test
    void whatIsNoLongerInTheSourceIsListedAndLeft() throws IOException {
        workspace.deploy(Shop.deployment());

        Plan plan = workspace.plan(Shop.with(List.of(Shop.load(), Shop.daily()), "print('copied')"));

        assertThat(plan.writes()).isFalse();
        assertThat(plan.notes()).anyMatch(each -> each.contains("\"Report\""));
    }

    @Test
    void aJobOfAnotherWorkspaceThatIsRunIsLeftToAPerson() throws IOException {
        DesiredJob stray = Shop.job("stray", "Stray", """
                {"name": "Stray", "tasks": [{"task_key": "a", "run_job_task": {"job_id": 987654321}}]}""");

        Plan plan = workspace.plan(Shop.with(List.of(stray), "print(1)"));

        assertThat(step(plan, "job/existing/987654321").action()).isEqualTo(Action.MANUAL);
        assertThat(step(plan, "job/existing/987654321").reason()).contains("Stray", "--job-id 987654321=ID");
    }

    @Test
    void aJobThatIsPausedOrChangedWhileADeployRunsStaysSo() throws IOException {
        workspace.deploy(Shop.deployment());
        workspace
                .fake()
                .editJob(
                        workspace.id("Daily"),
                        settings -> settings.withObject("/schedule").put("pause_status", "UNPAUSED"));
        DesiredJob daily = Shop.daily();
        daily.settings().put("timeout_seconds", 60);
        DesiredJob report = Shop.report();
        report.settings().put("timeout_seconds", 60);
        Deployment changed = Shop.with(List.of(Shop.load(), daily, report), "print('theirs')");
        workspace.fake().faults().at(1, "POST", "/api/2.0/workspace/mkdirs", Fault.after(() -> {
            workspace
                    .fake()
                    .editJob(
                            workspace.id("Daily"),
                            settings -> settings.withObject("/schedule").put("pause_status", "PAUSED"));
            workspace.fake().editJob(workspace.id("Report"), settings -> settings.put("description", "by hand"));
            workspace.fake().editFile(Shop.NOTEBOOK, text -> text + "print('mine')\n");
        }));

        Outcome outcome = workspace.deploy(changed);

        assertThat(outcome.failures())
                .extracting(each -> each.step().key())
                .containsExactlyInAnyOrder("report", Shop.NOTEBOOK);
        assertThat(workspace.job("Daily").at("/schedule/pause_status").asText()).isEqualTo("PAUSED");
        assertThat(workspace.job("Daily").path("timeout_seconds").asInt()).isEqualTo(60);
        assertThat(workspace.job("Report").path("description").asText()).isEqualTo("by hand");
        assertThat(workspace.fake().file(Shop.NOTEBOOK).text()).contains("mine");
    }

    @Test
    void whatIsMadeWhileADeployRunsIsNotOverwritten() throws IOException {
        workspace.fake().faults().at(2, "POST", "/api/2.0/workspace/mkdirs", Fault.after(() -> {
            workspace.fake().addFile(Shop.NOTEBOOK, "PYTHON", "print('mine')");
            workspace.fake().addScope("shop");
            workspace.fake().addSecret("shop", "password", "put by somebody");
        }));

        Outcome outcome = workspace.deploy(Shop.deployment());

        assertThat(outcome.failures()).extracting(each -> each.step().key()).containsExactly(Shop.NOTEBOOK);
        assertThat(workspace.fake().file(Shop.NOTEBOOK).text()).contains("mine");
        assertThat(workspace.fake().secrets().get("shop")).containsEntry("password", "put by somebody");
    }

    @Test
    void aFileThatAStoppedDeployWroteIsNobodysEdit() throws IOException {
        Plan plan = workspace.plan(Shop.deployment());
        workspace.fake().faults().at(1, "POST", "/api/2.0/secrets/scopes/create", Fault.killBefore());
        assertThat(workspace
                        .apply(Shop.deployment(), plan, ShopWorkspace.settings(1, false))
                        .failures())
                .isNotEmpty();
        workspace.fake().faults().clear();

        workspace.deploy(Shop.with(List.of(Shop.load(), Shop.daily(), Shop.report()), "print('later')"));

        assertThat(workspace.fake().file(Shop.NOTEBOOK).text()).contains("later");
    }

    @Test
    void whatFailsIsListedAndTheRestIsDone() throws IOException {
        DesiredJob bad = Shop.job("bad", "Bad", """
                {"name": "Bad", "tasks": [{"task_key": "a", "run_job_task": {"job_id": 987654321}}]}""");
        DesiredJob above = Shop.job("above", "Above", """
                {"name": "Above", "tasks": [{"task_key": "a",
                 "run_job_task": {"job_id": "${resources.jobs.bad.id}"}}]}""");

        Outcome outcome = workspace.deploy(Shop.with(List.of(bad, above, Shop.load()), "print(1)"));

        assertThat(outcome.failures()).extracting(each -> each.step().key()).containsExactlyInAnyOrder("bad", "above");
        assertThat(outcome.failures()).anyMatch(each -> each.message().contains("job/bad, which could not be written"));
        assertThat(workspace.ids("Load")).hasSize(1);
    }

    @Test
    void jobsThatReferToEachOtherInACircleFailInsteadOfWaiting() throws IOException {
        DesiredJob one = Shop.job("one", "One", """
                {"name": "One", "tasks": [{"task_key": "a", "run_job_task": {"job_id": "${resources.jobs.two.id}"}}]}""");
        DesiredJob two = Shop.job("two", "Two", """
                {"name": "Two", "tasks": [{"task_key": "a", "run_job_task": {"job_id": "${resources.jobs.one.id}"}}]}""");

        Outcome outcome = workspace.deploy(Shop.with(List.of(one, two), "print(1)"));

        assertThat(outcome.failures()).hasSize(2);
        assertThat(workspace.fake().jobs()).isEmpty();
    }

    @Test
    void aPlanIsDoneAsItIsAndRefusedWhenTheWorkspaceHasChanged() throws IOException {
        workspace.deploy(Shop.deployment());
        Deployment changed = Shop.withLoad(settings -> settings.put("max_concurrent_runs", 5));
        Plan plan = workspace.plan(changed);
        workspace.fake().editJob(workspace.id("Load"), settings -> settings.put("description", "by hand"));
        workspace.fake().clearCalls();

        assertThatThrownBy(() -> workspace.apply(changed, plan, ShopWorkspace.settings(8, false)))
                .isInstanceOf(PlanMisfitException.class)
                .hasMessageContaining("job Load: planned was update, and now it is conflict");
        assertThat(workspace.fake().writes()).isEmpty();
    }

    @Test
    void aPlanIsRefusedWhenTheSourceHasChanged() throws IOException {
        Plan plan = workspace.plan(Shop.deployment());

        assertThatThrownBy(() -> workspace.apply(
                        Shop.withLoad(settings -> settings.put("max_concurrent_runs", 5)),
                        plan,
                        ShopWorkspace.settings(8, false)))
                .isInstanceOf(PlanMisfitException.class)
                .hasMessageContaining("wanted otherwise");
        assertThat(workspace.fake().writes()).isEmpty();
    }

    @Test
    void aPlanThatOverwritesIsNotAppliedByWhoDidNotSaySo() throws IOException {
        Plan plan = workspace.plan(Shop.deployment(), ShopWorkspace.settings(8, true));

        assertThatThrownBy(() -> workspace.apply(Shop.deployment(), plan, ShopWorkspace.settings(8, false)))
                .isInstanceOf(PlanMisfitException.class)
                .hasMessageContaining("it was made with --overwrite; give that again");
        assertThat(workspace.fake().writes()).isEmpty();
    }

    @Test
    void aPlanOfAnotherWorkspaceIsRefused() throws IOException {
        try (ShopWorkspace other = new ShopWorkspace()) {
            Plan plan = other.plan(Shop.deployment());

            assertThatThrownBy(() -> workspace.apply(Shop.deployment(), plan, ShopWorkspace.settings(8, false)))
                    .isInstanceOf(PlanMisfitException.class)
                    .hasMessageContaining(
                            "it is for the workspace " + other.fake().url());
        }
    }

    @Test
    void aPlanSurvivesItsFileAndIsRefusedWhenSomebodyEditedIt() throws IOException {
        Plan plan = workspace.plan(Shop.deployment());
        String text = PlanJson.of(plan).toString();

        assertThat(PlanJson.parse(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(plan);
        String edited = text.replaceFirst("\"action\":\"create\"", "\"action\":\"update\"");
        assertThatThrownBy(() -> PlanJson.parse(edited.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("changed since it was made");
    }

    @Test
    void theValueOfASecretGoesToItsSecretAndNowhereElse() throws IOException {
        Plan plan = workspace.plan(Shop.deployment());
        Outcome outcome = workspace.deploy(Shop.deployment());

        assertThat(workspace.fake().secrets().get("shop")).containsEntry("password", ShopWorkspace.PASSWORD);
        assertThat(PlanJson.of(plan).toString() + outcome).doesNotContain(ShopWorkspace.PASSWORD);
        assertThat(workspace.fake().files().values())
                .noneMatch(each -> each.text().contains(ShopWorkspace.PASSWORD));
        assertThat(workspace.fake().calls())
                .filteredOn(each -> !each.path().equals("/api/2.0/secrets/put"))
                .noneMatch(each -> each.toString().contains(ShopWorkspace.PASSWORD));
        assertThat(ShopWorkspace.settings(8, false).toString()).doesNotContain(ShopWorkspace.PASSWORD);
    }

    @Test
    void progressIsToldForEveryStep() throws IOException {
        List<Integer> done = new ArrayList<>();
        Plan plan = workspace.plan(Shop.deployment());
        try (Deployer deployer = new Deployer(
                workspace.connection(), ShopWorkspace.settings(8, false), (count, total, what) -> done.add(count))) {
            deployer.apply(Shop.deployment(), plan);
        }

        long writing =
                plan.steps().stream().filter(each -> each.action().writes()).count();
        assertThat(done).hasSize((int) writing).isSorted();
    }

    @Test
    void aServiceThatBearsFewerCallsAtOnceIsWaitedFor() throws IOException {
        workspace.fake().limitCallsAtOnce(2);

        Outcome outcome = workspace.deploy(Shop.deployment());

        assertThat(outcome.failures()).isEmpty();
        assertThat(workspace.fake().jobs()).hasSize(3);
    }

    @Test
    void theJobOfAPipelineIsNotTakenByAnotherWhoseNameGivesTheSameKey() throws IOException {
        workspace.deploy(Shop.deployment());

        Plan plan = workspace.plan(Shop.withLoad(settings -> {
            settings.withObject("/tags").put("adf_pipeline", "LOAD!");
            return settings;
        }));

        assertThat(step(plan, "job/load").action()).isEqualTo(Action.CONFLICT);
        assertThat(step(plan, "job/load").reason()).contains("another pipeline");
    }

    static Step step(Plan plan, String id) {
        return plan.steps().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
