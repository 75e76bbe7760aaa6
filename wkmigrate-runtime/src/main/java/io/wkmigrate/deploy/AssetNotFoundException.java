package io.wkmigrate.deploy;

import java.util.List;

/** Nothing has the name or id that was asked for. */
public final class AssetNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 10;

    /** @param similar what has nearly that name, as people would write it */
    AssetNotFoundException(AssetKind kind, String nameOrId, List<String> similar) {
        super("There is no " + kind.words() + " \"" + nameOrId + "\", or it is not to be seen by whoever is signed in."
                + (similar.isEmpty()
                        ? ""
                        : " Similar: " + String.join(", ", similar.subList(0, Math.min(SHOWN, similar.size()))) + "."));
    }
}
