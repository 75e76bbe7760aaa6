package io.wkmigrate.lower.plan;

import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.ExecutePipeline;
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
import java.util.function.Function;

/**
 * The names of a job's parameters. A name is kept unless job parameters cannot have it, or a notebook or a child has a
 * parameter of that name with another value: the job parameter would win over it.
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

    /**
     * The names for a pipeline.
     *
     * @param children finds the names for a pipeline that it runs
     */
    public static ParameterNames of(Pipeline pipeline, Function<String, Optional<ParameterNames>> children) {
        ParameterNames names = new ParameterNames();
        Set<String> taken = taken(pipeline, children);
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

    /** Names for the parameters of jobs that the job runs: its own parameters reach them, and win there. */
    public KeyAllocator namesBelow() {
        KeyAllocator names = new KeyAllocator(KeyAllocator.Style.TASK);
        byName.values().forEach(each -> names.reserve(each.jobName()));
        return names;
    }

    /** All parameters, in source order. */
    public Iterable<Named> all() {
        return byName.values();
    }

    /** The names of parameters of tasks and children that do not simply get the pipeline parameter of the same name. */
    private static Set<String> taken(Pipeline pipeline, Function<String, Optional<ParameterNames>> children) {
        Set<String> taken = new HashSet<>();
        for (Activity each : Activities.running(pipeline.activities())) {
            Optional<ParameterNames> child = each.kind() instanceof ExecutePipeline execute
                    ? execute.pipeline().literalName().flatMap(children)
                    : Optional.empty();
            Set<String> names = new HashSet<>();
            child.ifPresent(called -> called.all().forEach(declared -> names.add(declared.jobName())));
            TaskParameters.of(each.kind()).forEach((given, value) -> {
                String name = child.flatMap(called -> called.find(given))
                        .map(Named::jobName)
                        .orElse(given);
                if (passesOn(name, value)) {
                    names.remove(name);
                } else {
                    names.add(name);
                }
            });
            taken.addAll(names);
        }
        return taken;
    }

    private static boolean passesOn(String name, Value<?> value) {
        return value instanceof Value.Computed<?> computed
                && computed.expression() instanceof Expression.Whole whole
                && whole.code().strip().equals("pipeline().parameters." + name);
    }
}
