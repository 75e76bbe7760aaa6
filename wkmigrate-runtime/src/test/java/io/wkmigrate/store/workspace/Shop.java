package io.wkmigrate.store.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.store.Identity;
import io.wkmigrate.store.workspace.desired.Deployment;
import io.wkmigrate.store.workspace.desired.Deployment.DesiredFile;
import io.wkmigrate.store.workspace.desired.Deployment.DesiredJob;
import io.wkmigrate.store.workspace.desired.Deployment.DesiredPipeline;
import io.wkmigrate.store.workspace.desired.Deployment.DesiredSecret;
import io.wkmigrate.store.workspace.desired.Deployment.SecretSource;
import io.wkmigrate.workspace.service.FileKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A small deployment with one of everything: jobs that run each other, a pipeline, notebooks, a module, secrets. */
final class Shop {

    static final String NAME = "shop";
    static final String ROOT = "/Workspace/Shared/deployments/shop";
    static final String NOTEBOOK = ROOT + "/files/src/load/copy";
    static final String PASSWORD_VARIABLE = "SHOP_PASSWORD";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Shop() {}

    static Deployment deployment() {
        return with(List.of(load(), daily(), report()), "print('copied')");
    }

    /** The same with other jobs, and with another text in the notebook. */
    static Deployment with(List<DesiredJob> jobs, String code) {
        return new Deployment(
                NAME,
                ROOT,
                List.of(
                        file("src/adf/dates.py", FileKind.FILE, "def today():\n    return 1\n"),
                        file("src/load/copy.py", FileKind.NOTEBOOK, "# Databricks notebook source\n" + code + "\n"),
                        file("src/report/print.py", FileKind.NOTEBOOK, "# Databricks notebook source\nprint(2)\n")),
                List.of(pipeline()),
                jobs,
                List.of(
                        new DesiredSecret(
                                "shop", "password", Optional.of(new SecretSource.Environment(PASSWORD_VARIABLE))),
                        new DesiredSecret("shop", "token", Optional.empty())));
    }

    /** The deployment after a job has been changed in the source. */
    static Deployment withLoad(UnaryOperator<ObjectNode> edit) {
        DesiredJob load = load();
        DesiredJob edited = new DesiredJob(
                load.key(),
                load.identity(),
                load.name(),
                edit.apply(load.settings().deepCopy()));
        return with(List.of(edited, daily(), report()), "print('copied')");
    }

    private static DesiredFile file(String path, FileKind kind, String text) {
        String target = ROOT + "/files/" + (kind == FileKind.NOTEBOOK ? path.replaceAll("\\.py$", "") : path);
        return new DesiredFile(target, path, kind, text);
    }

    private static DesiredPipeline pipeline() {
        ObjectNode settings = json("""
                {"name": "Shop orders", "catalog": "main", "schema": "shop", "serverless": true,
                 "libraries": [{"file": {"path": "/Workspace/Shared/deployments/shop/files/src/adf/dates.py"}}],
                 "configuration": {"folder": ""}}""");
        String identity = Identity.of(NAME, "orders");
        return new DesiredPipeline("orders", identity, "Shop orders", Identity.mark(settings, identity));
    }

    /** A job that is run by others, and updates the pipeline. */
    static DesiredJob load() {
        return job("load", "Load", """
                {"name": "Load", "tags": {"adf_pipeline": "Load"}, "max_concurrent_runs": 4,
                 "job_clusters": [{"job_cluster_key": "small", "new_cluster": {
                   "spark_version": "15.4.x-scala2.12", "node_type_id": "Standard_DS3_v2", "num_workers": 2,
                   "policy_id": "P-1", "apply_policy_default_values": true}}],
                 "parameters": [{"name": "day", "default": ""}],
                 "tasks": [
                   {"task_key": "copy",
                    "notebook_task": {"notebook_path": "/Workspace/Shared/deployments/shop/files/src/load/copy",
                                      "base_parameters": {"day": "{{job.parameters.day}}", "note": ""}}},
                   {"task_key": "orders", "depends_on": [{"task_key": "copy"}],
                    "pipeline_task": {"pipeline_id": "${resources.pipelines.orders.id}"}}]}""");
    }

    /** A job on a schedule. */
    static DesiredJob daily() {
        return job("daily", "Daily", """
                {"name": "Daily",
                 "schedule": {"quartz_cron_expression": "0 0 5 * * ?", "timezone_id": "Europe/Berlin",
                              "pause_status": "PAUSED"},
                 "tasks": [{"task_key": "run",
                            "run_job_task": {"job_id": "${resources.jobs.load.id}", "job_parameters": {"day": "1"}}}]}""");
    }

    /** A job whose notebook is told the id of another. */
    static DesiredJob report() {
        return job("report", "Report", """
                {"name": "Report",
                 "tasks": [{"task_key": "print", "timeout_seconds": 600,
                            "notebook_task": {
                              "notebook_path": "/Workspace/Shared/deployments/shop/files/src/report/print",
                              "base_parameters": {"job_id": "${resources.jobs.daily.id}"}}}]}""");
    }

    static DesiredJob job(String key, String name, String settings) {
        String identity = Identity.of(NAME, key);
        ObjectNode json = json(settings);
        json.putObject("queue").put("enabled", true);
        // As settings hold numbers: other classes of them than those that come out of a text.
        json.findParents("num_workers").forEach(cluster -> ((ObjectNode) cluster).put("num_workers", 2L));
        return new DesiredJob(key, identity, name, Identity.mark(json, identity));
    }

    /** A job with many tasks. */
    static DesiredJob wide(int tasks) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            texts.add("{\"task_key\": \"t" + i + "\", \"condition_task\": {\"op\": \"EQUAL_TO\", \"left\": \"" + i
                    + "\", \"right\": \"1\"}}");
        }
        return job("wide", "Wide", "{\"name\": \"Wide\", \"tasks\": [" + String.join(",", texts) + "]}");
    }

    static ObjectNode json(String text) {
        try {
            return (ObjectNode) MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
