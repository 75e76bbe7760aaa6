package io.wkmigrate.jobs.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.workspace.Workspace;
import io.wkmigrate.workspace.WorkspaceException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who belongs to a workspace.
 *
 * @param active by user name or application id: whether they may still sign in
 */
record Directory(Map<String, Boolean> active) {

    private static final int PAGE = 500;

    /**
     * Reads it; nothing when that is not allowed. Some workspaces say so with an empty list of users, though each has
     * some. Whoever asks is there, whatever a list says.
     */
    static Optional<Directory> read(Workspace workspace) {
        try {
            Map<String, Boolean> active = new HashMap<>();
            read(workspace, "Users", "userName", active);
            if (active.isEmpty()) {
                return Optional.empty();
            }
            active.put(workspace.userName(), true);
            read(workspace, "ServicePrincipals", "applicationId", active);
            return Optional.of(new Directory(active));
        } catch (WorkspaceException e) {
            return switch (e.kind()) {
                case PERMISSION, NOT_FOUND, INVALID -> Optional.empty();
                default -> throw e;
            };
        }
    }

    /** What is wrong with somebody, in words. */
    Optional<String> trouble(String name) {
        Boolean isActive = active.get(name);
        if (isActive == null) {
            return Optional.of("no longer exists");
        }
        return isActive ? Optional.empty() : Optional.of("is deactivated");
    }

    private static void read(Workspace workspace, String resource, String name, Map<String, Boolean> active) {
        int start = 1;
        while (true) {
            Map<String, String> query = Map.of(
                    "attributes", name + ",active",
                    "startIndex", Integer.toString(start),
                    "count", Integer.toString(PAGE));
            JsonNode page = workspace.get("/api/2.0/preview/scim/v2/" + resource, query);
            JsonNode members = page.path("Resources");
            for (JsonNode member : members) {
                active.put(member.path(name).asText(), member.path("active").asBoolean(true));
            }
            start += members.size();
            if (members.isEmpty() || start > page.path("totalResults").asInt()) {
                return;
            }
        }
    }
}
