package io.wkmigrate.processor.model;

import com.palantir.javapoet.ClassName;
import io.wkmigrate.api.rule.RuleDescriptor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts together what the catalogue says of a rule. */
final class Descriptors {

    private final RuleModel.Translator rule;
    private final List<String> binds = new ArrayList<>();
    private final Map<String, String> untranslated = new LinkedHashMap<>();

    private Descriptors(RuleModel.Translator rule) {
        this.rule = rule;
    }

    static RuleDescriptor of(String module, RuleModel rule) {
        String id = module + "/" + rule.name().simpleName();
        if (rule instanceof RuleModel.Translator translator) {
            return new Descriptors(translator).of(id);
        }
        if (rule instanceof RuleModel.Wrapper wrapper) {
            return plain(id, rule, wrapper.wraps().value(), wrapper.priority().value());
        }
        return plain(
                id,
                rule,
                "",
                rule instanceof RuleModel.Rewrite rewrite ? rewrite.priority().value() : 0);
    }

    private static RuleDescriptor plain(String id, RuleModel rule, String wraps, int priority) {
        return new RuleDescriptor(id, rule.kind(), List.of(), "", wraps, priority, rule.summary(), List.of(), Map.of());
    }

    private RuleDescriptor of(String id) {
        List<String> types = rule.types().stream().map(Located::value).sorted().toList();
        walk(rule.properties(), "", new LinkedHashSet<>());
        return new RuleDescriptor(
                id, rule.kind(), types, rule.replaces().value(), "", 0, rule.summary(), binds, untranslated);
    }

    /** Goes down into nested records, but not into one that is already open around it. */
    private void walk(ClassName name, String path, Set<ClassName> open) {
        if (!open.add(name)) {
            return;
        }
        RecordModel record = rule.record(name);
        for (Declaration each : record.declarations()) {
            untranslated.put(path + each.property().value(), each.reason().value());
        }
        for (ComponentModel each : record.components()) {
            String property = path + each.property().value();
            binds.add(property);
            each.form().nestedRecord().ifPresent(nested -> walk(nested, property + ".", open));
        }
        open.remove(name);
    }
}
