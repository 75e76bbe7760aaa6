package io.wkmigrate.store.workspace.apply;

import io.wkmigrate.store.workspace.desired.Deployment.DesiredSecret;
import io.wkmigrate.store.workspace.desired.Deployment.SecretSource;
import io.wkmigrate.store.workspace.plan.Change.MakeScope;
import io.wkmigrate.workspace.Workspace;
import io.wkmigrate.workspace.WorkspaceException;
import io.wkmigrate.workspace.service.SecretService;
import java.util.Map;

/** Makes scopes and sets secrets. Values go from where they are to the workspace, and nowhere else. */
final class SecretWriter {

    private final SecretService secrets;
    private final Map<String, String> environment;

    SecretWriter(Workspace workspace, Map<String, String> environment) {
        this.secrets = new SecretService(workspace);
        this.environment = environment;
    }

    void make(MakeScope change) {
        try {
            if (change.vault().isPresent()) {
                SecretSource.KeyVault vault = change.vault().get();
                secrets.createScope(change.scope(), vault.resourceId(), vault.dnsName());
            } else {
                secrets.createScope(change.scope());
            }
        } catch (WorkspaceException e) {
            boolean perhaps =
                    e.kind() == WorkspaceException.Kind.UNCERTAIN || e.kind() == WorkspaceException.Kind.ALREADY_EXISTS;
            if (!perhaps || !secrets.scopes().contains(change.scope())) {
                throw e;
            }
        }
    }

    void put(DesiredSecret secret) {
        if (secret.source().orElseThrow() instanceof SecretSource.Environment source) {
            String value = environment.get(source.variable());
            if (value == null || value.isEmpty()) {
                throw new WorkspaceException(
                        WorkspaceException.Kind.INVALID,
                        "The environment variable " + source.variable() + ", which has the value of the secret \""
                                + secret.key() + "\" in scope \"" + secret.scope()
                                + "\", is not set. Set it and run again.");
            }
            if (!secrets.keys(secret.scope()).contains(secret.key())) {
                // Else somebody has put it since the plan was made, and knows better.
                secrets.put(secret.scope(), secret.key(), value);
            }
        }
    }
}
