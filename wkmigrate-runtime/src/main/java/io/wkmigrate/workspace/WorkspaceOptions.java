package io.wkmigrate.workspace;

import com.databricks.sdk.core.DatabricksConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How to reach a workspace. What is not said here comes from where the Databricks tools look: the environment ({@code
 * DATABRICKS_HOST}, {@code DATABRICKS_TOKEN}, {@code ARM_CLIENT_ID} …) and {@code ~/.databrickscfg}. There is no
 * place for a token: it would end up in shell histories and lists of processes.
 *
 * @param host the address of the workspace
 * @param profile the section of {@code ~/.databrickscfg}
 * @param authType the only way to sign in that is tried: {@code pat}, {@code basic}, {@code azure-client-secret},
 *     {@code azure-cli}, {@code oauth-m2m} …
 * @param timeout how long an answer may take
 * @param pause how to wait before a call is made again
 * @param certificates a file of certificates (PEM) that are trusted besides those that Java trusts
 */
public record WorkspaceOptions(
        Optional<WorkspaceHost> host,
        Optional<String> profile,
        Optional<String> authType,
        Duration timeout,
        Pause pause,
        Optional<Path> certificates) {

    /** How long an answer may take unless somebody says otherwise. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);

    /** All from the environment and the default profile. */
    public static final WorkspaceOptions DEFAULT =
            new WorkspaceOptions(Optional.empty(), Optional.empty(), Optional.empty(), DEFAULT_TIMEOUT, Pause.SLEEPING);

    /** With the certificates that Java trusts. */
    public WorkspaceOptions(
            Optional<WorkspaceHost> host,
            Optional<String> profile,
            Optional<String> authType,
            Duration timeout,
            Pause pause) {
        this(host, profile, authType, timeout, pause, Optional.empty());
    }

    /** What these options say to the SDK; it looks up the rest when somebody signs in. */
    public DatabricksConfig configuration() {
        DatabricksConfig config = new DatabricksConfig();
        host.ifPresent(each -> config.setHost(each.url()));
        profile.ifPresent(config::setProfile);
        authType.ifPresent(config::setAuthType);
        return config;
    }
}
