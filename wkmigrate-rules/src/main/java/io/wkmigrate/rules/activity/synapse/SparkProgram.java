package io.wkmigrate.rules.activity.synapse;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.ActivityKind;
import io.wkmigrate.api.ir.Compute;
import io.wkmigrate.api.ir.JarWork;
import io.wkmigrate.api.ir.Library;
import io.wkmigrate.api.ir.PythonFileWork;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The program of a Spark job, once the activity and the definition it names have been put together.
 *
 * @param language {@link Language#OTHER} when nothing tells it
 */
record SparkProgram(
        Language language,
        Optional<Value<String>> file,
        Optional<Value<String>> className,
        List<Value<JsonNode>> args,
        List<Value<String>> referenceFiles) {

    /** What a program is written in. */
    enum Language {
        PYTHON,
        JVM,
        OTHER
    }

    static SparkProgram of(SparkJobTranslator.Properties activity, SparkJobDefinition definition) {
        Optional<Value<String>> file = activity.file().or(definition::file);
        List<Value<String>> overrides = Stream.of(activity.files(), activity.filesV2(), activity.pythonCodeReference())
                .flatMap(List::stream)
                .toList();
        return new SparkProgram(
                language(definition.language(), file),
                file,
                activity.className().or(definition::className).filter(SparkProgram::isGiven),
                activity.args().isEmpty() ? definition.args() : activity.args(),
                overrides.isEmpty() ? definition.referenceFiles() : overrides);
    }

    private static boolean isGiven(Value<String> value) {
        return value.literal().filter(String::isBlank).isEmpty();
    }

    private static Language language(Optional<String> stated, Optional<Value<String>> file) {
        String text = stated.filter(given -> !given.isBlank())
                .or(() -> file.flatMap(Value::literal))
                .orElse("")
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("py") || text.endsWith(".py")) {
            return Language.PYTHON;
        }
        boolean jvm = text.contains("scala") || text.contains("java") || text.equals("spark") || text.endsWith(".jar");
        return jvm ? Language.JVM : Language.OTHER;
    }

    /** Why the program cannot become a task, and what to write instead; empty when it can. */
    Optional<String> obstacle() {
        if (file.isEmpty()) {
            return Optional.of("The Spark job definition is not part of the source, or names no file:"
                    + " put a Python script or jar task in its place.");
        }
        if (language == Language.OTHER) {
            return Optional.of("The Spark job is written neither in Python nor in Scala or Java:"
                    + " rewrite it in one of these and run it as a Python script or jar task.");
        }
        return language == Language.JVM && className.isEmpty()
                ? Optional.of("The Spark job names no main class: put a jar task with its main class in its place.")
                : Optional.empty();
    }

    /** The task; there must be no obstacle. */
    ActivityKind.Work work(Compute compute, TranslationContext context) {
        List<Library> libraries = libraries(context);
        if (language == Language.PYTHON) {
            return new PythonFileWork(file.orElseThrow(), args, List.copyOf(libraries), compute);
        }
        libraries.add(0, new Library.Jar(file.orElseThrow()));
        return new JarWork(className.orElseThrow(), args, List.copyOf(libraries), compute);
    }

    private List<Library> libraries(TranslationContext context) {
        List<Library> libraries = new ArrayList<>();
        for (Value<String> each : referenceFiles) {
            String name = each.literal().orElse("").toLowerCase(Locale.ROOT);
            if (name.endsWith(".jar")) {
                libraries.add(new Library.Jar(each));
            } else if (name.endsWith(".whl")) {
                libraries.add(new Library.Wheel(each));
            } else {
                context.report(
                        Findings.LIBRARY_UNSUPPORTED,
                        each.place(),
                        "The reference file "
                                + each.literal()
                                        .map(text -> "\"" + text + "\" ")
                                        .orElse("") + "is not put beside the program.");
            }
        }
        return libraries;
    }
}
