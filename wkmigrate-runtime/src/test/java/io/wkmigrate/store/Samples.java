package io.wkmigrate.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.job.ClusterSpec;
import io.wkmigrate.api.job.Job;
import io.wkmigrate.api.job.JobGovernance;
import io.wkmigrate.api.job.JobGovernance.Notifications;
import io.wkmigrate.api.job.JobGovernance.Permission;
import io.wkmigrate.api.job.JobGovernance.Permission.Level;
import io.wkmigrate.api.job.JobGovernance.Principal;
import io.wkmigrate.api.job.JobOrigin;
import io.wkmigrate.api.job.RunIf;
import io.wkmigrate.api.job.Task;
import io.wkmigrate.api.job.Task.Attempts;
import io.wkmigrate.api.job.Task.DependsOn;
import io.wkmigrate.api.job.Task.TaskCompute;
import io.wkmigrate.api.job.TaskLibrary;
import io.wkmigrate.api.job.TaskWork;
import io.wkmigrate.lower.workflow.Workflow;
import io.wkmigrate.lower.workflow.Workflow.BundleVariable;
import io.wkmigrate.lower.workflow.Workflow.KeptSource;
import io.wkmigrate.lower.workflow.Workflow.LoweredJob;
import io.wkmigrate.lower.workflow.Workflow.LoweredPipeline;
import io.wkmigrate.lower.workflow.Workflow.NotebookFile;
import io.wkmigrate.lower.workflow.Workflow.SecretSlot;
import io.wkmigrate.lower.workflow.Workflow.SourceMapEntry;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Jobs and workflows for tests. */
public final class Samples {

    private Samples() {}

    public static JobText text(String text) {
        return JobText.literal(text).orElseThrow();
    }

    public static Task task(String key, TaskWork work) {
        return task(key, work, new TaskCompute.None());
    }

    public static Task task(String key, TaskWork work, TaskCompute compute) {
        return task(key, work, compute, List.of());
    }

    public static Task task(String key, TaskWork work, TaskCompute compute, List<TaskLibrary> libraries) {
        return new Task(key, Optional.empty(), List.of(), RunIf.ALL_SUCCESS, work, compute, libraries, Attempts.ONCE);
    }

    public static Task after(Task task, RunIf runIf, DependsOn... dependencies) {
        return new Task(
                task.key(),
                task.description(),
                List.of(dependencies),
                runIf,
                task.work(),
                task.compute(),
                task.libraries(),
                task.attempts());
    }

    public static Task attempted(Task task, Attempts attempts) {
        return new Task(
                task.key(),
                task.description(),
                task.dependsOn(),
                task.runIf(),
                task.work(),
                task.compute(),
                task.libraries(),
                attempts);
    }

    public static TaskWork notebook(String path) {
        return new TaskWork.Notebook(text(path), Map.of());
    }

    public static Job job(String key, Task... tasks) {
        return new Job(
                key,
                text(key),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(tasks),
                Optional.empty(),
                OptionalInt.empty(),
                Map.of(),
                JobGovernance.NONE,
                JobOrigin.UNKNOWN);
    }

    /** All that can be said about who is behind a job. */
    public static JobGovernance governance() {
        return new JobGovernance(
                Optional.of(new Principal(Principal.Kind.SERVICE_PRINCIPAL, text("0e1c7d52"))),
                List.of(
                        new Permission(Level.IS_OWNER, new Principal(Principal.Kind.USER, text("ada@contoso.example"))),
                        new Permission(Level.CAN_MANAGE, new Principal(Principal.Kind.GROUP, text("etl")))),
                new Notifications(List.of(text("a@b")), List.of(text("c@d")), List.of(text("e@f"), text("g@h"))));
    }

