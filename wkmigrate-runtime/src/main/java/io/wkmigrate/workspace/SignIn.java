package io.wkmigrate.workspace;

import com.databricks.sdk.core.ApiClient;
import com.databricks.sdk.core.DatabricksConfig;
import com.databricks.sdk.core.http.HttpClient;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

/** Signs in: finds out where and as whom, asks the host about itself, and gets a token where one is needed. */
final class SignIn {

    private final DatabricksConfig config;
    private final Optional<ProxySetting> proxy;
    private final PatientHttpClient http;
    private final Secrets secrets = new Secrets();

    SignIn(DatabricksConfig config, WorkspaceOptions options) {
        this.config = config;
        this.proxy = Proxies.ofProcess();
        proxy.flatMap(ProxySetting::login).ifPresent(login -> secrets.remember(login.password()));
        HttpClient given = config.getHttpClient();
        this.http = new PatientHttpClient(
                given == null || given instanceof PatientHttpClient ? Transport.of(options, proxy) : given,
                new RetryPolicy(InstantSource.system()),
                options.pause(),
                secrets);
    }

    Workspace perform() {
        try {
            ApiClient client = new ApiClient(config.setDisableRetries(true).setHttpClient(http));
            SignInKinds.requireKnown(config);
            if (config.getHost() != null) {
                config.setHost(WorkspaceHost.of(config.getHost()).url());
                http.unreachable().ifPresent(failure -> {
                    throw failures().lost(failure, "GET sign-in");
                });
            } else if (config.getAzureWorkspaceResourceId() == null) {
                throw WorkspaceHost.missing();
            }
            config.authenticate();
            String host = WorkspaceHost.of(config.getHost()).url();
            config.setHost(host);
            return new Workspace(client, host, failures());
        } catch (WorkspaceException e) {
            throw e;
        } catch (RuntimeException e) {
            rememberConfiguration();
            throw failures().signIn(e);
        }
    }

    private Failures failures() {
        Optional<WorkspaceHost> host = Optional.ofNullable(config.getHost()).map(WorkspaceHost::of);
        Optional<ProxySetting> between = proxy.filter(
                each -> host.isEmpty() || !each.leavesOut(host.get().name()));
        return new Failures(host.map(WorkspaceHost::url).orElse("a workspace"), between, secrets);
    }

    /** What was never sent can be in a message too, such as what another program answered. */
    private void rememberConfiguration() {
        Stream.of(
                        Optional.ofNullable(config.getToken()),
                        Optional.ofNullable(config.getPassword()),
                        Optional.ofNullable(config.getClientSecret()),
                        Optional.ofNullable(config.getAzureClientSecret()),
                        Optional.ofNullable(config.getGoogleCredentials()),
                        Optional.ofNullable(config.getActionsIdTokenRequestToken()))
                .flatMap(Optional::stream)
                .forEach(secrets::remember);
    }
}
