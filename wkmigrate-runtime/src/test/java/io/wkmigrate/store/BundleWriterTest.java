package io.wkmigrate.store;

import static io.wkmigrate.store.Samples.job;
import static io.wkmigrate.store.Samples.notebook;
import static io.wkmigrate.store.Samples.task;
import static io.wkmigrate.store.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.job.TaskWork;
import io.wkmigrate.lower.workflow.Workflow;
import io.wkmigrate.lower.workflow.Workflow.SecretSlot;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class BundleWriterTest {

    private static final BundleSettings SETTINGS = BundleSettings.forFactory("contoso");

    @Test
    void aWorkflowBecomesTheFilesOfABundle() {
        assertThat(write(Samples.complete()))
                .containsOnlyKeys(
                        "SETUP.md",
                        "databricks.yml",
                        "metadata/placeholders/load/copy.json",
                        "metadata/secrets.json",
                        "metadata/source-map.json",
                        "resources/load.job.yml",
                        "src/load/wait.py");
    }

    @Test
    void theBundleSaysItsNameItsVariablesAndItsTargets() throws Exception {
        JsonNode definition = yaml(write(Samples.complete()), "databricks.yml");

        assertThat(definition).isEqualTo(new ObjectMapper().readTree("""
            {"bundle": {"name": "contoso"},
             "include": ["resources/*.yml"],
             "sync": {"exclude": ["metadata/**", "SETUP.md"]},
             "variables": {
               "node_type": {"description": "The type of the workers", "default": "Standard_D4s_v5"},
               "warehouse_id": {"description": "The SQL warehouse"}},
             "targets": {
               "dev": {"mode": "development", "default": true},
               "prod": {"mode": "production", "workspace": {"root_path":
                 "/Workspace/Users/${workspace.current_user.userName}/.bundle/${bundle.name}/${bundle.target}"}}}}
            """));
    }

    @Test
    void aJobIsAResourceOfItsFile() throws Exception {
        SortedMap<String, byte[]> files = write(Samples.complete());

        JsonNode resource = yaml(files, "resources/load.job.yml");

        assertThat(resource.at("/resources/jobs/load/name").asText()).isEqualTo("Load orders");
        String path = resource.at("/resources/jobs/load/tasks/0/notebook_task/notebook_path")
                .asText();
        assertThat(files).containsKey(path.replaceFirst("^\\.\\./", ""));
    }

    @Test
    void aJobSaysWhichDeploymentItBelongsTo() throws Exception {
        JsonNode tags =
                yaml(write(Samples.complete()), "resources/load.job.yml").at("/resources/jobs/load/tags");

        assertThat(tags).isEqualTo(new ObjectMapper().readTree("{\"wkmigrate_job\": \"contoso.load\"}"));
    }

    @Test
    void theSecretsAreListedForPrograms() throws Exception {
        SecretSlot vault = slot("b", "key", Optional.of("https://contoso.vault.azure.net/"));
        Workflow workflow =
                Samples.withSecrets(vault, slot("a", "z", Optional.empty()), slot("a", "k", Optional.empty()));

        JsonNode list = new ObjectMapper().readTree(write(workflow).get("metadata/secrets.json"));

        assertThat(list).isEqualTo(new ObjectMapper().readTree("""
            [{"scope": "a", "key": "k", "owner": "linked service \\"L\\"", "origin": "somewhere"},
             {"scope": "a", "key": "z", "owner": "linked service \\"L\\"", "origin": "somewhere"},
             {"scope": "b", "key": "key", "owner": "linked service \\"L\\"", "origin": "somewhere",
              "vaultUrl": "https://contoso.vault.azure.net/"}]
            """));
    }

    private static SecretSlot slot(String scope, String key, Optional<String> vault) {
        return new SecretSlot("linked service \"L\"", "somewhere", scope, key, vault, SourcePlace.of("l.json"));
    }

    @Test
    void aDeclarativePipelineIsAResourceAndAPlainPythonFile() throws Exception {
        SortedMap<String, byte[]> files = write(Samples.withPipeline());

        assertThat(yaml(files, "resources/load_orders.pipeline.yml")).isEqualTo(new ObjectMapper().readTree("""
            {"resources": {"pipelines": {"load_orders": {
              "name": "Load / Orders",
              "catalog": "${var.catalog}",
              "schema": "bronze",
              "serverless": true,
              "libraries": [{"file": {"path": "../src/load/orders.py"}}],
              "configuration": {"landing": "${var.landing}"},
              "tags": {"adf_pipeline": "Load", "wkmigrate_job": "contoso.load_orders"}}}}}
            """));
        assertThat(new String(files.get("src/load/orders.py"), StandardCharsets.UTF_8))
                .isEqualTo("""
                    # Pipeline Load
                    # Activity Orders

                    from pyspark import pipelines as dp


                    @dp.table(name="orders")
                    def orders():
                        return spark.readStream.table("raw")
                    """);
    }

    @Test
    void theTaskOfADeclarativePipelineRefersToIt() throws Exception {
        JsonNode task = yaml(write(Samples.withPipeline()), "resources/load.job.yml")
                .at("/resources/jobs/load/tasks/0/pipeline_task");

        assertThat(task).isEqualTo(new ObjectMapper().readTree("""
            {"pipeline_id": "${resources.pipelines.load_orders.id}"}
            """));
    }

    @Test
    void theSourceMapAndTheGuideNameTheDeclarativePipeline() throws Exception {
        SortedMap<String, byte[]> files = write(Samples.withPipeline());

        JsonNode entry = new ObjectMapper()
                .readTree(files.get("metadata/source-map.json"))
                .path(0);
        assertThat(entry.path("declarativePipeline").asText()).isEqualTo("resources/load_orders.pipeline.yml");
        assertThat(entry.path("code").asText()).isEqualTo("src/load/orders.py");
        assertThat(new String(files.get("SETUP.md"), StandardCharsets.UTF_8))
                .contains("| `load_orders` | `abfss://raw@contoso.dfs.core.windows.net/in` | `load` | `orders` |");
    }

    @Test
    void aGeneratedNotebookStartsWithTheMarkerOfNotebooks() {
        assertThat(new String(write(Samples.complete()).get("src/load/wait.py"), StandardCharsets.UTF_8))
                .isEqualTo("""
                    # Databricks notebook source
                    # Pipeline Load
                    # Activity Wait

                    import time

                    time.sleep(30)
                    """);
    }

    @Test
    void theSourceMapSaysWhereATaskComesFrom() throws Exception {
        JsonNode map = new ObjectMapper().readTree(write(Samples.complete()).get("metadata/source-map.json"));

        assertThat(map).isEqualTo(new ObjectMapper().readTree("""
            [{"job": "load", "task": "wait", "notebook": "src/load/wait.py", "pipeline": "Load", "activity": "Wait",
              "file": "pipeline/load.json", "pointer": "/properties/activities/0"}]
            """));
    }

    @Test
    void theBytesDoNotDependOnTheMachine() {
        SortedMap<String, byte[]> here = write(Samples.complete());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            SortedMap<String, byte[]> there = write(Samples.complete());

            assertThat(there.keySet()).isEqualTo(here.keySet());
            here.forEach((path, bytes) -> assertThat(there.get(path)).as(path).isEqualTo(bytes));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void hostileTextStaysTextInYaml() throws Exception {
        for (String each : YamlTest.NASTY) {
            JobText name = JobText.prose(each);
            Workflow workflow =
                    Samples.workflow(job("load", task("run", new TaskWork.Notebook(text("/n"), Map.of(each, name)))));

            JsonNode read = yaml(write(workflow), "resources/load.job.yml");

            assertThat(read.at("/resources/jobs/load/tasks/0/notebook_task/base_parameters")
                            .get(each)
                            .asText())
                    .isEqualTo(name.toString());
        }
    }

    @Test
    void nothingIsInterpolatedInTheDescriptionOfAVariable() throws Exception {
        Workflow workflow = new Workflow(
                "contoso",
                List.of(),
                List.of(),
                List.of(new Workflow.BundleVariable("x", "Parameter ${var.y}\n---", Optional.empty())),
                Workflow.Handover.NONE,
                List.of(),
                List.of(),
                Collections.emptySortedMap());

        assertThat(yaml(write(workflow), "databricks.yml")
                        .at("/variables/x/description")
                        .asText())
                .doesNotContain("${")
                .contains("var.y");
    }

    @Test
    void filesThatWouldBeOneOnSomeSystemsAreRefused() {
        Workflow workflow = Samples.workflow(job("load", task("a", notebook("/n"))));
        Workflow twice = new Workflow(
                "contoso",
                workflow.jobs(),
                List.of(),
                List.of(),
                Workflow.Handover.NONE,
                List.of(),
                List.of(new Workflow.KeptSource("Resources/LOAD.job.yml", new ObjectMapper().createObjectNode())),
                Collections.emptySortedMap());

        assertThatThrownBy(() -> write(twice)).isInstanceOf(IllegalArgumentException.class);
    }

    private static SortedMap<String, byte[]> write(Workflow workflow) {
        return new BundleWriter().files(workflow, SETTINGS);
    }

    private static JsonNode yaml(SortedMap<String, byte[]> files, String path) throws Exception {
        return new YAMLMapper().readTree(files.get(path));
    }
}
