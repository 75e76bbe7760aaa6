package io.wkmigrate.jobs.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.fake.workspace.FakeWorkspace;
import io.wkmigrate.fake.workspace.JobSeed;
import io.wkmigrate.jobs.Workspaces;
import io.wkmigrate.jobs.forecast.Firing;
import io.wkmigrate.jobs.forecast.Forecast;
import io.wkmigrate.workspace.Parallel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private static final String SCHEDULED = "{\"name\": \"%s\", \"continuous\": {\"pause_status\": \"PAUSED\"}}";

    private final FakeWorkspace fake = FakeWorkspace.start();

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void whatFiresSoonestComesFirstAndWhatStaysQuietLast() {
        job("monthly", "'schedule': {'quartz_cron_expression': '0 0 1 1 * ?', 'timezone_id': 'UTC'}");
        job("files", "'trigger': {'file_arrival': {'url': '/Volumes/a/b/in/'}}");
        job("tomorrow", "'schedule': {'quartz_cron_expression': '0 0 6 * * ?', 'timezone_id': 'UTC'}");
        job("soon", "'schedule': {'quartz_cron_expression': '0 0 6 * * ?', 'timezone_id': 'America/Los_Angeles'}");
        job("always", "'continuous': {'pause_status': 'UNPAUSED'}");
        job("period", "'trigger': {'periodic': {'interval': 6, 'unit': 'HOURS'}}");
        job("paused", "'continuous': {'pause_status': 'PAUSED'}");

        AuditReport report = audit();

        assertThat(report.fires())
                .extracting(each -> each.job().name())
                .containsExactly("soon", "tomorrow", "always", "period", "files", "monthly");
        assertThat(report.fires().get(0).firing())
                .isInstanceOfSatisfying(
                        Firing.Times.class,
                        times -> assertThat(times.first()).contains(Instant.parse("2026-03-02T14:00:00Z")));
        assertThat(report.jobs()).isEqualTo(7);
        assertThat(report.active()).isEqualTo(6);
        assertThat(report.kinds()).contains(new KindCount("schedule", 3, 0, 0), new KindCount("continuous", 1, 1, 0));
    }

    @Test
    void everyTriggerOfAJobCountsByItself() {
        job(
                "two",
                "'triggers': [{'periodic': {'interval': 1, 'unit': 'DAYS'}},"
                        + " {'table_update': {'table_names': ['a.b.c']}}]");

        assertThat(audit().fires()).hasSize(2);
    }

    @Test
    void kindsThatNobodyKnowsAndSchedulesThatCannotBeReadAreFindings() {
        job("moon", "'trigger': {'moonrise': {'at': 'Berlin'}}");
        job("typo", "'schedule': {'quartz_cron_expression': 'daily', 'timezone_id': 'UTC'}");

        assertThat(findings())
                .containsExactly(
                        "unknown-trigger moon: \"moonrise\" at /trigger, may fire",
                        "unreadable typo: the cron expression \"daily\" cannot be read");
    }

    @Test
    void ownersThatAreGoneAreFound() {
        fake.addUser("ines@contoso.com", true);
        fake.addUser("left@contoso.com", false);
        fake.addServicePrincipal("11111111-2222-3333-4444-555555555555");
        fake.addJob(JobSeed.of("{\"name\": \"orphan\"}").orphaned().runAs("ines@contoso.com"));
        fake.addJob(JobSeed.of(SCHEDULED.replace("%s", "gone")).creator("rosa@contoso.com"));
        fake.addJob(
                JobSeed.of("{\"name\": \"left\"}").creator("left@contoso.com").runAs("ines@contoso.com"));
        fake.addJob(JobSeed.of(SCHEDULED.replace("%s", "someone else"))
                .creator("ines@contoso.com")
                .runAs("rosa@contoso.com"));
        fake.addJob(JobSeed.of(SCHEDULED.replace("%s", "well"))
                .creator("ines@contoso.com")
                .runAs("11111111-2222-3333-4444-555555555555"));

        assertThat(findings())
                .containsExactly(
                        "orphaned gone: run_as rosa@contoso.com no longer exists",
                        "orphaned left: creator left@contoso.com is deactivated",
                        "orphaned orphan: its creator was deleted",
                        "orphaned someone else: run_as rosa@contoso.com no longer exists");
        assertThat(audit().notLookedAt()).noneMatch(each -> each.contains("owners"));
    }

    @Test
    void whoMayNotReadUsersIsToldSo() {
        fake.deny("GET", "/api/2.0/preview/scim/v2/Users");
        fake.addJob(JobSeed.of("{\"name\": \"orphan\"}").orphaned());
        fake.addJob(JobSeed.of("{\"name\": \"gone\"}").creator("rosa@contoso.com"));

        AuditReport report = audit();

        assertThat(report.of(FindingKind.ORPHANED)).hasSize(1);
        assertThat(report.notLookedAt())
                .anyMatch(each -> each.startsWith("whether owners still exist"))
                .anyMatch(each -> each.startsWith("jobs that " + fake.userName() + " may not view"));
    }

    @Test
    void whoeverIsSignedInIsNotGone() {
        fake.addUser("ines@contoso.com", true);
        fake.addJob(JobSeed.of(SCHEDULED.replace("%s", "mine")).creator(fake.userName()));

        assertThat(audit().of(FindingKind.ORPHANED)).isEmpty();
    }

    /** Every workspace has users, so that list was kept from us. */
    @Test
    void anEmptyListOfUsersSaysNothingAboutOwners() {
        fake.addServicePrincipal("11111111-2222-3333-4444-555555555555");
        fake.addJob(JobSeed.of(SCHEDULED.replace("%s", "theirs")).creator("rosa@contoso.com"));
        AuditReport report = audit();

        assertThat(report.of(FindingKind.ORPHANED)).isEmpty();
        assertThat(report.notLookedAt()).anyMatch(each -> each.startsWith("whether owners still exist"));
    }

    @Test
    void jobsOfBundlesAndOfTheServiceAreNamedIfTheyHaveTriggers() {
        String schedule = "'continuous': {'pause_status': '%s'}";
        job("active", "'deployment': {'kind': 'BUNDLE'}, " + schedule.replace("%s", "UNPAUSED"));
        job("halted", "'edit_mode': 'UI_LOCKED', " + schedule.replace("%s", "PAUSED"));
        job("idle", "'deployment': {'kind': 'BUNDLE'}");
        job("service", "'deployment': {'kind': 'SYSTEM_MANAGED'}, " + schedule.replace("%s", "UNPAUSED"));

        assertThat(findings())
                .containsExactly(
                        "bundle active: not paused",
                        "bundle halted: paused until the next deployment",
                        "system service: fires");
    }

    @Test
    void secondJobsOfAConvertedPipelineAreDuplicates() {
        String tags = "'tags': {'adf_factory': 'f', 'adf_pipeline': 'Load'}";
        final long first = job("Load", tags);
        final long second = job("Load", tags);
        job("Load", "'tags': {'team': 'x'}");
        job("Load (loop)", tags);
        job("Load elsewhere", "'tags': {'adf_factory': 'g', 'adf_pipeline': 'Load'}");
        long smaller = Math.min(first, second);

        assertThat(findings())
                .containsExactlyInAnyOrder(
                        "duplicate Load: converted from pipeline Load, as is job " + second,
                        "duplicate Load: converted from pipeline Load, as is job " + first,
                        "duplicate Load: has the name of job " + smaller + ", which was converted");
    }

    @Test
    void jobsThatStartVeryOftenAreNamed() {
        job("seconds", "'schedule': {'quartz_cron_expression': '0/10 * * * * ?', 'timezone_id': 'UTC'}");
        job("minutes", "'trigger': {'periodic': {'interval': 1, 'unit': 'MINUTES'}}");
        job("five minutes", "'schedule': {'quartz_cron_expression': '0 0/5 * * * ?', 'timezone_id': 'UTC'}");
        job("five minutes too", "'trigger': {'periodic': {'interval': 5, 'unit': 'MINUTES'}}");

        assertThat(findings())
                .containsExactly("frequent minutes: starts every minute", "frequent seconds: starts 8640 times");
    }

    @Test
    void otherScheduledThingsAreListedWhenAskedFor() {
        fake.addPipeline(json("{'name': 'stream', 'continuous': true}"));
        fake.addPipeline(json("{'name': 'batch', 'continuous': false}"));
        fake.addAlert(json(
                "{'display_name': 'late', 'schedule': {'quartz_cron_schedule': '0 0 6 * * ?', 'timezone_id': 'UTC'}}"));
        fake.addDashboard(
                "sales",
                json("{'pause_status': 'PAUSED', 'cron_schedule': {'quartz_cron_expression': '0 0 7 * * ?'}}"));

        AuditReport report = audit(Outside.PIPELINES, Outside.ALERTS, Outside.DASHBOARDS);

        assertThat(report.outside())
                .extracting(each -> each.kind() + " " + each.name() + (each.paused() ? " paused" : ""))
                .containsExactly("pipeline stream", "alert late", "dashboard sales paused");
        assertThat(audit().outside()).isEmpty();
        assertThat(audit().notLookedAt()).contains("pipelines: ask with --include pipelines");
    }

    @Test
    void whatMayNotBeReadIsSaidAndTheRestIsThere() {
        fake.deny("GET", "/api/2.0/alerts");
        fake.addPipeline(json("{'name': 'stream', 'continuous': true}"));

        AuditReport report = audit(Outside.PIPELINES, Outside.ALERTS);

        assertThat(report.outside()).hasSize(1);
        assertThat(report.notLookedAt()).anyMatch(each -> each.startsWith("alerts: "));
    }

    @Test
    void anAuditWritesNothing() {
        job("soon", "'continuous': {'pause_status': 'UNPAUSED'}");
        audit(Outside.values());

        assertThat(fake.writes()).isEmpty();
    }

    private long job(String name, String rest) {
        return fake.addJob(json("{'name': '" + name + "', " + rest + "}"));
    }

    private List<String> findings() {
        fake.addUser(fake.userName(), true);
        return audit().findings().stream()
                .map(each -> each.kind().word() + " " + each.job().name() + ": " + each.detail())
                .toList();
    }

    private AuditReport audit(Outside... include) {
        return new Audit(
                        Workspaces.connect(fake),
                        new Parallel(4),
                        new Forecast(NOW, Duration.ofHours(24)),
                        true,
                        Set.of(include),
                        number -> {})
                .run();
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
