package io.wkmigrate.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.wkmigrate.api.rule.Property;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.processor.message.Anchor;
import io.wkmigrate.processor.message.Message;
import io.wkmigrate.processor.message.Reporter;
import io.wkmigrate.processor.model.ComponentModel;
import io.wkmigrate.processor.model.Declaration;
import io.wkmigrate.processor.model.Form;
import io.wkmigrate.processor.model.Located;
import io.wkmigrate.processor.model.Presence;
import io.wkmigrate.processor.model.RecordModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Reads a record of properties and the records nested in it. */
final class RecordReader {

    private final Elements elements;
    private final Annotations annotations;
    private final Reach reach;
    private final Reporter reporter;
    private final FormReader forms = new FormReader();
    private final Map<ClassName, RecordModel> records = new LinkedHashMap<>();

    RecordReader(Elements elements, Reach reach, Reporter reporter) {
        this.elements = elements;
        this.annotations = new Annotations(elements);
        this.reach = reach;
        this.reporter = reporter;
    }

    /** The record and all that are nested in it, outer ones first; the rule's own declarations go to the first. */
    Map<ClassName, RecordModel> read(TypeElement rule, TypeElement root) {
        read(root, Stream.concat(declarations(rule), declarations(root)).toList());
        return records;
    }

    private void read(TypeElement element, List<Declaration> declarations) {
        ClassName name = ClassName.get(element);
        List<ComponentModel> components = new ArrayList<>();
        for (RecordComponentElement component : element.getRecordComponents()) {
            component(component).ifPresent(components::add);
        }
        records.put(name, new RecordModel(name, List.copyOf(components), declarations, Anchor.of(element)));
        for (ComponentModel component : components) {
            component
                    .form()
                    .nestedRecord()
                    .filter(each -> !records.containsKey(each))
                    .ifPresent(this::readNested);
        }
    }

    private void readNested(ClassName name) {
        TypeElement nested = elements.getTypeElement(name.canonicalName());
        read(nested, declarations(nested).toList());
    }

    private Optional<ComponentModel> component(RecordComponentElement component) {
        Anchor at = Anchor.of(component);
        Optional<ComponentModel> model = read(component);
        if (model.isEmpty()) {
            String type = Names.brief(component.asType());
            reporter.error(Message.UNSUPPORTED_COMPONENT, at, type, component.getSimpleName());
        }
        return model.filter(each -> reach.check(each.form(), at, reporter));
    }

    private Optional<ComponentModel> read(RecordComponentElement component) {
        TypeMirror type = component.asType();
        if (FormReader.isNullable(type)) {
            return Optional.empty();
        }
        if (FormReader.is(type, OptionalInt.class)) {
            return Optional.of(model(component, Presence.OPTIONAL_INT, FormReader.WHOLE_NUMBER));
        }
        return forms.optionalContent(type)
                .map(form -> model(component, Presence.OPTIONAL, form))
                .or(() -> forms.listElement(type).map(form -> model(component, Presence.LIST, form)))
                .or(() -> forms.mapElement(type).map(form -> model(component, Presence.MAP, form)))
                .or(() -> forms.form(type).map(form -> model(component, Presence.REQUIRED, form)));
    }

    private ComponentModel model(RecordComponentElement component, Presence presence, Form form) {
        String name = component.getSimpleName().toString();
        Anchor at = Anchor.of(component);
        var property = annotations.find(component, Property.class);
        return new ComponentModel(
                name,
                property.map(each -> annotations.value(component, each, "value", String.class))
                        .orElse(new Located<>(name, at)),
                property.map(each -> annotations
                                .value(component, each, "custom", Boolean.class)
                                .value())
                        .orElse(false),
                TypeName.get(component.asType()),
                presence,
                form,
                at);
    }

    private Stream<Declaration> declarations(Element element) {
        return annotations
                .repeated(element, Untranslated.class, Untranslated.All.class)
                .map(each -> new Declaration(
                        annotations.value(element, each, "property", String.class),
                        annotations.value(element, each, "reason", String.class)));
    }
}
