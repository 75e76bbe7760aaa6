package io.wkmigrate.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.load.Definition;
import io.wkmigrate.load.Factory;
import io.wkmigrate.load.input.Members;
import io.wkmigrate.report.RuleAccount.Use;
import io.wkmigrate.translate.Candidate;
import io.wkmigrate.translate.RuleSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What an activity uses that has rules of its own: its source and sink, datasets, and linked services, also theirs. */
final class UsedDefinitions {

    /** What containers hold; those activities use things of their own. */
    private static final Set<String> NESTED =
            Set.of("activities", "iftrueactivities", "iffalseactivities", "cases", "defaultactivities");

    private final Factory factory;
    private final RuleSet rules;
    private final List<Use> uses = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private UsedDefinitions(Factory factory, RuleSet rules) {
        this.factory = factory;
        this.rules = rules;
    }

    /** In the order in which they stand in the activity. */
    static List<Use> of(JsonNode activity, Factory factory, RuleSet rules) {
        UsedDefinitions found = new UsedDefinitions(factory, rules);
        JsonNode properties = Members.get(activity, "typeProperties");
        found.addSide("source", RuleKind.COPY_SOURCE, properties);
        found.addSide("sink", RuleKind.COPY_SINK, properties);
        found.walk(activity);
        return List.copyOf(found.uses);
    }

    private void addSide(String name, RuleKind kind, JsonNode properties) {
        String type = Members.text(Members.get(properties, name), "type");
        if (!type.isEmpty()) {
            uses.add(new Use(name, type, answering(kind, type)));
        }
    }

    private void walk(JsonNode json) {
        String name = Members.text(json, "referenceName");
        String reference = Members.text(json, "type");
        for (RuleKind kind : List.of(RuleKind.DATASET, RuleKind.LINKED_SERVICE)) {
            DefinitionKind defined = DefinitionKind.valueOf(kind.name());
            if (!name.isEmpty() && reference.equalsIgnoreCase(defined.referenceType())) {
                factory.find(defined, name).ifPresent(each -> add(kind, each));
            }
        }
        json.properties().stream()
                .filter(each -> !NESTED.contains(each.getKey().toLowerCase(Locale.ROOT)))
                .forEach(each -> walk(each.getValue()));
        if (json.isArray()) {
            json.forEach(this::walk);
        }
    }

    private void add(RuleKind kind, Definition definition) {
        if (seen.add(kind + "/" + definition.name())) {
            String type = Members.text(definition.properties(), "type");
            uses.add(new Use(kind.words() + " \"" + definition.name() + "\"", type, answering(kind, type)));
            walk(definition.properties());
        }
    }

    private List<String> answering(RuleKind kind, String type) {
        return rules.candidates(kind, type).stream()
                .filter(each -> each.verdict() != Candidate.Verdict.REPLACED)
                .map(each -> each.rule().id())
                .toList();
    }
}
