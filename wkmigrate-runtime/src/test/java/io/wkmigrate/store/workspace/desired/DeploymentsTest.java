package io.wkmigrate.store.workspace.desired;

import static io.wkmigrate.store.Samples.job;
import static io.wkmigrate.store.Samples.task;
import static io.wkmigrate.store.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.job.Task;
import io.wkmigrate.api.job.Task.TaskCompute;
import io.wkmigrate.api.job.TaskLibrary;
import io.wkmigrate.api.job.TaskWork;
import io.wkmigrate.lower.workflow.Workflow;
import io.wkmigrate.lower.workflow.Workflow.BundleVariable;
import io.wkmigrate.lower.workflow.Workflow.Handover;
import io.wkmigrate.store.BundleSettings;
import io.wkmigrate.store.Samples;
import io.wkmigrate.store.workspace.desired.Deployment.DesiredFile;
import io.wkmigrate.workspace.service.FileKind;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeploymentsTest {

    private static final DeploymentOptions OPTIONS = DeploymentOptions.of(
            new BundleSettings("sales"), new DeploymentRoot("/Workspace/Users/ada@contoso.example/.wkmigrate/sales"));

    @Test
    void whatTheRootIsStandsBeforeEveryPath() {
        Deployment deployment = Deployments.of(Samples.complete(), given(Map.of("warehouse_id", "w")));

        assertThat(deployment.files()).singleElement().satisfies(each -> {
            assertThat(each.path())
                    .isEqualTo("/Workspace/Users/ada@contoso.example/.wkmigrate/sales/files/src/load/wait");
            assertThat(each.kind()).isEqualTo(FileKind.NOTEBOOK);
            assertThat(each.file()).isEqualTo("src/load/wait.py");
        });
        assertThat(settings(deployment)
                        .at("/tasks/0/notebook_task/notebook_path")
                        .asText())
                .isEqualTo(deployment.files().get(0).path());
    }

    @Test
    void theFileOfADeclarativePipelineKeepsItsExtension() {
        Deployment deployment = Deployments.of(Samples.withPipeline(), given(Map.of("landing", "/Volumes/a/b/c")));

        assertThat(deployment.files()).singleElement().satisfies(each -> {
            assertThat(each.path()).endsWith("/files/src/load/orders.py");
            assertThat(each.kind()).isEqualTo(FileKind.FILE);
        });
        assertThat(deployment.pipelines())
                .singleElement()
                .satisfies(each -> assertThat(each.settings())
                        .isEqualTo(json("""
                            {"name": "Load / Orders", "catalog": "main", "schema": "bronze", "serverless": true,
                             "libraries": [{"file": {"path": "%s"}}],
                             "configuration": {"landing": "/Volumes/a/b/c"},
                             "tags": {"adf_pipeline": "Load", "wkmigrate_job": "sales.load_orders"},
                             "edition": "ADVANCED", "channel": "CURRENT"}
                            """.formatted(deployment.files().get(0).path()))));
    }

    /** Ids are known when what they name is there. */
    @Test
    void idsOfWhatIsDeployedStayReferences() {
        Deployment deployment = Deployments.of(Samples.withPipeline(), given(Map.of("landing", "/l")));

        assertThat(settings(deployment).at("/tasks/0/pipeline_task/pipeline_id").asText())
                .isEqualTo("${resources.pipelines.load_orders.id}");
    }

    @Test
    void everyScheduleIsPaused() {
        Deployment deployment = Deployments.of(Samples.complete(), given(Map.of("warehouse_id", "w")));

        assertThat(settings(deployment).at("/schedule/pause_status").asText()).isEqualTo("PAUSED");
    }

    @Test
    void aSecondDeploymentOfAFactoryHasAnotherIdentity() {
        Workflow workflow = Samples.workflow(job("load", task("a", Samples.notebook("/n"))));
        DeploymentOptions other = DeploymentOptions.of(new BundleSettings("sales_test"), OPTIONS.root());

        assertThat(Deployments.of(workflow, OPTIONS).jobs().get(0).identity()).isEqualTo("sales.load");
        assertThat(Deployments.of(workflow, other).jobs().get(0).identity()).isEqualTo("sales_test.load");
    }

    @Test
    void whatTheCommandLineOfBundlesWouldAddIsThere() {
        Workflow workflow = Samples.workflow(job("load", task("a", Samples.notebook("/n"))));

        assertThat(settings(Deployments.of(workflow, OPTIONS))).isEqualTo(json("""
            {"name": "load",
             "tags": {"wkmigrate_job": "sales.load"},
             "tasks": [{"task_key": "a", "notebook_task": {"notebook_path": "/n"},
                        "disable_auto_optimization": true}],
             "max_concurrent_runs": 1,
             "queue": {"enabled": true},
             "format": "MULTI_TASK"}
            """));
    }

    @Test
    void tasksAreSentInTheOrderOfTheirKeys() {
        Workflow workflow =
                Samples.workflow(job("load", task("b", Samples.notebook("/b")), task("a", Samples.notebook("/a"))));

        assertThat(settings(Deployments.of(workflow, OPTIONS)).path("tasks").findValuesAsText("task_key"))
                .containsExactly("a", "b");
    }

    @Test
    void aVariableIsReplacedWhereverItStands() {
        JobText inside = text("to ").plus(JobText.bundleVariable("place")).orElseThrow();
        Workflow workflow = withVariables(
                List.of(new BundleVariable("place", "Where", Optional.empty())),
                task(
                        "a",
                        new TaskWork.Notebook(text("/n"), Map.of("p", inside, "q", JobText.bundleVariable("place")))));

        Deployment deployment = Deployments.of(workflow, given(Map.of("place", "$1 \\ {{job.id}}")));

        assertThat(settings(deployment).at("/tasks/0/notebook_task/base_parameters"))
                .isEqualTo(json("{\"p\": \"to $1 \\\\ {{job.id}}\", \"q\": \"$1 \\\\ {{job.id}}\"}"));
    }

    @Test
    void whatRunsServerlessMovesToACluster() {
        TaskLibrary pandas = new TaskLibrary.PyPi(text("pandas==2.2.0"), Optional.of(text("https://packages")));
        TaskWork python = new TaskWork.PythonFile(text("/Workspace/a.py"), List.of());
        Workflow workflow = Samples.workflow(job(
                "load",
                task("env", python, new TaskCompute.Environment("default"), List.of(pandas)),
                task("loop", new TaskWork.ForEach(text("[1]"), 1, task("nested", Samples.notebook("/n")))),
                task("other", Samples.notebook("/n"), new TaskCompute.Shared("main"))));

        Deployment deployment = Deployments.of(workflow, OPTIONS.onCluster("0415-072300-x"));

        assertThat(settings(deployment).has("environments")).isFalse();
        assertThat(settings(deployment).path("tasks")).isEqualTo(json("""
            [{"task_key": "env", "spark_python_task": {"python_file": "/Workspace/a.py"},
              "existing_cluster_id": "0415-072300-x",
              "libraries": [{"pypi": {"package": "pandas==2.2.0", "repo": "https://packages"}}]},
             {"task_key": "loop", "for_each_task": {"inputs": "[1]", "task":
               {"task_key": "nested", "notebook_task": {"notebook_path": "/n"},
                "existing_cluster_id": "0415-072300-x"}}},
             {"task_key": "other", "notebook_task": {"notebook_path": "/n"}, "job_cluster_key": "main"}]
            """));
        assertThat(deployment.remarks()).isEmpty();
    }

    @Test
    void anOptionThatChangesNothingIsRemarkedOn() {
        Workflow workflow = Samples.workflow(job("load", task("a", new TaskWork.RunJob(text("1"), Map.of()))));
        VariableValues values = new VariableValues(Map.of(), Map.of(), Optional.of("main"), Optional.of("bronze"));

        assertThat(Deployments.of(workflow, OPTIONS.with(values).onCluster("c")).remarks())
                .satisfiesExactly(
                        each -> assertThat(each).startsWith("--catalog has no effect"),
                        each -> assertThat(each).startsWith("--schema has no effect"),
                        each -> assertThat(each).startsWith("--cluster-id has no effect"));
    }

    /** Permissions are no settings of a job: the Jobs API refuses or ignores them there. */
    @Test
    void permissionsAreLeftToBundlesAndThatIsSaid() {
        Workflow workflow =
                Samples.workflow(job("load", task("a", Samples.notebook("/n"))).withGovernance(Samples.governance()));

        Deployment deployment = Deployments.of(workflow, OPTIONS);

        assertThat(settings(deployment).has("permissions")).isFalse();
        assertThat(settings(deployment).path("run_as")).isEqualTo(json("{\"service_principal_name\": \"0e1c7d52\"}"));
        assertThat(settings(deployment).at("/email_notifications/on_start/0").asText())
                .isEqualTo("a@b");
        assertThat(deployment.remarks())
                .singleElement()
                .asString()
                .startsWith("Owners and permissions are not set by this deployment");
    }

    @Test
    void declarativePipelinesStayServerlessAndSaySo() {
        Deployment deployment = Deployments.of(
                Samples.withPipeline(), given(Map.of("landing", "/l")).onCluster("c"));

        assertThat(deployment.pipelines().get(0).settings().path("serverless").asBoolean())
                .isTrue();
        assertThat(deployment.remarks())
                .anyMatch(each -> each.contains("declarative pipelines") && each.contains("1 of them"));
    }

    @Test
    void aWordThatIsNoClusterIsRefused() {
        assertThatThrownBy(() -> OPTIONS.onCluster("my cluster"))
                .isInstanceOf(DeploymentOptionException.class)
                .hasMessageContaining("my cluster");
    }

    @Test
    void theSameInputGivesTheSameDeployment() {
        List<Deployment> twice = Collections.nCopies(2, 0).stream()
                .map(each -> Deployments.of(Samples.complete(), given(Map.of("warehouse_id", "w"))))
                .toList();

        assertThat(twice.get(0).jobs()).isEqualTo(twice.get(1).jobs());
        assertThat(twice.get(0).files())
                .extracting(DesiredFile::path)
                .isEqualTo(twice.get(1).files().stream().map(DesiredFile::path).toList());
    }

    private static DeploymentOptions given(Map<String, String> values) {
        return OPTIONS.with(VariableValues.of(values));
    }

    private static Workflow withVariables(List<BundleVariable> variables, Task task) {
        return new Workflow(
                "contoso",
                Samples.workflow(job("load", task)).jobs(),
                List.of(),
                variables,
                Handover.NONE,
                List.of(),
                List.of(),
                Collections.emptySortedMap());
    }

    private static JsonNode settings(Deployment deployment) {
        return json(deployment.jobs().get(0).settings().toString());
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
