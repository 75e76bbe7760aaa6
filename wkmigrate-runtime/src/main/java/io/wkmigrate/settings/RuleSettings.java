package io.wkmigrate.settings;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Which rules somebody asks for beside those that come with the program. The first that names any decides alone: the
 * command line, then the environment, then the configuration.
 *
 * @param rules rule jars, and folders of them
 * @param namedIn where they are named, for messages; empty on the command line
 * @param policies files of policies
 */
public record RuleSettings(List<Path> rules, String namedIn, List<Path> policies) {

    /** Names rule jars and folders in the environment, separated as the paths of programs are. */
    public static final String VARIABLE = "WKMIGRATE_RULES";

    /** Nothing but what comes with the program. */
    public static final RuleSettings NONE = new RuleSettings(List.of(), "", List.of());

    /** Makes the lists its own. */
    public RuleSettings {
        rules = List.copyOf(rules);
        policies = List.copyOf(policies);
    }

    /**
     * Decides between what is given and what is configured.
     *
     * @param rules the jars and folders of the command line
     * @param policies the policies of the command line
     */
    public static RuleSettings of(
            List<Path> rules, List<Path> policies, Map<String, String> environment, Configuration configuration) {
        List<Path> policiesInForce = policies.isEmpty() ? configuration.policies() : policies;
        List<Path> fromEnvironment = paths(environment.getOrDefault(VARIABLE, ""));
        if (!rules.isEmpty()) {
            return new RuleSettings(rules, "", policiesInForce);
        } else if (!fromEnvironment.isEmpty()) {
            return new RuleSettings(fromEnvironment, VARIABLE, policiesInForce);
        }
        return new RuleSettings(configuration.rules(), configuration.file(), policiesInForce);
    }

    private static List<Path> paths(String list) {
        return Arrays.stream(list.split(File.pathSeparator))
                .filter(each -> !each.isBlank())
                .map(Path::of)
                .toList();
    }

    /**
     * The jars, with folders opened; each once.
     *
     * @throws SettingsException when one is not there, or a folder has none
     */
    public List<Path> jars() throws IOException {
        return new RuleJarFiles(namedIn.isEmpty() ? "" : " (named in " + namedIn + ")").of(rules);
    }
}
