package io.wkmigrate.processor;

import com.google.auto.service.AutoService;
import io.wkmigrate.processor.read.RuleAnnotations;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;

/**
 * Checks rules and writes the class beside each: its binder or factory. {@link RegistryProcessor} puts them together.
 *
 * <p>They are two so that changing one rule compiles one rule. What this one writes depends on one rule alone, its one
 * originating element, so a build tool keeps the classes of all others; Gradle calls that <em>isolating</em>. It holds
 * only if the name of the module, which is part of every id, is given as an option: without it the name depends on the
 * packages of all rules, and Gradle is told to compile all of them.
 */
@AutoService(Processor.class)
public final class RuleProcessor extends RoundsProcessor {

    private static final String ISOLATING = "org.gradle.annotation.processing.isolating";

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return RuleAnnotations.ALL.stream().map(Class::getName).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> getSupportedOptions() {
        boolean named = processingEnv != null && processingEnv.getOptions().containsKey(ProcessorOption.MODULE.key());
        Stream<String> kind = named ? Stream.of(ISOLATING) : Stream.empty();
        return Stream.concat(super.getSupportedOptions().stream(), kind).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    Consumer<RoundEnvironment> start(ProcessingEnvironment environment) {
        return new Rounds(environment)::process;
    }
}
