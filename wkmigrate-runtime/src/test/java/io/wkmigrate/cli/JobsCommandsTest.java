package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.fake.workspace.FakeWorkspace;
import io.wkmigrate.fake.workspace.Fault;
import io.wkmigrate.workspace.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code jobs} as people and their scripts call it: processes with an environment, plans and receipts in files. */
class JobsCommandsTest {

    private static final String DAILY = """
        {"name": "%s", "tags": {"team": "x"},
         "schedule": {"quartz_cron_expression": "0 0 1 * * ?", "timezone_id": "UTC",
                      "pause_status": "UNPAUSED"}}\
        """;

    private final FakeWorkspace fake = FakeWorkspace.start();

    @TempDir
    private Path home;

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void listsAsTableCsvAndJsonInEightyColumns() throws JsonProcessingException {
        fake.addJob(DAILY.replace(
                "%s", "=HYPERLINK(\\\"http://evil\\\") a name that is far too long for any table, really"));
        fake.addJob("{\"name\": \"by hand\"}");
        fake.addJob("{\"name\": \"a\", \"an_unreasonably_long_name_of_a_trigger\": {\"pause_status\": \"PAUSED\"}}");

        assertThat(jobs("list", "--runs").out().lines()).allMatch(line -> line.length() <= 80);
        JavaProcess.Result table = jobs("list", "--filter", "scheduled and tag:team=x");
        assertThat(table.exit()).as(table.both()).isZero();
        assertThat(table.out()).startsWith("1 job of 3\n").contains("schedule").contains("unpaused");
        assertThat(table.out().lines()).allMatch(line -> line.length() <= 80);

        String csv = jobs("list", "--csv").out();
        assertThat(csv.split("\r\n"))
                .hasSize(4)
                .anyMatch(line -> line.contains(",\"'=HYPERLINK(\"\"http://evil\"\")"))
                .anyMatch(line -> line.contains(",by hand,unscheduled,"));

        JsonNode json = json(jobs("list", "--unpaused", "-o", "json").out());
        assertThat(json.path("schemaVersion").asInt()).isEqualTo(1);
        assertThat(json.path("total").asInt()).isEqualTo(3);
        assertThat(json.at("/jobs/0/triggers/0/kind").asText()).isEqualTo("schedule");
    }

    @Test
    void auditsAndFailsOnWhatSomebodyNames() throws JsonProcessingException {
        fake.addJob(DAILY.replace("%s", "a"));
        fake.addJob("{\"name\": \"moon\", \"trigger\": {\"moonrise\": {\"at\": \"Berlin\"}}}");
        fake.addJob("""
            {"name": "Watch the landing zone of the partners and load what they send",
             "trigger": {"file_arrival": {"url": "/Volumes/main/landing/a/very/long/path/of/partners/"}}}\
            """);

        JavaProcess.Result page = jobs("audit", "--fail-on", "duplicate,frequent");
        assertThat(page.exit()).as(page.both()).isZero();
        assertThat(page.out())
                .contains("Not paused, and when it starts in the next 24 hours (3)")
                .contains("Triggers of an unknown kind (1)")
                .contains("Not looked at");
        assertThat(page.out().lines()).allMatch(line -> line.length() <= 80);

        JavaProcess.Result json = jobs("audit", "-o", "json", "--fail-on", "unknown-trigger");
        assertThat(json.exit()).isEqualTo(3);
        assertThat(json(json.out()).at("/fires/0/firing/count").asInt()).isEqualTo(1);
    }

