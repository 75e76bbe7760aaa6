package io.wkmigrate.processor.check;

import com.palantir.javapoet.ClassName;
import io.wkmigrate.processor.message.Message;
import io.wkmigrate.processor.message.Reporter;
import io.wkmigrate.processor.model.Located;
import io.wkmigrate.processor.model.RuleEntry;
import io.wkmigrate.processor.model.RuleModel;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Checks that the rules of a module do not get into each other's way. It remembers rules by name from round to round. */
public final class ModuleCheck {

    private final Map<String, ClassName> rulesById = new HashMap<>();
    private final Map<String, ClassName> rulesByType = new HashMap<>();

    /** Reports what a rule has in common with one that came before. */
    public void check(RuleModel rule, RuleEntry entry, Reporter reporter) {
        String id = entry.descriptor().id();
        ClassName namesake = rulesById.putIfAbsent(id, rule.name());
        if (namesake != null) {
            reporter.error(
                    Message.ID_TAKEN,
                    rule.at(),
                    id,
                    namesake.canonicalName(),
                    rule.name().canonicalName());
        }
        if (rule instanceof RuleModel.Translator translator) {
            translator.types().forEach(each -> claim(each, translator, reporter));
        }
    }

    private void claim(Located<String> type, RuleModel.Translator rule, Reporter reporter) {
        String key = rule.translator().keyword() + " " + type.value().toLowerCase(Locale.ROOT);
        ClassName owner = rulesByType.putIfAbsent(key, rule.name());
        if (owner != null && !owner.equals(rule.name())) {
            reporter.error(
                    Message.TYPE_TAKEN,
                    type.at(),
                    rule.kind().words(),
                    type.value(),
                    owner.canonicalName(),
                    rule.name().canonicalName());
        }
    }
}
