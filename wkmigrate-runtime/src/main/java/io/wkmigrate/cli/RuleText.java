package io.wkmigrate.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.report.Page.Block;
import io.wkmigrate.report.Page.Fact;
import io.wkmigrate.report.Page.Facts;
import io.wkmigrate.report.Page.Heading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A rule for people and for machines. */
final class RuleText {

    private RuleText() {}

    static List<Block> blocks(RuleDescriptor rule) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading("Rule " + rule.id()));
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("What", rule.summary()));
        facts.add(new Fact("Kind", rule.kind().words()));
        facts.add(new Fact("Types", list(rule.types())));
        facts.add(new Fact("Binds", list(rule.binds())));
        if (!rule.replaces().isEmpty()) {
            facts.add(new Fact("Replaces", rule.replaces()));
        }
        blocks.add(new Facts(facts));
        if (!rule.untranslated().isEmpty()) {
            blocks.add(new Heading("Left behind, because ..."));
            blocks.add(new Facts(new TreeMap<>(rule.untranslated())
                    .entrySet().stream()
                            .map(each -> new Fact(each.getKey(), each.getValue()))
                            .toList()));
        }
        return blocks;
    }

    static void write(JsonGenerator json, RuleDescriptor rule) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", rule.id());
        json.writeStringField("kind", rule.kind().words());
        strings(json, "types", rule.types());
        json.writeStringField("replaces", rule.replaces());
        json.writeNumberField("priority", rule.priority());
        json.writeStringField("summary", rule.summary());
        strings(json, "binds", rule.binds());
        json.writeObjectFieldStart("untranslated");
        for (Map.Entry<String, String> each : new TreeMap<>(rule.untranslated()).entrySet()) {
            json.writeStringField(each.getKey(), each.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static String list(List<String> values) {
        return values.isEmpty() ? "-" : String.join(", ", values);
    }
}