    @Test
    void pausesByPlanAndReceiptAndTakesItBack() throws IOException {
        long job = fake.addJob(DAILY.replace("%s", "a"));
        String before = fake.job(job).toString();
        Path plan = home.resolve("plan.jsonl");
        Path receipt = home.resolve("receipts/r.jsonl");

        JavaProcess.Result shown = jobs("pause", "--unpaused");
        assertThat(shown.out()).contains("1 job to pause").contains("Nothing has been changed");
        JavaProcess.Result planned = jobs("pause", "--unpaused", "--plan-out", plan.toString());
        assertThat(planned.out()).contains("Next:").contains("--apply " + plan);
        assertThat(fake.writes()).isEmpty();

        JavaProcess.Result applied = jobs("pause", "--apply", plan.toString(), "--receipt", receipt.toString());
        assertThat(applied.exit()).as(applied.both()).isZero();
        assertThat(applied.out()).contains("1 job: 1 changed").contains("wkmigrate jobs undo " + receipt);
        assertThat(fake.job(job).at("/settings/schedule/pause_status").asText()).isEqualTo("PAUSED");
        for (Path file : List.of(plan, receipt)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(Files.readString(file)).doesNotContain(fake.token());
        }

        assertThat(jobs("undo", receipt.toString()).out()).contains("1 can be restored");
        assertThat(jobs("undo", receipt.toString(), "--apply").exit()).isZero();
        assertThat(fake.job(job)).hasToString(before);
        assertThat(jobs("undo", receipt.toString(), "--apply").out()).contains("1 undone before");
        JavaProcess.Result spent = jobs("pause", "--apply", plan.toString(), "--receipt", receipt.toString());
        assertThat(spent.exit()).as(spent.both()).isEqualTo(8);
        assertThat(spent.err()).contains("undone");
    }

    @Test
    void aPlanThatIsTooLargeSaysSoAndHowToAgree() {
        for (int number = 0; number < 3; number++) {
            fake.addJob(DAILY.replace("%s", "job " + number));
        }

        JavaProcess.Result planned = jobs(
                "pause",
                "--unpaused",
                "--max",
                "2",
                "--plan-out",
                home.resolve("p").toString());

        assertThat(planned.exit()).as(planned.both()).isZero();
        assertThat(planned.out())
                .contains("more than --max allows")
                .contains(" --max 3\n")
                .doesNotContain("--yes-all");
    }

    @Test
    void resumesJustWhatAReceiptPausedAlthoughItWasEditedSince() {
        long ours = fake.addJob(DAILY.replace("%s", "ours"));
        long theirs = fake.addJob(DAILY.replace("%s", "theirs").replace("UNPAUSED", "PAUSED"));
        Path plan = home.resolve("plan.jsonl");
        Path receipt = home.resolve("r.jsonl");
        jobs("pause", "--unpaused", "--plan-out", plan.toString());
        jobs("pause", "--apply", plan.toString(), "--receipt", receipt.toString());
        fake.editJob(ours, settings -> settings.put("description", "edited since"));

        assertThat(jobs("undo", receipt.toString(), "--apply").exit()).isEqualTo(5);
        jobs("resume", "--only-paused-by", receipt.toString(), "--plan-out", plan.toString());
        assertThat(jobs(
                                "resume",
                                "--apply",
                                plan.toString(),
                                "--receipt",
                                home.resolve("r2").toString())
                        .exit())
                .isZero();

        assertThat(fake.job(ours).at("/settings/schedule/pause_status").asText())
                .isEqualTo("UNPAUSED");
        assertThat(fake.job(theirs).at("/settings/schedule/pause_status").asText())
                .isEqualTo("PAUSED");
    }

    @Test
    void plansThatDoNotFitAreRefusedBeforeAnyCall() throws IOException {
        for (int number = 0; number < 3; number++) {
            fake.addJob(DAILY.replace("%s", "job " + number));
        }
        Path plan = home.resolve("plan.jsonl");
        jobs("pause", "--unpaused", "--plan-out", plan.toString());
        fake.clearCalls();

        assertThat(jobs("pause", "--apply", plan.toString(), "--max", "2"))
                .satisfies(result -> assertThat(result.exit()).isEqualTo(2))
                .satisfies(result -> assertThat(result.err()).contains("--yes-all"));
        assertThat(jobs("pause", "--apply", plan.toString(), "--max-age", "-1").exit())
                .isEqualTo(8);
        assertThat(jobs("resume", "--apply", plan.toString()).exit()).isEqualTo(2);
        Files.writeString(plan, Files.readString(plan).replace("\"0 0 1 * * ?\"", "\"0 0 2 * * ?\""));
        assertThat(jobs("pause", "--apply", plan.toString()).exit()).isEqualTo(8);
        assertThat(fake.writes()).isEmpty();
    }

