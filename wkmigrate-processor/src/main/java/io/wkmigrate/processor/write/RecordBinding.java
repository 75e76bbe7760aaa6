package io.wkmigrate.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import io.wkmigrate.api.binding.ObjectReader;
import io.wkmigrate.processor.model.ComponentModel;
import io.wkmigrate.processor.model.Declaration;
import io.wkmigrate.processor.model.Presence;
import io.wkmigrate.processor.model.RecordModel;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Writes the method that binds one record: it reads every component, says what is left behind, closes the reader, and only
 * then looks whether something that is required was missing, so that nothing goes unaccounted.
 */
final class RecordBinding {

    private final RecordModel record;
    private final Map<ClassName, CodeBlock> binders;
    private final NameAllocator names = new NameAllocator();
    private final String reader;

    RecordBinding(RecordModel record, Map<ClassName, CodeBlock> binders) {
        this.record = record;
        this.binders = binders;
        for (ComponentModel each : record.components()) {
            names.newName(each.name(), each);
        }
        this.reader = names.newName("in", this);
    }

    MethodSpec method(String name) {
        List<String> required = required();
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(required.isEmpty() ? record.name() : nullable(record.name()))
                .addParameter(ObjectReader.class, reader);
        record.components().forEach(each -> method.addStatement(read(each)));
        declare(method);
        method.addStatement("$L.close()", reader);
        if (!required.isEmpty()) {
            String missing = required.stream().map(each -> each + " == null").collect(Collectors.joining(" || "));
            method.beginControlFlow("if ($L)", missing)
                    .addStatement("return null")
                    .endControlFlow();
        }
        return method.addCode("return new $T($L);\n", record.name(), arguments())
                .build();
    }

    /** Single properties first: the declaration of the rest takes whatever is left. */
    private void declare(MethodSpec.Builder method) {
        for (Declaration each : record.declarations()) {
            if (!each.ofRest()) {
                String property = each.property().value();
                method.addStatement(
                        "$L.declare($S, $S)", reader, property, each.reason().value());
            }
        }
        record.declarations().stream()
                .filter(Declaration::ofRest)
                .forEach(rest -> method.addStatement(
                        "$L.declareRest($S)", reader, rest.reason().value()));
    }

    private CodeBlock read(ComponentModel component) {
        TypeName type =
                component.presence() == Presence.REQUIRED ? component.type().box() : component.type();
        String name = names.get(component);
        String property = component.property().value();
        if (component.presence() == Presence.OPTIONAL_INT) {
            return CodeBlock.of("$T $L = $L.optionalInt($S)", type, name, reader, property);
        }
        CodeBlock form = component.form().reader(binders);
        String method = component.presence().method();
        return CodeBlock.of("$T $L = $L.$L($S, $L)", type, name, reader, method, property, form);
    }

    private List<String> required() {
        return record.components().stream()
                .filter(each -> each.presence() == Presence.REQUIRED)
                .map(names::get)
                .toList();
    }

    private CodeBlock arguments() {
        return Arguments.of(record.components().stream()
                .map(each -> CodeBlock.of("$L", names.get(each)))
                .toList());
    }

    private static TypeName nullable(ClassName type) {
        return type.annotated(AnnotationSpec.builder(Nullable.class).build());
    }
}
