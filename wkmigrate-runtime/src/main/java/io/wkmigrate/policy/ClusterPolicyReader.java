package io.wkmigrate.policy;

import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.policy.ClusterPolicy.Change;
import io.wkmigrate.yaml.Fields;
import io.wkmigrate.yaml.Problems;
import io.wkmigrate.yaml.YamlNode;
import io.wkmigrate.yaml.YamlNode.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads entries of {@code clusters}. */
final class ClusterPolicyReader {

    private static final String SERVERLESS = "serverless";
    private static final String EXISTING = "existing_cluster_id";
    private static final String NODE_TYPE = "node_type_id";
    private static final String DRIVER = "driver_node_type_id";
    private static final String POOL = "instance_pool_id";
    private static final List<String> SPECIFICATION = List.of("policy_id", "spark_version", NODE_TYPE, DRIVER, POOL);
    private static final List<String> KEYS = Stream.of(
                    List.of(ScopeReader.KEY), SPECIFICATION, List.of(SERVERLESS, EXISTING))
            .flatMap(List::stream)
            .toList();

    private final SourcePlace place;
    private final Problems problems;
    private final Texts texts;

    /** @param file where findings about these clusters point to */
    ClusterPolicyReader(String file, Problems problems) {
        this.place = SourcePlace.of(file);
        this.problems = problems;
        this.texts = new Texts(problems);
    }

    Optional<ClusterPolicy> read(YamlNode node, String what) {
        Fields fields = Fields.open(node, what, KEYS, problems);
        Scope scope = new ScopeReader(ScopeReader.OF_COMPUTE, problems).of(fields);
        boolean specified = SPECIFICATION.stream().anyMatch(fields::has);
        long ways = Stream.of(specified, fields.has(SERVERLESS), fields.has(EXISTING))
                .filter(each -> each)
                .count();
        if (ways != 1) {
            problems.report(
                    fields.at(),
                    "It has to say one of three: " + SERVERLESS + ", " + EXISTING + ", or a specification ("
                            + String.join(", ", SPECIFICATION) + ").");
            return Optional.empty();
        } else if (specified) {
            return Optional.of(new ClusterPolicy(scope, specification(fields)));
        } else if (fields.has(EXISTING)) {
            return value(fields, EXISTING).map(each -> new ClusterPolicy(scope, new Change.ToExisting(each)));
        }
        return fields.isTrue(SERVERLESS)
                ? Optional.of(new ClusterPolicy(scope, new Change.ToServerless()))
                : Optional.empty();
    }

    private Change specification(Fields fields) {
        if (fields.has(POOL) && (fields.has(NODE_TYPE) || fields.has(DRIVER))) {
            problems.report(
                    fields.at(POOL), "A pool decides the types of nodes. Leave either it or the node types out.");
        }
        return new Change.Specified(
                value(fields, "policy_id"),
                value(fields, "spark_version"),
                value(fields, NODE_TYPE),
                value(fields, DRIVER),
                value(fields, POOL));
    }

    private Optional<Value<String>> value(Fields fields, String key) {
        return fields.text(key).flatMap(this::value);
    }

    private Optional<Value<String>> value(Scalar source) {
        return texts.plain(source).map(each -> new Value.Literal<>(each, place));
    }
}
