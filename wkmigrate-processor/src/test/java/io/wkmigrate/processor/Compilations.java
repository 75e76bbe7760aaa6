package io.wkmigrate.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Compiles rules with the processor, under every lint of the compiler. */
final class Compilations {

    private static final Pattern MARKER = Pattern.compile("// (WKP-\\d+)");
    private static final Pattern CODE = Pattern.compile("WKP-\\d+");

    private Compilations() {}

    /** Our processors, and others behind them. */
    static List<Processor> processors(Processor... others) {
        return Stream.concat(Stream.of(new RuleProcessor(), new RegistryProcessor()), Stream.of(others))
                .toList();
    }

    /** Compiles with our processors alone. */
    static Compilation compile(JavaFileObject... sources) {
        return compile(List.of(), sources);
    }

    /** Compiles with options for the processor. */
    static Compilation compile(List<String> options, JavaFileObject... sources) {
        return compile(options, processors(), sources);
    }

    /** Compiles with several processors. */
    static Compilation compile(List<String> options, List<Processor> processors, JavaFileObject... sources) {
        // "path" complains of the class path of the test runner, "processing" of annotations that nobody claims.
        return Compiler.javac()
                .withProcessors(processors)
                .withOptions(Stream.concat(Stream.of("-Xlint:all,-processing,-path"), options.stream())
                        .toList())
                .compile(sources);
    }

    /** Compiles, and expects no diagnostic at all. */
    static Compilation compileCleanly(JavaFileObject... sources) {
        return clean(compile(List.of("-Awkmigrate.exhaustive=error"), sources));
    }

    /** Expects no diagnostic at all. */
    static Compilation clean(Compilation compilation) {
        assertThat(compilation.diagnostics()).extracting(Compilations::text).isEmpty();
        return compilation;
    }

    /**
     * Compiles, and expects exactly the errors that are marked in the sources, each with its code in a comment at the end of
     * its line ({@code // WKP-101}).
     */
    static Compilation expectMarked(JavaFileObject... sources) {
        Compilation compilation = compile(sources);
        assertMarked(compilation, Diagnostic.Kind.ERROR, sources);
        return compilation;
    }

    /** Expects exactly the diagnostics that are marked in the sources. */
    static void assertMarked(Compilation compilation, Diagnostic.Kind kind, JavaFileObject... sources) {
        List<String> found = compilation.diagnostics().stream()
                .map(each -> each.getKind() + " " + place(each) + " " + code(each))
                .sorted()
                .toList();
        List<String> marked = Arrays.stream(sources)
                .flatMap(source -> markers(source).stream())
                .map(each -> kind + " " + each)
                .sorted()
                .toList();
        assertThat(found).as(() -> compilation.diagnostics().toString()).isEqualTo(marked);
    }

    /** The messages of a compilation. */
    static List<String> messages(Compilation compilation) {
        return compilation.diagnostics().stream().map(Compilations::text).toList();
    }

    /** The text of a generated file, whose path ends in {@code name}. */
    static String generated(Compilation compilation, String name) {
        return compilation.generatedFiles().stream()
                .filter(file -> file.getName().endsWith(name))
                .map(Compilations::content)
                .findFirst()
                .orElseThrow(() -> new AssertionError("not generated: " + name));
    }

    private static List<String> markers(JavaFileObject source) {
        List<String> places = new ArrayList<>();
        List<String> lines = content(source).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher marker = MARKER.matcher(lines.get(i));
            while (marker.find()) {
                places.add(source.getName() + ":" + (i + 1) + " " + marker.group(1));
            }
        }
        return places;
    }

    private static String place(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject file = diagnostic.getSource();
        return (file == null ? "-" : file.getName()) + ":" + diagnostic.getLineNumber();
    }

    private static String code(Diagnostic<?> diagnostic) {
        Matcher code = CODE.matcher(text(diagnostic));
        return code.find() ? code.group() : text(diagnostic);
    }

    private static String text(Diagnostic<?> diagnostic) {
        return diagnostic.getMessage(Locale.ROOT);
    }

    private static String content(JavaFileObject file) {
        try {
            return file.getCharContent(true).toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
