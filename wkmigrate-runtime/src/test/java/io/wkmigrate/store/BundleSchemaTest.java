package io.wkmigrate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.job.ClusterSpec;
import io.wkmigrate.api.job.Job;
import io.wkmigrate.api.job.JobGovernance;
import io.wkmigrate.api.job.JobOrigin;
import io.wkmigrate.api.job.RunIf;
import io.wkmigrate.api.job.Task;
import io.wkmigrate.api.job.Task.Attempts;
import io.wkmigrate.api.job.Task.DependsOn;
import io.wkmigrate.api.job.Task.TaskCompute;
import io.wkmigrate.api.job.TaskLibrary;
import io.wkmigrate.api.job.TaskWork;
import io.wkmigrate.lower.workflow.Workflow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Bundles against the schema of the Databricks command line, which may not be part of this project. */
class BundleSchemaTest {

    /** Beside the project; tests run in the folder of their module. */
    private static final Path SCHEMA = Path.of("../../shared/reference/databricks/bundle-schema.json");

    private static JsonSchema schema;

    @BeforeAll
    static void readTheSchema() throws IOException {
        assumeTrue(Files.exists(SCHEMA), "The bundle schema is not there");
        JsonNode json = new ObjectMapper().readTree(SCHEMA.toFile());
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(json);
    }

    @Test
    void theSchemaAcceptsABundle() throws IOException {
        assertAccepted(Samples.complete());
    }

    @Test
    void theSchemaAcceptsEveryKindOfTask() throws IOException {
        TaskCompute main = new TaskCompute.Shared("main");
        Task child = Samples.task("child", new TaskWork.RunJob(JobText.jobId("load"), Map.of("a", JobText.input())));
        List<TaskLibrary> libraries = List.of(
                new TaskLibrary.Maven(Samples.text("a:b:1"), Optional.empty(), List.of(Samples.text("x:y"))),
                new TaskLibrary.PyPi(Samples.text("pandas"), Optional.of(Samples.text("https://p"))));
        Task[] tasks = {
            Samples.task("nb", Samples.notebook("/n"), main, libraries),
            Samples.task("jar", new TaskWork.Jar(Samples.text("a.B"), List.of(Samples.text("x"))), main),
            Samples.task(
                    "py", new TaskWork.PythonFile(Samples.text("/a.py"), List.of()), new TaskCompute.Environment("e")),
            Samples.task("loop", new TaskWork.ForEach(JobText.taskValue("nb", "rows"), 5, child)),
            Samples.task("run", new TaskWork.RunJob(Samples.text("42"), Map.of())),
            Samples.after(
                    Samples.task(
                            "if", new TaskWork.Condition(TaskWork.Operator.EQUAL_TO, JobText.EMPTY, JobText.EMPTY)),
                    RunIf.ALL_DONE,
                    DependsOn.on("nb")),
            Samples.attempted(
                    Samples.after(
                            Samples.task(
                                    "last", Samples.notebook("/n"), new TaskCompute.Existing(Samples.text("1-2-x"))),
                            RunIf.NONE_FAILED,
                            DependsOn.on("if", true)),
                    new Attempts(60, 3, 1000, true))
        };
        ClusterSpec spec = Samples.cluster(new ClusterSpec.Workers.Autoscale(1, 4));
        Job job = new Job(
                "load",
                Samples.text("Load"),
                Optional.of(Samples.text("yes")),
                List.of(new Job.JobParameter("p", JobText.reference("job.trigger.time.iso_date"))),
                List.of(new Job.JobCluster("main", spec)),
                List.of(tasks),
                Optional.of(new Job.Schedule("0 0 1 * * ?", "UTC")),
                OptionalInt.of(3),
                Map.of("k", Samples.text("v")),
                JobGovernance.NONE,
                JobOrigin.UNKNOWN);

        assertAccepted(Samples.workflow(job.withGovernance(Samples.governance())));
    }

    @Test
    void theSchemaAcceptsADeclarativePipelineAndItsTask() throws IOException {
        assertAccepted(Samples.withPipeline());
    }

    @Test
    void theSchemaIsOneThatRefuses() throws IOException {
        ObjectNode wrong = new ObjectMapper().createObjectNode();
        wrong.putObject("bundle").put("name", "x");
        wrong.putObject("resources").putObject("jobs").putObject("j").put("no_such_setting", 1);

        assertThat(schema.validate(wrong)).isNotEmpty();
    }

    private static void assertAccepted(Workflow workflow) throws IOException {
        SortedMap<String, byte[]> files = new BundleWriter().files(workflow, BundleSettings.forFactory("contoso"));
        assertThat(schema.validate(merged(files))).isEmpty();
    }

    /** What the command line makes of a bundle before it checks it: one tree of all included files. */
    private static JsonNode merged(SortedMap<String, byte[]> files) throws IOException {
        YAMLMapper yaml = new YAMLMapper();
        ObjectNode all = (ObjectNode) yaml.readTree(files.get("databricks.yml"));
        ObjectNode resources = all.putObject("resources");
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            if (each.getKey().startsWith("resources/")) {
                yaml.readTree(each.getValue())
                        .path("resources")
                        .properties()
                        .forEach(kind ->
                                resources.withObject("/" + kind.getKey()).setAll((ObjectNode) kind.getValue()));
            }
        }
        return all;
    }
}
