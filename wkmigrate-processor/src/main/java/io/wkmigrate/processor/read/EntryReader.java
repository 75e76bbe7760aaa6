package io.wkmigrate.processor.read;

import com.palantir.javapoet.ClassName;
import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.api.rule.generated.CatalogueEntry;
import io.wkmigrate.processor.model.Located;
import io.wkmigrate.processor.model.RuleEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/** Reads a rule back from what was generated beside it, in this compilation or in a former one. */
public final class EntryReader {

    private final Elements elements;
    private final Annotations annotations;

    public EntryReader(Elements elements) {
        this.elements = elements;
        this.annotations = new Annotations(elements);
    }

    /** The rule; empty when its class is gone, or is no rule any more. */
    public Optional<RuleEntry> read(TypeElement companion) {
        return annotations.find(companion, CatalogueEntry.class).flatMap(each -> read(companion, each));
    }

    private Optional<RuleEntry> read(TypeElement companion, AnnotationMirror entry) {
        TypeElement rule = elements.getTypeElement(
                annotations.value(companion, entry, "rule", String.class).value());
        return Optional.ofNullable(rule)
                .filter(this::isRule)
                .map(each ->
                        new RuleEntry(ClassName.get(each), ClassName.get(companion), descriptor(companion, entry)));
    }

    private boolean isRule(TypeElement type) {
        return RuleAnnotations.ALL.stream()
                .anyMatch(each -> annotations.find(type, each).isPresent());
    }

    private RuleDescriptor descriptor(TypeElement companion, AnnotationMirror entry) {
        String kind = annotations
                .value(companion, entry, "kind", VariableElement.class)
                .value()
                .getSimpleName()
                .toString();
        return new RuleDescriptor(
                text(companion, entry, "id"),
                RuleKind.valueOf(kind),
                texts(companion, entry, "types"),
                text(companion, entry, "replaces"),
                text(companion, entry, "wraps"),
                annotations.value(companion, entry, "priority", Integer.class).value(),
                text(companion, entry, "summary"),
                texts(companion, entry, "binds"),
                untranslated(companion, entry));
    }

    private Map<String, String> untranslated(TypeElement companion, AnnotationMirror entry) {
        Map<String, String> reasons = new LinkedHashMap<>();
        annotations
                .nested(entry, "untranslated")
                .forEach(each -> reasons.put(text(companion, each, "property"), text(companion, each, "reason")));
        return reasons;
    }

    private String text(TypeElement companion, AnnotationMirror annotation, String name) {
        return annotations.value(companion, annotation, name, String.class).value();
    }

    private List<String> texts(TypeElement companion, AnnotationMirror annotation, String name) {
        return annotations.texts(companion, annotation, name).stream()
                .map(Located::value)
                .toList();
    }
}
