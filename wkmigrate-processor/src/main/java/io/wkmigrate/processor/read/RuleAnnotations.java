package io.wkmigrate.processor.read;

import io.wkmigrate.api.expression.DefinesFunctions;
import io.wkmigrate.api.rule.Rewrites;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.Wraps;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** The annotations that make a class a rule. */
public final class RuleAnnotations {

    /** All of them. */
    public static final List<Class<? extends Annotation>> ALL =
            List.of(Translates.class, Rewrites.class, Wraps.class, DefinesFunctions.class);

    private RuleAnnotations() {}

    /** The types of a round that have one of them. */
    public static Stream<TypeElement> annotated(RoundEnvironment round) {
        return ALL.stream()
                .flatMap(each -> round.getElementsAnnotatedWith(each).stream())
                .map(TypeElement.class::cast);
    }
}
