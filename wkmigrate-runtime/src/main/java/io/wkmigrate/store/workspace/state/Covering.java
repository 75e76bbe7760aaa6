package io.wkmigrate.store.workspace.state;

import com.fasterxml.jackson.databind.JsonNode;

/** Whether settings hold all that was asked for, whatever else the service has put in. */
public final class Covering {

    private Covering() {}

    /** Whether every value of the wanted settings is there; members that nobody asked for do not count. */
    public static boolean covers(JsonNode there, JsonNode wanted) {
        return holds(CanonicalSettings.of(there), CanonicalSettings.of(wanted), false);
    }

    private static boolean holds(JsonNode there, JsonNode wanted, boolean namedByPeople) {
        if (wanted.isObject()) {
            return (!namedByPeople || there.size() == wanted.size())
                    && wanted.properties().stream()
                            .allMatch(each -> holds(
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
