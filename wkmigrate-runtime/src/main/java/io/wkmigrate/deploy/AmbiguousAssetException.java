package io.wkmigrate.deploy;

import java.util.List;

/** Several have the name that was asked for. Ask for one of the ids. */
public final class AmbiguousAssetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> ids;

    AmbiguousAssetException(AssetKind kind, String name, List<String> ids) {
        super(ids.size() + " have the name of the " + kind.words() + " \"" + name + "\": " + String.join(", ", ids)
                + ". Ask for one of them by its id.");
        this.ids = List.copyOf(ids);
    }

    /** The ids, sorted. */
    public List<String> ids() {
        return ids;
    }
}
