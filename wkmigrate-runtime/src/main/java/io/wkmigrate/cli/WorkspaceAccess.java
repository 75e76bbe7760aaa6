package io.wkmigrate.cli;

import io.wkmigrate.workspace.Pause;
import io.wkmigrate.workspace.Workspace;
import io.wkmigrate.workspace.WorkspaceHost;
import io.wkmigrate.workspace.WorkspaceOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which workspace a command talks to, and as whom. Nothing is read or asked until it is needed. */
final class WorkspaceAccess {

    private static final int LONGEST_TIMEOUT = 3600;

    @Option(
            names = {"-p", "--profile"},
            paramLabel = "NAME",
            description = "Section of ~/.databrickscfg (else the environment, then its default).")
    private @Nullable String profile;

    @Option(
            names = "--host",
            paramLabel = "URL",
            description = "Address of the workspace (else DATABRICKS_HOST or the profile).")
    private @Nullable String host;

    @Option(
            names = "--auth-type",
            paramLabel = "KIND",
            description = "Sign in only this way: pat, basic, oauth-m2m, azure-client-secret, azure-cli, azure-msi,"
                    + " databricks-cli, ... (default: the first that is set up).")
    private @Nullable String authType;

    @Option(
            names = "--http-timeout",
            paramLabel = "SECONDS",
            description = "How long an answer may take (default: 60; doctor: 15).")
    private @Nullable Integer timeoutSeconds;

    @Option(
            names = "--ca-file",
            paramLabel = "PEM",
            description = "Certificates to trust besides those of Java, such as that of a company's proxy.")
    private @Nullable Path certificates;

    /** Signs in. */
    Workspace connect() {
        return Workspace.connect(options());
    }

    WorkspaceOptions options() {
        return options(WorkspaceOptions.DEFAULT_TIMEOUT);
    }

    /** @param usual how long an answer may take when nobody says otherwise */
    WorkspaceOptions options(Duration usual) {
        if (timeoutSeconds != null && (timeoutSeconds < 1 || timeoutSeconds > LONGEST_TIMEOUT)) {
            throw CommandFailure.usage("--http-timeout has to be 1 to " + LONGEST_TIMEOUT + " seconds.");
        }
        return new WorkspaceOptions(
                Optional.ofNullable(host).map(WorkspaceHost::of),
                Optional.ofNullable(profile),
                Optional.ofNullable(authType),
                timeoutSeconds == null ? usual : Duration.ofSeconds(timeoutSeconds),
                Pause.SLEEPING,
                Optional.ofNullable(certificates));
    }

    /** The options as they would be typed, with a blank before each. */
    String words() {
        return word("--profile", profile)
                + word("--host", host)
                + word("--auth-type", authType)
                + word("--ca-file", certificates == null ? null : certificates.toString());
    }

    private static String word(String name, @Nullable String value) {
        return value == null ? "" : " " + name + " " + ShellWord.of(value);
    }
}
