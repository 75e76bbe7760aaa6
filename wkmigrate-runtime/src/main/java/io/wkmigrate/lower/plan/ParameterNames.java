package io.wkmigrate.lower.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.NotebookWork;
import io.wkmigrate.api.ir.Parameter;
import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.api.value.Expression;
import io.wkmigrate.api.value.Value;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names of a job's parameters. A name is kept unless job parameters cannot have it, or a notebook has a parameter of
 * that name with another value: the job parameter would win over it.
 */
public final class ParameterNames {

    private final Map<String, Named> byName = new LinkedHashMap<>();

    /** A parameter of the pipeline and its name in the job. */
    public record Named(Parameter parameter, String jobName) {

        public boolean renamed() {
            return !parameter.name().equals(jobName);
        }
    }

    private ParameterNames() {}

    public static ParameterNames of(Pipeline pipeline) {
        ParameterNames names = new ParameterNames();
        Set<String> taken = new HashSet<>(widgets(pipeline));
        for (Parameter each : pipeline.parameters()) {
            String legal = each.name().replaceAll("[^A-Za-z0-9_.-]+", "_");
            String name = legal.isBlank() ? "parameter" : legal;
            for (int number = 2; !taken.add(name); number++) {
                name = legal + "_" + number;
            }
            names.byName.put(each.name().toLowerCase(Locale.ROOT), new Named(each, name));
        }
        return names;
    }

    /** The parameter of a name, ignoring case. */
    public Optional<Named> find(String name) {
        return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
    }

    /** All parameters, in source order. */
    public Iterable<Named> all() {
        return byName.values();
    }

    /** The parameters of notebooks that do not simply pass on the pipeline parameter of the same name. */
    private static Set<String> widgets(Pipeline pipeline) {
        Set<String> names = new HashSet<>();
        for (Activity each : Activities.running(pipeline.activities())) {
            if (each.kind() instanceof NotebookWork notebook) {
                notebook.parameters().forEach((name, value) -> {
                    if (!passesOn(name, value)) {
                        names.add(name);
                    }
                });
            }
        }
        return names;
    }

    private static boolean passesOn(String name, Value<JsonNode> value) {
        return value instanceof Value.Computed<JsonNode> computed
                && computed.expression() instanceof Expression.Whole whole
                && whole.code().strip().equals("pipeline().parameters." + name);
    }
}
