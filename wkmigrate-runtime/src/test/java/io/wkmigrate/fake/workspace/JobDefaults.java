package io.wkmigrate.fake.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Comparator;
import java.util.List;

/** What the service makes of settings before it keeps them: it adds what was left out. */
final class JobDefaults {

    private final FakeOptions options;

    JobDefaults(FakeOptions options) {
        this.options = options;
    }

    /** A copy with the defaults. */
    ObjectNode complete(ObjectNode written) {
        ObjectNode settings = written.deepCopy();
        Json.putIfAbsent(settings, "name", TextNode.valueOf("Untitled"));
        Json.putIfAbsent(settings, "email_notifications", Json.object());
        Json.putIfAbsent(settings, "webhook_notifications", Json.object());
        Json.putIfAbsent(settings, "timeout_seconds", IntNode.valueOf(0));
        Json.putIfAbsent(settings, "max_concurrent_runs", IntNode.valueOf(1));
        settings.put("format", "MULTI_TASK");
        settings.remove("access_control_list");
        pauseStatus(settings);
        String source = settings.has("git_source") ? "GIT" : "WORKSPACE";
        for (JsonNode task : settings.path("tasks")) {
            task((ObjectNode) task, source);
        }
        for (JsonNode cluster : settings.path("job_clusters")) {
            cluster(cluster.path("new_cluster"));
        }
        return settings;
    }

    /** What a new job gets besides. */
    ObjectNode completeNew(ObjectNode written) {
        ObjectNode settings = complete(written);
        if (options.has(Behaviour.QUEUE_BY_DEFAULT)) {
            Json.putIfAbsent(settings, "queue", Json.object().put("enabled", true));
        }
        return settings;
    }

    private static void pauseStatus(ObjectNode settings) {
        for (String name : JobChecks.TRIGGERS) {
            if (settings.path(name) instanceof ObjectNode trigger) {
                Json.putIfAbsent(trigger, "pause_status", TextNode.valueOf("UNPAUSED"));
            }
        }
        for (JsonNode trigger : settings.path("triggers")) {
            if (trigger instanceof ObjectNode fields) {
                Json.putIfAbsent(fields, "pause_status", TextNode.valueOf("UNPAUSED"));
            }
        }
    }

    private void task(ObjectNode task, String source) {
        Json.putIfAbsent(task, "run_if", TextNode.valueOf("ALL_SUCCESS"));
        Json.putIfAbsent(task, "timeout_seconds", IntNode.valueOf(0));
        Json.putIfAbsent(task, "email_notifications", Json.object());
        Json.putIfAbsent(task, "webhook_notifications", Json.object());
        if (task.path("depends_on") instanceof ArrayNode dependencies) {
            task.set("depends_on", sorted(dependencies));
        }
        if (task.path("notebook_task") instanceof ObjectNode notebook) {
            Json.putIfAbsent(notebook, "source", TextNode.valueOf(source));
        }
        cluster(task.path("new_cluster"));
        if (task.path("for_each_task").path("task") instanceof ObjectNode nested) {
            task(nested, source);
        }
    }

    private static ArrayNode sorted(ArrayNode dependencies) {
        List<JsonNode> list = Json.select(dependencies, any -> true);
        list.sort(Comparator.comparing(dependency -> dependency.path("task_key").asText()));
        return Json.array(list);
    }

    private void cluster(JsonNode cluster) {
        if (cluster instanceof ObjectNode attributes) {
            attributes.remove("apply_policy_default_values");
            if (options.has(Behaviour.CLUSTER_DEFAULTS)) {
                ObjectNode azure = Json.object()
                        .put("availability", "ON_DEMAND_AZURE")
                        .put("first_on_demand", 1)
                        .put("spot_bid_max_price", -1.0);
                Json.putIfAbsent(attributes, "azure_attributes", azure);
                Json.putIfAbsent(attributes, "data_security_mode", TextNode.valueOf("SINGLE_USER"));
                Json.putIfAbsent(attributes, "enable_elastic_disk", BooleanNode.TRUE);
            }
        }
    }
}
