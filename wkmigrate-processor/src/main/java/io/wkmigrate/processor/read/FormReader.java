package io.wkmigrate.processor.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.ClassName;
import io.wkmigrate.api.binding.Readers;
import io.wkmigrate.api.binding.ReferenceReaders;
import io.wkmigrate.api.binding.SecretReader;
import io.wkmigrate.api.definition.ActivityScope;
import io.wkmigrate.api.definition.CopySide;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.value.SecretValue;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.processor.model.Form;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Tells from a Java type which form the JSON must have; empty for types that cannot be bound. */
final class FormReader {

    /** The form of a whole number of 32 bits. */
    static final Form WHOLE_NUMBER = reader("INTEGER");

    private static final Map<String, Form> KNOWN = Map.ofEntries(
            Map.entry(name(String.class), reader("TEXT")),
            Map.entry(name(Boolean.class), reader("FLAG")),
            Map.entry(name(Integer.class), WHOLE_NUMBER),
            Map.entry(name(Long.class), reader("LONG")),
            Map.entry(name(Double.class), reader("NUMBER")),
            Map.entry(name(Duration.class), reader("DURATION")),
            Map.entry(name(JsonNode.class), reader("JSON")),
            Map.entry(name(ActivityScope.class), reader("SCOPE")),
            Map.entry(name(CopySide.class), reader("SIDE")),
            Map.entry(name(SecretValue.class), new Form.Known(ClassName.get(SecretReader.class), "INSTANCE")),
            Map.entry(name(Reference.Dataset.class), reference("DATASET")),
            Map.entry(name(Reference.LinkedService.class), reference("LINKED_SERVICE")),
            Map.entry(name(Reference.Pipeline.class), reference("PIPELINE")),
            Map.entry(name(Reference.Credential.class), reference("CREDENTIAL")),
            Map.entry(name(Reference.IntegrationRuntime.class), reference("INTEGRATION_RUNTIME")),
            Map.entry(name(Reference.Notebook.class), reference("NOTEBOOK")),
            Map.entry(name(Reference.SparkJobDefinition.class), reference("SPARK_JOB_DEFINITION")),
            Map.entry(name(Reference.BigDataPool.class), reference("BIG_DATA_POOL")));

    private static final Set<Form> SCALARS =
            Set.of(reader("TEXT"), reader("FLAG"), WHOLE_NUMBER, reader("LONG"), reader("NUMBER"), reader("DURATION"));

    /** The form of a value of a type. */
    Optional<Form> form(TypeMirror type) {
        return switch (type.getKind()) {
            case BOOLEAN -> Optional.of(reader("FLAG"));
            case INT -> Optional.of(WHOLE_NUMBER);
            case LONG -> Optional.of(reader("LONG"));
            case DOUBLE -> Optional.of(reader("NUMBER"));
            case DECLARED -> declared((DeclaredType) type);
            case ERROR -> throw new UnresolvedTypeException(type.toString());
            default -> Optional.empty();
        };
    }

    /** The form of the elements of a list. */
    Optional<Form> listElement(TypeMirror type) {
        return is(type, List.class) ? argument(type, 0).flatMap(this::form) : Optional.empty();
    }

    /** The form of the members of a map from text. */
    Optional<Form> mapElement(TypeMirror type) {
        boolean fromText = is(type, Map.class)
                && argument(type, 0).filter(key -> is(key, String.class)).isPresent();
        return fromText ? argument(type, 1).flatMap(this::form) : Optional.empty();
    }

    /** The form of what may be in an optional. */
    Optional<Form> optionalContent(TypeMirror type) {
        return is(type, Optional.class) ? argument(type, 0).flatMap(this::form) : Optional.empty();
    }

    /** Whether a type is this one, whatever its type arguments. */
    static boolean is(TypeMirror type, Class<?> wanted) {
        return type.getKind() == TypeKind.DECLARED
                && element(type).getQualifiedName().contentEquals(name(wanted));
    }

    /** Whether a type says that it may be null; what may be absent is an {@link Optional} here. */
    static boolean isNullable(TypeMirror type) {
        return type.getAnnotationMirrors().stream()
                .anyMatch(each ->
                        each.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
    }

    private Optional<Form> declared(DeclaredType type) {
        Form known = KNOWN.get(element(type).getQualifiedName().toString());
        if (known != null) {
            return Optional.of(known);
        }
        if (is(type, Value.class)) {
            return argument(type, 0).flatMap(this::value);
        }
        return listElement(type)
                .<Form>map(Form.ListOf::new)
                .or(() -> mapElement(type).map(Form.MapOf::new))
                .or(() -> ofPlainType(type));
    }

    private Optional<Form> value(TypeMirror literal) {
        if (literal instanceof WildcardType any) {
            boolean unbounded = any.getExtendsBound() == null && any.getSuperBound() == null;
            return unbounded ? Optional.of(new Form.AnyValue()) : Optional.empty();
        }
        if (is(literal, JsonNode.class)) {
            return Optional.of(new Form.AnyValue());
        }
        return form(literal).filter(FormReader::isScalar).map(Form.LiteralOrExpression::new);
    }

    /** Literals are scalars: what has parts of its own is bound as a record, list or map of values. */
    private static boolean isScalar(Form form) {
        return form instanceof Form.Enumeration || SCALARS.contains(form);
    }

    private static Optional<Form> ofPlainType(DeclaredType type) {
        TypeElement element = element(type);
        if (!element.getTypeParameters().isEmpty()) {
            return Optional.empty();
        }
        if (element.getKind() == ElementKind.RECORD) {
            return Optional.of(new Form.Nested(ClassName.get(element)));
        }
        return element.getKind() == ElementKind.ENUM
                ? Optional.of(new Form.Enumeration(ClassName.get(element)))
                : Optional.empty();
    }

    private static Optional<TypeMirror> argument(TypeMirror type, int index) {
        List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
        return index < arguments.size() ? Optional.of(arguments.get(index)) : Optional.empty();
    }

    private static TypeElement element(TypeMirror type) {
        return (TypeElement) ((DeclaredType) type).asElement();
    }

    private static Form reader(String constant) {
        return new Form.Known(ClassName.get(Readers.class), constant);
    }

    private static Form reference(String constant) {
        return new Form.Known(ClassName.get(ReferenceReaders.class), constant);
    }

    private static String name(Class<?> type) {
        return ClassName.get(type).canonicalName();
    }
}
