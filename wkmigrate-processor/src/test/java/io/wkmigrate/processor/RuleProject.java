package io.wkmigrate.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.rule.RuleModule;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Rules in a folder that are compiled into another one, again and again, as build tools do it. */
final class RuleProject {

    private static final String REGISTRY = "META-INF/services/" + RuleModule.class.getName();

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final Path sources;
    private final Path classes;
    private final List<String> options;
    private final List<String> messages = new ArrayList<>();

    RuleProject(Path folder, String... options) {
        this.sources = folder.resolve("sources");
        this.classes = folder.resolve("classes");
        this.options = List.of(options);
        create(classes);
    }

    /** Writes a source file; its name is that of the type. */
    void write(String packageName, String type, String body) {
        Path file = source(packageName + "." + type);
        create(file.getParent());
        String text =
                "package " + packageName + ";\nimport io.wkmigrate.api.definition.*;\nimport io.wkmigrate.api.ir.*;\n"
                        + "import io.wkmigrate.api.job.*;\nimport io.wkmigrate.api.rule.*;\nimport io.wkmigrate.api.value.*;\n"
                        + "import java.util.*;\n" + body;
        try {
            Files.writeString(file, text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Removes a source file and what was compiled from it and for it, as build tools do. */
    void delete(String type) {
        remove(source(type));
        forget(type);
    }

    /** Removes what was compiled from a source file and for it. */
    void forget(String type) {
        String path = type.replace('.', '/');
        files(classes).stream()
                .filter(each -> each.matches(path + "(Binder|Factory)?(\\$.*)?\\.(class|java)"))
                .forEach(each -> remove(classes.resolve(each)));
    }

    /** Compiles everything into an empty folder; gives back what was written. */
    SortedSet<String> compileAll() {
        files(classes).forEach(each -> remove(classes.resolve(each)));
        return compile(files(sources).stream().map(sources::resolve).toList(), List.of());
    }

    /** Compiles some types and leaves the others as they are. */
    SortedSet<String> compileOnly(String... types) {
        return compile(Arrays.stream(types).map(this::source).toList(), List.of());
    }

    /**
     * Does what Gradle does when some types have changed: it removes what was compiled from them, and everything that comes
     * from all rules; then the compiler gets the changed sources, and the names of the other compiled classes.
     */
    SortedSet<String> compileAsGradle(String... types) {
        Arrays.stream(types).forEach(this::forget);
        files(classes).stream()
                .filter(each -> each.startsWith("META-INF/") || each.matches(".*RuleModule\\.(class|java)"))
                .forEach(each -> remove(classes.resolve(each)));
        List<String> companions = files(classes).stream()
                .filter(each -> each.matches(".*(Binder|Factory)\\.class"))
                .map(each -> each.replace(".class", "").replace('/', '.'))
                .toList();
        return compile(Arrays.stream(types).map(this::source).toList(), companions);
    }

    private SortedSet<String> compile(Collection<Path> files, Collection<String> compiled) {
        messages.clear();
        StandardJavaFileManager standard = compiler.getStandardFileManager(null, null, null);
        Recording manager = new Recording(standard);
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-Xlint:all,-processing,-path", "-d", classes.toString(), "-s", classes.toString()));
        all.addAll(List.of("-cp", classes + File.pathSeparator + System.getProperty("java.class.path")));
        var task = compiler.getTask(
                null, manager, this::record, all, compiled, standard.getJavaFileObjectsFromPaths(files));
        task.setProcessors(Compilations.processors());
        task.call();
        return manager.written;
    }

    private void record(Diagnostic<? extends JavaFileObject> diagnostic) {
        messages.add(diagnostic.toString());
    }

    /** What the compiler said last. */
    List<String> messages() {
        return messages;
    }

    /** Everything in the folder of classes, by path. */
    Map<String, List<Byte>> output() {
        Map<String, List<Byte>> output = new TreeMap<>();
        for (String each : files(classes)) {
            try {
                List<Byte> bytes = new ArrayList<>();
                for (byte one : Files.readAllBytes(classes.resolve(each))) {
                    bytes.add(one);
                }
                output.put(each, bytes);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return output;
    }

    /** The module as it was compiled last. */
    RuleModule module() {
        assertThat(classes.resolve(REGISTRY)).exists();
        try {
            URL[] path = {classes.toUri().toURL()};
            return ServiceLoader.load(RuleModule.class, new URLClassLoader(path, RuleModule.class.getClassLoader()))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Path source(String type) {
        return sources.resolve(type.replace('.', '/') + ".java");
    }

    private static List<String> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(each -> folder.relativize(each).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void remove(Path file) {
        try {
            Files.delete(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Writes down what the compiler writes. */
    private static final class Recording extends ForwardingJavaFileManager<StandardJavaFileManager> {

        private final SortedSet<String> written = new TreeSet<>();

        Recording(StandardJavaFileManager standard) {
            super(standard);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String name, JavaFileObject.Kind kind, FileObject sibling)
                throws IOException {
            written.add(name.replace('.', '/') + kind.extension);
            return super.getJavaFileForOutput(location, name, kind, sibling);
        }

        @Override
        public FileObject getFileForOutput(
                JavaFileManager.Location location, String packageName, String name, FileObject sibling)
                throws IOException {
            written.add(name);
            return super.getFileForOutput(location, packageName, name, sibling);
        }
    }
}
