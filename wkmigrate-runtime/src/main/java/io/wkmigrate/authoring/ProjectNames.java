package io.wkmigrate.authoring;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * What a project of rules is called. Names become file names, XML and Java, so only those are let in that need no quoting
 * anywhere.
 *
 * @param group the group of the Maven artifact
 * @param artifact the Maven artifact: words of small letters and digits, joined by {@code -}
 * @param packageName the package of the rules
 */
public record ProjectNames(String group, String artifact, String packageName) {

    private static final Pattern ARTIFACT = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern PACKAGE = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");
    private static final String SUFFIX = "-rules";
    private static final int MAX_LENGTH = 80;

    /** The start of the packages that are not for others, and who has them. */
    private static final List<String> TAKEN = List.of("io.wkmigrate", "java", "javax", "jdk", "sun");

    /** The modules of the built-in rules and of policies. */
    private static final Pattern MODULES = Pattern.compile("builtin|policy(-.*)?");

    /**
     * Checks the names.
     *
     * @throws IllegalArgumentException if one cannot be used; the message says which, and what may
     */
    public ProjectNames {
        check(
                fits(artifact, ARTIFACT),
                "The name \"" + artifact + "\" cannot be used: words of small letters and digits, joined by \"-\", can,"
                        + " such as acme-rules.");
        check(
                fits(group, PACKAGE),
                "The group \"" + group
                        + "\" cannot be used: words of small letters and digits, joined by dots, can, such"
                        + " as com.acme.");
        check(
                fits(packageName, PACKAGE) && SourceVersion.isName(packageName, SourceVersion.RELEASE_17),
                "The package \"" + packageName + "\" cannot be used: words of small letters and digits, joined by dots,"
                        + " none of them a word of Java's, can, such as com.acme.rules.");
        check(
                TAKEN.stream().noneMatch(each -> (packageName + ".").startsWith(each + ".")),
                "The package \"" + packageName
                        + "\" cannot be used: rules of your own live in a package of your own, such"
                        + " as com.acme.rules.");
        check(
                !MODULES.matcher(module(artifact)).matches(),
                "The name \"" + artifact + "\" cannot be used: \"" + module(artifact) + "\" is a name of wkmigrate"
                        + " itself, whose rules are called builtin, and whose policies are called policy.");
    }

    private static boolean fits(String name, Pattern pattern) {
        return name.length() <= MAX_LENGTH && pattern.matcher(name).matches();
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** The name of the module, which starts the ids of its rules: {@code acme} for {@code acme-rules}. */
    public String module() {
        return module(artifact);
    }

    private static String module(String artifact) {
        return artifact.endsWith(SUFFIX) ? artifact.substring(0, artifact.length() - SUFFIX.length()) : artifact;
    }

    /** The start of the names of classes: {@code AcmeSales} for {@code acme-sales-rules}. */
    String prefix() {
        return Stream.of(module().split("-", -1))
                .map(each -> each.substring(0, 1).toUpperCase(Locale.ROOT) + each.substring(1))
                .collect(Collectors.joining());
    }

    /** The folder of the package below a source folder. */
    String folder() {
        return packageName.replace('.', '/');
    }
}
