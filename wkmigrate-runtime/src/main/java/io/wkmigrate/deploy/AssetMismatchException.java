package io.wkmigrate.deploy;

import java.util.List;

/** Something was written, and the workspace gives something else back. */
public final class AssetMismatchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> fields;

    AssetMismatchException(AssetKind kind, String name, List<String> fields) {
        super("The " + kind.words() + " \"" + name + "\" was written, but reads otherwise in: "
                + String.join(", ", fields)
                + ". Somebody may have changed it at the same time, or the workspace does not know the field.");
        this.fields = List.copyOf(fields);
    }

    /** What reads otherwise. */
    public List<String> fields() {
        return fields;
    }
}
