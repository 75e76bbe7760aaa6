package io.wkmigrate.store.workspace;

import static io.wkmigrate.store.workspace.DeployTest.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wkmigrate.store.Identity;
import io.wkmigrate.store.workspace.desired.Deployment;
import io.wkmigrate.store.workspace.plan.Plan;
import io.wkmigrate.store.workspace.plan.Step.Action;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody else changed, or made, is never overwritten by accident. */
class ConflictTest {

    private final ShopWorkspace workspace = new ShopWorkspace();

    @BeforeEach
    void deployOnce() throws IOException {
        workspace.deploy(Shop.deployment());
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aJobThatWasEditedByHandIsLeftAndItsFieldsAreNamed() throws IOException {
        workspace.fake().editJob(workspace.id("Load"), settings -> settings.put("description", "by hand"));
        Deployment changed = Shop.withLoad(settings -> settings.put("max_concurrent_runs", 5));

        Plan plan = workspace.plan(changed);
        assertThat(step(plan, "job/load").action()).isEqualTo(Action.CONFLICT);
        assertThat(step(plan, "job/load").fields()).containsExactly("description");
        workspace.deploy(changed);

        assertThat(workspace.job("Load").path("description").asText()).isEqualTo("by hand");
        assertThat(workspace.job("Load").path("max_concurrent_runs").asInt()).isEqualTo(4);
    }

    @Test
    void anEditIsAConflictAlsoWhenTheSourceIsAsBefore() throws IOException {
        workspace
                .fake()
                .editJob(
                        workspace.id("Load"),
                        settings -> settings.withObject("/email_notifications")
                                .withArray("/on_failure")
                                .add("ada@contoso.example"));

        assertThat(step(workspace.plan(Shop.deployment()), "job/load").action()).isEqualTo(Action.CONFLICT);
    }

    @Test
    void overwritingIsPossibleWhenSomebodySaysSo() throws IOException {
        workspace.fake().editJob(workspace.id("Load"), settings -> settings.put("description", "by hand"));

        Plan plan = workspace.plan(Shop.deployment(), ShopWorkspace.settings(8, true));
        assertThat(step(plan, "job/load").reason()).contains("Somebody has changed it");
        workspace.deploy(Shop.deployment(), ShopWorkspace.settings(8, true));

        assertThat(workspace.job("Load").has("description")).isFalse();
    }

    @Test
    void theSameEditInTheSourceEndsTheConflict() throws IOException {
        workspace.fake().editJob(workspace.id("Load"), settings -> settings.put("max_concurrent_runs", 5));

        Plan plan = workspace.plan(Shop.withLoad(settings -> settings.put("max_concurrent_runs", 5)));

        assertThat(step(plan, "job/load").action()).isEqualTo(Action.UNCHANGED);
    }

    @Test
    void aJobThatLostItsTagIsAConflictAndNotMadeTwice() throws IOException {
        workspace
                .fake()
                .editJob(
                        workspace.id("Load"),
                        settings -> settings.withObject("/tags").remove(Identity.TAG));

        Plan plan = workspace.plan(Shop.deployment());

        assertThat(step(plan, "job/load").action()).isEqualTo(Action.CONFLICT);
        assertThat(step(plan, "job/load").fields()).containsExactly("tags/" + Identity.TAG);
    }

    @Test
    void aJobThatWasRenamedByHandIsAConflictAndNotMadeTwice() throws IOException {
        workspace.fake().editJob(workspace.id("Load"), settings -> settings.put("name", "Mine"));

        workspace.deploy(Shop.deployment());

        assertThat(workspace.ids("Load")).isEmpty();
        assertThat(workspace.ids("Mine")).hasSize(1);
    }

    @Test
    void aCopyOfAJobIsLeftAlone() throws IOException {
        long copy = workspace.fake().addJob(workspace.job("Load").put("max_concurrent_runs", 9));

        Plan plan = workspace.plan(Shop.withLoad(settings -> settings.put("max_concurrent_runs", 5)));
        assertThat(plan.notes()).anyMatch(each -> each.contains("job " + copy) && each.contains("copy"));
        workspace.deploy(Shop.withLoad(settings -> settings.put("max_concurrent_runs", 5)));

        assertThat(workspace
                        .fake()
                        .job(copy)
                        .at("/settings/max_concurrent_runs")
                        .asInt())
                .isEqualTo(9);
    }

    @Test
    void aJobOfTheSameNameThatIsNotOursIsToldAndLeft() throws IOException {
        try (ShopWorkspace fresh = new ShopWorkspace()) {
            long other = fresh.fake().addJob("{\"name\": \"load\", \"tasks\": []}");

            assertThat(fresh.plan(Shop.deployment()).notes()).anyMatch(each -> each.contains(Long.toString(other)));
            fresh.deploy(Shop.deployment());

            assertThat(fresh.fake().jobs()).hasSize(4);
        }
    }

    @Test
    void aJobThatABundleManagesIsLeftEvenIfOverwritingIsAskedFor() throws IOException {
        workspace
                .fake()
                .editJob(
                        workspace.id("Load"),
                        settings -> settings.withObject("/deployment").put("kind", "BUNDLE"));

        Plan plan = workspace.plan(Shop.deployment(), ShopWorkspace.settings(8, true));

        assertThat(step(plan, "job/load").action()).isEqualTo(Action.CONFLICT);
        assertThat(step(plan, "job/load").reason()).contains("A bundle manages it", "--name");
    }

    @Test
    void aPipelineOfTheSameNameThatIsNotOursIsAConflict() throws IOException {
        try (ShopWorkspace fresh = new ShopWorkspace()) {
            fresh.fake().addPipeline(Shop.json("{\"name\": \"Shop orders\"}"));

            assertThat(step(fresh.plan(Shop.deployment()), "pipeline/orders").action())
                    .isEqualTo(Action.CONFLICT);
        }
    }

    @Test
    void aNotebookThatSomebodyWroteIntoIsLeft() throws IOException {
        workspace.fake().editFile(Shop.NOTEBOOK, text -> text + "print('mine')\n");
        Deployment changed = Shop.with(List.of(Shop.load(), Shop.daily(), Shop.report()), "print('theirs')");

        assertThat(step(workspace.plan(changed), "file/" + Shop.NOTEBOOK).action())
                .isEqualTo(Action.CONFLICT);
        workspace.deploy(changed);

        assertThat(workspace.fake().file(Shop.NOTEBOOK).text()).contains("mine").doesNotContain("theirs");
    }

    @Test
    void aNotebookThatNobodyWroteIntoIsUpdated() throws IOException {
        workspace.deploy(Shop.with(List.of(Shop.load(), Shop.daily(), Shop.report()), "print('theirs')"));

        assertThat(workspace.fake().file(Shop.NOTEBOOK).text()).contains("theirs");
    }

    @Test
    void aFileThatIsInTheWayIsLeft() throws IOException {
        try (ShopWorkspace fresh = new ShopWorkspace()) {
            fresh.fake().addFile(Shop.NOTEBOOK, "PYTHON", "print('somebody else')");

            Plan plan = fresh.plan(Shop.deployment());

            assertThat(step(plan, "file/" + Shop.NOTEBOOK).action()).isEqualTo(Action.CONFLICT);
        }
    }

    @Test
    void withoutItsMemoryADeployFindsWhatIsThereAsWantedAndKeepsEditsApart() throws IOException {
        workspace.fake().deleteFile(Shop.ROOT + "/state");
        workspace.fake().editJob(workspace.id("Load"), settings -> settings.put("description", "by hand"));

        Plan plan = workspace.plan(Shop.deployment());

        assertThat(plan.writes()).isFalse();
        assertThat(step(plan, "job/load").action()).isEqualTo(Action.CONFLICT);
        assertThat(plan.steps())
                .filteredOn(each -> each.action() == Action.CONFLICT)
                .hasSize(1);
    }

    @Test
    void aSecretThatIsThereIsNeverOverwritten() throws IOException {
        workspace.fake().addSecret("shop", "password", "changed by somebody");
        workspace.fake().addSecret("shop", "token", "put by somebody");

        workspace.deploy(Shop.deployment(), ShopWorkspace.settings(8, true));

        assertThat(workspace.fake().secrets().get("shop"))
                .containsEntry("password", "changed by somebody")
                .containsEntry("token", "put by somebody");
    }

    @Test
    void whileSomebodyElseDeploysNothingIsWritten() throws IOException {
        workspace
                .fake()
                .addFile(
                        Shop.ROOT + "/state/deploy.lock",
                        "",
                        "{\"user\": \"grace\", \"machine\": \"build-7\", \"process\": 12}");
        Deployment changed = Shop.withLoad(settings -> settings.put("max_concurrent_runs", 5));
        Plan plan = workspace.plan(changed);

        assertThatThrownBy(() -> workspace.apply(changed, plan, ShopWorkspace.settings(8, false)))
                .isInstanceOf(DeployLockedException.class)
                .hasMessageContaining("grace on build-7");
        assertThat(workspace.job("Load").path("max_concurrent_runs").asInt()).isEqualTo(4);
    }
}
