package io.wkmigrate.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/**
 * By what a deployed job or declarative pipeline is known again: a tag that says which deployment it belongs to, and its key
 * there. Names are for people, who change them, and two jobs may have the same one.
 */
public final class Identity {

    /** The name of the tag. */
    public static final String TAG = "wkmigrate_job";

    /** The longest value that every cloud takes. */
    private static final int MAX_LENGTH = 127;

    private static final int HASH_LENGTH = 12;

    private Identity() {}

    /** The value of the tag: {@code sales.load_orders}. */
    public static String of(String deployment, String key) {
        String identity = deployment + "." + key;
        if (identity.length() <= MAX_LENGTH) {
            return identity;
        }
        String hash = Hash.of(identity.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_LENGTH);
        return identity.substring(0, MAX_LENGTH - HASH_LENGTH - 1) + "." + hash;
    }

    /** Puts the tag into the settings of a job or pipeline. */
    public static ObjectNode mark(ObjectNode settings, String identity) {
        settings.withObject("/tags").put(TAG, identity);
        return settings;
    }
}
