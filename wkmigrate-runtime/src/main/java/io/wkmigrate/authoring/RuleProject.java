package io.wkmigrate.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A small Maven project of rules: one of each common kind, their tests, and a factory to try them on. */
public final class RuleProject {

    /** The files, by their templates; both may hold placeholders. */
    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("pom.xml", "pom.xml"),
            Map.entry("README.md", "README.md"),
            Map.entry("gitignore", ".gitignore"),
            Map.entry("package-info.java", "src/main/java/@folder@/package-info.java"),
            Map.entry("LoadTranslator.java", "src/main/java/@folder@/@Prefix@LoadTranslator.java"),
            Map.entry("OwnerTag.java", "src/main/java/@folder@/OwnerTag.java"),
            Map.entry("JobNamePrefix.java", "src/main/java/@folder@/JobNamePrefix.java"),
            Map.entry(
                    "example.json",
                    "src/main/resources/META-INF/wkmigrate/examples/@module@/@Prefix@LoadTranslator.json"),
            Map.entry("LoadTranslatorTest.java", "src/test/java/@folder@/@Prefix@LoadTranslatorTest.java"),
            Map.entry("OwnerTagTest.java", "src/test/java/@folder@/OwnerTagTest.java"),
            Map.entry("JobNamePrefixTest.java", "src/test/java/@folder@/JobNamePrefixTest.java"),
            Map.entry("Nightly.json", "sample/pipeline/Nightly.json"));

    private final Map<String, String> values = new LinkedHashMap<>();

    /**
     * A project.
     *
     * @param version the version of wkmigrate that its rules are written against
     */
    public RuleProject(ProjectNames names, String version) {
        values.put("@group@", names.group());
        values.put("@artifact@", names.artifact());
        values.put("@package@", names.packageName());
        values.put("@folder@", names.folder());
        values.put("@module@", names.module());
        values.put("@Prefix@", names.prefix());
        values.put("@version@", version);
    }

    /** Its files, by path with {@code /} between the parts. */
    public SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        FILES.forEach((template, path) ->
                files.put(filled(path), filled(template(template)).getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> each : values.entrySet()) {
            filled = filled.replace(each.getKey(), each.getValue());
        }
        return filled;
    }

    private static String template(String name) {
        try (InputStream in = RuleProject.class.getResourceAsStream("project/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The template " + name + " is not in the jar.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
