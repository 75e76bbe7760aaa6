package io.wkmigrate.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.wkmigrate.api.expression.FunctionLibrary;
import io.wkmigrate.processor.model.RuleEntry;
import io.wkmigrate.processor.model.RuleModel;
import javax.lang.model.element.Modifier;

/** Writes what creates a rewrite or functions, for the same reason for which a binder creates its rule. */
public final class FactoryWriter {

    private FactoryWriter() {}

    /** The factory as Java. */
    public static GeneratedFile write(RuleModel rule, RuleEntry entry) {
        TypeSpec.Builder type =
                GeneratedFile.publicFinalClass(entry.companion()).addJavadoc("Creates {@link $T}.\n", rule.name());
        DescriptorCode.addTo(type, entry.descriptor());
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        type.addMethod(
                rule instanceof RuleModel.Rewrite rewrite
                        ? creation("rewrite", rewrite.rewrite().rewrite(), rule)
                        : creation("functions", ClassName.get(FunctionLibrary.class), rule));
        return GeneratedFile.of(entry.companion(), type.build());
    }

    private static MethodSpec creation(String what, ClassName type, RuleModel rule) {
        return MethodSpec.methodBuilder(what)
                .addJavadoc("The $L.\n", what)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(type)
                .addStatement("return new $T()", rule.name())
                .build();
    }
}
