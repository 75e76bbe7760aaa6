package io.wkmigrate.processor.model;

import com.palantir.javapoet.ClassName;
import io.wkmigrate.api.rule.RuleDescriptor;
import java.util.Comparator;

/**
 * A rule of the module as later rounds know it.
 *
 * @param rule the class
 * @param companion the generated class beside it, which creates it
 * @param descriptor its entry in the catalogue
 */
public record RuleEntry(ClassName rule, ClassName companion, RuleDescriptor descriptor) {

    /** The order of the catalogue. */
    public static final Comparator<RuleEntry> ORDER = Comparator.comparing(
                    (RuleEntry each) -> each.descriptor().kind())
            .thenComparing(each -> each.descriptor().id());

    /** The name of the module, the first part of the id. */
    public String module() {
        String id = descriptor.id();
        return id.substring(0, id.indexOf('/'));
    }

    /** Whether it changes what another rule makes. */
    boolean isWrapper() {
        return !descriptor.wraps().isEmpty();
    }

    /** Describes a rule of a module. */
    public static RuleEntry of(String module, RuleModel rule) {
        String suffix = rule instanceof RuleModel.Translator ? "Binder" : "Factory";
        ClassName companion = ClassName.get(
                rule.name().packageName(), String.join("_", rule.name().simpleNames()) + suffix);
        return new RuleEntry(rule.name(), companion, Descriptors.of(module, rule));
    }
}
