package io.wkmigrate.rules.activity.synapse;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.Compute;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The Spark session an activity asks a Synapse pool for. It becomes serverless compute, which always deploys: a job cluster
 * needs a runtime version and node types, and the source gives neither.
 *
 * @param pool the name of the pool; absent or empty means the notebook's own
 * @param executors how many executors
 * @param settings Spark settings, from several places
 */
record PoolSession(
        Optional<Value<String>> pool,
        Optional<Value<String>> executorSize,
        Optional<Value<String>> driverSize,
        Optional<Value<Integer>> executors,
        List<Map<String, Value<JsonNode>>> settings) {

    /** The compute in its place; what was asked for is reported, so that a person can choose a cluster of that size. */
    Compute replacement(SourcePlace place, TranslationContext context) {
        context.report(Findings.SYNAPSE_COMPUTE, place, description() + " became serverless compute.");
        List<String> left = settings.stream()
                .flatMap(each -> each.entrySet().stream())
                .filter(each ->
                        each.getValue().literal().filter(JsonNode::isNull).isEmpty())
                .map(Map.Entry::getKey)
                .distinct()
                .toList();
        if (!left.isEmpty()) {
            context.report(
                    Findings.CLUSTER_PROPERTY_LEFT_OUT,
                    place,
                    "Spark settings of the Synapse session left out: " + String.join(", ", left) + ".");
        }
        return new Compute.Serverless();
    }

    private String description() {
        String name = pool.map(PoolSession::shown)
                .filter(shown -> !shown.isBlank())
                .map(shown -> "The Spark pool \"" + shown + "\"")
                .orElse("The Spark pool of the notebook");
        return name
                + executors.map(count -> ", " + shown(count) + " executors").orElse("")
                + executorSize.map(size -> ", executor size " + size(size)).orElse("")
                + driverSize.map(size -> ", driver size " + size(size)).orElse("");
    }

    private static <T> String shown(Value<T> value) {
        return value.literal().map(Object::toString).orElse("(computed)");
    }

    private static String size(Value<String> size) {
        String cores = switch (shown(size).toLowerCase(Locale.ROOT)) {
            case "small" -> " (4 cores)";
            case "medium" -> " (8 cores)";
            case "large" -> " (16 cores)";
            case "xlarge" -> " (32 cores)";
            case "xxlarge" -> " (64 cores)";
            default -> "";
        };
        return shown(size) + cores;
    }
}
