package io.wkmigrate.store.workspace;

/** Somebody else is deploying the same deployment right now, or was when the process was killed. Nothing was written. */
public final class DeployLockedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Refuses to deploy.
     *
     * @param holder who has the lock
     */
    public DeployLockedException(String root, String holder) {
        super("Another deploy to \"" + root + "\" is running: " + holder
                + ". Wait until it has ended. If it was killed, --force-lock goes on where it stopped.");
    }
}
