package io.wkmigrate.settings;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule jar that somebody trusts: one line of a trust file.
 *
 * @param sha256 the SHA-256 of its bytes, in lower case; that alone decides
 * @param file its file name, for whoever reads the list
 * @param version what it says its version is, for whoever reads the list; may be empty
 */
public record TrustedJar(String sha256, String file, String version) {

    /** The order in a trust file: by file name, so that versions of one jar stand together, then by hash. */
    static final Comparator<TrustedJar> ORDER =
            Comparator.comparing(TrustedJar::file).thenComparing(TrustedJar::sha256);

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern LINE = Pattern.compile("(?<hash>[0-9a-f]{64})  (?<file>.+?)(?:  (?<version>\\S.*))?");

    /** Characters that would break a line, or make it look like another. */
    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]|  +");

    /** Keeps names of files and versions from breaking out of their columns. */
    public TrustedJar {
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 in lower case");
        }
        file = shown(file);
        version = shown(version);
    }

    /** How a trust file calls a jar: without its folder, and without what would break a line. */
    static String nameOf(Path jar) {
        return shown(String.valueOf(jar.getFileName()));
    }

    /** A jar at some place. */
    public static TrustedJar at(Path jar, String sha256, String version) {
        return new TrustedJar(sha256, nameOf(jar), version);
    }

    private static String shown(String text) {
        return NOT_SHOWN.matcher(text).replaceAll("_").strip();
    }

    /** Reads a line. */
    static Optional<TrustedJar> of(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String version = parts.group("version");
        return Optional.of(new TrustedJar(parts.group("hash"), parts.group("file"), version == null ? "" : version));
    }

    /** The line in a trust file. */
    String line() {
        return sha256 + "  " + file + (version.isEmpty() ? "" : "  " + version);
    }
}
