package io.wkmigrate.cli;

import io.wkmigrate.settings.TrustList;
import io.wkmigrate.settings.TrustedJar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Jars that are trusted no more.
 *
 * @param removed these jars
 * @param left what goes on to be trusted
 */
record TrustRemoval(List<TrustedJar> removed, TrustList left) {

    /**
     * Takes jars out.
     *
     * @param named jars, or the names of jars that are gone
     * @param sha256 one of their hashes, if it was given
     */
    static TrustRemoval of(TrustList trusted, List<Path> named, @Nullable String sha256) {
        List<TrustedJar> removed = new ArrayList<>();
        for (Path each : named) {
            removed.addAll(only(trusted, each, sha256));
        }
        if (named.isEmpty()) {
            removed.addAll(only(trusted, sha256));
        }
        if (removed.isEmpty()) {
            throw CommandFailure.usage("No such jar is trusted. See: wkmigrate rules trust --list");
        }
        TrustList left = trusted;
        for (TrustedJar each : removed) {
            left = left.without(each.sha256());
        }
        return new TrustRemoval(removed, left);
    }

    private static List<TrustedJar> only(TrustList trusted, @Nullable String sha256) {
        String wanted = sha256 == null ? "" : sha256.toLowerCase(Locale.ROOT);
        return trusted.jars().stream()
                .filter(each -> each.sha256().equals(wanted))
                .toList();
    }

    private static List<TrustedJar> only(TrustList trusted, Path jar, @Nullable String sha256) {
        List<TrustedJar> found = Files.isRegularFile(jar)
                ? only(trusted, RuleOptions.sha256(jar))
                : trusted.named(String.valueOf(jar.getFileName()));
        return sha256 == null
                ? found
                : found.stream()
                        .filter(each -> each.sha256().equalsIgnoreCase(sha256))
                        .toList();
    }
}
