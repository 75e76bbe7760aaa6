package io.wkmigrate.processor.read;

import com.palantir.javapoet.ClassName;
import io.wkmigrate.api.expression.DefinesFunctions;
import io.wkmigrate.api.expression.FunctionLibrary;
import io.wkmigrate.api.rule.Rewrites;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.Wraps;
import io.wkmigrate.processor.message.Anchor;
import io.wkmigrate.processor.message.Message;
import io.wkmigrate.processor.message.Reporter;
import io.wkmigrate.processor.model.RecordModel;
import io.wkmigrate.processor.model.RewriteKind;
import io.wkmigrate.processor.model.RuleModel;
import io.wkmigrate.processor.model.TranslatorKind;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads an annotated class into the model. What is no rule at all is reported here; what the rule says is checked later. */
public final class RuleReader {

    private final Elements elements;
    private final Annotations annotations;
    private final Supertypes supertypes;
    private final Reporter reporter;

    public RuleReader(Elements elements, Types types, Reporter reporter) {
        this.elements = elements;
        this.annotations = new Annotations(elements);
        this.supertypes = new Supertypes(types);
        this.reporter = reporter;
    }

    /**
     * The rule.
     *
     * @return empty when it has an error, which has been reported
     * @throws UnresolvedTypeException when it mentions a type that may be generated later
     */
    public Optional<RuleModel> read(TypeElement rule) {
        List<Class<? extends Annotation>> present = RuleAnnotations.ALL.stream()
                .filter(each -> annotations.find(rule, each).isPresent())
                .toList();
        if (present.size() > 1) {
            String names =
                    present.stream().map(each -> "@" + each.getSimpleName()).collect(Collectors.joining(", "));
            reporter.error(Message.SEVERAL_ANNOTATIONS, Anchor.of(rule), rule.getSimpleName(), names);
            return Optional.empty();
        }
        return annotations
                .find(rule, Translates.class)
                .flatMap(each -> translator(rule, each))
                .or(() -> annotations.find(rule, Rewrites.class).flatMap(each -> rewrite(rule, each)))
                .or(() -> annotations.find(rule, Wraps.class).flatMap(each -> wrapper(rule, each)))
                .or(() -> annotations.find(rule, DefinesFunctions.class).flatMap(each -> functions(rule, each)))
                .filter(each -> !reporter.failed());
    }

    private Optional<RuleModel> translator(TypeElement rule, AnnotationMirror translates) {
        if (!Creatable.check(rule, Translates.class, reporter)) {
            return Optional.empty();
        }
        Optional<TranslatorKind> kind = implemented(
                rule,
                TranslatorKind.values(),
                TranslatorKind::translator,
                Message.NO_RULE_INTERFACE,
                Message.SEVERAL_RULE_INTERFACES);
        return kind.flatMap(
                each -> properties(rule, each).map(properties -> translator(rule, translates, each, properties)));
    }

    /** The one kind whose interface a class implements; none and several are reported. */
    private <K> Optional<K> implemented(
            TypeElement rule, K[] kinds, Function<K, ClassName> interfaceOf, Message none, Message several) {
        List<K> implemented = supertypes.implemented(rule, kinds, interfaceOf);
        if (implemented.size() == 1) {
            return Optional.of(implemented.get(0));
        }
        Message message = implemented.isEmpty() ? none : several;
        String names = supertypes.names(implemented.isEmpty() ? List.of(kinds) : implemented, interfaceOf);
        reporter.error(message, Anchor.of(rule), rule.getSimpleName(), names);
        return Optional.empty();
    }

    private RuleModel translator(TypeElement rule, AnnotationMirror translates, TranslatorKind kind, TypeElement root) {
        Reach reach = new Reach(elements, elements.getPackageOf(rule));
        Map<ClassName, RecordModel> records = new RecordReader(elements, reach, reporter).read(rule, root);
        return new RuleModel.Translator(
                ClassName.get(rule),
                kind,
                Summary.of(elements.getDocComment(rule)),
                annotations.texts(rule, translates, "value"),
                annotations.value(rule, translates, "replaces", String.class),
                annotations.value(rule, translates, "custom", Boolean.class).value(),
                ClassName.get(root),
                records,
                Anchor.of(rule, translates));
    }

    /** The record of properties: the type argument of the rule interface. */
    private Optional<TypeElement> properties(TypeElement rule, TranslatorKind kind) {
        DeclaredType implemented = supertypes.find(rule, kind.translator()).orElseThrow();
        String translator = kind.translator().simpleName();
        if (implemented.getTypeArguments().isEmpty()) {
            reporter.error(Message.NO_TYPE_ARGUMENT, Anchor.of(rule), translator, rule.getSimpleName());
            return Optional.empty();
        }
        TypeMirror argument = implemented.getTypeArguments().get(0);
        if (argument.getKind() == TypeKind.ERROR) {
            throw new UnresolvedTypeException(argument.toString());
        }
        Optional<TypeElement> record = supertypes.asPlainRecord(argument);
        if (record.isEmpty()) {
            reporter.error(Message.NOT_A_RECORD, Anchor.of(rule), Names.brief(argument), translator);
        }
        Reach reach = new Reach(elements, elements.getPackageOf(rule));
        return record.filter(each -> reach.check(ClassName.get(each), Anchor.of(each), reporter));
    }

    private Optional<RuleModel> rewrite(TypeElement rule, AnnotationMirror rewrites) {
        if (!Creatable.check(rule, Rewrites.class, reporter)) {
            return Optional.empty();
        }
        Optional<RewriteKind> kind = implemented(
                rule,
                RewriteKind.values(),
                RewriteKind::rewrite,
                Message.NO_REWRITE_INTERFACE,
                Message.SEVERAL_REWRITE_INTERFACES);
        return kind.map(each -> new RuleModel.Rewrite(
                ClassName.get(rule),
                each,
                Summary.of(elements.getDocComment(rule)),
                annotations.value(rule, rewrites, "priority", Integer.class),
                Anchor.of(rule, rewrites)));
    }

    private Optional<RuleModel> wrapper(TypeElement rule, AnnotationMirror wraps) {
        if (!Creatable.check(rule, Wraps.class, reporter)) {
            return Optional.empty();
        }
        return new ResultReader(supertypes, reporter)
                .read(rule)
                .map(each -> new RuleModel.Wrapper(
                        ClassName.get(rule),
                        each,
                        Summary.of(elements.getDocComment(rule)),
                        annotations.value(rule, wraps, "value", String.class),
                        annotations.value(rule, wraps, "priority", Integer.class),
                        Anchor.of(rule, wraps)));
    }

    private Optional<RuleModel> functions(TypeElement rule, AnnotationMirror definesFunctions) {
        if (!Creatable.check(rule, DefinesFunctions.class, reporter)) {
            return Optional.empty();
        }
        ClassName library = ClassName.get(FunctionLibrary.class);
        if (supertypes.find(rule, library).isEmpty()) {
            reporter.error(Message.NO_FUNCTION_LIBRARY, Anchor.of(rule), rule.getSimpleName(), library.simpleName());
            return Optional.empty();
        }
        return Optional.of(new RuleModel.Functions(
                ClassName.get(rule), Summary.of(elements.getDocComment(rule)), Anchor.of(rule, definesFunctions)));
    }
}
