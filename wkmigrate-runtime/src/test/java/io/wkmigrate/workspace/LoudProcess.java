package io.wkmigrate.workspace;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Signs in, calls, sends a secret, and prints all that exceptions know. */
public final class LoudProcess {

    private LoudProcess() {}

    /** @param arguments the value of a secret to send */
    public static void main(String[] arguments) {
        try {
            Workspace workspace = Workspace.connect(new WorkspaceOptions(
                    Optional.empty(), Optional.empty(), Optional.empty(), Duration.ofSeconds(10), duration -> {}));
            attempt(() -> workspace.get("/api/2.2/jobs/list", Map.of()));
            attempt(() -> workspace.post(
                    "/api/2.0/secrets/put",
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("scope", "s")
                            .put("key", "k")
                            .put("string_value", System.getenv("CANARY_VALUE"))));
            attempt(() -> System.out.println(workspace.userName()));
        } catch (WorkspaceException e) {
            show(e);
        }
    }

    private static void attempt(Runnable call) {
        try {
            call.run();
        } catch (WorkspaceException e) {
            show(e);
        }
    }

    private static void show(WorkspaceException failure) {
        System.out.println(failure + " " + failure.errorCode());
        failure.printStackTrace();
    }
}
