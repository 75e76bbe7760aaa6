package io.wkmigrate.processor;

import io.wkmigrate.processor.message.Message;
import io.wkmigrate.processor.message.Reporter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** What our processors have in common: they claim no annotation for themselves, and a fault of theirs is one error. */
abstract class RoundsProcessor extends AbstractProcessor {

    private @Nullable Consumer<RoundEnvironment> rounds;
    private boolean broken;

    /** Starts to process. */
    abstract Consumer<RoundEnvironment> start(ProcessingEnvironment environment);

    /** All options, also those of the other processor: the compiler complains of one that no processor knows. */
    @Override
    public Set<String> getSupportedOptions() {
        return Arrays.stream(ProcessorOption.values())
                .map(ProcessorOption::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public final SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public final boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!broken) {
            try {
                rounds().accept(round);
            } catch (RuntimeException fault) {
                broken = true;
                report(fault);
            }
        }
        return false;
    }

    private Consumer<RoundEnvironment> rounds() {
        if (rounds == null) {
            rounds = start(processingEnv);
        }
        return rounds;
    }

    private void report(RuntimeException fault) {
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));
        new Reporter(processingEnv).error(Message.PROCESSOR_FAILED, trace);
    }
}