    public static ClusterSpec cluster(ClusterSpec.Workers workers) {
        return new ClusterSpec(
                Optional.of(text("15.4.x-scala2.12")),
                Optional.of(text("Standard_D4s_v5")),
                Optional.empty(),
                Optional.of(workers),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** A workflow of these jobs and nothing else. */
    public static Workflow workflow(Job... jobs) {
        List<LoweredJob> lowered = java.util.Arrays.stream(jobs)
                .map(job -> new LoweredJob(job, job.key()))
                .toList();
        return new Workflow(
                "contoso",
                lowered,
                List.of(),
                List.of(),
                Workflow.Handover.NONE,
                List.of(),
                List.of(),
                Collections.emptySortedMap());
    }

    /** A workflow of one declarative pipeline, the task that updates it, and where both come from. */
    public static Workflow withPipeline() {
        SourcePlace place = SourcePlace.of("pipeline/load.json");
        PythonNotebook source = PythonNotebook.builder()
                .statement("from pyspark import pipelines as dp")
                .nextCell()
                .statement("@dp.table(name={})", Python.text("orders"))
                .statement("def orders():")
                .statement("    return spark.readStream.table({})", Python.text("raw"))
                .build();
        LoweredPipeline pipeline = new LoweredPipeline(
                "load_orders",
                text("Load / Orders"),
                JobText.bundleVariable("catalog"),
                text("bronze"),
                new NotebookFile("src/load/orders.py", source, List.of("Pipeline Load", "Activity Orders")),
                Map.of("landing", JobText.bundleVariable("landing")),
                Map.of("adf_pipeline", text("Load")),
                "abfss://raw@contoso.dfs.core.windows.net/in",
                "load",
                "orders");
        Task task = task("orders", new TaskWork.Pipeline(JobText.pipelineId("load_orders"), false));
        Workflow plain = workflow(job("load", task));
        return new Workflow(
                plain.factory(),
                plain.jobs(),
                plain.notebooks(),
                List.of(
                        new BundleVariable("catalog", "The catalog", Optional.of("main"), Optional.of("catalog")),
                        new BundleVariable("landing", "Where files arrive", Optional.empty())),
                plain.handover(),
                List.of(new SourceMapEntry(
                        "load", "orders", Optional.empty(), "Load", "Orders", place, Optional.empty())),
                plain.kept(),
                plain.library(),
                List.of(pipeline));
    }

    /** What is left to people when all that is left is some secrets. */
    public static Workflow.Handover handover(SecretSlot... secrets) {
        return new Workflow.Handover(List.of(secrets), List.of(), List.of(), List.of());
    }

    /** A workflow of one job and these secrets. */
    public static Workflow withSecrets(SecretSlot... secrets) {
        Workflow plain = workflow(job("load", task("a", notebook("/n"))));
        return new Workflow(
                plain.factory(),
                plain.jobs(),
                plain.notebooks(),
                plain.variables(),
                handover(secrets),
                plain.sourceMap(),
                plain.kept(),
                plain.library());
    }

    /** A small workflow in which every kind of file occurs. */
    public static Workflow complete() {
        SourcePlace place =
                SourcePlace.of("pipeline/load.json").child("properties").child("activities");
        Task wait = task("wait", new TaskWork.BundleNotebook("src/load/wait.py", Map.of("seconds", text("30"))));
        Job job = job("load", wait);
        Job scheduled = new Job(
                job.key(),
                text("Load orders"),
                job.description(),
                job.parameters(),
                job.clusters(),
                job.tasks(),
                Optional.of(new Job.Schedule("0 30 2 * * ?", "Europe/Berlin")),
                job.maxConcurrentRuns(),
                job.tags(),
                JobGovernance.NONE,
                JobOrigin.UNKNOWN);
        PythonNotebook notebook = PythonNotebook.builder()
                .statement("import time")
                .blank()
                .statement("time.sleep({})", Python.number(30))
                .build();
        return new Workflow(
                "contoso",
                List.of(new LoweredJob(scheduled, "Load")),
                List.of(new NotebookFile("src/load/wait.py", notebook, List.of("Pipeline Load", "Activity Wait"))),
                List.of(
                        new BundleVariable("node_type", "The type of the workers", Optional.of("Standard_D4s_v5")),
                        new BundleVariable("warehouse_id", "The SQL warehouse", Optional.empty())),
                handover(new SecretSlot(
                        "linked service \"SalesDb\"",
                        "the definition itself",
                        "sales",
                        "password",
                        Optional.empty(),
                        place)),
                List.of(new SourceMapEntry(
                        "load",
                        "wait",
                        Optional.of("src/load/wait.py"),
                        "Load",
                        "Wait",
                        place.child(0),
                        Optional.empty())),
                List.of(new KeptSource(
                        "metadata/placeholders/load/copy.json",
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("name", "Copy")
                                .put("type", "Copy"))),
                Collections.emptySortedMap());
    }
}
