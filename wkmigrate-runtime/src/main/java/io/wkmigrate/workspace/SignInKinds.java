package io.wkmigrate.workspace;

import com.databricks.sdk.core.DatabricksConfig;
import com.databricks.sdk.core.DefaultCredentialsProvider;
import java.util.List;

/** The ways to sign in that the SDK knows. It takes a name that it does not know for one that is not set up. */
final class SignInKinds {

    private static final List<String> NAMES = List.of(
            "pat",
            "basic",
            "oauth-m2m",
            "env-oidc",
            "file-oidc",
            "github-oidc",
            "azure-devops-oidc",
            "github-oidc-azure",
            "azure-msi",
            "azure-client-secret",
            "azure-cli",
            "external-browser",
            "databricks-cli",
            "runtime",
            "google-credentials",
            "google-id");

    private SignInKinds() {}

    /**
     * Checks the only way that is to be tried, if one is chosen. Programs may bring a way of their own.
     *
     * @throws WorkspaceException of kind {@code ADDRESS} when there is no such way
     */
    static void requireKnown(DatabricksConfig config) {
        String chosen = config.getAuthType();
        boolean own = config.getCredentialsProvider() != null
                && !(config.getCredentialsProvider() instanceof DefaultCredentialsProvider);
        if (chosen == null || chosen.isEmpty() || own || NAMES.contains(chosen)) {
            return;
        }
        throw new WorkspaceException(
                WorkspaceException.Kind.ADDRESS,
                "There is no way to sign in called \"" + shown(chosen)
                        + "\". Give one of these with --auth-type, or in DATABRICKS_AUTH_TYPE or a profile: "
                        + String.join(", ", NAMES) + ".");
    }

    /** Without what may be a token in the wrong place. */
    private static String shown(String chosen) {
        return Redaction.holdsToken(chosen) ? "***" : chosen;
    }
}