    /** A process that is really killed, at the worst moments: a change was made, and nobody was told. */
    @ParameterizedTest
    @ValueSource(ints = {1, 6})
    void aPauseThatWasKilledGoesOn(int update) throws IOException {
        List<Long> jobs = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
            jobs.add(fake.addJob(DAILY.replace("%s", "job " + number)));
        }
        ObjectNode before = fake.snapshot();
        Path plan = home.resolve("plan.jsonl");
        Path receipt = home.resolve("r.jsonl");
        jobs("pause", "--unpaused", "--plan-out", plan.toString());
        fake.faults().at(update, "POST", "/api/2.2/jobs/update", Fault.after(this::killOurs));
        String[] apply = {"pause", "--apply", plan.toString(), "--receipt", receipt.toString(), "--calls", "3"};

        assertThat(jobs(apply).exit()).isNotZero();
        int made = fake.calls("POST", "/api/2.2/jobs/update").size();
        assertThat(made).isBetween(update, update + 2);
        Files.writeString(receipt, Files.readString(receipt) + "{\"done\":{\"id\":1,\"le");

        JavaProcess.Result again = jobs(apply);
        assertThat(again.exit()).as(again.both()).isZero();
        assertThat(jobs)
                .allSatisfy(job -> assertThat(fake.job(job)
                                .at("/settings/schedule/pause_status")
                                .asText())
                        .isEqualTo("PAUSED"));
        assertThat(fake.calls("POST", "/api/2.2/jobs/update")).hasSize(8);
        assertThat(jobs("undo", receipt.toString(), "--apply").exit()).isZero();
        assertThat(fake.snapshot()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "list --filter unpasued | Did you mean \"unpaused\"?",
                "list --filter id:abc | is no number of a job",
                "list --last-run <0d | can never be",
                "list --csv -o json | exclude each other",
                "list --calls 0 | --calls has to be",
                "pause | Say which jobs",
                "pause --job 1 --unpaused | either --job or filters",
                "pause --unpaused --receipt r | --receipt belongs to --apply",
                "pause --apply p --unpaused | --apply does what its plan says",
                "pause --apply p --cancel-active | --cancel-active belongs to the plan",
                "audit --hours 0 | --hours has to be",
                "audit --include pipelins | Did you mean 'pipelines'?",
                "audit --fail-on orphans | There is: unknown-trigger",
                "pause --token x | There is no option '--token'"
            })
    void saysWhatIsWrongWithACommandLine(String arguments, String message) {
        Cli.Result result = Cli.run((Object[]) ("jobs " + arguments).split(" "));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains(message);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void whoIsNotSignedInIsToldSo() {
        fake.revokeCredentials();

        assertThat(jobs("list").exit()).isEqualTo(6);
    }

    private void killOurs() {
        ProcessHandle.current()
                .children()
                .filter(each -> each.info().commandLine().orElse("").contains(home.toString()))
                .forEach(ProcessHandle::destroyForcibly);
    }

    private JavaProcess.Result jobs(String... arguments) {
        List<String> words = new ArrayList<>(List.of("jobs"));
        words.addAll(List.of(arguments));
        Map<String, String> environment = Map.of(
                "DATABRICKS_HOST", fake.url(),
                "DATABRICKS_TOKEN", fake.token(),
                "DATABRICKS_CONFIG_FILE", "/dev/null");
        return JavaProcess.run(Main.class, home, environment, List.of(), words.toArray(String[]::new));
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }
}
