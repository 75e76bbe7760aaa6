package io.wkmigrate.store.workspace.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * Whether settings may be what the service made of those that were asked for. It puts in defaults, and some settings, such as
 * {@code apply_policy_default_values}, it takes but does not show.
 */
public final class Covering {

    private static final Set<String> TAKEN_BUT_NOT_SHOWN = Set.of("apply_policy_default_values");

    /** Some workspaces show it. */
    private static final String RUN_AS = "run_as";

    private Covering() {}

    /** Whether all that was asked for is there, as far as the service shows it. */
    public static boolean covers(JsonNode there, JsonNode wanted) {
        return holds(CanonicalSettings.of(there), CanonicalSettings.of(wanted), false);
    }

    private static boolean holds(JsonNode there, JsonNode wanted, boolean namedByPeople) {
        if (wanted.isObject()) {
            return (!namedByPeople || there.size() == wanted.size())
                    && wanted.properties().stream()
                            .allMatch(each -> TAKEN_BUT_NOT_SHOWN.contains(each.getKey())
                                    || (each.getKey().equals(RUN_AS) && !there.has(RUN_AS))
                                    || holds(
                                            there.path(each.getKey()),
                                            each.getValue(),
                                            KnownDefaults.isNamedByPeople(each.getKey())));
        } else if (wanted.isArray()) {
            if (there.size() != wanted.size()) {
                return false;
            }
            for (int i = 0; i < wanted.size(); i++) {
                if (!holds(there.path(i), wanted.path(i), false)) {
                    return false;
                }
            }
            return true;
        }
        return there.equals(wanted);
    }
}
