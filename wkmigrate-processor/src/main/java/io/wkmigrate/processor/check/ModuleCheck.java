package io.wkmigrate.processor.check;

import io.wkmigrate.processor.message.Message;
import io.wkmigrate.processor.message.Reporter;
import io.wkmigrate.processor.model.RuleEntry;
import io.wkmigrate.processor.read.RulePlaces;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Checks that the rules of a module do not get into each other's way. */
public final class ModuleCheck {

    private final Map<String, RuleEntry> rulesById = new HashMap<>();
    private final Map<String, RuleEntry> rulesByType = new HashMap<>();
    private final RulePlaces places;
    private final Reporter reporter;

    public ModuleCheck(RulePlaces places, Reporter reporter) {
        this.places = places;
        this.reporter = reporter;
    }

    /** Reports what rules have in common with ones that come before them. */
    public void check(List<RuleEntry> rules) {
        rules.forEach(this::check);
    }

    private void check(RuleEntry rule) {
        String id = rule.descriptor().id();
        RuleEntry namesake = rulesById.putIfAbsent(id, rule);
        if (namesake != null) {
            reporter.error(Message.ID_TAKEN, places.annotation(rule), id, name(namesake), name(rule));
        }
        rule.descriptor().types().forEach(type -> claim(type, rule));
    }

    private void claim(String type, RuleEntry rule) {
        String kind = rule.descriptor().kind().words();
        RuleEntry owner = rulesByType.putIfAbsent(kind + " " + type.toLowerCase(Locale.ROOT), rule);
        if (owner != null) {
            reporter.error(Message.TYPE_TAKEN, places.type(rule, type), kind, type, name(owner), name(rule));
        }
    }

    private static String name(RuleEntry rule) {
        return rule.rule().canonicalName();
    }
}
