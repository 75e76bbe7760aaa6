package io.wkmigrate.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.convert.Adf;
import io.wkmigrate.fake.workspace.Behaviour;
import io.wkmigrate.fake.workspace.FakeOptions;
import io.wkmigrate.workspace.WorkspaceException;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a workspace holds is listed, described and updated. */
class AssetsTest {

    private static final String SCHEDULE = """
        {"quartz_cron_expression": "0 0 1 * * ?", "timezone_id": "UTC" %s}
        """;

    private final TestStore test = new TestStore();

    @AfterEach
    void stop() {
        test.close();
    }

    private static ObjectNode job(String name, String schedule) {
        ObjectNode job = LoadTest.job(name, 1);
        return schedule.isEmpty() ? job : job.set("schedule", Adf.json(SCHEDULE.formatted(schedule)));
    }

    private static ObjectNode spec(String name) {
        return (ObjectNode) Adf.json("""
            {"name": "%s", "catalog": "main", "serverless": true,
             "libraries": [{"file": {"path": "/Workspace/Shared/x.py"}}]}
            """.formatted(name));
    }

    @Test
    void allJobsAreListedByName() {
        IntStream.range(0, 130).forEach(each -> test.fake.addJob(LoadTest.job("Job %03d".formatted(129 - each), 1)));

        assertThat(test.store().list(AssetKind.JOB))
                .hasSize(130)
                .isSortedAccordingTo((one, other) -> one.name().compareTo(other.name()));
    }

    @Test
    void aJobIsDescribedByIdOrNameWithAllItsTasks() {
        long id = test.fake.addJob(LoadTest.job("Big", 150));

        assertThat(test.store().describe(AssetKind.JOB, "Big").at("/settings/tasks"))
                .hasSize(150);
        assertThat(test.store()
                        .describe(AssetKind.JOB, Long.toString(id))
                        .path("job_id")
                        .asLong())
                .isEqualTo(id);
    }

    @Test
    void digitsThatAreNoIdAreAName() {
        test.fake.addJob(LoadTest.job("2024", 3));

        assertThat(test.store().describe(AssetKind.JOB, "2024").at("/settings/tasks"))
                .hasSize(3);
        assertThatThrownBy(() -> test.store().describe(AssetKind.JOB, "2025"))
                .isInstanceOf(AssetNotFoundException.class);
    }

