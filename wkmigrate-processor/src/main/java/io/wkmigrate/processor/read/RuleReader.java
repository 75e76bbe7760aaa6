package io.wkmigrate.processor.read;

import com.palantir.javapoet.ClassName;
import io.wkmigrate.api.rule.Rewrites;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.processor.message.Anchor;
import io.wkmigrate.processor.message.Message;
import io.wkmigrate.processor.message.Reporter;
import io.wkmigrate.processor.model.Located;
import io.wkmigrate.processor.model.RecordModel;
import io.wkmigrate.processor.model.RewriteKind;
import io.wkmigrate.processor.model.RuleModel;
import io.wkmigrate.processor.model.TranslatorKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Optional<AnnotationMirror> translates = annotations.find(rule, Translates.class);
        if (translates.isPresent()) {
            return translator(rule, translates.get()).map(each -> each);
        }
        return annotations.find(rule, Rewrites.class).flatMap(each -> rewrite(rule, each));
    }

    private Optional<RuleModel.Translator> translator(TypeElement rule, AnnotationMirror translates) {
        if (!Creatable.check(rule, Translates.class, reporter)) {
            return Optional.empty();
        }
        List<TranslatorKind> kinds = supertypes.implemented(rule, TranslatorKind.values(), kind -> kind.translator());
        String names = supertypes.names(
                kinds.isEmpty() ? List.of(TranslatorKind.values()) : kinds, TranslatorKind::translator);
        if (kinds.size() != 1) {
            Message message = kinds.isEmpty() ? Message.NO_RULE_INTERFACE : Message.SEVERAL_RULE_INTERFACES;
            reporter.error(message, Anchor.of(rule), rule.getSimpleName(), names);
            return Optional.empty();
        }
        TranslatorKind kind = kinds.get(0);
        return properties(rule, kind)
                .map(root -> translator(rule, translates, kind, root))
                .filter(each -> !reporter.failed());
    }

    private RuleModel.Translator translator(
            TypeElement rule, AnnotationMirror translates, TranslatorKind kind, TypeElement root) {
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
        List<RewriteKind> kinds = supertypes.implemented(rule, RewriteKind.values(), RewriteKind::rewrite);
        if (kinds.size() != 1) {
            Message message = kinds.isEmpty() ? Message.NO_REWRITE_INTERFACE : Message.SEVERAL_REWRITE_INTERFACES;
            List<RewriteKind> named = kinds.isEmpty() ? List.of(RewriteKind.values()) : kinds;
            reporter.error(
                    message, Anchor.of(rule), rule.getSimpleName(), supertypes.names(named, RewriteKind::rewrite));
            return Optional.empty();
        }
        Located<Integer> priority = annotations.value(rule, rewrites, "priority", Integer.class);
        return Optional.of(new RuleModel.Rewrite(
                ClassName.get(rule),
                kinds.get(0),
                Summary.of(elements.getDocComment(rule)),
                priority,
                Anchor.of(rule, rewrites)));
    }
}
