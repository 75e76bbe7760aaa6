package io.wkmigrate.store;

import static io.wkmigrate.store.Samples.after;
import static io.wkmigrate.store.Samples.attempted;
import static io.wkmigrate.store.Samples.cluster;
import static io.wkmigrate.store.Samples.job;
import static io.wkmigrate.store.Samples.notebook;
import static io.wkmigrate.store.Samples.task;
import static io.wkmigrate.store.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.databricks.sdk.service.jobs.ConditionTaskOp;
import com.databricks.sdk.service.jobs.JobSettings;
import com.databricks.sdk.service.jobs.PauseStatus;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobSettingsTest {

    @Test
    void theLeastJobHasNoDefaultsWrittenOut() throws Exception {
        assertSettings(job("load", task("run", notebook("/Shared/run"), new TaskCompute.Shared("main"))), """
                {"name": "load",
                 "tasks": [{"task_key": "run", "notebook_task": {"notebook_path": "/Shared/run"}, "job_cluster_key": "main"}]}
                """);
    }

    @Test
    void aJobHasItsSettingsInTheOrderInWhichPeopleReadThem() throws Exception {
        Map<String, JobText> tags = new LinkedHashMap<>();
        tags.put("adf.folder", text("Sales"));
        Job job = new Job(
                "load",
                text("Load"),
                Optional.of(text("Loads orders")),
                List.of(new Job.JobParameter("day", text("2026-01-01"))),
                List.of(new Job.JobCluster("main", cluster(new ClusterSpec.Workers.Fixed(2)))),
                List.of(task("run", notebook("/Shared/run"), new TaskCompute.Shared("main"))),
                Optional.of(new Job.Schedule("0 30 2 * * ?", "Europe/Berlin")),
                OptionalInt.of(1),
                tags,
                JobGovernance.NONE,
                JobOrigin.UNKNOWN);

        assertSettings(job, """
                {"name": "Load",
                 "description": "Loads orders",
                 "tags": {"adf.folder": "Sales"},
                 "parameters": [{"name": "day", "default": "2026-01-01"}],
                 "schedule": {"quartz_cron_expression": "0 30 2 * * ?", "timezone_id": "Europe/Berlin",
                              "pause_status": "PAUSED"},
                 "max_concurrent_runs": 1,
                 "queue": {"enabled": true},
                 "job_clusters": [{"job_cluster_key": "main", "new_cluster": {
                     "spark_version": "15.4.x-scala2.12", "node_type_id": "Standard_D4s_v5", "num_workers": 2}}],
                 "tasks": [{"task_key": "run", "notebook_task": {"notebook_path": "/Shared/run"}, "job_cluster_key": "main"}]}
                """);
        assertThat(sdk(job).getSchedule().getPauseStatus()).isEqualTo(PauseStatus.PAUSED);
    }

    @Test
    void whoIsBehindAJobIsSaidInTheTermsOfBundles() throws Exception {
        Job job = job("load", task("run", notebook("/n"), new TaskCompute.Shared("main")));

        assertSettings(job.withGovernance(Samples.governance()), """
                {"name": "load",
                 "run_as": {"service_principal_name": "0e1c7d52"},
                 "email_notifications": {"on_start": ["a@b"], "on_success": ["c@d"], "on_failure": ["e@f", "g@h"]},
                 "permissions": [{"level": "IS_OWNER", "user_name": "ada@contoso.example"},
                                 {"level": "CAN_MANAGE", "group_name": "etl"}],
                 "tasks": [{"task_key": "run", "notebook_task": {"notebook_path": "/n"}, "job_cluster_key": "main"}]}
                """);
    }

    @Test
    void aGeneratedNotebookIsNamedRelativeToTheFileOfTheJob() throws Exception {
        TaskWork work = new TaskWork.BundleNotebook("src/load/wait.py", Map.of("seconds", text("30")));

        assertTask(task("wait", work), """
                {"task_key": "wait",
                 "notebook_task": {"notebook_path": "../src/load/wait.py", "base_parameters": {"seconds": "30"}},
                 "disable_auto_optimization": true}
                """);
    }

    @Test
    void dependenciesCarryOutcomesAsText() throws Exception {
        Task check = task("check", new TaskWork.Condition(TaskWork.Operator.NOT_EQUAL, text("a"), text("b")));
        Task next = after(
                task("next", notebook("/n"), new TaskCompute.Existing(text("0101-abc"))),
                RunIf.NONE_FAILED,
                DependsOn.on("check", false),
                DependsOn.on("other"));

        assertTask(check, """
                {"task_key": "check", "condition_task": {"op": "NOT_EQUAL", "left": "a", "right": "b"}}
                """);
        assertTask(next, """
                {"task_key": "next",
                 "depends_on": [{"task_key": "check", "outcome": "false"}, {"task_key": "other"}],
                 "run_if": "NONE_FAILED",
                 "notebook_task": {"notebook_path": "/n"},
                 "existing_cluster_id": "0101-abc"}
                """);
    }

    @Test
    void aLoopHoldsItsTaskWithoutDependencies() throws Exception {
        Task nested = after(
                task("each", notebook("/n"), new TaskCompute.Shared("main")), RunIf.ALL_DONE, DependsOn.on("before"));

        assertTask(task("loop", new TaskWork.ForEach(text("[1,2]"), 20, nested)), """
                {"task_key": "loop", "for_each_task": {"inputs": "[1,2]", "concurrency": 20, "task":
                    {"task_key": "each", "notebook_task": {"notebook_path": "/n"}, "job_cluster_key": "main"}}}
                """);
    }

    @Test
    void aJobIsRunByReferenceOrById() throws Exception {
        assertTask(
                task("child", new TaskWork.RunJob(JobText.jobId("other"), Map.of("day", JobText.jobParameter("day")))),
                """
                {"task_key": "child", "run_job_task": {
                    "job_id": "${resources.jobs.other.id}", "job_parameters": {"day": "{{job.parameters.day}}"}}}
                """);
        assertTask(task("child", new TaskWork.RunJob(text("123456789012"), Map.of())), """
                {"task_key": "child", "run_job_task": {"job_id": 123456789012}}
                """);
    }

    @Test
    void programsHaveParametersAndLibraries() throws Exception {
        List<TaskLibrary> libraries = List.of(
                new TaskLibrary.Jar(text("/Volumes/a/b/c.jar")),
                new TaskLibrary.Wheel(text("/Volumes/a/b/c.whl")),
                new TaskLibrary.Maven(text("a:b:1"), Optional.of(text("https://m")), List.of(text("x:y"))),
                new TaskLibrary.PyPi(text("pandas==2.2"), Optional.empty()),
                new TaskLibrary.Cran(text("dplyr"), Optional.of(text("https://c"))));

        assertTask(
                task(
                        "jar",
                        new TaskWork.Jar(text("com.contoso.Main"), List.of(text("-x"))),
                        new TaskCompute.Shared("main"),
                        libraries),
                """
                {"task_key": "jar",
                 "spark_jar_task": {"main_class_name": "com.contoso.Main", "parameters": ["-x"]},
                 "job_cluster_key": "main",
                 "libraries": [
                    {"jar": "/Volumes/a/b/c.jar"},
                    {"whl": "/Volumes/a/b/c.whl"},
                    {"maven": {"coordinates": "a:b:1", "repo": "https://m", "exclusions": ["x:y"]}},
                    {"pypi": {"package": "pandas==2.2"}},
                    {"cran": {"package": "dplyr", "repo": "https://c"}}]}
                """);
    }

    @Test
    void attemptsAreWrittenWhereTheyDifferFromOne() throws Exception {
        Task task = task("run", notebook("/n"), new TaskCompute.Shared("main"));

        assertTask(attempted(task, new Attempts(3600, 2, 30_000, true)), """
                {"task_key": "run", "notebook_task": {"notebook_path": "/n"}, "job_cluster_key": "main",
                 "max_retries": 2, "min_retry_interval_millis": 30000, "retry_on_timeout": true, "timeout_seconds": 3600}
                """);
        assertTask(attempted(task, new Attempts(0, 0, 30_000, true)), """
                {"task_key": "run", "notebook_task": {"notebook_path": "/n"}, "job_cluster_key": "main"}
                """);
    }

    @Test
    void aServerlessEnvironmentIsDeclaredOnceWithAllThatItsTasksNeed() throws Exception {
        TaskCompute serverless = new TaskCompute.Environment("default");
        TaskWork python = new TaskWork.PythonFile(text("/Workspace/a.py"), List.of(text("1")));
        TaskLibrary pandas = new TaskLibrary.PyPi(text("pandas"), Optional.empty());
        Task inLoop = task("c", python, serverless, List.of(new TaskLibrary.Wheel(text("/Volumes/a/b/c.whl"))));
        Job job = job(
                "load",
                task("a", python, serverless, List.of(pandas)),
                task("b", python, serverless, List.of(pandas)),
                task("loop", new TaskWork.ForEach(text("[1]"), 1, inLoop)));

        JsonNode settings = settings(job);

        assertThat(settings.get("environments")).isEqualTo(json("""
                [{"environment_key": "default", "spec": {
                    "environment_version": "4", "dependencies": ["pandas", "/Volumes/a/b/c.whl"]}}]
                """));
        assertThat(settings.at("/tasks/0")).isEqualTo(json("""
                {"task_key": "a", "spark_python_task": {"python_file": "/Workspace/a.py", "parameters": ["1"]},
                 "environment_key": "default", "disable_auto_optimization": true}
                """));
    }

    @Test
    void aClusterHasEverySettingUnderItsName() throws Exception {
        ClusterSpec spec = new ClusterSpec(
                Optional.of(text("15.4.x-scala2.12")),
                Optional.of(text("Standard_D4s_v5")),
                Optional.of(text("Standard_D8s_v5")),
                Optional.of(new ClusterSpec.Workers.Autoscale(2, 8)),
                Optional.of(text("pool-1")),
                Optional.of(text("policy-1")),
                Optional.of(text("SINGLE_USER")),
                Map.of("spark.speculation", text("true")),
                Map.of("PYSPARK_PYTHON", text("/databricks/python3/bin/python3")),
                Map.of("team", text("sales")),
                List.of(
                        text("/Volumes/a/b/i.sh"),
                        text("/Shared/i.sh"),
                        text("dbfs:/i.sh"),
                        text("abfss://c@a.dfs.core.windows.net/i.sh")),
                Optional.of(text("dbfs:/logs")),
                Optional.of(true));

        assertThat(clusterSettings(spec)).hasToString(compact("""
                {"spark_version": "15.4.x-scala2.12",
                 "node_type_id": "Standard_D4s_v5",
                 "driver_node_type_id": "Standard_D8s_v5",
                 "autoscale": {"min_workers": 2, "max_workers": 8},
                 "instance_pool_id": "pool-1",
                 "policy_id": "policy-1",
                 "apply_policy_default_values": true,
                 "data_security_mode": "SINGLE_USER",
                 "spark_conf": {"spark.speculation": "true"},
                 "spark_env_vars": {"PYSPARK_PYTHON": "/databricks/python3/bin/python3"},
                 "custom_tags": {"team": "sales"},
                 "init_scripts": [
                    {"volumes": {"destination": "/Volumes/a/b/i.sh"}},
                    {"workspace": {"destination": "/Shared/i.sh"}},
                    {"dbfs": {"destination": "dbfs:/i.sh"}},
                    {"abfss": {"destination": "abfss://c@a.dfs.core.windows.net/i.sh"}}],
                 "cluster_log_conf": {"dbfs": {"destination": "dbfs:/logs"}},
                 "enable_elastic_disk": true}
                """));
    }

    @ParameterizedTest
    @EnumSource(RunIf.class)
    void theSdkKnowsEveryRunCondition(RunIf runIf) throws Exception {
        Task task = after(task("b", notebook("/n")), runIf, DependsOn.on("a"));

        com.databricks.sdk.service.jobs.RunIf read =
                sdk(job("load", task)).getTasks().iterator().next().getRunIf();

        if (runIf == RunIf.ALL_SUCCESS) {
            assertThat(read).isNull();
        } else {
            assertThat(read.name()).isEqualTo(runIf.name());
        }
    }

    @ParameterizedTest
    @EnumSource(TaskWork.Operator.class)
    void theSdkKnowsEveryOperator(TaskWork.Operator operator) throws Exception {
        Task task = task("c", new TaskWork.Condition(operator, text("1"), text("2")));

        ConditionTaskOp read = sdk(job("load", task))
                .getTasks()
                .iterator()
                .next()
                .getConditionTask()
                .getOp();

        assertThat(read.name()).isEqualTo(operator.name());
    }

    private static void assertTask(Task task, String expected) throws Exception {
        JsonNode actual = settings(job("job", task)).at("/tasks/0");
        // Text against text, so that the order of members counts.
        assertThat(actual).hasToString(compact(expected));
    }

    private static void assertSettings(Job job, String expected) throws Exception {
        assertThat(settings(job)).hasToString(compact(expected));
    }

    private static JsonNode clusterSettings(ClusterSpec spec) throws Exception {
        Job job = new Job(
                "load",
                text("load"),
                Optional.empty(),
                List.of(),
                List.of(new Job.JobCluster("main", spec)),
                List.of(task("run", notebook("/n"), new TaskCompute.Shared("main"))),
                Optional.empty(),
                OptionalInt.empty(),
                Map.of(),
                JobGovernance.NONE,
                JobOrigin.UNKNOWN);
        return settings(job).at("/job_clusters/0/new_cluster");
    }

    /** The settings, once the SDK has read them. */
    private static JsonNode settings(Job job) throws Exception {
        assertThat(sdk(job).getName()).isEqualTo(job.name().toString());
        return io.wkmigrate.store.JobSettings.of(job);
    }

    private static JobSettings sdk(Job job) throws Exception {
        return StrictSdk.read(io.wkmigrate.store.JobSettings.of(job), JobSettings.class);
    }

    private static String compact(String text) throws Exception {
        return json(text).toString();
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }
}
