package io.wkmigrate.processor.read;

import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.processor.message.Anchor;
import io.wkmigrate.processor.model.Located;
import io.wkmigrate.processor.model.RuleEntry;
import java.util.Objects;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Finds the places of a rule again of which only names are known. */
public final class RulePlaces {

    private final Elements elements;
    private final Annotations annotations;

    public RulePlaces(Elements elements) {
        this.elements = elements;
        this.annotations = new Annotations(elements);
    }

    /** Its class. */
    public TypeElement element(RuleEntry rule) {
        return Objects.requireNonNull(elements.getTypeElement(rule.rule().canonicalName()));
    }

    /** The annotation that makes it a rule. */
    public Anchor annotation(RuleEntry rule) {
        TypeElement element = element(rule);
        return RuleAnnotations.ALL.stream()
                .flatMap(each -> annotations.find(element, each).stream())
                .map(each -> Anchor.of(element, each))
                .findFirst()
                .orElse(Anchor.of(element));
    }

    /** One of the types that it translates. */
    public Anchor type(RuleEntry rule, String type) {
        TypeElement element = element(rule);
        return annotations
                .find(element, Translates.class)
                .flatMap(each -> annotations.texts(element, each, "value").stream()
                        .filter(text -> text.value().equals(type))
                        .findFirst())
                .map(Located::at)
                .orElse(Anchor.of(element));
    }
}
