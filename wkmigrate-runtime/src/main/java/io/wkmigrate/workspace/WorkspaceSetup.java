package io.wkmigrate.workspace;

import com.databricks.sdk.core.DatabricksConfig;
import com.databricks.sdk.core.DatabricksException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is set up on this machine for a workspace, and where; no value of a secret is in it.
 *
 * @param host the address as it is written
 * @param azureResource whether the workspace is named by its resource id in Azure, from which its address follows
 * @param signIns the ways to sign in that are set up
 * @param chosen the only way that will be tried, if one is chosen
 * @param profiles the file of profiles
 */
public record WorkspaceSetup(
        Optional<Setting> host, boolean azureResource, List<Setting> signIns, Optional<String> chosen, Path profiles) {

    /**
     * Something that is set.
     *
     * @param value what is set; for ways to sign in, their name
     * @param source where: {@code --host}, {@code DATABRICKS_TOKEN}, {@code profile [dev] of ~/.databrickscfg}
     */
    public record Setting(String value, String source) {}

    /**
     * Looks it up as signing in does, without asking anybody.
     *
     * @param given what options say
     * @throws WorkspaceException when it contradicts itself, or a profile is missing
     */
    public static WorkspaceSetup of(DatabricksConfig given, Map<String, String> environment) {
        DatabricksConfig config = given.clone().setHttpClient(request -> {
            throw new IOException("Nothing is asked here");
        });
        try {
            config.resolve();
        } catch (DatabricksException e) {
            throw new WorkspaceException(
                    WorkspaceException.Kind.ADDRESS,
                    "What is set up cannot be used: " + new Secrets().removedFrom(Reasons.ofSignIn(e), Set.of()));
        }
        SignInKinds.requireKnown(config);
        return new SettingSources(given, config, environment).setup();
    }

    /** Where profiles are. */
    static Path profiles(DatabricksConfig config) {
        String home = System.getProperty("user.home");
        String file = Objects.requireNonNullElse(config.getConfigFile(), "~/.databrickscfg");
        return Path.of(file.startsWith("~") ? home + file.substring(1) : file);
    }
}
