package io.wkmigrate.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import io.wkmigrate.api.rule.Rule;
import io.wkmigrate.processor.model.RuleEntry;
import io.wkmigrate.processor.model.RuleModel;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * Writes the binder of a rule. It stands beside the rule and is public, so that the module, which may be in another package,
 * reaches the rule through it while the rule itself stays package-private.
 */
public final class BinderWriter {

    private final RuleModel.Translator rule;
    private final RuleEntry entry;
    private final Map<ClassName, String> methods = new LinkedHashMap<>();
    private final Map<ClassName, CodeBlock> binders = new LinkedHashMap<>();

    private BinderWriter(RuleModel.Translator rule, RuleEntry entry) {
        this.rule = rule;
        this.entry = entry;
        NameAllocator names = new NameAllocator();
        for (ClassName each : rule.records().keySet()) {
            String method = names.newName("bind" + each.simpleName());
            methods.put(each, method);
            binders.put(each, CodeBlock.of("$T::$L", entry.companion(), method));
        }
    }

    /** The binder as Java. */
    public static GeneratedFile write(RuleModel.Translator rule, RuleEntry entry) {
        return GeneratedFile.of(entry.companion(), new BinderWriter(rule, entry).type());
    }

    private TypeSpec type() {
        TypeSpec.Builder type = GeneratedFile.companion(entry)
                .addJavadoc("Binds the properties of {@link $T} and creates it.\n", rule.name());
        DescriptorCode.addTo(type, entry.descriptor());
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        type.addMethod(rule());
        methods.forEach(
                (record, method) -> type.addMethod(new RecordBinding(rule.record(record), binders).method(method)));
        return type.build();
    }

    private MethodSpec rule() {
        return MethodSpec.methodBuilder("rule")
                .addJavadoc("The rule with its binder.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(rule.translator().ruleType())
                .addStatement(
                        "return $T.$L($L, $L, new $T())",
                        Rule.class,
                        rule.translator().keyword(),
                        DescriptorCode.CONSTANT,
                        binders.get(rule.properties()),
                        rule.name())
                .build();
    }
}
