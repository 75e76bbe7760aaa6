package io.wkmigrate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Which rules had a say about an activity, and why.
 *
 * @param candidates the rules for its type, the one in force first
 * @param read the properties of the activity that the rule that translated it declares to read, as the rule spells them
 * @param uses what the activity uses that has rules of its own
 */
public record RuleAccount(List<Candidate> candidates, List<String> read, List<Use> uses) {

    /** No rule is for its type. */
    public static final RuleAccount NONE = new RuleAccount(List.of(), List.of(), List.of());

    /** Makes the lists its own. */
    public RuleAccount {
        candidates = List.copyOf(candidates);
        read = List.copyOf(read);
        uses = List.copyOf(uses);
    }

    /**
     * A rule that is for the type, or changes what another makes.
     *
     * @param rule its id
     * @param verdict {@code in force}, {@code wraps} or {@code replaced}
     * @param reason why, as a sentence
     */
    public record Candidate(String rule, String verdict, String reason) {}

    /**
     * Something that the activity uses.
     *
     * @param what what it is, with its name: {@code dataset "Orders"}
     * @param type its ADF type
     * @param rules the ids of the rule in force and of its wrappers; none when there is no rule
     */
    public record Use(String what, String type, List<String> rules) {

        /** Makes the list its own. */
        public Use {
            rules = List.copyOf(rules);
        }
    }

    /** @param modules where the rules come from */
    void write(JsonGenerator json, List<RuleUse> modules) throws IOException {
        json.writeObjectFieldStart("rules");
        json.writeArrayFieldStart("candidates");
        for (Candidate each : candidates) {
            json.writeStartObject();
            json.writeStringField("rule", each.rule());
            json.writeStringField("verdict", each.verdict());
            json.writeStringField("reason", each.reason());
            Optional<RuleUse> module =
                    modules.stream().filter(use -> use.owns(each.rule())).findFirst();
            json.writeStringField("file", module.map(RuleUse::file).orElse(""));
            json.writeStringField("version", module.map(RuleUse::version).orElse(""));
            json.writeStringField("sha256", module.map(RuleUse::sha256).orElse(""));
            json.writeEndObject();
        }
        json.writeEndArray();
        strings(json, "read", read);
        json.writeArrayFieldStart("uses");
        for (Use each : uses) {
            json.writeStartObject();
            json.writeStringField("what", each.what());
            json.writeStringField("type", each.type());
            strings(json, "rules", each.rules());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String each : values) {
            json.writeString(each);
        }
        json.writeEndArray();
    }
}
