package io.wkmigrate.deploy;

import io.wkmigrate.workspace.Workspace;
import io.wkmigrate.workspace.service.FileService;
import io.wkmigrate.workspace.service.JobService;
import io.wkmigrate.workspace.service.PipelineService;
import io.wkmigrate.workspace.service.SecretService;
import java.util.function.Supplier;

/** What a workspace holds, kind by kind. */
final class WorkspaceAssets {

    private final Workspace workspace;
    private final Supplier<String> folder;
    private final int calls;

    /** @param folder where notebooks and files are */
    WorkspaceAssets(Workspace workspace, Supplier<String> folder, int calls) {
        this.workspace = workspace;
        this.folder = folder;
        this.calls = calls;
    }

    AssetService of(AssetKind kind) {
        return switch (kind) {
            case JOB -> jobs();
            case PIPELINE -> new PipelineAssets(new PipelineService(workspace));
            case NOTEBOOK, FILE -> new FileAssets(kind, new FileService(workspace), folder, calls);
            case SECRET_SCOPE -> new SecretScopeAssets(new SecretService(workspace));
            case SECRET -> new SecretAssets(new SecretService(workspace));
        };
    }

    JobAssets jobs() {
        return new JobAssets(new JobService(workspace));
    }
}
