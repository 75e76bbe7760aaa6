package io.wkmigrate.processor;

import static io.wkmigrate.processor.Compilations.compile;
import static io.wkmigrate.processor.Compilations.messages;
import static io.wkmigrate.processor.Sources.activityRule;
import static io.wkmigrate.processor.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor as build tools see it. */
class RuleProcessorTest {

    private static final JavaFileObject BROKEN = source("""
            @Rewrites(priority = 0)
            class Broken implements PipelineRewrite {
                public Pipeline rewrite(Pipeline pipeline) {
                    return pipeline;
                }
            }
            """);

    @Test
    void compilerFindsIt() {
        assertThat(ServiceLoader.load(Processor.class))
                .hasAtLeastOneElementOfType(RuleProcessor.class)
                .hasAtLeastOneElementOfType(RegistryProcessor.class);
    }

    @Test
    void orderOfFilesDoesNotMatter() {
        List<JavaFileObject> sources = new ArrayList<>();
        for (String name : List.of("Echo", "Alpha", "Delta", "Bravo", "Charlie")) {
            sources.add(activityRule(name + "Translator", name));
        }
        Map<String, String> first = output(compile(sources.toArray(JavaFileObject[]::new)));
        assertThat(first).hasSize(sources.size() + 5);
        Random random = new Random(20_261_121);
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(sources, random);
            assertThat(output(compile(sources.toArray(JavaFileObject[]::new)))).isEqualTo(first);
        }
    }

    /** Everything that was generated and not compiled, by path. */
    private static Map<String, String> output(Compilation compilation) {
        Map<String, String> output = new TreeMap<>();
        compilation.generatedFiles().stream()
                .filter(file -> file.getKind() != JavaFileObject.Kind.CLASS)
                .forEach(file -> output.put(file.getName(), Compilations.generated(compilation, file.getName())));
        return output;
    }

    @Test
    void nothingIsWrittenForARuleWithAnErrorAndNoModuleWithoutIt(@TempDir Path folder) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of("-d", folder.toString(), "-s", folder.toString());
        var task = compiler.getTask(
                null, null, ignored -> {}, options, null, List.of(BROKEN, activityRule("SleepTranslator", "Sleep")));
        task.setProcessors(Compilations.processors());
        assertThat(task.call()).isFalse();
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(folder::relativize)
                            .map(Path::toString))
                    .containsExactly("com/acme/rules/SleepTranslatorBinder.java");
        }
    }

    @Test
    void optionThatMakesNoSenseIsAnError() {
        assertThat(messages(compile(List.of("-Awkmigrate.exhaustive=maybe"), activityRule("A", "A"))))
                .singleElement()
                .asString()
                .contains("WKP-503", "-Awkmigrate.exhaustive", "\"maybe\"", "warning or error");
        assertThat(messages(compile(List.of("-Awkmigrate.module=../up"), activityRule("A", "A"))))
                .singleElement()
                .asString()
                .contains("WKP-503", "-Awkmigrate.module", "\"../up\"");
    }

    @Test
    void generatedTypeThatExistsAlreadyIsAnError() {
        assertThat(messages(
                        compile(activityRule("SleepTranslator", "Sleep"), source("class SleepTranslatorBinder {}"))))
                .singleElement()
                .asString()
                .contains("WKP-504", "com.acme.rules.SleepTranslatorBinder");
    }

    @Test
    void faultOfTheProcessorBecomesOneError() {
        List<String> printed = new ArrayList<>();
        Messager messager = fake(Messager.class, (name, arguments) -> printed.add(arguments[0] + " " + arguments[1]));
        ProcessingEnvironment environment = fake(ProcessingEnvironment.class, (name, arguments) -> {
            if (name.equals("getMessager")) {
                return messager;
            }
            throw new IllegalStateException("broken on purpose");
        });
        RuleProcessor processor = new RuleProcessor();
        processor.init(environment);
        RoundEnvironment round = fake(RoundEnvironment.class, (name, arguments) -> false);
        assertThatNoException().isThrownBy(() -> {
            assertThat(processor.process(Set.of(), round)).isFalse();
            assertThat(processor.process(Set.of(), round)).isFalse();
        });
        assertThat(printed)
                .singleElement()
                .asString()
                .contains("ERROR WKP-505", "IllegalStateException: broken on purpose");
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private static <T> T fake(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object answered = answer.to(method.getName(), arguments);
                    return method.getReturnType() == void.class ? null : answered;
                }));
    }
}
