package io.wkmigrate.workspace;

import com.databricks.sdk.core.DatabricksConfig;
import io.wkmigrate.workspace.WorkspaceSetup.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out where each setting of a configuration comes from; the SDK does not keep it. */
final class SettingSources {

    private final DatabricksConfig given;
    private final DatabricksConfig resolved;
    private final Map<String, String> environment;

    SettingSources(DatabricksConfig given, DatabricksConfig resolved, Map<String, String> environment) {
        this.given = given;
        this.resolved = resolved;
        this.environment = environment;
    }

    WorkspaceSetup setup() {
        return new WorkspaceSetup(
                Optional.ofNullable(resolved.getHost())
                        .map(host -> new Setting(host, source(given.getHost(), "DATABRICKS_HOST", "--host"))),
                resolved.getAzureWorkspaceResourceId() != null,
                signIns(),
                Optional.ofNullable(resolved.getAuthType()).filter(each -> !each.isEmpty()),
                WorkspaceSetup.profiles(resolved));
    }

    private List<Setting> signIns() {
        List<Setting> found = new ArrayList<>();
        add(found, "pat", given.getToken(), "DATABRICKS_TOKEN", resolved.getToken());
        add(found, "basic", given.getPassword(), "DATABRICKS_PASSWORD", resolved.getUsername(), resolved.getPassword());
        add(
                found,
                "oauth-m2m",
                given.getClientSecret(),
                "DATABRICKS_CLIENT_SECRET",
                resolved.getClientId(),
                resolved.getClientSecret());
        String variable = Objects.requireNonNullElse(resolved.getOidcTokenEnv(), "DATABRICKS_OIDC_TOKEN");
        add(found, "env-oidc", null, variable, environment.get(variable));
        add(found, "file-oidc", null, "DATABRICKS_OIDC_TOKEN_FILEPATH", resolved.getOidcTokenFilepath());
        add(found, "azure-msi", null, "ARM_USE_MSI", Boolean.TRUE.equals(resolved.getAzureUseMsi()) ? "true" : null);
        add(
                found,
                "azure-client-secret",
                given.getAzureClientSecret(),
                "ARM_CLIENT_SECRET",
                resolved.getAzureClientId(),
                resolved.getAzureClientSecret());
        return List.copyOf(found);
    }

    private void add(
            List<Setting> found, String kind, @Nullable String inProgram, String variable, @Nullable String... needed) {
        for (String each : needed) {
            if (each == null || each.isEmpty()) {
                return;
            }
        }
        found.add(new Setting(kind, source(inProgram, variable, "the program")));
    }

    private String source(@Nullable String inProgram, String variable, String program) {
        if (inProgram != null) {
            return program;
        } else if (!environment.getOrDefault(variable, "").isEmpty()) {
            return variable;
        }
        String profile = Objects.requireNonNullElse(resolved.getProfile(), "DEFAULT");
        return "profile [" + profile + "] of " + WorkspaceSetup.profiles(resolved);
    }
}
