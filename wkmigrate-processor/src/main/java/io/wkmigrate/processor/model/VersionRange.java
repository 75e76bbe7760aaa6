package io.wkmigrate.processor.model;

/**
 * The versions of the API that a module works with: from the one that it was compiled against to the next major one.
 *
 * @param major the major version that it was compiled against
 * @param minor the minor version that it was compiled against
 */
public record VersionRange(int major, int minor) {

    /** As Maven writes ranges: {@code [1.3,2)}. */
    @Override
    public String toString() {
        return "[" + major + "." + minor + "," + (major + 1) + ")";
    }
}
