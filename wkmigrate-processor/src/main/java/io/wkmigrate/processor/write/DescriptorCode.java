package io.wkmigrate.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.wkmigrate.api.rule.RuleDescriptor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes a catalogue entry as a constant. */
final class DescriptorCode {

    static final String CONSTANT = "DESCRIPTOR";

    private static final String UNTRANSLATED = "untranslated";

    private final RuleDescriptor descriptor;

    private DescriptorCode(RuleDescriptor descriptor) {
        this.descriptor = descriptor;
    }

    /** Adds the constant to a type, and the method it needs for a map that keeps its order. */
    static void addTo(TypeSpec.Builder type, RuleDescriptor descriptor) {
        DescriptorCode code = new DescriptorCode(descriptor);
        type.addField(code.constant());
        if (!descriptor.untranslated().isEmpty()) {
            type.addMethod(code.untranslated());
        }
    }

    private FieldSpec constant() {
        CodeBlock arguments = CodeBlock.join(
                List.of(
                        CodeBlock.of("$S", descriptor.id()),
                        CodeBlock.of("$T.$L", descriptor.kind().getDeclaringClass(), descriptor.kind()),
                        texts(descriptor.types()),
                        CodeBlock.of("$S", descriptor.replaces()),
                        CodeBlock.of("$S", descriptor.wraps()),
                        CodeBlock.of("$L", descriptor.priority()),
                        CodeBlock.of("$S", descriptor.summary()),
                        texts(descriptor.binds()),
                        descriptor.untranslated().isEmpty()
                                ? CodeBlock.of("$T.of()", Map.class)
                                : CodeBlock.of("$L()", UNTRANSLATED)),
                ",\n");
        return FieldSpec.builder(RuleDescriptor.class, CONSTANT, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The entry of the catalogue.\n")
                .initializer("new $T(\n$>$>$L$<$<)", RuleDescriptor.class, arguments)
                .build();
    }

    private MethodSpec untranslated() {
        TypeName text = ClassName.get(String.class);
        TypeName map = ParameterizedTypeName.get(ClassName.get(Map.class), text, text);
        MethodSpec.Builder method = MethodSpec.methodBuilder(UNTRANSLATED)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(map)
                .addStatement("$T reasons = new $T<>()", map, LinkedHashMap.class);
        descriptor
                .untranslated()
                .forEach((property, reason) -> method.addStatement("reasons.put($S, $S)", property, reason));
        return method.addStatement("return $T.unmodifiableMap(reasons)", Collections.class)
                .build();
    }

    private static CodeBlock texts(List<String> texts) {
        List<CodeBlock> literals =
                texts.stream().map(each -> CodeBlock.of("$S", each)).toList();
        return CodeBlock.of("$T.of($L)", List.class, Arguments.of(literals));
    }
}
