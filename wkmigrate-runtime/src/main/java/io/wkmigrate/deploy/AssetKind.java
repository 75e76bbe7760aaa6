package io.wkmigrate.deploy;

/** What a workspace holds, as far as the store looks at it; and by which id each is known. */
public enum AssetKind {
    /** A job; its id is a number, its name need not be unique. */
    JOB("job"),
    /** A declarative pipeline; its id is a UUID. */
    PIPELINE("declarative pipeline"),
    /**
     * A notebook of the deployment; its id is its path in the workspace, its name the path below the deployment's
     * files.
     */
    NOTEBOOK("notebook"),
    /** Any other file of the deployment; as a notebook. */
    FILE("file"),
    /** A secret scope, known by its name. */
    SECRET_SCOPE("secret scope"),
    /** The name of a secret, {@code scope/key}. Values are never read. */
    SECRET("secret");

    private final String words;

    AssetKind(String words) {
        this.words = words;
    }

    /** What people call it. */
    public String words() {
        return words;
    }
}
