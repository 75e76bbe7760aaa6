package io.wkmigrate.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.wkmigrate.api.expression.FunctionLibrary;
import io.wkmigrate.api.rule.RuleWrapper;
import io.wkmigrate.processor.model.RuleEntry;
import io.wkmigrate.processor.model.RuleModel;
import javax.lang.model.element.Modifier;

/** Writes what creates a rewrite, a wrapper or functions, for the same reason for which a binder creates its rule. */
public final class FactoryWriter {

    private FactoryWriter() {}

    /** The factory as Java. */
    public static GeneratedFile write(RuleModel rule, RuleEntry entry) {
        TypeSpec.Builder type = GeneratedFile.companion(entry).addJavadoc("Creates {@link $T}.\n", rule.name());
        DescriptorCode.addTo(type, entry.descriptor());
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        type.addMethod(creation(rule));
        return GeneratedFile.of(entry.companion(), type.build());
    }

    private static MethodSpec creation(RuleModel rule) {
        if (rule instanceof RuleModel.Rewrite rewrite) {
            return creation("rewrite", rewrite.rewrite().rewrite(), rule);
        }
        if (rule instanceof RuleModel.Wrapper wrapper) {
            TypeName type = ParameterizedTypeName.get(
                    ClassName.get(RuleWrapper.class), wrapper.wrapped().result());
            return creation("wrapper", type, rule);
        }
        return creation("functions", ClassName.get(FunctionLibrary.class), rule);
    }

    private static MethodSpec creation(String what, TypeName type, RuleModel rule) {
        return MethodSpec.methodBuilder(what)
                .addJavadoc("The $L.\n", what)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(type)
                .addStatement("return new $T()", rule.name())
                .build();
    }
}
