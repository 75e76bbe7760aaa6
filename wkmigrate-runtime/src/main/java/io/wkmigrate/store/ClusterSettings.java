package io.wkmigrate.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.job.ClusterSpec;
import io.wkmigrate.api.job.ClusterSpec.Workers;

/** The specification of a job cluster as the JSON of its settings. */
final class ClusterSettings {

    private ClusterSettings() {}

    static ObjectNode of(ClusterSpec spec) {
        Settings settings = Settings.start()
                .text("spark_version", spec.sparkVersion())
                .text("node_type_id", spec.nodeType())
                .text("driver_node_type_id", spec.driverNodeType());
        spec.workers().ifPresent(workers -> workers(settings, workers));
        settings.text("instance_pool_id", spec.instancePool()).text("policy_id", spec.policy());
        if (spec.policy().isPresent()) {
            // What the policy fixes or suggests is left out of the specification.
            settings.flag("apply_policy_default_values", true);
        }
        settings.text("data_security_mode", spec.accessMode())
                .texts("spark_conf", spec.sparkConf())
                .texts("spark_env_vars", spec.environment())
                .texts("custom_tags", spec.tags())
                .nodes(
                        "init_scripts",
                        spec.initScripts().stream()
                                .map(ClusterSettings::initScript)
                                .toList());
        spec.logDestination().ifPresent(place -> settings.node("cluster_log_conf", logDestination(place)));
        spec.elasticDisk().ifPresent(enabled -> settings.flag("enable_elastic_disk", enabled));
        return settings.json();
    }

    private static void workers(Settings settings, Workers workers) {
        if (workers instanceof Workers.Fixed fixed) {
            settings.number("num_workers", fixed.count());
        } else if (workers instanceof Workers.Autoscale range) {
            settings.node(
                    "autoscale",
                    Settings.start()
                            .number("min_workers", range.min())
                            .number("max_workers", range.max())
                            .json());
        }
    }

    private static ObjectNode initScript(JobText script) {
        String destination = script.toString();
        if (destination.startsWith("/Volumes/")) {
            return at("volumes", script);
        } else if (destination.startsWith("abfss:")) {
            return at("abfss", script);
        } else if (destination.startsWith("dbfs:")) {
            return at("dbfs", script);
        }
        return at("workspace", script);
    }

    private static ObjectNode logDestination(JobText place) {
        return at(place.toString().startsWith("/Volumes/") ? "volumes" : "dbfs", place);
    }

    private static ObjectNode at(String store, JobText destination) {
        return Settings.start()
                .node(store, Settings.single("destination", destination))
                .json();
    }
}
