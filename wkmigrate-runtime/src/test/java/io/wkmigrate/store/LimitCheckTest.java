package io.wkmigrate.store;

import static io.wkmigrate.store.Samples.job;
import static io.wkmigrate.store.Samples.notebook;
import static io.wkmigrate.store.Samples.task;
import static io.wkmigrate.store.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.job.Job;
import io.wkmigrate.api.job.JobGovernance;
import io.wkmigrate.api.job.JobOrigin;
import io.wkmigrate.api.job.Task;
import io.wkmigrate.api.job.TaskWork;
import io.wkmigrate.lower.workflow.Workflow;
import io.wkmigrate.lower.workflow.Workflow.LoweredJob;
import io.wkmigrate.lower.workflow.Workflow.SecretSlot;
import io.wkmigrate.lower.workflow.Workflow.SourceMapEntry;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitCheckTest {

    @Test
    void anOrdinaryWorkflowIsWithinTheLimits() {
        assertThat(LimitCheck.check(Samples.complete())).isEmpty();
    }

    @Test
    void aJobHasAtMostAThousandTasksWithThoseInLoops() {
        assertThat(check(jobOf(1000))).isEmpty();
        assertThat(check(jobOf(1001))).containsExactly("Job \"load\": It has 1001 tasks; at most 1000 are allowed.");
        Task nested = task("n", notebook("/n"));
        Task[] tasks = jobOf(999).tasks().toArray(new Task[1000]);
        tasks[999] = task("loop", new TaskWork.ForEach(text("[1]"), 1, nested));
        assertThat(check(job("load", tasks))).hasSize(1);
    }

    @Test
    void keysHaveALengthAndAnAlphabet() {
        assertThat(check(job("load", task("k".repeat(100), notebook("/n"))))).isEmpty();
        assertThat(check(job("load", task("k".repeat(101), notebook("/n"))))).hasSize(1);
        assertThat(check(job("load", task("größe", notebook("/n"))))).hasSize(1);
    }

    @Test
    void aNameIsMeasuredInBytesAndADescriptionInCharacters() {
        assertThat(check(named("ö".repeat(2048), "d".repeat(27_700), "p"))).isEmpty();
        assertThat(check(named("ö".repeat(2049), "d", "p"))).hasSize(1);
        assertThat(check(named("n", "d".repeat(27_701), "p"))).hasSize(1);
    }

    @Test
    void aParameterHasAnAlphabet() {
        assertThat(check(named("n", "d", "a_b-c.9"))).isEmpty();
        assertThat(check(named("n", "d", "a b"))).hasSize(1);
    }

    @Test
    void tagsAndRunsAreCounted() {
        assertThat(check(sized(24, 1000))).isEmpty();
        assertThat(check(sized(24, 1001))).hasSize(1);
    }

    /** Every job gets one more, by which it is known again. */
    @Test
    void theTagOfTheDeploymentCounts() {
        assertThat(check(sized(25, 1000)))
                .singleElement()
                .satisfies(each -> assertThat(each).contains("26 tags"));
    }

    @Test
    void aLoopHasBoundsForItsItemsAndItsConcurrency() {
        assertThat(check(loop(text("x".repeat(5000)), 100))).isEmpty();
        assertThat(check(loop(text("x".repeat(5001)), 100))).hasSize(1);
        assertThat(check(loop(text("[1]"), 101))).hasSize(1);
        assertThat(check(loop(text("[1]"), 0))).hasSize(1);
        assertThat(check(loop(JobText.taskValue("a", "v".repeat(6000)), 1))).isEmpty();
    }

    @Test
    void theParametersOfANotebookHaveASize() {
        TaskWork work = new TaskWork.Notebook(text("/n"), Map.of("p", text("x".repeat(1_000_000))));

        assertThat(check(job("load", task("a", work)))).hasSize(1);
    }

    @Test
    void aFindingNamesTheActivity() {
        SourcePlace place = SourcePlace.of("pipeline/load.json")
                .child("properties")
                .child("activities")
                .child(3);
        String key = "k".repeat(101);
        Workflow workflow = new Workflow(
                "contoso",
                List.of(new LoweredJob(job("load", task(key, notebook("/n"))), "Load")),
                List.of(),
                List.of(),
                Workflow.Handover.NONE,
                List.of(new SourceMapEntry("load", key, Optional.empty(), "Load", "Loop/Run", place, Optional.empty())),
                List.of(),
                Collections.emptySortedMap());

        List<Finding> findings = LimitCheck.check(workflow);

        assertThat(findings)
                .singleElement()
                .returns(Findings.LIMIT_EXCEEDED, Finding::code)
                .returns(place, Finding::place)
                .returns(Optional.of("Load"), Finding::pipeline)
                .returns(Optional.of("Loop/Run"), Finding::activity);
    }

    @Test
    void aSecretHasALegalName() {
        SourcePlace place = SourcePlace.of("linkedService/db.json");
        Workflow workflow = new Workflow(
                "contoso",
                List.of(),
                List.of(),
                List.of(),
                Samples.handover(
                        new SecretSlot("db", "definition", "scope one", "k".repeat(128), Optional.empty(), place)),
                List.of(),
                List.of(),
                Collections.emptySortedMap());

        assertThat(LimitCheck.check(workflow))
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .contains("scope one");
    }

    private static List<String> check(Job job) {
        return LimitCheck.check(Samples.workflow(job)).stream()
                .map(Finding::message)
                .toList();
    }

    private static Job jobOf(int tasks) {
        return job(
                "load",
                IntStream.range(0, tasks)
                        .mapToObj(i -> task("t" + i, notebook("/n")))
                        .toArray(Task[]::new));
    }

    private static Job named(String name, String description, String parameter) {
        return new Job(
                "load",
                text(name),
                Optional.of(text(description)),
                List.of(new Job.JobParameter(parameter, JobText.EMPTY)),
                List.of(),
                List.of(task("a", notebook("/n"))),
                Optional.empty(),
                OptionalInt.empty(),
                Map.of(),
                JobGovernance.NONE,
                JobOrigin.UNKNOWN);
    }

    private static Job sized(int tags, int runs) {
        Map<String, JobText> all = new TreeMap<>();
        IntStream.range(0, tags).forEach(i -> all.put("tag" + i, JobText.EMPTY));
        Job job = job("load", task("a", notebook("/n")));
        return new Job(
                job.key(),
                job.name(),
                job.description(),
                job.parameters(),
                job.clusters(),
                job.tasks(),
                job.schedule(),
                OptionalInt.of(runs),
                all,
                JobGovernance.NONE,
                JobOrigin.UNKNOWN);
    }

    private static Job loop(JobText items, int concurrency) {
        return job("load", task("loop", new TaskWork.ForEach(items, concurrency, task("n", notebook("/n")))));
    }
}
