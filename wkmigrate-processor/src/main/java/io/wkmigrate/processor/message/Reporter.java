package io.wkmigrate.processor.message;

import com.sun.source.util.Trees;
import java.util.Optional;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic;

/** Prints messages about one rule, and remembers whether it has an error: then nothing is written for it. */
public final class Reporter {

    private final Messager messager;
    private final Optional<AnnotationTrees> annotationTrees;
    private boolean failed;

    public Reporter(ProcessingEnvironment environment) {
        this.messager = environment.getMessager();
        this.annotationTrees = trees(environment).map(AnnotationTrees::new);
    }

    /** Says that something is wrong; {@code details} go into the text of the message in order. */
    public void error(Message message, Anchor at, Object... details) {
        failed = true;
        print(Diagnostic.Kind.ERROR, message.text(details), at);
    }

    /** Says something that does not stop the build. */
    public void warning(Message message, Anchor at, Object... details) {
        print(Diagnostic.Kind.WARNING, message.text(details), at);
    }

    /** Says that something is wrong that has no place in the source. */
    public void error(Message message, Object... details) {
        failed = true;
        messager.printMessage(Diagnostic.Kind.ERROR, message.text(details));
    }

    /** Whether there was an error. */
    public boolean failed() {
        return failed;
    }

    private void print(Diagnostic.Kind kind, String text, Anchor at) {
        if (annotationTrees.filter(trees -> trees.print(kind, text, at)).isEmpty()) {
            messager.printMessage(kind, text, at.element(), at.annotation(), at.value());
        }
    }

    /** The compiler's trees; other compilers than javac, and build tools that wrap javac, have none to offer. */
    private static Optional<Trees> trees(ProcessingEnvironment environment) {
        try {
            return Optional.of(Trees.instance(environment));
        } catch (IllegalArgumentException notJavac) {
            return Optional.empty();
        }
    }
}
