package io.wkmigrate.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.convert.Adf;
import io.wkmigrate.store.workspace.plan.Step;
import io.wkmigrate.store.workspace.plan.Step.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pipelines in the IR become jobs of a workspace. */
class ToPipelineTest {

    private static final String PARENT = """
            {"activities": [{"name": "Call", "type": "ExecutePipeline", "typeProperties": {
              "pipeline": {"referenceName": "Child", "type": "PipelineReference"}, "waitOnCompletion": true}}]}
            """;

    private final TestStore test = new TestStore();

    @AfterEach
    void stop() {
        test.close();
    }

    @Test
    void aPipelineBecomesAJobWithItsFiles() throws IOException {
        long id = test.store().toPipeline(TestStore.only(TestStore.pipeline("Load orders", "nightly")));

        assertThat(test.fake.job(id).at("/settings/name").asText()).isEqualTo("Load orders");
        assertThat(test.fake.job(id).at("/settings/description").asText()).contains("nightly");
        assertThat(test.fake.job(id).at("/settings/tasks")).hasSize(2);
        assertThat(test.fake.files()).containsKey(TestStore.ROOT + "/files/src/load_orders/Pause");
    }

    @Test
    void theSameAgainIsReadAndNotWritten() throws IOException {
        Pipeline pipeline = TestStore.only(TestStore.pipeline("Load", ""));
        long id = test.store().toPipeline(pipeline);
        test.fake.clearCalls();

        assertThat(test.store().toPipeline(pipeline)).isEqualTo(id);
        assertThat(test.fake.calls()).isNotEmpty();
        assertThat(test.fake.writes()).isEmpty();
    }

    @Test
    void aChangedPipelineUpdatesItsJob() throws IOException {
        long id = test.store().toPipeline(TestStore.only(TestStore.pipeline("Load", "before")));

        assertThat(test.store().toPipeline(TestStore.only(TestStore.pipeline("Load", "after"))))
                .isEqualTo(id);
        assertThat(test.fake.jobs()).hasSize(1);
        assertThat(test.fake.job(id).at("/settings/description").asText())
                .contains("after")
                .doesNotContain("before");
    }

    @Test
    void aJobThatSomebodyRenamedIsStillKnownAndAConflict() throws IOException {
        long id = test.store().toPipeline(TestStore.only(TestStore.pipeline("Load", "before")));
        test.fake.editJob(id, settings -> settings.put("name", "Mine").put("max_concurrent_runs", 7));
        test.fake.clearCalls();

        Pipeline changed = TestStore.only(TestStore.pipeline("Load", "after"));
        DeploymentConflictException conflict = catchThrowableOfType(
                DeploymentConflictException.class, () -> test.store().toPipeline(changed));

        assertThat(conflict.conflicts()).singleElement().satisfies(step -> {
            assertThat(step.kind()).isEqualTo(Kind.JOB);
            assertThat(step.fields()).containsExactly("max_concurrent_runs", "name");
        });
        assertThat(conflict).hasMessageContainingAll("\"Load\"", "max_concurrent_runs", "nothing was written");
        assertThat(test.fake.writes()).isEmpty();
        assertThat(test.fake.job(id).at("/settings/name").asText()).isEqualTo("Mine");
    }

    @Test
    void anEditedNotebookIsAConflictToo() throws IOException {
        Pipeline pipeline = TestStore.only(TestStore.pipeline("Load", ""));
        test.store().toPipeline(pipeline);
        String notebook = TestStore.ROOT + "/files/src/load/Pause";
        test.fake.editFile(notebook, text -> text + "\nprint('mine')\n");
        String edited = test.fake.file(notebook).text();

        // Nothing has to be written, but the edit is in the way of what is wanted.
        assertThatThrownBy(() -> test.store().toPipeline(pipeline))
                .isInstanceOfSatisfying(
                        DeploymentConflictException.class,
                        conflict -> assertThat(conflict.conflicts())
                                .extracting(Step::kind)
                                .containsExactly(Kind.FILE));
        assertThat(test.fake.file(notebook).text()).isEqualTo(edited);
    }

    @Test
    void overwritingReplacesWhatSomebodyChanged() throws IOException {
        Pipeline pipeline = TestStore.only(TestStore.pipeline("Load", "ours"));
        long id = test.store().toPipeline(pipeline);
        test.fake.editJob(id, settings -> settings.put("description", "theirs"));

        assertThat(test.store(test.options().withOverwrite(true)).toPipeline(pipeline))
                .isEqualTo(id);
        assertThat(test.fake.job(id).at("/settings/description").asText()).contains("ours");
    }

    @Test
    void aJobOfTheSameNameThatIsNotOursIsLeftAlone() throws IOException {
        long theirs = test.fake.addJob("{\"name\": \"Load\", \"description\": \"theirs\"}");

        long ours = test.store().toPipeline(TestStore.only(TestStore.pipeline("Load", "")));

        assertThat(ours).isNotEqualTo(theirs);
        assertThat(test.fake.job(theirs).at("/settings/description").asText()).isEqualTo("theirs");
    }

    @Test
    void pipelinesThatRunEachOtherGoTogether() throws IOException {
        Adf both = Adf.of("Parent", PARENT).pipeline("Child", TestStore.properties(""));

        Map<String, Long> ids = test.store().toPipelines(TestStore.ir(both));

        assertThat(ids).containsOnlyKeys("Child", "Parent");
        assertThat(test.fake
                        .job(ids.get("Parent"))
                        .at("/settings/tasks/0/run_job_task/job_id")
                        .asLong())
                .isEqualTo(ids.get("Child"));
    }

