package io.wkmigrate.workspace;

import com.databricks.sdk.core.DatabricksConfig;
import io.wkmigrate.workspace.WorkspaceSetup.Setting;
import java.util.Map;
import java.util.Optional;

/**
 * Credentials belong to the workspace that they are kept with. The SDK sends those of a profile, or of the environment, to
 * whatever host it is told; a host that is misspelled would get them.
 */
final class HostAgreement {

    private static final String VARIABLE = "DATABRICKS_HOST";

    private HostAgreement() {}

    /** @throws WorkspaceException when a host is given, and the credentials are kept with another one */
    static void require(WorkspaceOptions options, Map<String, String> environment) {
        if (options.host().isEmpty() || (options.profile().isEmpty() && !environment.containsKey(VARIABLE))) {
            return;
        }
        DatabricksConfig config = new DatabricksConfig();
        options.profile().ifPresent(config::setProfile);
        WorkspaceSetup setup = WorkspaceSetup.of(config, environment);
        String given = options.host().get().url();
        Optional<Setting> kept = setup.host()
                .filter(each ->
                        setup.signIns().stream().anyMatch(signIn -> isKeptWith(signIn.source(), each.source())));
        kept.filter(each -> !WorkspaceHost.of(each.value()).url().equals(given)).ifPresent(each -> {
            throw new WorkspaceException(
                    WorkspaceException.Kind.ADDRESS,
                    "The credentials belong to "
                            + WorkspaceHost.of(each.value()).url() + " (" + each.source()
                            + "), so they are not sent to " + given + ". Leave --host out, or name the profile of "
                            + given + ".");
        });
    }

    private static boolean isKeptWith(String signIn, String host) {
        return signIn.equals(host) || (host.equals(VARIABLE) && !signIn.startsWith("profile"));
    }
}
