package io.wkmigrate.processor.message;

import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import org.jspecify.annotations.Nullable;

/**
 * The narrowest place in the source that a message is about.
 *
 * @param element the element
 * @param annotation the annotation on the element, if the message is about one
 * @param value the value in the annotation, if the message is about one
 */
public record Anchor(
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) {

    /** An element as a whole. */
    public static Anchor of(Element element) {
        return new Anchor(withPlace(element), null, null);
    }

    /** An annotation of an element. */
    public static Anchor of(Element element, AnnotationMirror annotation) {
        return new Anchor(withPlace(element), annotation, null);
    }

    /** A value in an annotation of an element. */
    public static Anchor of(Element element, AnnotationMirror annotation, AnnotationValue value) {
        return new Anchor(withPlace(element), annotation, value);
    }

    /** The compiler does not know where a record component stands, but where the field of that name does: there. */
    private static Element withPlace(Element element) {
        if (!(element instanceof RecordComponentElement component)) {
            return element;
        }
        return Stream.ofNullable(component.getEnclosingElement())
                .flatMap(owner -> owner.getEnclosedElements().stream())
                .filter(each -> each.getKind() == ElementKind.FIELD
                        && each.getSimpleName().equals(component.getSimpleName()))
                .findFirst()
                .map(Element.class::cast)
                .orElse(component);
    }
}
