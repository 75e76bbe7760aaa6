package io.wkmigrate.benchmark;

import io.wkmigrate.processor.RuleProcessor;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Measures what the processor takes of the time in which rules compile: against the same sources together with what it
 * writes, compiled without any processor; and what compiling one changed rule takes of the time for all. {@code
 * src/test/benchmark/measure-rules} runs it.
 */
public final class RuleCompileTimes {

    private static final int RULES = 200;
    private static final int WARM_UPS = 2;
    private static final int RUNS = 5;

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final Path sources;
    private final Path generated;
    private final Path classes;

    private RuleCompileTimes(Path scratch) throws IOException {
        sources = Files.createDirectories(scratch.resolve("sources"));
        generated = Files.createDirectories(scratch.resolve("generated"));
        classes = Files.createDirectories(scratch.resolve("classes"));
        for (int i = 0; i < RULES; i++) {
            write(i, 0);
        }
    }

    /** No arguments. */
    public static void main(String[] arguments) throws IOException {
        Path scratch = Files.createTempDirectory("wkmigrate-rules");
        try {
            new RuleCompileTimes(scratch).measure();
        } finally {
            Folders.remove(scratch);
        }
    }

    private void measure() throws IOException {
        List<Double> processed = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        List<Double> incremental = new ArrayList<>();
        for (int run = 0; run < WARM_UPS + RUNS; run++) {
            double withProcessor = full(files(sources), true);
            write(7, run + 1);
            double oneRule = compile(List.of(source(7)), true);
            double withoutProcessor = full(all(), false);
            if (run >= WARM_UPS) {
                processed.add(withProcessor);
                plain.add(withoutProcessor);
                incremental.add(oneRule);
            }
        }
        double all = median(processed);
        print("%d rules, median of %d runs in a warm compiler%n", RULES, RUNS);
        print("%-52s %8.3f s%n", "rules and processor", all);
        print("%-52s %8.3f s%n", "the same and what it writes, without a processor", median(plain));
        print("%-52s %8.3f s%n", "one changed rule and processor", median(incremental));
        print("%-52s %8.0f %%%n", "share of the processor", 100 * (all - median(plain)) / all);
        print("%-52s %8.0f %%%n", "one changed rule, of the time for all", 100 * median(incremental) / all);
    }

    private double full(List<Path> files, boolean processed) throws IOException {
        Folders.remove(classes);
        Files.createDirectories(classes);
        return compile(files, processed);
    }

    private double compile(List<Path> files, boolean processed) throws IOException {
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            String path = classes + File.pathSeparator + System.getProperty("java.class.path");
            List<String> options = new ArrayList<>(List.of("-nowarn", "-d", classes.toString(), "-cp", path));
            options.addAll(
                    processed ? List.of("-s", generated.toString(), "-Awkmigrate.module=acme") : List.of("-proc:none"));
            System.gc();
            long start = System.nanoTime();
            var task = compiler.getTask(null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files));
            if (processed) {
                task.setProcessors(processors());
            }
            if (!task.call()) {
                throw new IllegalStateException("The rules do not compile");
            }
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static List<Processor> processors() {
        return ServiceLoader.load(Processor.class).stream()
                .filter(each -> each.type().getPackageName().equals(RuleProcessor.class.getPackageName()))
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    private List<Path> all() throws IOException {
        List<Path> all = new ArrayList<>(files(sources));
        all.addAll(files(generated));
        return all;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(each -> each.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private Path source(int rule) {
        return sources.resolve("Rule" + rule + "Translator.java");
    }

    private void write(int rule, int version) throws IOException {
        Files.writeString(source(rule), """
                package com.acme;

                import io.wkmigrate.api.definition.ActivityDefinition;
                import io.wkmigrate.api.emit.Python;
                import io.wkmigrate.api.emit.PythonNotebook;
                import io.wkmigrate.api.ir.Activity;
                import io.wkmigrate.api.ir.Compute;
                import io.wkmigrate.api.ir.GeneratedNotebook;
                import io.wkmigrate.api.rule.ActivityTranslator;
                import io.wkmigrate.api.rule.Translates;
                import io.wkmigrate.api.rule.TranslationContext;
                import io.wkmigrate.api.rule.Untranslated;
                import io.wkmigrate.api.value.Value;
                import com.fasterxml.jackson.databind.JsonNode;
                import java.util.List;
                import java.util.Map;
                import java.util.Optional;

                /** Rule number %1$d in version %2$d. */
                @Translates(value = "AcmeType%1$d", custom = true)
                @Untranslated(property = "retries", reason = "the task has retries")
                final class Rule%1$dTranslator implements ActivityTranslator<Rule%1$dTranslator.Properties> {

                    record Properties(
                            Value<JsonNode> query,
                            Optional<Value<String>> folder,
                            Optional<Value<Boolean>> recursive,
                            Map<String, Value<JsonNode>> parameters,
                            List<Part> parts) {}

                    record Part(String name, Optional<Value<Integer>> size) {}

                    @Override
                    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
                        PythonNotebook notebook = PythonNotebook.builder()
                                .statement("print({})", Python.name("query"))
                                .build();
                        return source.as(new GeneratedNotebook(
                                notebook, Map.of("query", source.properties().query()), new Compute.Serverless()));
                    }
                }
                """.formatted(rule, version));
    }

    private static double median(List<Double> seconds) {
        List<Double> sorted = new ArrayList<>(seconds);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
