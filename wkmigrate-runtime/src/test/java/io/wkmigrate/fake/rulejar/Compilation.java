package io.wkmigrate.fake.rulejar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.rule.RuleModule;
import io.wkmigrate.processor.RuleProcessor;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;

/**
 * Compiles rules as their authors do: against the API alone, with the processor.
 *
 * @param module the name of the module
 * @param processed whether the processor runs
 * @param api the jar of the API, if it is not the one that the tests run with
 * @param more classes whose class path the sources need besides, for what no author can do by accident
 */
record Compilation(String module, boolean processed, Optional<Path> api, List<Class<?>> more) {

    private static final List<Class<?>> LIBRARIES =
            List.of(NullMarked.class, JsonNode.class, JsonParser.class, JsonInclude.class);

    /** What comes out, by path. */
    SortedMap<String, byte[]> compile(List<String> sources) {
        try {
            Path folder = Files.createTempDirectory("rulejar");
            try {
                compile(sources, folder);
                return files(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void compile(List<String> sources, Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaCompiler.CompilationTask task = compiler.getTask(
                null,
                null,
                diagnostics,
                options(folder),
                null,
                sources.stream().map(JavaSource::new).toList());
        if (processed) {
            task.setProcessors(processors());
        }
        if (!task.call()) {
            throw new AssertionError(diagnostics.getDiagnostics().stream()
                    .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                    .map(each -> each.getSource() + ": " + each.getLineNumber() + ": " + each.getMessage(Locale.ROOT))
                    .collect(Collectors.joining("\n")));
        }
    }

    /** New ones each time: a processor serves one compilation. */
    private static List<Processor> processors() {
        return ServiceLoader.load(Processor.class).stream()
                .filter(each -> each.type().getPackageName().equals(RuleProcessor.class.getPackageName()))
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    private List<String> options(Path folder) {
        return List.of(
                "-d",
                folder.toString(),
                "-cp",
                classPath(),
                "--release",
                "17",
                processed ? "-Awkmigrate.module=" + module : "-proc:none");
    }

    private String classPath() {
        String rules = api.map(Path::toString).orElseGet(() -> location(RuleModule.class));
        Stream<String> others = Stream.concat(LIBRARIES.stream(), more.stream()).map(Compilation::location);
        return Stream.concat(Stream.of(rules), others).distinct().collect(Collectors.joining(File.pathSeparator));
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static SortedMap<String, byte[]> files(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(each).toString().replace('\\', '/');
                if (!name.endsWith(".java")) {
                    files.put(name, Files.readAllBytes(each));
                }
            }
        }
        return files;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
