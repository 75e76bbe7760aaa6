package io.wkmigrate.processor.write;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.wkmigrate.processor.model.RuleEntry;
import io.wkmigrate.processor.model.RuleModel;
import javax.lang.model.element.Modifier;

/** Writes what creates a rewrite, for the same reason for which a binder creates its rule. */
public final class FactoryWriter {

    private FactoryWriter() {}

    /** The factory as Java. */
    public static GeneratedFile write(RuleModel.Rewrite rewrite, RuleEntry entry) {
        TypeSpec.Builder type =
                GeneratedFile.publicFinalClass(entry.companion()).addJavadoc("Creates {@link $T}.\n", rewrite.name());
        DescriptorCode.addTo(type, entry.descriptor());
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        type.addMethod(MethodSpec.methodBuilder("rewrite")
                .addJavadoc("The rewrite.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(rewrite.rewrite().rewrite())
                .addStatement("return new $T()", rewrite.name())
                .build());
        return GeneratedFile.of(entry.companion(), type.build());
    }
}
