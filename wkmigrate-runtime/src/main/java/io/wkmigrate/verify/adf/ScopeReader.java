package io.wkmigrate.verify.adf;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.load.input.Members;
import io.wkmigrate.verify.adf.ScopeActivity.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the control flow of a scope from its JSON; names are matched ignoring case (EN-2, EN-3). */
public final class ScopeReader {

    private final String prefix;
    private final Map<String, JsonNode> sources = new LinkedHashMap<>();
    private final Map<String, Optional<ScopeActivity>> read = new HashMap<>();
    private final List<ScopeActivity> ordered = new ArrayList<>();

    private ScopeReader(String prefix) {
        this.prefix = prefix;
    }

    /** The activities of a pipeline, given its {@code properties}. */
    public static Scope pipeline(JsonNode properties) throws UnclearPipelineException {
        if (!properties.isObject()) {
            throw new UnclearPipelineException("The definition of the pipeline has no properties.");
        }
        return scope(Members.get(properties, "activities"), "");
    }

    private static Scope scope(JsonNode activities, String prefix) throws UnclearPipelineException {
        ScopeReader reader = new ScopeReader(prefix);
        for (JsonNode each : activities) {
            String name = Members.text(each, "name");
            if (name.isEmpty()) {
                throw new UnclearPipelineException("An activity has no name.");
            }
            if (reader.sources.putIfAbsent(key(name), each) != null) {
                throw new UnclearPipelineException("Two activities are called \"" + prefix + name + "\".");
            }
        }
        for (String each : leavesFirst(reader.sources)) {
            reader.activity(each);
        }
        return new Scope(List.copyOf(reader.ordered));
    }

    /**
     * Those that nothing waits for come first, so that each follows the activities it waits for as closely as can be.
     */
    private static List<String> leavesFirst(Map<String, JsonNode> sources) {
        List<String> names = new ArrayList<>(sources.keySet());
        for (JsonNode each : sources.values()) {
            for (JsonNode edge : Members.get(each, "dependsOn")) {
                names.remove(key(Members.text(edge, "activity")));
            }
        }
        names.addAll(sources.keySet());
        return names;
    }

    private ScopeActivity activity(String key) throws UnclearPipelineException {
        Optional<ScopeActivity> known = read.get(key);
        JsonNode source = json(key);
        String path = prefix + Members.text(source, "name");
        if (known != null) {
            return known.orElseThrow(() -> new UnclearPipelineException(
                    "The activity \"" + path + "\" waits for itself, directly or through others."));
        }
        read.put(key, Optional.empty());
        Kind kind = kind(Members.text(source, "type"));
        ScopeActivity activity = new ScopeActivity(path, kind, mark(source), edges(source), inside(source, kind, path));
        read.put(key, Optional.of(activity));
        ordered.add(activity);
        return activity;
    }

    private JsonNode json(String key) throws UnclearPipelineException {
        JsonNode source = sources.get(key);
        if (source == null) {
            throw new UnclearPipelineException("An activity waits for \"" + prefix + key + "\", which does not exist.");
        }
        return source;
    }

    private List<Edge> edges(JsonNode source) throws UnclearPipelineException {
        List<Edge> edges = new ArrayList<>();
        for (JsonNode each : Members.get(source, "dependsOn")) {
            ScopeActivity upstream = activity(key(Members.text(each, "activity")));
            edges.add(new Edge(upstream, Conditions.read(Members.get(each, "dependencyConditions"))));
        }
        return List.copyOf(edges);
    }

    private static Kind kind(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "ifcondition" -> Kind.IF;
            case "switch" -> Kind.SWITCH;
            case "foreach", "until" -> Kind.LOOP;
            case "fail" -> Kind.FAIL;
            default -> Kind.WORK;
        };
    }

    /** IN-1. */
    private static Optional<Status> mark(JsonNode source) throws UnclearPipelineException {
        if (!Members.text(source, "state").equalsIgnoreCase("Inactive")) {
            return Optional.empty();
        }
        String mark = Members.text(source, "onInactiveMarkAs");
        return Optional.of(mark.isEmpty() ? Status.SUCCEEDED : Conditions.status(mark));
    }

    private static List<Scope> inside(JsonNode source, Kind kind, String path) throws UnclearPipelineException {
        JsonNode properties = Members.get(source, "typeProperties");
        String prefix = path + "/";
        return switch (kind) {
            case WORK, FAIL -> List.of();
            case IF ->
                List.of(
                        scope(Members.get(properties, "ifTrueActivities"), prefix),
                        scope(Members.get(properties, "ifFalseActivities"), prefix));
            case SWITCH -> cases(properties, prefix);
            case LOOP -> List.of(scope(Members.get(properties, "activities"), prefix));
        };
    }

    private static List<Scope> cases(JsonNode properties, String prefix) throws UnclearPipelineException {
        List<Scope> cases = new ArrayList<>();
        for (JsonNode each : Members.get(properties, "cases")) {
            cases.add(scope(Members.get(each, "activities"), prefix));
        }
        cases.add(scope(Members.get(properties, "defaultActivities"), prefix));
        return List.copyOf(cases);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
