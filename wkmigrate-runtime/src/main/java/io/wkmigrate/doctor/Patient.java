package io.wkmigrate.doctor;

import com.databricks.sdk.core.DatabricksConfig;
import io.wkmigrate.workspace.Proxies;
import io.wkmigrate.workspace.ProxySetting;
import io.wkmigrate.workspace.Workspace;
import io.wkmigrate.workspace.WorkspaceException;
import io.wkmigrate.workspace.WorkspaceHost;
import io.wkmigrate.workspace.WorkspaceOptions;
import io.wkmigrate.workspace.WorkspaceSetup;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The connection that is looked at. What one check has found out, those behind it need not find out again.
 */
public final class Patient {

    /**
     * What it depends on.
     *
     * @param options how to reach the workspace
     * @param configuration what the options say to the SDK
     * @param environment the environment variables
     * @param properties the settings of Java
     * @param names finds the addresses of machines
     * @param clock the clock of this machine
     */
    public record Surroundings(
            WorkspaceOptions options,
            Supplier<DatabricksConfig> configuration,
            Map<String, String> environment,
            Properties properties,
            NameService names,
            InstantSource clock) {

        /** Those of this process. */
        public static Surroundings of(WorkspaceOptions options) {
            return new Surroundings(
                    options,
                    options::configuration,
                    System.getenv(),
                    System.getProperties(),
                    NameService.OF_THIS_MACHINE,
                    InstantSource.system());
        }
    }

    private final Surroundings surroundings;
    private @Nullable WorkspaceSetup setup;
    private @Nullable Workspace workspace;

    /** Somebody to look at. */
    public Patient(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    WorkspaceSetup setup() {
        WorkspaceSetup known = setup;
        if (known == null) {
            known = WorkspaceSetup.of(surroundings.configuration().get(), surroundings.environment());
            setup = known;
        }
        return known;
    }

    WorkspaceHost host() {
        return WorkspaceHost.of(
                setup().host().map(WorkspaceSetup.Setting::value).orElse(""));
    }

    Optional<ProxySetting> anyProxy() {
        return Proxies.of(surroundings.environment(), surroundings.properties());
    }

    /** The proxy on the way to the workspace. */
    Optional<ProxySetting> proxy() {
        return anyProxy().filter(each -> !each.leavesOut(host().name()));
    }

    /** @throws WorkspaceException when nobody can be signed in */
    Workspace workspace() {
        Workspace known = workspace;
        if (known == null) {
            known = Workspace.connect(surroundings.configuration().get(), surroundings.options());
            workspace = known;
        }
        return known;
    }
}
