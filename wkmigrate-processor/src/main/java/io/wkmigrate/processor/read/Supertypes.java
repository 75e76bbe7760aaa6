package io.wkmigrate.processor.read;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Looks for interfaces among all supertypes of a class, where type arguments may come from a superclass. */
record Supertypes(Types types) {

    /** Those of some kinds whose interface a class implements, in the order given. */
    <K> List<K> implemented(TypeElement rule, K[] kinds, Function<K, ClassName> interfaceOf) {
        return Stream.of(kinds)
                .filter(each -> find(rule, interfaceOf.apply(each)).isPresent())
                .toList();
    }

    /** The simple names of interfaces, for a message. */
    <K> String names(List<K> kinds, Function<K, ClassName> interfaceOf) {
        return kinds.stream().map(interfaceOf).map(ClassName::simpleName).collect(Collectors.joining(", "));
    }

    /** An interface as a class implements it, with its type arguments. */
    Optional<DeclaredType> find(TypeElement rule, ClassName wanted) {
        return all(rule.asType())
                .filter(each -> ClassName.get((TypeElement) each.asElement()).equals(wanted))
                .findFirst();
    }

    /** The record that a type is, unless it has type parameters. */
    Optional<TypeElement> asPlainRecord(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                        && ((DeclaredType) type).asElement() instanceof TypeElement element
                        && element.getKind() == ElementKind.RECORD
                        && element.getTypeParameters().isEmpty()
                ? Optional.of(element)
                : Optional.empty();
    }

    private Stream<DeclaredType> all(TypeMirror type) {
        if (type.getKind() == TypeKind.ERROR) {
            throw new UnresolvedTypeException(type.toString());
        }
        Stream<DeclaredType> above = types.directSupertypes(type).stream().flatMap(this::all);
        return Stream.concat(Stream.of((DeclaredType) type), above);
    }
}
