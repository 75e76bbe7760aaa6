package io.wkmigrate.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.wkmigrate.api.binding.BindingLog;
import io.wkmigrate.api.binding.ObjectReader;
import io.wkmigrate.api.binding.Readers;
import io.wkmigrate.api.binding.ReferenceReaders;
import io.wkmigrate.api.binding.ValueReader;
import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.definition.ActivityHeader;
import io.wkmigrate.api.definition.ActivityPolicy;
import io.wkmigrate.api.definition.ActivityScope;
import io.wkmigrate.api.definition.ActivityState;
import io.wkmigrate.api.definition.Dependency;
import io.wkmigrate.api.definition.DependencyCondition;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.rule.Unbound;
import io.wkmigrate.api.value.Value;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads what every activity has, and leaves its {@code typeProperties} to its rule. */
final class ActivityReader {

    private enum State {
        ACTIVE,
        INACTIVE
    }

    private enum Mark {
        SUCCEEDED,
        FAILED,
        SKIPPED
    }

    private record UserProperty(String name, Value<String> value) {}

    private static final ValueReader<Duration> SECONDS = (json, place, log) -> {
        Integer seconds = Readers.INTEGER.read(json, place, log);
        return seconds == null ? null : Duration.ofSeconds(seconds);
    };

    private final ObjectReader in;
    private final JsonNode source;
    private final Account account;

    ActivityReader(JsonNode source, SourcePlace place, Account account) {
        this.source = source;
        this.account = account;
        this.in = ObjectReader.open(source, place, account);
    }

    /** The activity, its own properties not yet bound. */
    ActivityDefinition<Unbound> read(String name, String type, String path) {
        in.optional("name", Readers.JSON);
        in.optional("type", Readers.JSON);
        ActivityHeader header = new ActivityHeader(
                name,
                path,
                type,
                in.optional("description", Readers.TEXT),
                in.list("dependsOn", ActivityReader::edge),
                in.optional("policy", Readers.record(ActivityReader::policy)).orElse(ActivityPolicy.NONE),
                state(),
                userProperties(),
                in.place());
        in.optional("sqlPool", Readers.JSON);
        ObjectReader properties = in.optional("typeProperties", ObjectReader::open)
                .orElseGet(() -> ObjectReader.open(MissingNode.getInstance(), in.place(), account));
        return new ActivityDefinition<>(
                header,
                in.optional("linkedServiceName", ReferenceReaders.LINKED_SERVICE),
                in.list("inputs", ReferenceReaders.DATASET),
                in.list("outputs", ReferenceReaders.DATASET),
                source,
                new Unbound(properties));
    }

    /**
     * Reads the lists of activities that no rule has asked for, so that they are translated one by one. ADF has them in
     * members whose names end in "activities", and in the cases of a Switch (EX-1).
     */
    void readScopes(ObjectReader properties) {
        member(source, "typeProperties").properties().forEach(each -> {
            String name = each.getKey().toLowerCase(Locale.ROOT);
            if (name.endsWith("activities") && each.getValue().isArray()) {
                properties.optional(name, Readers.SCOPE);
            } else if (name.equals("cases") && holdsObjects(each.getValue())) {
                properties.list(name, Readers.record(ActivityReader::caseScope));
            }
        });
    }

    private static boolean holdsObjects(JsonNode json) {
        return json.isArray() && StreamSupport.stream(json.spliterator(), false).allMatch(JsonNode::isObject);
    }

    private static Optional<ActivityScope> caseScope(ObjectReader in) {
        Optional<ActivityScope> scope = in.optional("activities", Readers.SCOPE);
        in.declareRest("nobody reads the cases of this activity");
        return scope;
    }

    /** Reports what is left over. */
    void close() {
        in.close();
    }

    /** Declares what is left over, for an activity that is kept as a whole. */
    void declareRest(String reason) {
        in.declareRest(reason);
    }

    private ActivityState state() {
        State state = in.optional("state", Readers.enumeration(State.class)).orElse(State.ACTIVE);
        Mark mark =
                in.optional("onInactiveMarkAs", Readers.enumeration(Mark.class)).orElse(Mark.SUCCEEDED);
        if (state == State.ACTIVE) {
            return ActivityState.ACTIVE;
        }
        return switch (mark) {
            case SUCCEEDED -> ActivityState.INACTIVE_SUCCEEDED;
            case FAILED -> ActivityState.INACTIVE_FAILED;
            case SKIPPED -> ActivityState.INACTIVE_SKIPPED;
        };
    }

    private Map<String, Value<String>> userProperties() {
        Map<String, Value<String>> properties = new LinkedHashMap<>();
        in.list("userProperties", Readers.record(ActivityReader::userProperty))
                .forEach(each -> properties.put(each.name(), each.value()));
        return properties;
    }

    private static @Nullable UserProperty userProperty(ObjectReader in) {
        String name = in.required("name", Readers.TEXT);
        Value<String> value = in.required("value", Readers.value(Readers.TEXT));
        in.close();
        return name == null || value == null ? null : new UserProperty(name, value);
    }

    private static @Nullable Dependency edge(JsonNode json, SourcePlace place, BindingLog log) {
        Dependency read = Readers.record(ActivityReader::dependency).read(json, place, log);
        JsonNode conditions = member(json, "dependencyConditions");
        boolean none =
                conditions.isMissingNode() || conditions.isNull() || (conditions.isArray() && conditions.isEmpty());
        if (read != null && none) {
            log.report(
                    Findings.DEPENDENCY_WITHOUT_CONDITION,
                    place,
                    "The dependency on \"" + read.activity() + "\" was taken for one on success.");
        }
        return read;
    }

    private static @Nullable Dependency dependency(ObjectReader in) {
        String activity = in.required("activity", Readers.TEXT);
        List<DependencyCondition> conditions =
                in.list("dependencyConditions", Readers.enumeration(DependencyCondition.class));
        in.close();
        // EX-11: an edge without a condition is one on success.
        Set<DependencyCondition> accepted =
                conditions.isEmpty() ? Set.of(DependencyCondition.SUCCEEDED) : Set.copyOf(conditions);
        return activity == null ? null : new Dependency(activity, accepted, in.place());
    }

    private static ActivityPolicy policy(ObjectReader in) {
        ActivityPolicy policy = new ActivityPolicy(
                in.optional("timeout", Readers.value(Readers.DURATION)),
                in.optional("retry", Readers.value(Readers.INTEGER)),
                in.optional("retryIntervalInSeconds", Readers.value(SECONDS)),
                in.optional("secureInput", Readers.FLAG).orElse(false),
                in.optional("secureOutput", Readers.FLAG).orElse(false));
        in.close();
        return policy;
    }

    /** A member, matched ignoring case (EN-3); for what has to be known before anything is read. */
    static JsonNode member(JsonNode activity, String name) {
        return activity.properties().stream()
                .filter(each -> each.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    /** The text of a member. */
    static Optional<String> peek(JsonNode activity, String name) {
        return Optional.ofNullable(member(activity, name).textValue());
    }
}
