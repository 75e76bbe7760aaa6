package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wkmigrate.fake.workspace.FakeWorkspace;
import io.wkmigrate.fake.workspace.Fault;
import io.wkmigrate.workspace.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy} as people and their scripts call it: processes with an environment, plans in files, exit codes. */
class DeployCommandTest {

    private static final int PIPELINES = 12;

    private final FakeWorkspace fake = FakeWorkspace.start();

    @TempDir
    private Path home;

    private Path source = Path.of("");
    private Path plan = Path.of("");

    @BeforeEach
    void writeFactory() throws IOException {
        source = home.resolve("shop");
        plan = home.resolve("plan.json");
        Path pipelines = Files.createDirectories(source.resolve("pipeline"));
        for (int i = 0; i < PIPELINES; i++) {
            Files.writeString(pipelines.resolve("p" + i + ".json"), pipeline(i));
        }
    }

    /** Each waits, and runs the one before. */
    private static String pipeline(int i) {
        String call = i == 0 ? "" : """
                , {"name": "Call", "type": "ExecutePipeline", "dependsOn": [],
                   "typeProperties": {"pipeline": {"referenceName": "p%d", "type": "PipelineReference"},
                                      "waitOnCompletion": true}}""".formatted(i - 1);
        return """
                {"name": "p%d", "properties": {"activities": [
                  {"name": "Hold", "type": "Wait", "dependsOn": [], "typeProperties": {"waitTimeInSeconds": %d}}%s]}}""".formatted(i, i + 1, call);
    }

    @AfterEach
    void close() {
        fake.close();
    }

    private JavaProcess.Result run(String... arguments) {
        return JavaProcess.run(Main.class, home, environment(), List.of(), arguments);
    }

    private Map<String, String> environment() {
        return Map.of(
                "DATABRICKS_HOST", fake.url(),
                "DATABRICKS_TOKEN", fake.token(),
                "DATABRICKS_CONFIG_FILE", "/dev/null");
    }

    private JavaProcess.Result deploy(String... more) {
        List<String> arguments = new ArrayList<>(List.of("deploy", source.toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    @Test
    void planAndApplyAndAgain() throws IOException {
        JavaProcess.Result planned = deploy("--plan-out", plan.toString());
        assertThat(planned.exit()).as(planned.both()).isZero();
        assertThat(planned.out()).contains("Plan: ", "--apply " + plan);
        assertThat(fake.writes()).isEmpty();

        JavaProcess.Result applied = deploy("--apply", plan.toString(), "-o", "json");
        assertThat(applied.exit()).as(applied.both()).isZero();
        JsonNode result = new ObjectMapper().readTree(applied.out());
        assertThat(result.path("failed")).isEmpty();
        assertThat(result.path("ids")).hasSize(PIPELINES);
        assertThat(fake.jobs()).hasSize(PIPELINES);

        fake.clearCalls();
        assertThat(deploy("--check").exit()).isZero();
        assertThat(deploy("--apply", plan.toString()).exit()).isZero();
        assertThat(fake.writes()).isEmpty();
        assertThat(applied.both() + planned.both()).doesNotContain(fake.token());
    }

    @Test
    void checkSaysThatThereAreChangesAndAStalePlanIsRefused() throws IOException {
        assertThat(deploy("--check").exit()).isEqualTo(10);
        assertThat(deploy("--plan-out", plan.toString()).exit()).isZero();
        Files.writeString(source.resolve("pipeline/p3.json"), pipeline(3).replace(": 4}", ": 40}"));

        JavaProcess.Result stale = deploy("--apply", plan.toString());

        assertThat(stale.exit()).isEqualTo(8);
        assertThat(stale.err()).contains("nothing was written", "p3");
        assertThat(fake.writes()).isEmpty();
    }

    @Test
    void aConflictIsListedAndTheExitCodeSaysSo() {
        deploy("--plan-out", plan.toString());
        deploy("--apply", plan.toString());
        fake.editJob(fake.jobs().get(0).path("job_id").asLong(), settings -> settings.put("description", "mine"));

        JavaProcess.Result planned = deploy();

        assertThat(planned.exit()).isEqualTo(5);
        assertThat(planned.out()).contains("Conflicts", "different: description");
    }

    @Test
    void aFileThatCannotBeReadIsListedAndTheRestIsDeployed() throws IOException {
        Files.writeString(source.resolve("pipeline/broken.json"), "{\"name\": ");
        JavaProcess.Result planned = deploy("--plan-out", plan.toString());
        JavaProcess.Result applied = deploy("--apply", plan.toString());

        assertThat(planned.exit()).isEqualTo(5);
        assertThat(applied.exit()).isEqualTo(5);
        assertThat(applied.err()).contains("pipeline/broken.json was rejected");
        assertThat(fake.jobs()).hasSize(PIPELINES);
    }

    @Test
    void whoMayNotWriteIsToldWhatHeMayNot() {
        deploy("--plan-out", plan.toString());
        fake.deny("POST", "/api/2.2/jobs/create");

        JavaProcess.Result applied = deploy("--apply", plan.toString());

        assertThat(applied.exit()).isEqualTo(6);
        assertThat(applied.err()).contains("POST /api/2.2/jobs/create", "PERMISSION_DENIED");
    }

    @Test
    void whatCouldNotBeTidiedUpShowsInTheExitCode() {
        deploy("--plan-out", plan.toString());
        fake.deny("POST", "/api/2.0/workspace/delete");

        JavaProcess.Result applied = deploy("--apply", plan.toString());

        assertThat(applied.exit()).isEqualTo(5);
        assertThat(applied.out()).contains("The lock could not be given back");
        assertThat(fake.jobs()).hasSize(PIPELINES);
    }

    @Test
    void aPlanThatIsNoneIsRefused() throws IOException {
        Files.writeString(plan, "{}");

        JavaProcess.Result applied = deploy("--apply", plan.toString());

        assertThat(applied.exit()).isEqualTo(8);
        assertThat(applied.err()).contains("plan.json cannot be applied: it is not the plan of a deploy");
    }

    /** The process is killed by the system, not stopped: nothing of it runs after the call. */
    @Test
    void aProcessThatIsKilledGoesOnWhereItStopped() throws IOException, InterruptedException {
        deploy("--plan-out", plan.toString());
        for (int jobs : List.of(1, 4, 9)) {
            killAtJob(jobs);
        }

        JavaProcess.Result applied = deploy("--apply", plan.toString());

        assertThat(applied.exit()).as(applied.both()).isZero();
        assertThat(fake.jobs()).hasSize(PIPELINES);
        fake.clearCalls();
        assertThat(deploy("--check").exit()).isZero();
        assertThat(fake.writes()).isEmpty();
    }

    private void killAtJob(int call) throws IOException, InterruptedException {
        AtomicReference<Process> process = new AtomicReference<>();
        int missing = PIPELINES - fake.jobs().size();
        fake.faults()
                .at(
                        Math.min(call, missing),
                        "POST",
                        "/api/2.2/jobs/create",
                        Fault.after(() -> process.get().destroyForcibly()));
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "deploy",
                        source.toString(),
                        "--apply",
                        plan.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("killed.txt").toFile());
        builder.environment().putAll(environment());
        process.set(builder.start());
        assertThat(process.get().waitFor()).isEqualTo(137);
    }
}
