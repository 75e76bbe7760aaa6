package io.wkmigrate.store.workspace.apply;

import io.wkmigrate.store.workspace.desired.Deployment.DesiredFile;
import io.wkmigrate.store.workspace.plan.Change.WriteFile;
import io.wkmigrate.store.workspace.state.FileContent;
import io.wkmigrate.workspace.WorkspaceException;
import io.wkmigrate.workspace.service.FileService;
import io.wkmigrate.workspace.service.FileService.Entry;
import java.util.Optional;

/** Writes notebooks and files, unless somebody wrote there since the plan was made. */
final class FileWriter {

    private final FileService files;

    FileWriter(FileService files) {
        this.files = files;
    }

    void write(WriteFile change) {
        DesiredFile file = change.file();
        if (change.stamp().isEmpty()) {
            create(file);
        } else {
            // Where the service does not tell when something was written, there is nothing to compare.
            Optional<String> now = change.stamp()
                    .filter(stamp -> !stamp.isEmpty())
                    .flatMap(stamp -> files.entry(file.path()))
                    .map(Entry::stamp);
            if (now.isPresent() && !now.equals(change.stamp())) {
                throw changed(file);
            }
            files.write(file.path(), file.kind(), file.content());
        }
    }

    private void create(DesiredFile file) {
        boolean written;
        try {
            written = files.writeNew(file.path(), file.kind(), file.content());
        } catch (WorkspaceException e) {
            if (e.kind() != WorkspaceException.Kind.UNCERTAIN || !isThere(file)) {
                throw e;
            }
            return;
        }
        if (!written && !isThere(file)) {
            throw changed(file);
        }
    }

    private boolean isThere(DesiredFile file) {
        return files.read(file.path(), file.kind())
                .filter(content -> FileContent.hash(content).equals(FileContent.hash(file.content())))
                .isPresent();
    }

    private static WorkspaceException changed(DesiredFile file) {
        return new WorkspaceException(
                WorkspaceException.Kind.INVALID,
                "Somebody has written to " + file.path()
                        + " since the plan was made, so it is left as it is. Make a new plan.");
    }
}
