package io.wkmigrate.fake.workspace;

import com.databricks.sdk.WorkspaceClient;
import com.databricks.sdk.core.DatabricksConfig;
import com.databricks.sdk.core.PatCredentialsProvider;

/** Clients of a fake that look at nothing on this machine: no profile, no environment, no login of other programs. */
public final class TestConnections {

    private TestConnections() {}

    public static DatabricksConfig config(FakeWorkspace workspace) {
        return new DatabricksConfig()
                .setHost(workspace.url())
                .setToken(workspace.token())
                .setCredentialsProvider(new PatCredentialsProvider());
    }

    public static WorkspaceClient client(FakeWorkspace workspace) {
        return new WorkspaceClient(config(workspace));
    }
}
