package io.wkmigrate.store.workspace;

import io.wkmigrate.workspace.Parallel;
import java.util.Map;

/**
 * How to deploy.
 *
 * @param calls how many calls at once
 * @param overwrite whether to replace what somebody else changed
 * @param forceLock whether to take the lock from whoever has it
 * @param environment where the values of secrets are
 */
public record DeploySettings(int calls, boolean overwrite, boolean forceLock, Map<String, String> environment) {

    /** Careful, with the secrets in the environment of the process. */
    public static final DeploySettings DEFAULT =
            new DeploySettings(Parallel.DEFAULT_CALLS, false, false, System.getenv());

    @Override
    public String toString() {
        return "DeploySettings[calls=" + calls + ", overwrite=" + overwrite + ", forceLock=" + forceLock + "]";
    }
}
