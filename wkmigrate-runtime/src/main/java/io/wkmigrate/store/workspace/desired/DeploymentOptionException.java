package io.wkmigrate.store.workspace.desired;

/** An option of a deployment that cannot be meant so. The message is for people and never holds the value of a secret. */
public final class DeploymentOptionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeploymentOptionException(String message) {
        super(message);
    }
}
