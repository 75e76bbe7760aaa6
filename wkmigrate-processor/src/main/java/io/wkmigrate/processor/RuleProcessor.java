package io.wkmigrate.processor;

import com.google.auto.service.AutoService;
import io.wkmigrate.api.expression.DefinesFunctions;
import io.wkmigrate.api.rule.Rewrites;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.processor.message.Message;
import io.wkmigrate.processor.message.Reporter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Checks the rules of a module and writes their binders, the registry, its service file and the catalogue. */
@AutoService(Processor.class)
public final class RuleProcessor extends AbstractProcessor {

    private @Nullable Rounds rounds;
    private boolean broken;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(Translates.class.getName(), Rewrites.class.getName(), DefinesFunctions.class.getName());
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Arrays.stream(ProcessorOption.values())
                .map(ProcessorOption::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!broken) {
            try {
                rounds().process(round);
            } catch (RuntimeException fault) {
                broken = true;
                report(fault);
            }
        }
        return false;
    }

    private Rounds rounds() {
        if (rounds == null) {
            rounds = new Rounds(processingEnv);
        }
        return rounds;
    }

    private void report(RuntimeException fault) {
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));
        new Reporter(processingEnv).error(Message.PROCESSOR_FAILED, trace);
    }
}
