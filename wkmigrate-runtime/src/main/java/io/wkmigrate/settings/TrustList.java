package io.wkmigrate.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The jars that somebody trusts, in the form of a trust file: plain, sorted, and the same for the same jars, so that it
 * can be reviewed and compared.
 *
 * @param head the comments above the jars
 * @param jars the jars, sorted
 */
public record TrustList(List<String> head, List<TrustedJar> jars) {

    /** Nothing is trusted. */
    public static final TrustList EMPTY = new TrustList(
            List.of(
                    "# Rule jars that wkmigrate may load: SHA-256, file name, version. The SHA-256 alone decides.",
                    "# Written by: wkmigrate rules trust"),
            List.of());

    /** Sorts the jars; the same line twice is one. */
    public TrustList {
        head = List.copyOf(head);
        jars = jars.stream().distinct().sorted(TrustedJar.ORDER).toList();
    }

    /**
     * Reads the lines of a trust file.
     *
     * @param file how messages name it
     * @throws SettingsException naming the line that is none
     */
    static TrustList of(String file, List<String> lines) {
        for (int number = 0; number < lines.size(); number++) {
            String line = lines.get(number);
            if (!isComment(line) && TrustedJar.of(line.stripTrailing()).isEmpty()) {
                throw new SettingsException(file + ":" + (number + 1) + ": This line is not of the form"
                        + " \"<SHA-256>  <file name>  <version>\", with two blanks between. Mend it or take it out.");
            }
        }
        return new TrustList(
                lines.stream()
                        .filter(TrustList::isComment)
                        .filter(each -> !each.isBlank())
                        .toList(),
                lines.stream()
                        .filter(Predicate.not(TrustList::isComment))
                        .map(each -> TrustedJar.of(each.stripTrailing()))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static boolean isComment(String line) {
        return line.isBlank() || line.startsWith("#");
    }

    /** Whether a jar with this SHA-256 may be loaded. */
    public boolean trusts(String sha256) {
        return jars.stream().anyMatch(each -> each.sha256().equals(sha256));
    }

    /** The jars of a file name that are trusted, whatever their bytes. */
    public List<TrustedJar> named(String file) {
        return jars.stream().filter(each -> each.file().equals(file)).toList();
    }

    /** Trusts a jar too. */
    public TrustList with(TrustedJar jar) {
        return new TrustList(
                head,
                Stream.concat(without(jar.sha256()).jars.stream(), Stream.of(jar))
                        .toList());
    }

    /** Trusts the bytes with this SHA-256 no more. */
    public TrustList without(String sha256) {
        return new TrustList(
                head,
                jars.stream().filter(each -> !each.sha256().equals(sha256)).toList());
    }

    /** The text of the file. */
    String text() {
        return Stream.concat(head.stream(), jars.stream().map(TrustedJar::line))
                .map(each -> each + "\n")
                .collect(Collectors.joining());
    }
}
