package io.wkmigrate.jobs;

import io.wkmigrate.fake.workspace.FakeWorkspace;
import io.wkmigrate.fake.workspace.TestConnections;
import io.wkmigrate.workspace.Workspace;
import io.wkmigrate.workspace.WorkspaceOptions;
import java.time.Duration;
import java.util.Optional;

/** Connections that do not wait before they ask again. */
public final class Workspaces {

    private static final WorkspaceOptions IMPATIENT = new WorkspaceOptions(
            Optional.empty(), Optional.empty(), Optional.empty(), Duration.ofSeconds(5), duration -> {});

    private Workspaces() {}

    /** A connection to a fake. */
    public static Workspace connect(FakeWorkspace fake) {
        return Workspace.connect(TestConnections.config(fake), IMPATIENT);
    }
}
