package io.wkmigrate.cli;

import io.wkmigrate.store.workspace.apply.DeployProgress;
import org.jspecify.annotations.Nullable;

/** Says how far a deploy is. */
final class DeployTalk implements DeployProgress {

    private final Session session;
    private @Nullable Progress progress;

    DeployTalk(Session session) {
        this.session = session;
    }

    @Override
    public void at(int done, int total, String what) {
        if (progress == null) {
            progress = new Progress(session, total, "steps", System::nanoTime);
        }
        progress.at(done, what);
    }
}
