package io.wkmigrate.settings;

import io.wkmigrate.extension.RuleJarException;
import io.wkmigrate.extension.RuleJars;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule jar that nobody trusts.
 *
 * @param path where it is
 * @param sha256 the SHA-256 of its bytes
 * @param namesakes the jars of the same file name that are trusted: it has changed since, or is another version
 */
public record UntrustedJar(Path path, String sha256, List<TrustedJar> namesakes) {

    /**
     * All jars that are not trusted, so that a person can decide about them at once.
     *
     * @throws RuleJarException when one cannot be read
     */
    public static List<UntrustedJar> among(List<Path> jars, TrustList trusted) throws RuleJarException {
        List<UntrustedJar> untrusted = new ArrayList<>();
        for (Path jar : jars) {
            String sha256 = RuleJars.sha256(jar);
            if (!trusted.trusts(sha256)) {
                untrusted.add(new UntrustedJar(jar, sha256, trusted.named(TrustedJar.nameOf(jar))));
            }
        }
        return List.copyOf(untrusted);
    }
}
