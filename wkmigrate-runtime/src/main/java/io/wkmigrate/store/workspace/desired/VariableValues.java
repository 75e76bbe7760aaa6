package io.wkmigrate.store.workspace.desired;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a person says about the variables of a bundle.
 *
 * @param given values by name; the strongest. Each name has to be that of a variable
 * @param environment values by name that apply to whatever is deployed, so a name may be unknown
 * @param catalog the catalog of tables that files are loaded into
 * @param schema the schema of these tables
 */
public record VariableValues(
        Map<String, String> given, Map<String, String> environment, Optional<String> catalog, Optional<String> schema) {

    /** Nothing. */
    public static final VariableValues NONE =
            new VariableValues(Map.of(), Map.of(), Optional.empty(), Optional.empty());

    private static final String PREFIX = "BUNDLE_VAR_";

    /** Takes the maps over. */
    public VariableValues {
        given = Map.copyOf(given);
        environment = Map.copyOf(environment);
    }

    /** Some values. */
    public static VariableValues of(Map<String, String> given) {
        return new VariableValues(given, Map.of(), Optional.empty(), Optional.empty());
    }

    /** What environment variables say: those named {@code BUNDLE_VAR_} and the name of a variable, as for bundles. */
    public static Map<String, String> fromEnvironment(Map<String, String> environment) {
        Map<String, String> values = new TreeMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                values.put(name.substring(PREFIX.length()), value);
            }
        });
        return values;
    }
}
