package io.wkmigrate.benchmark;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.fake.workspace.FakeWorkspace;
import io.wkmigrate.fake.workspace.TestConnections;
import io.wkmigrate.store.Identity;
import io.wkmigrate.store.workspace.DeploySettings;
import io.wkmigrate.store.workspace.Deployer;
import io.wkmigrate.store.workspace.apply.DeployProgress;
import io.wkmigrate.store.workspace.desired.Deployment;
import io.wkmigrate.store.workspace.desired.Deployment.DesiredFile;
import io.wkmigrate.store.workspace.desired.Deployment.DesiredJob;
import io.wkmigrate.store.workspace.plan.Plan;
import io.wkmigrate.workspace.Pause;
import io.wkmigrate.workspace.Workspace;
import io.wkmigrate.workspace.WorkspaceOptions;
import io.wkmigrate.workspace.service.FileKind;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A deploy of many jobs to a workspace that takes its time, compared with the least that could be: one call for each thing
 * that is made, as many at once as allowed, and nothing else.
 */
final class DeployTimes {

    private static final int CALLS_AT_ONCE = 16;
    private static final int NOTEBOOKS_OF_A_JOB = 2;
    private static final int TASKS = 20;

    private DeployTimes() {}

    /** Arguments: how many jobs, and how many milliseconds a call takes. */
    public static void main(String[] arguments) throws IOException {
        int jobs = Integer.parseInt(arguments[0]);
        int latency = Integer.parseInt(arguments[1]);
        Deployment deployment = deployment(jobs);
        try (FakeWorkspace fake = FakeWorkspace.start()) {
            run("warm", fake, deployment(3), latency);
        }
        try (FakeWorkspace fake = FakeWorkspace.start()) {
            fake.latency(Duration.ofMillis(latency));
            int things = jobs + deployment.files().size();
            double least = Math.ceil((double) things / CALLS_AT_ONCE) * latency / 1000;
            System.out.println(jobs + " jobs of " + TASKS + " tasks, "
                    + deployment.files().size()
                    + " notebooks, " + latency + " ms a call, " + CALLS_AT_ONCE + " calls at once; the least: " + things
                    + " calls, " + rounded(least) + " s");
            report("first deploy", run("first", fake, deployment, latency), fake, things, least);
            fake.clearCalls();
            report("nothing changed", run("again", fake, deployment, latency), fake, things, least);
        }
    }

    private static double run(String what, FakeWorkspace fake, Deployment deployment, int latency) throws IOException {
        WorkspaceOptions options = new WorkspaceOptions(
                Optional.empty(), Optional.empty(), Optional.empty(), Duration.ofSeconds(60), Pause.SLEEPING);
        long start = System.nanoTime();
        Workspace workspace = Workspace.connect(TestConnections.config(fake), options);
        DeploySettings settings = new DeploySettings(CALLS_AT_ONCE, false, false, Map.of());
        try (Deployer deployer = new Deployer(workspace, settings, DeployProgress.NONE)) {
            Plan plan = deployer.plan(deployment);
            if (!deployer.apply(deployment, plan).failures().isEmpty()) {
                throw new IllegalStateException("The " + what + " deploy failed");
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void report(String what, double seconds, FakeWorkspace fake, int things, double least) {
        int calls = fake.calls().size();
        System.out.println(
                what + ": " + rounded(seconds) + " s (" + rounded(seconds / least) + " times the least), " + calls
                        + " calls (" + rounded((double) calls / things) + " times the least), "
                        + fake.writes().size() + " writes, " + fake.mostCallsInFlight() + " calls at once");
    }

    private static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }

    private static Deployment deployment(int count) {
        List<DesiredJob> jobs = new ArrayList<>();
        List<DesiredFile> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            jobs.add(job(i));
            for (int k = 0; k < NOTEBOOKS_OF_A_JOB; k++) {
                String file = "src/job_" + i + "/n" + k;
                String text = "# Databricks notebook source\nprint(" + i + ", " + k + ")\n";
                files.add(
                        new DesiredFile("/Workspace/Shared/many/files/" + file, file + ".py", FileKind.NOTEBOOK, text));
            }
        }
        return new Deployment("many", "/Workspace/Shared/many", files, List.of(), jobs, List.of());
    }

    private static DesiredJob job(int i) {
        ObjectNode settings = JsonNodeFactory.instance.objectNode().put("name", "job " + i);
        settings.putObject("queue").put("enabled", true);
        for (int t = 0; t < TASKS; t++) {
            ObjectNode task = settings.withArray("/tasks").addObject().put("task_key", "t" + t);
            task.putObject("notebook_task")
                    .put("notebook_path", "/Workspace/Shared/many/files/src/job_" + i + "/n" + t % NOTEBOOKS_OF_A_JOB);
            if (t > 0) {
                task.withArray("/depends_on").addObject().put("task_key", "t" + (t - 1));
            }
        }
        if (i % 10 == 9) {
            settings.withArray("/tasks")
                    .addObject()
                    .put("task_key", "run")
                    .putObject("run_job_task")
                    .put("job_id", "${resources.jobs.job_" + (i - 1) + ".id}");
        }
        String identity = Identity.of("many", "job_" + i);
        return new DesiredJob("job_" + i, identity, "job " + i, Identity.mark(settings, identity));
    }
}