    @Test
    void settingsOfAJobAreReplacedAsAWhole() {
        long id = test.fake.addJob(job("Load", "").put("description", "old").put("timeout_seconds", 60));

        JsonNode after = test.store().update(AssetKind.JOB, "Load", LoadTest.job("Load v2", 150));

        assertThat(after.at("/settings/name").asText()).isEqualTo("Load v2");
        assertThat(after.at("/settings/tasks")).hasSize(150);
        assertThat(test.fake.job(id).path("settings").has("description")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAUSED", "UNPAUSED"})
    void whetherAJobIsPausedStaysAsItIsUnlessSaid(String status) {
        long id = test.fake.addJob(job("Load", ", \"pause_status\": \"%s\"".formatted(status)));
        String other = status.equals("PAUSED") ? "UNPAUSED" : "PAUSED";

        test.store().update(AssetKind.JOB, "Load", job("Load", " "));
        assertThat(test.fake.job(id).at("/settings/schedule/pause_status").asText())
                .isEqualTo(status);

        test.store().update(AssetKind.JOB, "Load", job("Load", ", \"pause_status\": \"%s\"".formatted(other)));
        assertThat(test.fake.job(id).at("/settings/schedule/pause_status").asText())
                .isEqualTo(other);
    }

    @Test
    void aScheduleThatIsNewLandsPaused() {
        long id = test.fake.addJob(job("Load", ""));

        test.store().update(AssetKind.JOB, "Load", job("Load", " "));

        assertThat(test.fake.job(id).at("/settings/schedule/pause_status").asText())
                .isEqualTo("PAUSED");
    }

    @Test
    void eachOfSeveralTriggersKeepsItsOwnPauseAndANewOneIsPaused() {
        String hourly = "{'periodic': {'interval': 1, 'unit': 'HOURS'}%s}";
        String daily = "{'periodic': {'interval': 1, 'unit': 'DAYS'}%s}";
        String cron = "{'schedule': {'quartz_cron_expression': '0 0 1 * * ?', 'timezone_id': 'UTC'}%s}";
        String paused = ", 'pause_status': 'PAUSED'";
        long id = test.fake.addJob(triggered(hourly.formatted(""), daily.formatted(paused)));

        test.store()
                .update(
                        AssetKind.JOB,
                        "Load",
                        triggered(cron.formatted(""), daily.formatted(""), hourly.formatted("")));

        assertThat(pauses(id)).containsExactly("PAUSED", "PAUSED", "UNPAUSED");

        test.store()
                .update(
                        AssetKind.JOB,
                        "Load",
                        triggered(cron.formatted(", 'pause_status': 'UNPAUSED'"), hourly.formatted(paused)));

        assertThat(pauses(id)).containsExactly("UNPAUSED", "PAUSED");
    }

    @Test
    void aPauseThatIsNullIsNotSaid() {
        long id = test.fake.addJob(job("Load", ""));

        test.store().update(AssetKind.JOB, "Load", job("Load", ", \"pause_status\": null"));

        assertThat(test.fake.job(id).at("/settings/schedule/pause_status").asText())
                .isEqualTo("PAUSED");
    }

    private static ObjectNode triggered(String... triggers) {
        return job("Load", "")
                .set("triggers", Adf.json("[" + String.join(",", triggers).replace('\'', '"') + "]"));
    }

    private List<String> pauses(long id) {
        return test.fake.job(id).at("/settings/triggers").findValuesAsText("pause_status");
    }

    @Test
    void anUpdatedJobIsStillKnownToItsDeploymentAndAConflict() throws IOException {
        var pipeline = TestStore.only(TestStore.pipeline("Load", ""));
        test.store().toPipeline(pipeline);

        test.store().update(AssetKind.JOB, "Load", LoadTest.job("Load", 1));

        assertThat(test.settings("Load").at("/tags/wkmigrate_job").asText()).isEqualTo("sales.load");
        assertThatThrownBy(() -> test.store().toPipeline(pipeline)).isInstanceOf(DeploymentConflictException.class);
        assertThat(test.fake.jobs()).hasSize(1);
    }

    @Test
    void whatTheWorkspaceDoesNotKeepIsToldByField() {
        test.fake.addJob(job("Load", ""));

        // The workspace drops what it does not know.
        assertThatThrownBy(() -> test.store()
                        .update(AssetKind.JOB, "Load", job("Load", "").put("no_such_field", "x")))
                .isInstanceOfSatisfying(
                        AssetMismatchException.class,
                        failure -> assertThat(failure.fields()).containsExactly("no_such_field"));
    }

    /** The service takes these and shows them to nobody; that is no difference. */
    @Test
    void whatTheWorkspaceDoesNotShowIsNoDifference() {
        test.fake.addJob(job("Load", ""));
        ObjectNode settings = job("Load", "");
        settings.putObject("run_as").put("user_name", test.fake.userName());
        settings.putObject("trigger")
                .putObject("table_update")
                .put("condition", "ALL_UPDATED")
                .putArray("table_names")
                .add("main.a.b");

        JsonNode after = test.store().update(AssetKind.JOB, "Load", settings);

        assertThat(after.at("/settings/trigger/pause_status").asText()).isEqualTo("PAUSED");
        assertThat(after.at("/settings").has("run_as")).isFalse();
    }

    @Test
    void aWorkspaceThatCallsAMissingJobInvalidIsUnderstood() {
        try (TestStore other = new TestStore(FakeOptions.usual().with(Behaviour.MISSING_JOB_IS_INVALID))) {
            other.fake.addJob(LoadTest.job("2024", 3));

            assertThat(other.store().describe(AssetKind.JOB, "2024").at("/settings/tasks"))
                    .hasSize(3);
        }
    }

    @Test
    void aJobThatMayNotBeSeenIsNoMissingOne() {
        long id = test.fake.addJob(LoadTest.job("Hidden", 1));
        test.fake.hideJob(id);

        assertThatThrownBy(() -> test.store().describe(AssetKind.JOB, Long.toString(id)))
                .isInstanceOfSatisfying(
                        WorkspaceException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(WorkspaceException.Kind.PERMISSION));
    }

    @Test
    void aWholeJobIsNotTakenForSettings() {
        test.fake.addJob(job("Load", ""));
        JsonNode whole = test.store().describe(AssetKind.JOB, "Load");
        test.fake.clearCalls();

        assertThatThrownBy(() -> test.store().update(AssetKind.JOB, "Load", whole))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("settings");
        assertThat(test.fake.writes()).isEmpty();
    }

    @Test
    void declarativePipelinesAreListedDescribedAndUpdated() {
        String id = test.fake.addPipeline(spec("Bronze"));

        assertThat(test.store().list(AssetKind.PIPELINE)).containsExactly(new Asset(AssetKind.PIPELINE, id, "Bronze"));
        assertThat(test.store()
                        .describe(AssetKind.PIPELINE, "Bronze")
                        .at("/spec/catalog")
                        .asText())
                .isEqualTo("main");

        JsonNode after =
                test.store().update(AssetKind.PIPELINE, id, spec("Silver").put("schema", "silver"));
        assertThat(after.at("/spec/schema").asText()).isEqualTo("silver");
        assertThat(test.store().list(AssetKind.PIPELINE))
                .extracting(Asset::name)
                .containsExactly("Silver");
        assertThatThrownBy(() -> test.store().describe(AssetKind.PIPELINE, "Bronze"))
                .isInstanceOf(AssetNotFoundException.class);
    }

    @Test
    void notebooksAndFilesOfTheDeploymentAreListedAndNoOthers() throws IOException {
        test.store().toPipeline(TestStore.only(TestStore.pipeline("Load", "")));
        test.fake.addFile(TestStore.ROOT + "/files/notes.txt", "", "mine");
        test.fake.addFile("/Workspace/Shared/elsewhere", "PYTHON", "# Databricks notebook source\n");

        assertThat(test.store().list(AssetKind.NOTEBOOK))
                .extracting(Asset::name)
                .containsExactly("src/load/Pause");
        assertThat(test.store().list(AssetKind.FILE)).extracting(Asset::name).contains("notes.txt");
        assertThat(test.store().list(AssetKind.FILE))
                .extracting(Asset::id)
                .allMatch(path -> path.startsWith(TestStore.ROOT + "/files/"));
    }

    @Test
    void beforeTheFirstDeploymentThereAreNone() {
        assertThat(test.store().list(AssetKind.NOTEBOOK)).isEmpty();
    }

    @Test
    void aNotebookIsDescribedWithItsSourceAndUpdated() throws IOException {
        test.store().toPipeline(TestStore.only(TestStore.pipeline("Load", "")));
        String path = TestStore.ROOT + "/files/src/load/Pause";

        JsonNode before = test.store().describe(AssetKind.NOTEBOOK, "src/load/Pause");
        assertThat(before.path("source").asText())
                .isEqualTo(test.fake.file(path).text());
        assertThat(before.path("language").asText()).isEqualTo("PYTHON");

        String source = "# Databricks notebook source\nprint('ä')\n";
        JsonNode after = test.store().update(AssetKind.NOTEBOOK, path, source.getBytes(UTF_8));
        assertThat(after.path("source").asText()).contains("print('ä')");
        assertThat(test.fake.file(path).text()).contains("print('ä')");
    }

    @Test
    void aNotebookMayComeWithoutTheMarkerThatTheWorkspaceAdds() throws IOException {
        test.store().toPipeline(TestStore.only(TestStore.pipeline("Load", "")));

        byte[] source = "print(1)\n\n\nprint(2)".getBytes(UTF_8);
        JsonNode after = test.store().update(AssetKind.NOTEBOOK, "src/load/Pause", source);

        assertThat(after.path("source").asText()).contains("print(1)", "print(2)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Workspace/Shared/elsewhere",
                "../state/deployment.json",
                "/Workspace/Shared/sales/state/deployment.json",
                "src/../../x",
                "",
                "/Workspace/Shared/sales/files"
            })
    void whatIsNotBelowTheFolderOfTheDeploymentIsRefused(String path) {
        assertThatThrownBy(() -> test.store().update(AssetKind.FILE, path, new byte[0]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> test.store().describe(AssetKind.FILE, path))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(test.fake.writes()).isEmpty();
    }

    @Test
    void anUpdateDoesNotMakeWhatIsNotThere() {
        assertThatThrownBy(() -> test.store().update(AssetKind.FILE, "new.txt", "x".getBytes(UTF_8)))
                .isInstanceOf(AssetNotFoundException.class);
        assertThat(test.fake.files()).doesNotContainKey(TestStore.ROOT + "/files/new.txt");
    }

    @Test
    void aFileDoesNotTurnIntoANotebookNorANotebookIntoAnotherLanguage() {
        test.fake.addFile(TestStore.ROOT + "/files/a.py", "", "x = 1\n");
        test.fake.addFile(TestStore.ROOT + "/files/q", "SQL", "-- Databricks notebook source\nSELECT 1\n");
        byte[] python = "# Databricks notebook source\nprint(1)\n".getBytes(UTF_8);

        assertThatThrownBy(() -> test.store().update(AssetKind.FILE, "a.py", python))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> test.store().update(AssetKind.NOTEBOOK, "q", python))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SQL");
        assertThat(test.fake.file(TestStore.ROOT + "/files/q").text()).contains("SELECT 1");
    }

    @Test
    void secretsAreNamesOnly() {
        test.fake.addScope("team");
        test.fake.addSecret("team", "password", "hunter2");
        test.fake.addSecret("team", "account", "hunter3");

        assertThat(test.store().list(AssetKind.SECRET_SCOPE))
                .extracting(Asset::name)
                .containsExactly("team");
        assertThat(test.store().list(AssetKind.SECRET))
                .extracting(Asset::id)
                .containsExactly("team/account", "team/password");
        assertThat(test.store().describe(AssetKind.SECRET_SCOPE, "team"))
                .isEqualTo(Adf.json("{\"scope\": \"team\", \"keys\": [\"account\", \"password\"]}"));
        assertThat(test.store().describe(AssetKind.SECRET, "team/password"))
                .isEqualTo(Adf.json("{\"scope\": \"team\", \"key\": \"password\"}"));
        assertThatThrownBy(() -> test.store().describe(AssetKind.SECRET, "team/pasword"))
                .isInstanceOf(AssetNotFoundException.class)
                .hasMessageContaining("team/password");
        assertThat(test.fake.calls("GET", "/api/2.0/secrets/get")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SECRET_SCOPE", "SECRET"})
    void secretsAreNotUpdatedHere(AssetKind kind) {
        test.fake.addScope("team");

        assertThatThrownBy(() -> test.store().update(kind, "team", "x".getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> test.store().update(kind, "team", Adf.json("{}")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(test.fake.writes()).isEmpty();
    }
}
