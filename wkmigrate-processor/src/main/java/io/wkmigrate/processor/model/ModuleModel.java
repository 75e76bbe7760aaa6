package io.wkmigrate.processor.model;

import com.palantir.javapoet.ClassName;
import io.wkmigrate.api.rule.RuleKind;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * All rules of a module.
 *
 * @param name the name of the module
 * @param type the registry that is generated for it
 * @param rules the rules, in the order of the catalogue
 */
public record ModuleModel(String name, ClassName type, List<RuleEntry> rules) {

    /** The file that names the classes beside all rules of a compilation, one a line. */
    public static final String COMPANIONS = "META-INF/wkmigrate/companions.txt";

    /** A module of some rules, of which there is at least one. */
    public static ModuleModel of(String name, Collection<RuleEntry> rules) {
        List<String> packages =
                rules.stream().map(each -> each.rule().packageName()).toList();
        ClassName type = ClassName.get(Packages.shared(packages), Packages.camelCase(name) + "RuleModule");
        return new ModuleModel(
                name, type, rules.stream().sorted(RuleEntry.ORDER).toList());
    }

    /** The rules of a kind; without the wrappers of such rules. */
    public List<RuleEntry> ofKind(RuleKind kind) {
        return rules.stream()
                .filter(each -> each.descriptor().kind() == kind && !each.isWrapper())
                .toList();
    }

    /** The wrappers, by id. */
    public List<RuleEntry> wrappers() {
        return rules.stream()
                .filter(RuleEntry::isWrapper)
                .sorted(Comparator.comparing(each -> each.descriptor().id()))
                .toList();
    }
}
