package io.wkmigrate.jobs;

import io.wkmigrate.workspace.Workspace;
import io.wkmigrate.workspace.WorkspaceException;
import java.util.Map;

/**
 * Which workspace a plan or a receipt is about.
 *
 * @param host its address
 * @param id its number; empty when the workspace does not tell
 */
public record WorkspaceIdentity(String host, String id) {

    /** Asks a workspace who it is. */
    public static WorkspaceIdentity of(Workspace workspace) {
        return new WorkspaceIdentity(workspace.host(), id(workspace));
    }

    /** Whether both are the same workspace, as far as they tell. */
    public boolean isSameAs(WorkspaceIdentity other) {
        return host.equals(other.host) && (id.isEmpty() || other.id.isEmpty() || id.equals(other.id));
    }

    private static String id(Workspace workspace) {
        try {
            return workspace
                    .get("/.well-known/databricks-config", Map.of())
                    .path("workspace_id")
                    .asText("");
        } catch (WorkspaceException e) {
            return switch (e.kind()) {
                case NOT_FOUND, PERMISSION, INVALID -> "";
                default -> throw e;
            };
        }
    }

    @Override
    public String toString() {
        return id.isEmpty() ? host : host + " (" + id + ")";
    }
}
