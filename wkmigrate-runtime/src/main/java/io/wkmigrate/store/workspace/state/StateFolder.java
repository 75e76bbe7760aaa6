package io.wkmigrate.store.workspace.state;

import io.wkmigrate.workspace.service.FileKind;
import io.wkmigrate.workspace.service.FileService;
import java.io.IOException;
import java.util.Optional;

/** The folder in which a deployment keeps what it remembers, beside its notebooks. */
public final class StateFolder {

    private final FileService files;
    private final String folder;

    /**
     * The folder of a deployment.
     *
     * @param root where the deployment is
     */
    public StateFolder(FileService files, String root) {
        this.files = files;
        this.folder = root + "/state";
    }

    /**
     * What the last deploy left; {@link DeploymentState#NONE} before the first one.
     *
     * @throws IOException when the file cannot be understood
     */
    public DeploymentState load() throws IOException {
        Optional<byte[]> bytes = files.read(file());
        try {
            return bytes.isPresent() ? StateJson.parse(bytes.get()) : DeploymentState.NONE;
        } catch (IOException e) {
            throw new IOException(
                    "\"" + file() + "\" in the workspace cannot be used: " + e.getMessage()
                            + ". Restore it with the workspace's history; or delete it, and whatever is not just as the"
                            + " source says shows as a conflict, which --overwrite settles",
                    e);
        }
    }

    /** Writes it down. */
    public void save(DeploymentState state) {
        files.write(file(), FileKind.FILE, StateJson.bytes(state));
    }

    /** Makes the folder. */
    public void make() {
        files.makeFolder(folder);
    }

    /** The lock of the deployment. */
    public DeployLock lock() {
        return new DeployLock(files, folder + "/deploy.lock");
    }

    private String file() {
        return folder + "/deployment.json";
    }
}
