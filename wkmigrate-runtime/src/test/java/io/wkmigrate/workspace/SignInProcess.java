package io.wkmigrate.workspace;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Signs in with whatever its environment says, and lists the jobs; the arguments are a profile, a way to sign in, and a host.
 */
public final class SignInProcess {

    private SignInProcess() {}

    /** Prints what came of it: the host and the user, or the kind of the failure and its message. */
    public static void main(String[] arguments) {
        WorkspaceOptions options = new WorkspaceOptions(
                argument(arguments, 2).map(WorkspaceHost::of),
                argument(arguments, 0),
                argument(arguments, 1),
                Duration.ofSeconds(10),
                duration -> {});
        try {
            Workspace workspace = Workspace.connect(options);
            workspace.get("/api/2.2/jobs/list", Map.of());
            System.out.println(workspace.host() + " " + workspace.userName());
        } catch (WorkspaceException e) {
            System.out.println(e.kind() + " " + e.getMessage());
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static Optional<String> argument(String[] arguments, int index) {
        return Optional.of(index)
                .filter(each -> each < arguments.length)
                .map(each -> arguments[each])
                .filter(each -> !each.isEmpty());
    }
}
