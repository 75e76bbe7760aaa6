package io.wkmigrate.extension;

import java.nio.file.Path;
import java.util.List;

/**
 * What a rule jar says of itself, for whoever decides whether to trust it. None of its classes is loaded for that.
 *
 * @param path where it was read from
 * @param sha256 the SHA-256 of its bytes in lower-case hexadecimal digits
 * @param version what it says its version is; empty when it does not say
 * @param modules its modules, by name
 */
public record InspectedJar(Path path, String sha256, String version, List<Module> modules) {

    /**
     * A module of rules.
     *
     * @param name the first part of the ids of its rules
     * @param api the versions of the API that it works with: {@code [1.0,2)}
     * @param rules the ids of its rules
     */
    public record Module(String name, String api, List<String> rules) {}

    /**
     * Looks into a jar.
     *
     * @throws RuleJarException when it cannot be read, or would not be loaded even if it were trusted
     */
    public static InspectedJar of(Path jar, RuleLimits limits) throws RuleJarException {
        CheckedJar checked = CheckedJar.of(ReadJar.read(jar, limits), limits);
        return new InspectedJar(
                jar,
                checked.jar().sha256(),
                JarVersion.of(checked.archive()),
                checked.indexes().stream()
                        .map(each -> new Module(each.module(), each.api(), each.rules()))
                        .toList());
    }
}
