package io.wkmigrate.extension;

import io.wkmigrate.extension.RuleJarException.Reason;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Loads rule jars. All of them are read, trusted and looked through before the first class of any is loaded.
 *
 * <p>What keeps a program safe from a jar is that somebody has read it, and trusted exactly these bytes. The rest is
 * hygiene: rules that do what they have no use for are refused, and whatever rules do when they run is watched over, so
 * that accidents stay small. It is no sandbox, and Java has none.
 */
public final class RuleJars {

    private RuleJars() {}

    /**
     * Loads jars, in the order given. The same bytes twice are one jar.
     *
     * @throws RuleJarException when one of them is not used; then none is
     */
    public static List<RuleJar> load(List<Path> jars, Trust trust, RuleLimits limits) throws RuleJarException {
        List<ReadJar> read = new ArrayList<>();
        Set<String> hashes = new HashSet<>();
        for (Path each : jars) {
            ReadJar jar = ReadJar.read(each, limits);
            if (!trust.trusts(jar.sha256())) {
                throw untrusted(jar);
            }
            if (hashes.add(jar.sha256())) {
                read.add(jar);
            }
        }
        List<CheckedJar> checked = new ArrayList<>();
        for (ReadJar each : read) {
            checked.add(CheckedJar.of(each, limits));
        }
        checkNames(checked);
        List<RuleJar> loaded = new ArrayList<>();
        for (CheckedJar each : checked) {
            loaded.add(new JarLoading(each, limits).load());
        }
        return List.copyOf(loaded);
    }

    /**
     * The SHA-256 of a jar in lower-case hexadecimal digits.
     *
     * @throws RuleJarException when it cannot be read
     */
    public static String sha256(Path jar) throws RuleJarException {
        return ReadJar.read(jar, RuleLimits.DEFAULT).sha256();
    }

    private static RuleJarException untrusted(ReadJar jar) {
        return new RuleJarException(
                jar.path(),
                Reason.UNTRUSTED,
                "The rule jar " + jar.path() + " is not trusted, or has changed since it was: its SHA-256 is "
                        + jar.sha256() + ". If you know what is in it, trust exactly these bytes with: wkmigrate rules"
                        + " trust " + word(jar.path().toString()));
    }

    private static String word(String path) {
        return path.matches("[\\p{Alnum}_./\\\\:+-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }

    private static void checkNames(List<CheckedJar> jars) throws RuleJarException {
        Map<String, Path> owners = new HashMap<>();
        for (CheckedJar jar : jars) {
            for (RuleIndex each : jar.indexes()) {
                Path owner = owners.putIfAbsent(each.module(), jar.jar().path());
                if (owner != null) {
                    throw conflicting(each.module(), owner, jar.jar().path());
                }
            }
        }
    }

    private static RuleJarException conflicting(String module, Path first, Path second) {
        return new RuleJarException(
                second,
                Reason.CONFLICTING,
                "The rule jars " + first + " and " + second + " both hold a module \"" + module
                        + "\". Use one of them, or build one with another name: -Awkmigrate.module=NAME.");
    }
}
