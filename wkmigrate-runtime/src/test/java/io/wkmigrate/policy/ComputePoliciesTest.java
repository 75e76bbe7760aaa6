package io.wkmigrate.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import org.junit.jupiter.api.Test;

/** What policies make of where activities run and of where their notebooks are. */
class ComputePoliciesTest {

    private static final String SMALL = """
            {"type": "AzureDatabricks", "typeProperties": {
                "domain": "https://adb-1.azuredatabricks.net", "newClusterVersion": "15.4.x-scala2.12",
                "newClusterNodeType": "Standard_D4s_v5", "newClusterNumOfWorker": "2"%s}}
            """;

    private static Adf factory() {
        return Adf.of("Load", """
                {"activities": [%s, %s]}
                """.formatted(notebook("Tidy", "Small", ""), notebook("Train", "Tuned", """
                    , "dependsOn": [{"activity": "Tidy", "dependencyConditions": ["Succeeded"]}]""")))
                .linkedService("Small", SMALL.formatted(""))
                .linkedService("Tuned", SMALL.formatted("""
                    , "newClusterSparkConf": {"spark.sql.shuffle.partitions": "8"}"""));
    }

    private static String notebook(String name, String linkedService, String more) {
        return """
                {"name": "%s", "type": "DatabricksNotebook"%s,
                 "linkedServiceName": {"type": "LinkedServiceReference", "referenceName": "%s"},
                 "typeProperties": {"notebookPath": "/Shared/etl/%s"}}
                """.formatted(name, more, linkedService, name);
    }

    private static JsonNode cluster(Converted converted, String task) {
        String key = converted.task("load", task).path("job_cluster_key").asText();
        for (JsonNode each : converted.job("load").path("job_clusters")) {
            if (each.path("job_cluster_key").asText().equals(key)) {
                return each.path("new_cluster");
            }
        }
        throw new AssertionError("The task " + task + " has no job cluster");
    }

    @Test
    void theClustersOfALinkedServiceGetAPolicy() {
        Converted converted = Written.convert(factory(), """
                clusters:
                  - when: {linked_services: [tun*]}
                    policy_id: E0631F5C0D0006D6
                    node_type_id: Standard_E8s_v5
                """);

        assertThat(cluster(converted, "Train").path("policy_id").asText()).isEqualTo("E0631F5C0D0006D6");
        assertThat(cluster(converted, "Train").path("node_type_id").asText()).isEqualTo("Standard_E8s_v5");
        assertThat(cluster(converted, "Train").path("num_workers").asInt()).isEqualTo(2);
        assertThat(cluster(converted, "Tidy").has("policy_id")).isFalse();
        assertThat(cluster(converted, "Tidy").path("node_type_id").asText()).isEqualTo("Standard_D4s_v5");
    }

    /** Databricks refuses a cluster that names a pool and a type of nodes. */
    @Test
    void aPoolTakesThePlaceOfTheTypesOfNodes() {
        Converted converted = Written.convert(factory(), """
                clusters:
                  - instance_pool_id: 0727-104344-hauls13-pool-uftxk5r6
                """);

        assertThat(cluster(converted, "Tidy").path("instance_pool_id").asText())
                .isEqualTo("0727-104344-hauls13-pool-uftxk5r6");
        assertThat(cluster(converted, "Tidy").has("node_type_id")).isFalse();
        assertThat(converted.codes()).doesNotContain(Findings.CLUSTER_PROPERTY_LEFT_OUT);
    }

    @Test
    void whatNeedsNoClusterRunsServerlessAndTheRestStays() {
        Converted converted = Written.convert(factory(), "clusters: [{serverless: true}]");

        assertThat(converted.task("load", "Tidy").has("job_cluster_key")).isFalse();
        assertThat(cluster(converted, "Train")
                        .at("/spark_conf/spark.sql.shuffle.partitions")
                        .asText())
                .isEqualTo("8");
    }

    @Test
    void activitiesRunOnAClusterThatExists() {
        Converted converted = Written.convert(factory(), """
                clusters:
                  - when: {linked_services: [Small], pipelines: [Load]}
                    existing_cluster_id: 0923-164208-meows279
                """);

        assertThat(converted.task("load", "Tidy").path("existing_cluster_id").asText())
                .isEqualTo("${var.cluster_id_small}");
        assertThat(converted.variables().at("/cluster_id_small/default").asText())
                .isEqualTo("0923-164208-meows279");
    }

    @Test
    void notebooksMoveWithTheirFolder() {
        Adf factory = Adf.of("Load", """
                {"parameters": {"name": {"type": "string", "defaultValue": "x"}}, "activities": [%s, %s, %s]}
                """.formatted(
                                notebook("Tidy", "Small", ""),
                                notebook("Twin", "Small", "").replace("/Shared/etl/", "/Shared/etl2/"),
                                notebook("Computed", "Small", "")
                                        .replace(
                                                "\"/Shared/etl/Computed\"",
                                                "{\"value\": \"@concat('/Shared/etl/', pipeline().parameters.name)\","
                                                        + " \"type\": \"Expression\"}")))
                .linkedService("Small", SMALL.formatted(""));

        Converted converted = Written.convert(factory, """
                notebooks:
                  - {from: /Shared/etl, to: /Workspace/Teams/etl}
                """);

        assertThat(converted.work("load", "Tidy").path("notebook_path").asText())
                .isEqualTo("/Workspace/Teams/etl/Tidy");
        assertThat(converted.work("load", "Twin").path("notebook_path").asText())
                .isEqualTo("/Shared/etl2/Twin");
        assertThat(converted.everything()).doesNotContain("/Workspace/Teams/etl/Computed");
    }

    @Test
    void activitiesInsideOthersAreMeantToo() {
        Adf factory = Adf.of("Load", """
                {"activities": [{"name": "Check", "type": "IfCondition", "typeProperties": {
                    "expression": {"value": "@equals(1, 1)", "type": "Expression"},
                    "ifTrueActivities": [{"name": "Choose", "type": "Switch", "typeProperties": {
                        "on": {"value": "@concat('a', 'b')", "type": "Expression"},
                        "cases": [{"value": "ab", "activities": [%s]}], "defaultActivities": [%s]}}],
                    "ifFalseActivities": [%s]}}]}
                """.formatted(
                                notebook("A", "Small", ""), notebook("B", "Small", ""), notebook("C", "Small", "")))
                .linkedService("Small", SMALL.formatted(""));

        Converted converted = Written.convert(factory, "notebooks: [{from: /Shared, to: /Workspace/Moved}]");

        for (String each : new String[] {"A", "B", "C"}) {
            assertThat(converted.work("load", each).path("notebook_path").asText())
                    .isEqualTo("/Workspace/Moved/etl/" + each);
        }
    }
}
