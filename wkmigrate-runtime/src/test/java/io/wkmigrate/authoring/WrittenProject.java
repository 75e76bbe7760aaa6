package io.wkmigrate.authoring;

import io.wkmigrate.fake.rulejar.RuleJarForge;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** A project of rules on disk, built without Maven: what its pom says, done by hand. */
record WrittenProject(Path folder, String module) {

    /** Where the kit for single rules is. Maven cannot give it to tests of its own build before it has packed it. */
    private static final Path RULES_TESTS = Path.of("../wkmigrate-rules/target/test-classes");

    static WrittenProject write(Path folder, ProjectNames names) throws IOException {
        for (var each : new RuleProject(names, "1.2.3").files().entrySet()) {
            Path file = folder.resolve(each.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, each.getValue());
        }
        return new WrittenProject(folder, names.module());
    }

    /** Compiles the rules against the API alone, with the processor, and packs them with their resources. */
    Path jar() throws IOException {
        RuleJarForge forge = RuleJarForge.module(module).version("1.0.0");
        for (Path each : files("src/main/java")) {
            if (!each.endsWith("package-info.java")) {
                forge.source(Files.readString(each));
            }
        }
        Path resources = folder.resolve("src/main/resources");
        for (Path each : files("src/main/resources")) {
            forge.file(resources.relativize(each).toString().replace('\\', '/'), Files.readAllBytes(each));
        }
        return forge.write(folder, module + "-rules.jar");
    }

    /** Compiles the tests against the jar, and runs them. Returns the names of those that passed. */
    List<String> test(Path jar) throws Exception {
        Path classes = Files.createDirectories(folder.resolve("test-classes"));
        Path kit = publishedKit();
        compileTests(jar, kit, classes);
        URL[] path = {jar.toUri().toURL(), classes.toUri().toURL(), kit.toUri().toURL()};
        List<String> passed = new ArrayList<>();
        try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader())) {
            for (Path each : files("src/test/java")) {
                String source = folder.resolve("src/test/java").relativize(each).toString();
                String name =
                        source.substring(0, source.length() - ".java".length()).replace(File.separatorChar, '.');
                passed.addAll(run(loader.loadClass(name)));
            }
        }
        return passed;
    }

    /** The kit as the pom of the rules packs it: without what is named as a test. */
    private Path publishedKit() throws IOException {
        Path kit = folder.resolve("kit");
        String inside = "io/wkmigrate/rules/testkit";
        Path published = Files.createDirectories(kit.resolve(inside));
        try (Stream<Path> classes = Files.list(RULES_TESTS.resolve(inside))) {
            for (Path each : classes.filter(WrittenProject::isPublished).toList()) {
                Files.copy(each, published.resolve(each.getFileName()));
            }
        }
        return kit;
    }

    private static boolean isPublished(Path type) {
        return !type.getFileName().toString().matches(".*Test(\\$.*)?\\.class");
    }

    private void compileTests(Path jar, Path kit, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String path =
                String.join(File.pathSeparator, jar.toString(), kit.toString(), System.getProperty("java.class.path"));
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-d",
                    classes.toString(),
                    "-cp",
                    path,
                    "--release",
                    "17",
                    "-proc:none",
                    "-Xlint:all",
                    "-Werror",
                    "-Xlint:-path",
                    "-Xlint:-classfile");
            boolean compiled = compiler.getTask(
                            null,
                            manager,
                            null,
                            options,
                            null,
                            manager.getJavaFileObjectsFromPaths(files("src/test/java")))
                    .call();
            if (!compiled) {
                throw new AssertionError("The tests of the project do not compile; see above.");
            }
        }
    }

    private static List<String> run(Class<?> type) throws Exception {
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        List<String> passed = new ArrayList<>();
        for (var method : Arrays.stream(type.getDeclaredMethods())
                .filter(each -> each.isAnnotationPresent(Test.class))
                .toList()) {
            method.setAccessible(true);
            method.invoke(constructor.newInstance());
            passed.add(method.getName());
        }
        return passed;
    }

    private List<Path> files(String below) throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve(below))) {
            return all.filter(Files::isRegularFile).sorted().collect(Collectors.toList());
        }
    }
}
