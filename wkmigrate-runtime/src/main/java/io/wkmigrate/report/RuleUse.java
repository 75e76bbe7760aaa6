package io.wkmigrate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A module of rules that was in force, and which of its rules had a part in the outcome.
 *
 * @param module its name
 * @param kind how it came into the program: {@code built-in}, {@code given}, {@code jar} or {@code policy}
 * @param file the name of its file; empty when there is none
 * @param sha256 the SHA-256 of the file; empty when there is none
 * @param version what the file says its version is; empty when it does not say
 * @param used the ids of the rules that translated or changed something
 * @param unused the ids of its other rules; empty for the rules that come with the program, of which no factory needs all
 */
public record RuleUse(
        String module,
        String kind,
        String file,
        String sha256,
        String version,
        SortedSet<String> used,
        SortedSet<String> unused) {

    /** Takes the ids over. */
    public RuleUse {
        used = Collections.unmodifiableSortedSet(new TreeSet<>(used));
        unused = Collections.unmodifiableSortedSet(new TreeSet<>(unused));
    }

    /** Whether a rule is one of this module. */
    boolean owns(String rule) {
        return rule.startsWith(module + "/");
    }

    /** The same module over several factories. */
    public RuleUse plus(RuleUse other) {
        TreeSet<String> both = new TreeSet<>(used);
        both.addAll(other.used);
        TreeSet<String> neither = new TreeSet<>(unused);
        neither.retainAll(other.unused);
        return new RuleUse(module, kind, file, sha256, version, both, neither);
    }

    /** Several as a member. */
    static void write(JsonGenerator json, Collection<RuleUse> modules) throws IOException {
        json.writeArrayFieldStart("rules");
        for (RuleUse each : modules) {
            each.write(json);
        }
        json.writeEndArray();
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("module", module);
        json.writeStringField("kind", kind);
        json.writeStringField("file", file);
        json.writeStringField("sha256", sha256);
        json.writeStringField("version", version);
        ids(json, "used", used);
        ids(json, "unused", unused);
        json.writeEndObject();
    }

    private static void ids(JsonGenerator json, String name, Collection<String> ids) throws IOException {
        json.writeArrayFieldStart(name);
        for (String each : ids) {
            json.writeString(each);
        }
        json.writeEndArray();
    }
}
