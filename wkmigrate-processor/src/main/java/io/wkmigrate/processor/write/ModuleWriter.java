package io.wkmigrate.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.wkmigrate.api.expression.FunctionLibrary;
import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.api.rule.RuleModule;
import io.wkmigrate.api.rule.Wrapping;
import io.wkmigrate.processor.model.ModuleModel;
import io.wkmigrate.processor.model.RewriteKind;
import io.wkmigrate.processor.model.RuleEntry;
import io.wkmigrate.processor.model.TranslatorKind;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes the registry of a module: a switch over types for each kind of rule. */
public final class ModuleWriter {

    private final ModuleModel module;

    private ModuleWriter(ModuleModel module) {
        this.module = module;
    }

    /** The registry as Java. */
    public static GeneratedFile write(ModuleModel module) {
        return GeneratedFile.of(module.type(), new ModuleWriter(module).type());
    }

    private TypeSpec type() {
        TypeSpec.Builder type = GeneratedFile.registry(module)
                .addJavadoc("The rules of the module {@code $L}.\n", module.name())
                .addSuperinterface(RuleModule.class)
                .addMethod(name())
                .addMethod(catalogue());
        for (TranslatorKind kind : TranslatorKind.values()) {
            List<RuleEntry> rules = module.ofKind(kind.ruleKind());
            if (!rules.isEmpty()) {
                type.addMethod(dispatch(kind, rules));
            }
        }
        if (!module.wrappers().isEmpty()) {
            type.addMethod(wrappings());
        }
        for (RewriteKind kind : RewriteKind.values()) {
            List<RuleEntry> rewrites = inOrderOfPriority(kind.ruleKind());
            if (!rewrites.isEmpty()) {
                type.addMethod(rewrites(kind, rewrites));
            }
        }
        List<RuleEntry> functions = module.ofKind(RuleKind.FUNCTION_LIBRARY);
        if (!functions.isEmpty()) {
            type.addMethod(functionLibraries(functions));
        }
        return type.build();
    }

    private MethodSpec name() {
        return override("name")
                .returns(String.class)
                .addStatement("return $S", module.name())
                .build();
    }

    private MethodSpec catalogue() {
        return list(
                "catalogue",
                ClassName.get(RuleDescriptor.class),
                module.rules().stream()
                        .map(each -> CodeBlock.of("$T.$L", each.companion(), DescriptorCode.CONSTANT))
                        .toList());
    }

    private static MethodSpec functionLibraries(List<RuleEntry> libraries) {
        return list(
                "functionLibraries",
                ClassName.get(FunctionLibrary.class),
                libraries.stream()
                        .map(each -> CodeBlock.of("$T.functions()", each.companion()))
                        .toList());
    }

    private MethodSpec wrappings() {
        TypeName wrapping =
                ParameterizedTypeName.get(ClassName.get(Wrapping.class), WildcardTypeName.subtypeOf(Object.class));
        return list(
                "wrappings",
                wrapping,
                module.wrappers().stream().map(ModuleWriter::wrapping).toList());
    }

    private static CodeBlock wrapping(RuleEntry wrapper) {
        return CodeBlock.of(
                "new $1T<>($2T.$3L, $4T.class, $2T.wrapper())",
                Wrapping.class,
                wrapper.companion(),
                DescriptorCode.CONSTANT,
                TranslatorKind.of(wrapper.descriptor().kind()).result());
    }

    private static MethodSpec list(String method, TypeName type, List<CodeBlock> elements) {
        return override(method)
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), type))
                .addCode("return $T.of(\n$>$>$L);$<$<\n", List.class, CodeBlock.join(elements, ",\n"))
                .build();
    }

    private static MethodSpec dispatch(TranslatorKind kind, List<RuleEntry> rules) {
        SortedMap<String, ClassName> bindersByType = new TreeMap<>();
        for (RuleEntry rule : rules) {
            rule.descriptor()
                    .types()
                    .forEach(type -> bindersByType.put(type.toLowerCase(Locale.ROOT), rule.companion()));
        }
        CodeBlock.Builder cases = CodeBlock.builder();
        bindersByType.forEach((type, binder) -> cases.add("case $S -> $T.rule();\n", type, binder));
        return override(kind.keyword())
                .returns(nullable(kind.ruleType()))
                .addParameter(String.class, "type")
                .addCode("return switch (type) {\n$>$Ldefault -> null;\n$<};\n", cases.build())
                .build();
    }

    private static MethodSpec rewrites(RewriteKind kind, List<RuleEntry> rewrites) {
        TypeName map = ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), kind.rewrite());
        MethodSpec.Builder method =
                override(kind.method()).returns(map).addStatement("$T rewrites = new $T<>()", map, LinkedHashMap.class);
        for (RuleEntry each : rewrites) {
            method.addStatement(
                    "rewrites.put($S, $T.rewrite())", each.descriptor().id(), each.companion());
        }
        return method.addStatement("return $T.unmodifiableMap(rewrites)", Collections.class)
                .build();
    }

    private List<RuleEntry> inOrderOfPriority(RuleKind kind) {
        return module.ofKind(kind).stream()
                .sorted(Comparator.comparing(
                                (RuleEntry each) -> each.descriptor().priority())
                        .thenComparing(each -> each.descriptor().id()))
                .toList();
    }

    private static MethodSpec.Builder override(String method) {
        return MethodSpec.methodBuilder(method).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }

    private static TypeName nullable(TypeName type) {
        return type.annotated(AnnotationSpec.builder(Nullable.class).build());
    }
}
