package io.wkmigrate.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.wkmigrate.api.rule.RuleWrapper;
import io.wkmigrate.processor.message.Anchor;
import io.wkmigrate.processor.message.Message;
import io.wkmigrate.processor.message.Reporter;
import io.wkmigrate.processor.model.TranslatorKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads what a wrapper changes: the type argument of {@link RuleWrapper}. */
record ResultReader(Supertypes supertypes, Reporter reporter) {

    private static final ClassName WRAPPER = ClassName.get(RuleWrapper.class);

    private static final String RESULTS = Stream.of(TranslatorKind.values())
            .map(each -> each.result().simpleName())
            .collect(Collectors.joining(", "));

    /** The kind of rule that makes it; what cannot be read is reported. */
    Optional<TranslatorKind> read(TypeElement rule) {
        Anchor at = Anchor.of(rule);
        Optional<DeclaredType> implemented = supertypes.find(rule, WRAPPER);
        if (implemented.isEmpty()) {
            reporter.error(Message.NO_WRAPPER, at, rule.getSimpleName(), WRAPPER.simpleName(), RESULTS);
            return Optional.empty();
        }
        List<? extends TypeMirror> arguments = implemented.get().getTypeArguments();
        if (arguments.isEmpty()) {
            reporter.error(Message.NO_RESULT, at, WRAPPER.simpleName(), RESULTS);
            return Optional.empty();
        }
        Optional<TranslatorKind> kind = kind(arguments.get(0));
        if (kind.isEmpty()) {
            String result = Names.brief(arguments.get(0));
            reporter.error(Message.UNKNOWN_RESULT, at, result, WRAPPER.simpleName(), RESULTS);
        }
        return kind;
    }

    private static Optional<TranslatorKind> kind(TypeMirror result) {
        if (result.getKind() == TypeKind.ERROR) {
            throw new UnresolvedTypeException(result.toString());
        }
        TypeName name = TypeName.get(result);
        return Stream.of(TranslatorKind.values())
                .filter(each -> each.result().equals(name))
                .findFirst();
    }
}