    @Test
    void aParentWithoutItsChildIsRefusedBeforeAnythingIsAsked() {
        Adf both = Adf.of("Parent", PARENT).pipeline("Child", TestStore.properties(""));
        Pipeline parent = TestStore.ir(both).get(1);
        WorkspaceDefinitionStore store = test.store();
        test.fake.clearCalls();

        assertThatThrownBy(() -> store.toPipeline(parent))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("\"Parent\"", "\"Child\"");
        assertThat(test.fake.calls()).isEmpty();
    }

    @Test
    void twoPipelinesOfOneNameAreRefused() {
        Pipeline one = TestStore.only(TestStore.pipeline("Load", ""));
        Pipeline other = TestStore.only(TestStore.pipeline("LOAD", ""));

        assertThatThrownBy(() -> test.store().toPipelines(List.of(one, other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"LOAD\"");
    }

    @Test
    void aPipelineDoesNotTakeOverTheJobOfAnotherWhoseNameGivesTheSameKey() throws IOException {
        long first = test.store().toPipeline(TestStore.only(TestStore.pipeline("Load orders", "")));
        Pipeline other = TestStore.only(TestStore.pipeline("Load-orders", ""));

        assertThatThrownBy(() -> test.store().toPipeline(other))
                .isInstanceOf(DeploymentConflictException.class)
                .hasMessageContaining("another pipeline");
        assertThat(test.fake.job(first).at("/settings/name").asText()).isEqualTo("Load orders");
    }

    @Test
    void aPipelineInTheIrDoesNotTakeTheScheduleOffAJob() throws IOException {
        Adf daily = FactoryDeploymentTest.daily(TestStore.pipeline("Load", ""));
        long id = test.store().toPipeline(daily.load(), "Load");

        Pipeline ir = TestStore.only(daily);
        assertThatThrownBy(() -> test.store().toPipeline(ir))
                .isInstanceOf(DeploymentConflictException.class)
                .hasMessageContaining("schedule");
        assertThat(test.fake.job(id).path("settings").has("schedule")).isTrue();
    }

    @Test
    void whatCouldNotBeWrittenIsListedAndTheNextCallGoesOn() throws IOException {
        Adf two = TestStore.pipeline("One", "").pipeline("Two", TestStore.properties(""));
        test.fake.deny("POST", "/api/2.2/jobs/create", "No quota.");

        DeploymentFailedException failure = catchThrowableOfType(
                DeploymentFailedException.class, () -> test.store().toPipelines(TestStore.ir(two)));
        assertThat(failure.failures()).extracting(each -> each.step().name()).containsExactlyInAnyOrder("One", "Two");
        assertThat(failure).hasMessageContainingAll("One", "Two", "No quota");

        test.fake.allowAll();
        assertThat(test.store().toPipelines(TestStore.ir(two))).hasSize(2);
        assertThat(test.fake.jobs()).hasSize(2);
    }

    @Test
    void threadsThatAskForTheSameGetOneJob() {
        Pipeline pipeline = TestStore.only(TestStore.pipeline("Load", ""));
        WorkspaceDefinitionStore store = test.store();
        List<CompletableFuture<Long>> asked = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return store.toPipeline(pipeline);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }))
                .limit(4)
                .toList();

        List<Long> ids = asked.stream().map(CompletableFuture::join).distinct().toList();
        assertThat(test.fake.jobs())
                .extracting(job -> job.path("job_id").asLong())
                .isEqualTo(ids);
    }

    @Test
    @SuppressWarnings("deprecation")
    void dumpDoesTheSame() throws IOException {
        Pipeline pipeline = TestStore.only(TestStore.pipeline("Load", ""));

        assertThat(test.store().dump(pipeline)).isEqualTo(test.store().toPipeline(pipeline));
        assertThat(test.fake.jobs()).hasSize(1);
    }

    @Test
    void aSecondDeploymentOfAFactoryHasJobsOfItsOwn() throws IOException {
        Pipeline pipeline = TestStore.only(TestStore.pipeline("Load", ""));
        long first = test.store().toPipeline(pipeline);

        long second = test.store(test.options().withDeployment("sales-test").withRoot("/Workspace/Shared/sales-test"))
                .toPipeline(pipeline);

        assertThat(second).isNotEqualTo(first);
        assertThat(test.fake.jobs()).hasSize(2);
    }

    @Test
    void withoutARootTheFolderIsThatOfTheUser() throws IOException {
        StoreOptions options =
                StoreOptions.forFactory("sales").withSettings(test.options().settings());

        test.store(options).toPipeline(TestStore.only(TestStore.pipeline("Load", "")));

        assertThat(test.fake.files())
                .containsKey("/Workspace/Users/" + test.fake.userName() + "/.wkmigrate/sales/files/src/load/Pause");
    }

    @Test
    void anExistingClusterTakesThePlaceOfServerlessCompute() throws IOException {
        test.store(test.options().withCluster("0415-072300-abcd1234"))
                .toPipeline(TestStore.only(TestStore.pipeline("Load", "")));

        assertThat(test.settings("Load").path("tasks"))
                .isNotEmpty()
                .allSatisfy(task ->
                        assertThat(task.path("existing_cluster_id").asText()).isEqualTo("0415-072300-abcd1234"));
    }
}
