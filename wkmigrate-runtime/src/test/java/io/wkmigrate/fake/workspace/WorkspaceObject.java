package io.wkmigrate.fake.workspace;

import java.nio.charset.StandardCharsets;

/**
 * A notebook, a file or a directory.
 *
 * @param language PYTHON, SQL, SCALA or R for notebooks, else empty
 */
public record WorkspaceObject(Type type, String language, byte[] content, long id, long createdAt, long modifiedAt) {

    /** What an object of the workspace is. */
    public enum Type {
        DIRECTORY,
        FILE,
        NOTEBOOK
    }

    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    WorkspaceObject changed(String newLanguage, byte[] newContent, long time) {
        return new WorkspaceObject(type, newLanguage, newContent, id, createdAt, time);
    }
}
