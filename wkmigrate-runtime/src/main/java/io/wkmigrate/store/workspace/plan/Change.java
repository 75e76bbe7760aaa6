package io.wkmigrate.store.workspace.plan;

import io.wkmigrate.store.workspace.desired.Deployment.DesiredFile;
import io.wkmigrate.store.workspace.desired.Deployment.DesiredSecret;
import io.wkmigrate.store.workspace.desired.Deployment.SecretSource;
import java.util.Optional;

/** What a step that writes has to do. */
public sealed interface Change {

    /** Makes a folder. */
    record MakeFolder(String path) implements Change {}

    /**
     * Writes a file or notebook.
     *
     * @param stamp the stamp of what is there; absent when nothing is
     */
    record WriteFile(DesiredFile file, Optional<String> stamp) implements Change {}

    /** Makes a secret scope; backed by a Key Vault if a source says so. */
    record MakeScope(String scope, Optional<SecretSource.KeyVault> vault) implements Change {}

    /** Sets a secret that is not there yet. */
    record PutSecret(DesiredSecret secret) implements Change {}

    /**
     * Makes a job or pipeline, or replaces its settings.
     *
     * @param existing its id, if it is there
     * @param before the hash of its settings as they were compared
     */
    record WriteResource(Resource resource, Optional<String> existing, String before) implements Change {}
}
