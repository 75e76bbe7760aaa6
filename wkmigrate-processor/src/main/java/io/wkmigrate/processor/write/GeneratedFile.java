package io.wkmigrate.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.wkmigrate.processor.model.ModuleModel;
import io.wkmigrate.processor.model.RuleEntry;
import java.util.regex.Pattern;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.NullMarked;

/**
 * A generated type.
 *
 * @param name its name
 * @param text its file
 */
public record GeneratedFile(ClassName name, String text) {

    /** JavaPoet writes a blank before the annotation of a nested type: {@code Outer. @Nullable Inner}. */
    private static final Pattern LOOSE_ANNOTATION = Pattern.compile("(?m)^( +private static [\\w.]+\\.) (@\\w+ )");

    /** Starts the class beside a rule. */
    static TypeSpec.Builder companion(RuleEntry entry) {
        return publicFinalClass(entry.companion(), "RuleProcessor").addAnnotation(EntryCode.of(entry));
    }

    /** Starts the registry of a module. */
    static TypeSpec.Builder registry(ModuleModel module) {
        return publicFinalClass(module.type(), "RegistryProcessor");
    }

    private static TypeSpec.Builder publicFinalClass(ClassName name, String processor) {
        return TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addAnnotation(AnnotationSpec.builder(Generated.class)
                        .addMember("value", "$S", "io.wkmigrate.processor." + processor)
                        .build())
                .addAnnotation(NullMarked.class);
    }

    /** The file of a type. */
    static GeneratedFile of(ClassName name, TypeSpec type) {
        JavaFile file = JavaFile.builder(name.packageName(), type)
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
        return new GeneratedFile(name, LOOSE_ANNOTATION.matcher(file.toString()).replaceAll("$1$2"));
    }
}
