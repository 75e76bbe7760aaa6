package io.wkmigrate.store.workspace.plan;

import io.wkmigrate.store.workspace.desired.Deployment;
import io.wkmigrate.store.workspace.state.DeploymentState;
import io.wkmigrate.workspace.Parallel;
import io.wkmigrate.workspace.Workspace;
import io.wkmigrate.workspace.service.FileService;
import java.util.List;
import java.util.stream.Stream;

/** Finds out what a deploy would do. */
public final class Planner {

    private final Workspace workspace;
    private final Parallel parallel;
    private final boolean overwrite;

    /**
     * Plans for a workspace.
     *
     * @param overwrite whether to replace what somebody else changed or put there
     */
    public Planner(Workspace workspace, Parallel parallel, boolean overwrite) {
        this.workspace = workspace;
        this.parallel = parallel;
        this.overwrite = overwrite;
    }

    /** Reads the workspace and compares. */
    public Planned plan(Deployment deployment, DeploymentState state) {
        Remote remote = new RemoteReader(workspace, parallel).read(deployment, state);
        Draft draft = new Draft(state);
        new FilePlanner(remote, state, overwrite, draft).plan(deployment.files(), new FileService(workspace), parallel);
        new SecretPlanner(remote, draft).plan(deployment.secrets());
        List<Resource> resources = Stream.concat(
                        deployment.pipelines().stream().map(Resource::of),
                        deployment.jobs().stream().map(Resource::of))
                .toList();
        new ResourcePlanner(remote, state, overwrite, draft).plan(resources);
        if (!remote.others().isEmpty()) {
            draft.note("Of this deployment, but not in the source or not selected; left alone: "
                    + Shortened.list(remote.others()) + ".");
        }
        return draft.finished(workspace.host(), deployment.name(), deployment.root(), overwrite);
    }
}
