package io.wkmigrate.lower.plan;

import io.wkmigrate.api.ir.Pipeline;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names the parameters of pipelines, those that are run before those that run them: the names of the former decide. */
final class CallOrder {

    private final Map<String, Pipeline> pipelines = new HashMap<>();
    private final Map<String, ParameterNames> named = new LinkedHashMap<>();
    private final Set<String> inProgress = new HashSet<>();

    CallOrder(List<Pipeline> pipelines) {
        pipelines.forEach(each -> this.pipelines.put(key(each.name()), each));
    }

    /** The names for a pipeline. */
    ParameterNames of(Pipeline pipeline) {
        String key = key(pipeline.name());
        ParameterNames known = named.get(key);
        if (known != null) {
            return known;
        }
        inProgress.add(key);
        ParameterNames names = ParameterNames.of(pipeline, this::ofChild);
        inProgress.remove(key);
        named.put(key, names);
        return names;
    }

    /** The names of the pipelines so far, in lower case: those that are run before those that run them. */
    List<String> calledFirst() {
        return List.copyOf(named.keySet());
    }

    /** The names for a pipeline that is run; none when it runs its caller in turn, which becomes a placeholder. */
    private Optional<ParameterNames> ofChild(String name) {
        return Optional.ofNullable(pipelines.get(key(name)))
                .filter(child -> !inProgress.contains(key(child.name())))
                .map(this::of);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
