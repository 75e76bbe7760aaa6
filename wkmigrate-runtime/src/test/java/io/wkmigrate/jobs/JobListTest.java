package io.wkmigrate.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.fake.workspace.FakeWorkspace;
import io.wkmigrate.fake.workspace.JobSeed;
import io.wkmigrate.jobs.filter.JobFilter;
import io.wkmigrate.jobs.filter.Selection;
import io.wkmigrate.jobs.trigger.TriggerKind;
import io.wkmigrate.workspace.Parallel;
import io.wkmigrate.workspace.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobListTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final String DAILY = """
        {"name": "%s", "schedule": {"quartz_cron_expression": "0 0 1 * * ?", "timezone_id": "UTC"}}\
        """;

    private final FakeWorkspace fake = FakeWorkspace.start();

    @AfterEach
    void close() {
        fake.close();
    }

    /** The SDK's own {@code list} throws a NullPointerException unless a flag is set; ours asks the service itself. */
    @Test
    void listWorksWithoutAnyFilterAndWithOne() {
        fake.addJob(DAILY.replace("%s", "a"));
        fake.addJob("{\"name\": \"b\"}");

        assertThat(names(JobFilter.ALL)).containsExactly("a", "b");
        assertThat(names(JobFilter.parse("scheduled"))).containsExactly("a");
        assertThat(fake.calls("GET", "/api/2.2/jobs/list"))
                .allSatisfy(call -> assertThat(call.query()).containsEntry("expand_tasks", "false"));
    }

    /** The SDK's iterable can be read only once; a list can be read as often as one likes. */
    @Test
    void theResultCanBeReadTwice() {
        fake.addJob("{\"name\": \"a\"}");
        List<Job> jobs = JobList.of(Workspaces.connect(fake), job -> true, number -> {});

        assertThat(jobs.stream().map(Job::name)).containsExactly("a");
        assertThat(jobs.stream().map(Job::name)).containsExactly("a");
    }

    @Test
    void pagesOf100JobsAreReadToTheEndInTheOrderOfNames() {
        IntStream.range(0, 250).forEach(number -> fake.addJob(DAILY.replace("%s", "job " + (number * 7 % 250))));

        List<String> names = names(JobFilter.ALL);

        assertThat(names).hasSize(250).isSorted().doesNotHaveDuplicates();
        assertThat(fake.calls("GET", "/api/2.2/jobs/list")).hasSize(3);
    }

    @Test
    void jobsOfTheSameNameAreInTheOrderOfTheirNumbers() {
        IntStream.range(0, 5).forEach(number -> fake.addJob(DAILY.replace("%s", "same")));

        assertThat(JobList.of(Workspaces.connect(fake), job -> true, number -> {}))
                .extracting(Job::id)
                .isSorted();
    }

    @Test
    void aTriggerKindThatTheSdkDropsIsUnknownAndNotNone() {
        fake.addJob("""
            {"name": "a", "trigger": {"pause_status": "UNPAUSED", "job_completion": {"job_id": 5}}}\
            """);

        assertThat(JobList.of(Workspaces.connect(fake), job -> true, number -> {}))
                .singleElement()
                .satisfies(job -> assertThat(job.triggers()).singleElement().satisfies(trigger -> {
                    assertThat(trigger.kind()).isEqualTo(TriggerKind.UNKNOWN);
                    assertThat(trigger.type()).isEqualTo("job_completion");
                }));
        assertThat(names(JobFilter.parse("trigger:unknown and unpaused"))).containsExactly("a");
    }

    @Test
    void anAbsentCreatorMeansOwnerless() {
        fake.addJob(JobSeed.of("{\"name\": \"orphan\"}").orphaned());
        fake.addJob("{\"name\": \"owned\"}");

        assertThat(names(JobFilter.parse("ownerless"))).containsExactly("orphan");
    }

    @Test
    void jobsOfBundlesAndOfTheServiceAreToldApart() {
        fake.addJob("{\"name\": \"deployed\", \"deployment\": {\"kind\": \"BUNDLE\"}}");
        fake.addJob("{\"name\": \"locked\", \"edit_mode\": \"UI_LOCKED\"}");
        fake.addJob("{\"name\": \"service\", \"deployment\": {\"kind\": \"SYSTEM_MANAGED\"}}");
        fake.addJob("{\"name\": \"strange\", \"deployment\": {\"kind\": \"TERRAFORM\"}}");
        fake.addJob("{\"name\": \"by hand\", \"edit_mode\": \"EDITABLE\"}");

        assertThat(names(JobFilter.parse("bundle"))).containsExactly("deployed", "locked");
        assertThat(names(JobFilter.parse("managed:system"))).containsExactly("service");
        assertThat(names(JobFilter.parse("managed:other"))).containsExactly("strange");
        assertThat(names(JobFilter.parse("managed:ui"))).containsExactly("by hand");
    }

    @Test
    void runsAreAskedForOnlyWhereTheFilterNeedsThem() {
        Instant recently = NOW.minus(Duration.ofDays(1));
        fake.addJob(JobSeed.of(DAILY.replace("%s", "works")).run(recently, "SUCCESS"));
        fake.addJob(JobSeed.of(DAILY.replace("%s", "fails"))
                .run(recently.minusSeconds(60), "FAILED")
                .run(recently, "FAILED"));
        fake.addJob(JobSeed.of("{\"name\": \"unscheduled\"}").run(recently, "FAILED"));

        assertThat(names(JobFilter.parse("failing and scheduled"))).containsExactly("fails");
        assertThat(fake.calls("GET", "/api/2.2/jobs/runs/list")).hasSize(2);
    }

    @Test
    void aJobThatIsRunningAfterAFailureIsStillFailing() {
        Instant recently = NOW.minus(Duration.ofDays(1));
        fake.addJob(JobSeed.of(DAILY.replace("%s", "a"))
                .run(recently.minusSeconds(120), "SUCCESS")
                .run(recently.minusSeconds(60), "FAILED")
                .run(recently, ""));
        fake.addJob(JobSeed.of(DAILY.replace("%s", "b"))
                .run(recently.minusSeconds(60), "FAILED")
                .run(recently, "SUCCESS"));

        assertThat(names(JobFilter.parse("failing"))).containsExactly("a");
        assertThat(names(JobFilter.parse("last-run<2d and not failing"))).containsExactly("b");
        assertThat(names(JobFilter.parse("last-run>2d or never-run"))).isEmpty();
    }

    private List<String> names(JobFilter filter) {
        Workspace workspace = Workspaces.connect(fake);
        return new Selection(workspace, new Parallel(4), NOW, number -> {})
                .of(filter, false).jobs().stream()
                        .map(each -> each.job().name())
                        .toList();
    }
}
