package io.wkmigrate.extension;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The versions of the API that rules work with, as Maven writes ranges: {@code [1.0,2)} is version 1.0 and all later
 * ones before version 2.
 */
record ApiRange(Version from, boolean including, Version to, boolean upToAndIncluding) {

    private static final String VERSION = "(\\d{1,9})(?:\\.(\\d{1,9}))?";
    private static final Pattern RANGE = Pattern.compile("([\\[(])" + VERSION + "," + VERSION + "([\\])])");

    /** A version of the API; what is left out is 0. */
    record Version(int major, int minor) implements Comparable<Version> {

        private static final Comparator<Version> ORDER =
                Comparator.comparingInt(Version::major).thenComparingInt(Version::minor);

        @Override
        public int compareTo(Version other) {
            return ORDER.compare(this, other);
        }
    }

    /** The range that a text means; empty if it means none. */
    static Optional<ApiRange> of(String text) {
        Matcher range = RANGE.matcher(text);
        if (!range.matches()) {
            return Optional.empty();
        }
        return Optional.of(new ApiRange(
                version(range.group(2), range.group(3)),
                range.group(1).equals("["),
                version(range.group(4), range.group(5)),
                range.group(6).equals("]")));
    }

    private static Version version(String major, String minor) {
        return new Version(Integer.parseInt(major), minor == null ? 0 : Integer.parseInt(minor));
    }

    /** Whether a version is one of them. */
    boolean includes(int major, int minor) {
        Version version = new Version(major, minor);
        int above = version.compareTo(from);
        int below = to.compareTo(version);
        return (including ? above >= 0 : above > 0) && (upToAndIncluding ? below >= 0 : below > 0);
    }
}
