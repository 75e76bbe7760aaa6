package io.wkmigrate.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.translate.RuleOrigin;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Rules for machines. */
final class RuleJson {

    private RuleJson() {}

    /** A list of rules. */
    static void write(JsonGenerator json, List<RuleView> rules) throws IOException {
        json.writeStartArray();
        for (RuleView each : rules) {
            write(json, each);
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, RuleView view) throws IOException {
        RuleDescriptor rule = view.rule();
        json.writeStartObject();
        json.writeStringField("id", rule.id());
        json.writeStringField("kind", rule.kind().words());
        strings(json, "types", rule.types());
        json.writeStringField("replaces", rule.replaces());
        strings(json, "replacedBy", view.replacedBy());
        json.writeStringField("wraps", rule.wraps());
        strings(json, "wrappedBy", view.wrappedBy());
        json.writeNumberField("priority", rule.priority());
        json.writeFieldName("from");
        origin(json, view.origin());
        json.writeStringField("summary", rule.summary());
        strings(json, "binds", rule.binds());
        json.writeObjectFieldStart("untranslated");
        for (Map.Entry<String, String> each : new TreeMap<>(rule.untranslated()).entrySet()) {
            json.writeStringField(each.getKey(), each.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Where rules come from. */
    static void origin(JsonGenerator json, RuleOrigin origin) throws IOException {
        json.writeStartObject();
        json.writeStringField(
                "kind", origin.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.writeStringField("file", origin.file());
        json.writeStringField("sha256", origin.sha256());
        json.writeStringField("version", origin.version());
        json.writeEndObject();
    }

    /** A list of texts. */
    static void strings(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
