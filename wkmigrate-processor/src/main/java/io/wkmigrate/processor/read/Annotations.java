package io.wkmigrate.processor.read;

import io.wkmigrate.processor.message.Anchor;
import io.wkmigrate.processor.model.Located;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads annotations together with the places of their values. */
final class Annotations {

    private final Elements elements;

    Annotations(Elements elements) {
        this.elements = elements;
    }

    /** The annotation of a type on an element, if it is there. */
    Optional<AnnotationMirror> find(Element element, Class<?> type) {
        return all(element, type).findFirst();
    }

    /** The annotations of a repeatable type on an element, in source order. */
    Stream<AnnotationMirror> repeated(Element element, Class<?> type, Class<?> container) {
        Stream<AnnotationMirror> contained = all(element, container).flatMap(each -> nested(each, "value"));
        return Stream.concat(all(element, type), contained);
    }

    /** A value that is no array. */
    <T> Located<T> value(Element element, AnnotationMirror annotation, String name, Class<T> type) {
        AnnotationValue value = value(annotation, name);
        return new Located<>(type.cast(value.getValue()), Anchor.of(element, annotation, value));
    }

    /** The elements of an array of strings. */
    List<Located<String>> texts(Element element, AnnotationMirror annotation, String name) {
        return elements(value(annotation, name))
                .map(each -> new Located<>((String) each.getValue(), Anchor.of(element, annotation, each)))
                .toList();
    }

    /** The elements of an array of annotations. */
    Stream<AnnotationMirror> nested(AnnotationMirror annotation, String name) {
        return elements(value(annotation, name)).map(each -> (AnnotationMirror) each.getValue());
    }

    private Stream<AnnotationMirror> all(Element element, Class<?> type) {
        return element.getAnnotationMirrors().stream()
                .filter(each -> ((TypeElement) each.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals(Objects.requireNonNull(type.getCanonicalName())))
                .map(each -> each);
    }

    private AnnotationValue value(AnnotationMirror annotation, String name) {
        Map<? extends ExecutableElement, ? extends AnnotationValue> values =
                elements.getElementValuesWithDefaults(annotation);
        return values.entrySet().stream()
                .filter(each -> each.getKey().getSimpleName().contentEquals(name))
                .map(each -> (AnnotationValue) each.getValue())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(annotation + " has no " + name));
    }

    private static Stream<AnnotationValue> elements(AnnotationValue array) {
        return ((List<?>) array.getValue()).stream().map(AnnotationValue.class::cast);
    }
}
