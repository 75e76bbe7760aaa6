package io.wkmigrate.jobs.pause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.fake.workspace.Fault;
import io.wkmigrate.fake.workspace.JobSeed;
import io.wkmigrate.jobs.pause.JobOutcome.Kind;
import io.wkmigrate.jobs.view.OutcomePage;
import io.wkmigrate.report.Page;
import io.wkmigrate.report.PageText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PauseTest {

    private static final String DAILY = """
        {"name": "daily", "description": "kept", "tags": {"team": "x"},
         "schedule": {"quartz_cron_expression": "0 0 1 * * ?", "timezone_id": "Europe/Berlin",
                      "pause_status": "UNPAUSED", "made_up": {"by": "the next release"}}}\
        """;

    private final PauseFixture fixture = new PauseFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void pausesAndLeavesEverythingElseAsItIs() {
        long job = fixture.fake.addJob(DAILY);
        ObjectNode expected = fixture.fake.job(job).deepCopy();
        ((ObjectNode) expected.at("/settings/schedule")).put("pause_status", "PAUSED");

        assertThat(kinds(fixture.apply(fixture.plan(PauseAction.PAUSE, "unpaused"))))
                .containsExactly(Kind.CHANGED);

        assertThat(fixture.fake.job(job)).isEqualTo(expected);
    }

    /** Trap: {@code jobs/update} replaces each field whole, so a part of a schedule would lose the rest of it. */
    @Test
    void updateReplacesWholeFieldsSoWholeFieldsAreSent() {
        fixture.fake.addJob(DAILY);
        fixture.apply(fixture.plan(PauseAction.PAUSE, "unpaused"));

        JsonNode sent =
                fixture.fake.calls("POST", "/api/2.2/jobs/update").get(0).body().path("new_settings");
        assertThat(sent.properties()).extracting(each -> each.getKey()).containsExactly("schedule");
        assertThat(sent.at("/schedule/quartz_cron_expression").asText()).isEqualTo("0 0 1 * * ?");
        assertThat(sent.at("/schedule/made_up/by").asText()).isEqualTo("the next release");
    }

    /** Trap: reads give 100 tasks at a time. */
    @Test
    void jobsWithMoreThan100TasksAreComparedWhole() {
        String tasks = IntStream.range(0, 250)
                .mapToObj(each -> "{\"task_key\": \"t" + each + "\", \"notebook_task\": {\"notebook_path\": \"/n\"}}")
                .collect(Collectors.joining(","));
        long job = fixture.fake.addJob(DAILY.replace("\"description\"", "\"tasks\": [" + tasks + "], \"description\""));
        SealedPlan plan = fixture.plan(PauseAction.PAUSE, "unpaused");

        assertThat(plan.plan().jobs().get(0).settingsBefore().path("tasks")).hasSize(250);

        fixture.fake.editJob(
                job,
                settings -> ((ObjectNode) settings.at("/tasks/249")).put("description", "edited on the third page"));
        assertThat(fixture.apply(plan)).singleElement().satisfies(outcome -> {
            assertThat(outcome.kind()).isEqualTo(Kind.SKIPPED);
            assertThat(outcome.detail()).contains("tasks");
        });
        assertThat(fixture.updates()).isZero();
    }

    /** Trap: {@code triggers} must not be sent together with the old fields. */
    @Test
    void theListOfTriggersIsSentAloneAndOnlyWhatWasUnpausedChanges() {
        long job = fixture.fake.addJob("""
            {"name": "several", "triggers": [
               {"pause_status": "PAUSED", "periodic": {"interval": 1, "unit": "DAYS"}},
               {"schedule": {"quartz_cron_expression": "0 0 1 * * ?", "timezone_id": "UTC"}},
               {"pause_status": "UNPAUSED", "moonrise": {"at": "Berlin"}}]}\
            """);

        assertThat(kinds(fixture.apply(fixture.plan(PauseAction.PAUSE, "unpaused"))))
                .containsExactly(Kind.CHANGED);

        assertThat(fixture.fake.job(job).at("/settings/triggers").findValuesAsText("pause_status"))
                .containsExactly("PAUSED", "PAUSED", "PAUSED");
        fixture.fake
                .calls("POST", "/api/2.2/jobs/update")
                .forEach(call -> assertThat(call.body().path("new_settings").properties())
                        .extracting(each -> each.getKey())
                        .containsExactly("triggers"));
        assertThat(kinds(fixture.undo())).containsExactly(Kind.CHANGED);
        assertThat(fixture.fake.job(job).at("/settings/triggers").findValuesAsText("pause_status"))
                .containsExactly("PAUSED", "UNPAUSED", "UNPAUSED");
    }

    @Test
    void aJobWithBothKindsOfFieldsIsExcluded() {
        fixture.fake.addJob("""
            {"name": "both", "continuous": {"pause_status": "UNPAUSED"},
             "triggers": [{"pause_status": "UNPAUSED", "periodic": {"interval": 1, "unit": "DAYS"}}]}\
            """);

        assertThat(exclusions("unpaused")).singleElement().asString().contains("cannot be changed together");
    }

    /** Trap: a kind of trigger that nobody knows. */
    @Test
    void aJobWithATriggerNobodyKnowsHowToPauseIsExcludedAsAWhole() {
        fixture.fake.addJob("""
            {"name": "a", "schedule": {"quartz_cron_expression": "0 0 1 * * ?", "timezone_id": "UTC"},
             "moon_triggers": [{"at": "Berlin"}]}\
            """);
        fixture.fake.addJob("{\"name\": \"b\", \"trigger\": {\"moonrise\": {\"at\": \"Berlin\"}}}");
        fixture.fake.editJob(
                fixture.fake.addJob("{\"name\": \"c\", \"trigger\": {\"moonrise\": {\"at\": \"Berlin\"}}}"),
                settings -> ((ObjectNode) settings.path("trigger")).remove("pause_status"));

        assertThat(exclusions("unpaused"))
                .containsExactly(
                        "a: unknown trigger kind \"moon_triggers\" at /moon_triggers/0: how it is paused is not known",
                        "c: unknown trigger kind \"moonrise\" at /trigger: how it is paused is not known");
    }

    /** The service takes the condition and does not show it; the fake does the same. */
    @Test
    void aTriggerWhoseConditionIsNotShownIsLeftAsItIs() {
        long all = fixture.fake.addJob("""
            {"name": "all", "trigger": {"table_update": {"table_names": ["a.b.c", "a.b.d"], "condition": "ALL_UPDATED"}}}\
            """);
        fixture.fake.addJob("{\"name\": \"one\", \"trigger\": {\"table_update\": {\"table_names\": [\"a.b.c\"]}}}");

        assertThat(exclusions("unpaused"))
                .singleElement()
                .asString()
                .startsWith("all: ")
                .contains("several tables");
        assertThat(fixture.fake
                        .job(all)
                        .at("/settings/trigger/table_update/condition")
                        .asText())
                .isEqualTo("ALL_UPDATED");
    }

    /** Trap: bundles resume at their next deployment, and the service lets nobody touch its own jobs. */
    @Test
    void jobsOfBundlesArePausedAndMarkedAndThoseOfTheServiceExcluded() {
        fixture.fake.addJob(
                DAILY.replace("\"description\"", "\"deployment\": {\"kind\": \"BUNDLE\"}, \"description\""));
        fixture.fake.addJob(
                DAILY.replace("\"description\"", "\"deployment\": {\"kind\": \"SYSTEM_MANAGED\"}, \"description\""));
        SealedPlan plan = fixture.plan(PauseAction.PAUSE, "unpaused");

        assertThat(plan.plan().jobs())
                .singleElement()
                .satisfies(job -> assertThat(job.management().word()).isEqualTo("bundle"));
        assertThat(plan.plan().excluded())
                .singleElement()
                .satisfies(job -> assertThat(job.reason()).contains("managed by the service"));
    }

    @Test
    void jobsWithTheIgnoreTagAreNeverTouched() {
        fixture.fake.addJob(DAILY.replace("\"team\": \"x\"", "\"wkmigrate_ignore\": \"\""));

        assertThat(exclusions("unpaused")).singleElement().asString().contains("wkmigrate_ignore");
    }

    /** Trap: a paused trigger does not stop a run. */
    @Test
    void aRunThatIsGoingOnIsCancelledOnlyIfThePlanSaysSo() {
        long running = fixture.fake.addJob(
                JobSeed.of(DAILY.replace("daily", "running")).run(PauseFixture.NOW, ""));
        fixture.apply(fixture.plan(PauseAction.PAUSE, "unpaused"));
        assertThat(fixture.fake.calls("POST", "/api/2.2/jobs/runs/cancel")).isEmpty();

        fixture.receipt.clear();
        fixture.fake.editJob(
                running, settings -> ((ObjectNode) settings.path("schedule")).put("pause_status", "UNPAUSED"));
        List<JobOutcome> outcomes = fixture.apply(fixture.plan(PauseAction.PAUSE, "unpaused", true));

        assertThat(outcomes)
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.cancelledRuns()).hasSize(1));
        assertThat(fixture.fake.calls("POST", "/api/2.2/jobs/runs/cancel")).hasSize(1);
    }

    @Test
    void aRunThatMayNotBeCancelledIsToldApartFromThePause() {
        long job = fixture.fake.addJob(JobSeed.of(DAILY).run(PauseFixture.NOW, ""));
        fixture.fake.deny("POST", "/api/2.2/jobs/runs/cancel");
        SealedPlan plan = fixture.plan(PauseAction.PAUSE, "unpaused", true);

        for (Kind expected : List.of(Kind.CHANGED, Kind.CHANGED_BEFORE)) {
            List<JobOutcome> outcomes = fixture.apply(plan);
            assertThat(kinds(outcomes)).containsExactly(expected);
            assertThat(outcomes).noneMatch(JobOutcome::isAsWanted);
            assertThat(PageText.of(new Page(OutcomePage.of(outcomes))))
                    .contains("1 run not cancelled")
                    .containsPattern("job daily: run \\d+ goes on");
        }
        assertThat(fixture.fake.job(job).at("/settings/schedule/pause_status").asText())
                .isEqualTo("PAUSED");
        assertThat(fixture.updates()).isEqualTo(1);

        fixture.fake.allowAll();
        assertThat(fixture.apply(plan)).singleElement().satisfies(outcome -> {
            assertThat(outcome.cancelledRuns()).hasSize(1);
            assertThat(outcome.isAsWanted()).isTrue();
        });
        fixture.fake.clearCalls();
        fixture.apply(plan);
        assertThat(fixture.fake.calls("GET", "/api/2.2/jobs/runs/list")).isEmpty();
    }

    @Test
    void aRunThatEndsByItselfBeforeItIsCancelledIsNoFailure() {
        long job = fixture.fake.addJob(DAILY);
        long run = fixture.fake.addRun(job, JsonNodeFactory.instance.objectNode());
        SealedPlan plan = fixture.plan(PauseAction.PAUSE, "unpaused", true);
        fixture.fake
                .faults()
                .at(1, "GET", "/api/2.2/jobs/runs/list", Fault.after(() -> fixture.fake.endRun(run, "SUCCESS")))
                .at(1, "POST", "/api/2.2/jobs/runs/cancel", Fault.status(400, "INVALID_STATE"));

        assertThat(fixture.apply(plan)).singleElement().satisfies(outcome -> {
            assertThat(outcome.kind()).isEqualTo(Kind.CHANGED);
            assertThat(outcome.isAsWanted()).isTrue();
            assertThat(outcome.cancelledRuns()).isEmpty();
        });
    }

    @Test
    void jobsThatWereChangedSinceThePlanAreSkippedAndListed() {
        long edited = fixture.fake.addJob(DAILY.replace("daily", "edited"));
        long gone = fixture.fake.addJob(DAILY.replace("daily", "gone"));
        long paused = fixture.fake.addJob(DAILY.replace("daily", "paused by hand"));
        fixture.fake.addJob(DAILY.replace("daily", "untouched"));
        SealedPlan plan = fixture.plan(PauseAction.PAUSE, "unpaused");
        fixture.fake.editJob(edited, settings -> settings.put("max_concurrent_runs", 5));
        fixture.fake.deleteJob(gone);
        fixture.fake.editJob(
                paused, settings -> ((ObjectNode) settings.path("schedule")).put("pause_status", "PAUSED"));

        List<JobOutcome> outcomes = fixture.apply(plan);

        assertThat(outcomes)
                .extracting(each -> each.name() + ": " + each.kind() + " " + each.detail())
                .containsExactly(
                        "edited: SKIPPED changed since the plan: max_concurrent_runs",
                        "gone: SKIPPED it is there no more",
                        "paused by hand: NOTHING_TO_DO somebody else did it",
                        "untouched: CHANGED ");
        assertThat(fixture.updates()).isEqualTo(1);
        assertThat(fixture.readReceipt().entries()).hasSize(1);
    }

    @Test
    void aJobThatMayNotBeChangedFailsAloneAndIsTriedAgain() {
        long fixed = fixture.fake.addJob(DAILY.replace("daily", "fixed"));
        fixture.fake.addJob(DAILY.replace("daily", "free"));
        fixture.fake.denyJobChanges(fixed);
        SealedPlan plan = fixture.plan(PauseAction.PAUSE, "unpaused");

        assertThat(kinds(fixture.apply(plan))).containsExactly(Kind.FAILED, Kind.CHANGED);
        fixture.fake.allowAll();
        assertThat(kinds(fixture.apply(plan))).containsExactly(Kind.CHANGED, Kind.CHANGED_BEFORE);
        assertThat(kinds(fixture.undo())).containsOnly(Kind.CHANGED);
    }

    @Test
    void applyingAPlanTwiceChangesNothingTheSecondTime() {
        IntStream.range(0, 5).forEach(each -> fixture.fake.addJob(DAILY.replace("daily", "job " + each)));
        SealedPlan plan = fixture.plan(PauseAction.PAUSE, "unpaused");
        fixture.apply(plan);
        int updates = fixture.updates();

        assertThat(kinds(fixture.apply(plan))).containsOnly(Kind.CHANGED_BEFORE);
        assertThat(fixture.updates()).isEqualTo(updates);
    }

    @Test
    void applyingAgainSaysWhatIsNoLongerAsItWasLeft() {
        long resumed = fixture.fake.addJob(DAILY.replace("daily", "a resumed by hand"));
        long gone = fixture.fake.addJob(DAILY.replace("daily", "b gone"));
        fixture.fake.addJob(DAILY.replace("daily", "c left"));
        SealedPlan plan = fixture.plan(PauseAction.PAUSE, "unpaused");
        fixture.apply(plan);
        fixture.fake.editJob(
                resumed, settings -> ((ObjectNode) settings.path("schedule")).put("pause_status", "UNPAUSED"));
        fixture.fake.deleteJob(gone);
        fixture.fake.clearCalls();

        assertThat(fixture.apply(plan))
                .extracting(each -> each.name() + ": " + each.kind() + " " + each.detail())
                .containsExactly(
                        "a resumed by hand: SKIPPED changed since this plan changed it: schedule",
                        "b gone: SKIPPED it is there no more",
                        "c left: CHANGED_BEFORE ");
        assertThat(fixture.fake.writes()).isEmpty();
    }

    @Test
    void whatDiffersAfterTheChangeIsSaid() {
        long job = fixture.fake.addJob(DAILY);
        SealedPlan plan = fixture.plan(PauseAction.PAUSE, "unpaused");
        fixture.fake
                .faults()
                .at(
                        1,
                        "POST",
                        "/api/2.2/jobs/update",
                        Fault.after(() -> fixture.fake.editJob(
                                job, settings -> settings.put("description", "edited meanwhile"))));

        assertThat(fixture.apply(plan)).singleElement().satisfies(outcome -> {
            assertThat(outcome.kind()).isEqualTo(Kind.CHANGED_DIFFERS);
            assertThat(outcome.detail()).contains("description");
        });
        assertThat(kinds(fixture.undo())).containsExactly(Kind.CHANGED);
        assertThat(fixture.fake.job(job).at("/settings/description").asText()).isEqualTo("edited meanwhile");
        assertThat(fixture.fake.job(job).at("/settings/schedule/pause_status").asText())
                .isEqualTo("UNPAUSED");
    }

    @Test
    void resumeUndoesAPauseThatWasEditedSince() {
        long job = fixture.fake.addJob(DAILY);
        fixture.apply(fixture.plan(PauseAction.PAUSE, "unpaused"));
        fixture.fake.editJob(job, settings -> settings.put("description", "edited since"));

        assertThat(kinds(fixture.undo())).containsExactly(Kind.SKIPPED);
        fixture.receipt.clear();
        assertThat(kinds(fixture.apply(fixture.plan(PauseAction.RESUME, "paused"))))
                .containsExactly(Kind.CHANGED);
        assertThat(fixture.fake.job(job).at("/settings/schedule/pause_status").asText())
                .isEqualTo("UNPAUSED");
    }

    @Test
    void aPlanForAnotherWorkspaceIsRefused() {
        fixture.fake.addJob(DAILY);
        SealedPlan plan = fixture.plan(PauseAction.PAUSE, "unpaused");
        try (PauseFixture other = new PauseFixture()) {
            assertThatThrownBy(() -> other.apply(plan))
                    .isInstanceOf(MisfitException.class)
                    .hasMessageContaining(fixture.fake.url())
                    .hasMessageContaining(other.fake.url());
            assertThat(other.fake.writes()).isEmpty();
        }
    }

    @Test
    void aReceiptOfAnotherPlanIsRefused() {
        fixture.fake.addJob(DAILY);
        fixture.apply(fixture.plan(PauseAction.PAUSE, "unpaused"));

        assertThatThrownBy(() -> fixture.apply(fixture.plan(PauseAction.RESUME, "paused")))
                .isInstanceOf(MisfitException.class)
                .hasMessageContaining("another plan");
    }

    private List<String> exclusions(String filter) {
        return fixture.plan(PauseAction.PAUSE, filter).plan().excluded().stream()
                .map(each -> each.name() + ": " + each.reason())
                .toList();
    }

    private static List<Kind> kinds(List<JobOutcome> outcomes) {
        return outcomes.stream().map(JobOutcome::kind).toList();
    }
}
