package io.wkmigrate.store;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What a bundle needs to know beside its workflow.
 *
 * @param bundleName the name of the bundle. The command line keeps the state of a deployment under this name, so two
 *     factories must not share one
 */
public record BundleSettings(String bundleName) {

    private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}");

    private static final int KEPT_LENGTH = 80;

    /** Checks the name. */
    public BundleSettings {
        if (!LEGAL.matcher(bundleName).matches()) {
            throw new IllegalArgumentException("Not a name for a bundle: \"" + bundleName + "\"");
        }
    }

    /**
     * The settings for a factory. Its name becomes the bundle's; a name that is not legal loses what is not, and gets a
     * suffix by which it stays apart from others that lose the same.
     */
    public static BundleSettings forFactory(String factory) {
        if (LEGAL.matcher(factory).matches()) {
            return new BundleSettings(factory);
        }
        String kept = factory.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_|_$", "");
        String stem = kept.isEmpty() ? "factory" : kept.substring(0, Math.min(kept.length(), KEPT_LENGTH));
        String hash = Hash.of(factory.getBytes(StandardCharsets.UTF_8));
        return new BundleSettings(stem + "_" + hash.substring(0, 8));
    }
}
