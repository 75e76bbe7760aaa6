package io.wkmigrate.api.binding;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.SourcePlace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of one JSON object. Names match ignoring case (EN-3). Generated binders ask for every component of
 * their record, declare what the rule leaves behind, and {@link #close()} the reader, which reports what is left over.
 */
public final class ObjectReader {

    private final JsonNode json;
    private final SourcePlace place;
    private final BindingLog log;
    private final Map<String, Member> members;
    private final UnaryOperator<JsonNode> handedOut;

    private record Member(String name, JsonNode value, SourcePlace place) {}

    private ObjectReader(
            JsonNode json,
            SourcePlace place,
            BindingLog log,
            Map<String, Member> members,
            UnaryOperator<JsonNode> handedOut) {
        this.json = json;
        this.place = place;
        this.log = log;
        this.members = members;
        this.handedOut = handedOut;
    }

    /** Opens an object; anything else is reported, accounted for, and read as an object without members. */
    public static ObjectReader open(JsonNode json, SourcePlace place, BindingLog log) {
        ObjectReader reader = new ObjectReader(json, place, log, new LinkedHashMap<>(), UnaryOperator.identity());
        if (json.isObject() && !json.isEmpty()) {
            json.properties().forEach(member -> reader.add(member.getKey(), member.getValue()));
        } else if (json.isObject() || json.isNull()) {
            log.bound(json);
        } else if (!json.isMissingNode()) {
            log.unhandled(json, place);
        }
        return reader;
    }

    /**
     * The same reader for somebody who may change what he gets, since nodes of Jackson can be changed: he gets copies.
     * What he has read counts as read here, too.
     */
    public ObjectReader handingOutCopies() {
        return new ObjectReader(json.deepCopy(), place, log, members, JsonNode::deepCopy);
    }

    private void add(String name, JsonNode value) {
        Member member = new Member(name, value, place.child(name));
        Member twin = members.putIfAbsent(name.toLowerCase(Locale.ROOT), member);
        if (twin != null) {
            log.unhandled(value, member.place());
        }
    }

    /** The object as it was opened, whatever has been read of it; to be read only. What is read here counts as unread. */
    public JsonNode json() {
        return json;
    }

    /** Where the object stands. */
    public SourcePlace place() {
        return place;
    }

    /** The value of a member that must be there; null when it is missing or ill-typed, which is reported. */
    public <T> @Nullable T required(String name, ValueReader<? extends T> reader) {
        Member member = take(name);
        if (member == null) {
            log.report(Findings.REQUIRED_PROPERTY_MISSING, place, "The property \"" + name + "\" is missing.");
            return null;
        }
        return reader.read(member.value(), member.place(), log);
    }

    /** The value of a member that may be absent or null. */
    public <T> Optional<T> optional(String name, ValueReader<? extends T> reader) {
        Member member = take(name);
        return member == null
                ? Optional.empty()
                : Optional.ofNullable(reader.read(member.value(), member.place(), log));
    }

    /** The whole number of a member that may be absent or null. */
    public OptionalInt optionalInt(String name) {
        return optional(name, Readers.INTEGER).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /** The elements of an array, in order; empty when the member is absent. Elements that do not fit are left out. */
    public <T> List<T> list(String name, ValueReader<? extends T> element) {
        return optional(name, Readers.<T>list(element)).orElse(List.of());
    }

    /** The members of an object, in source order; empty when the member is absent. Those that do not fit are left out. */
    public <T> Map<String, T> map(String name, ValueReader<? extends T> element) {
        return optional(name, Readers.<T>map(element)).orElse(Map.of());
    }

    /** Says that a member is left behind, and why. */
    public void declare(String name, String reason) {
        Member member = members.remove(name.toLowerCase(Locale.ROOT));
        if (member != null) {
            log.declared(member.value(), member.place(), reason);
        }
    }

    /** Says that every member not asked for is left behind, and why. */
    public void declareRest(String reason) {
        members.values().forEach(member -> log.declared(member.value(), member.place(), reason));
        members.clear();
    }

    /** Reports every member that nobody asked for or declared. */
    public void close() {
        members.values().forEach(member -> log.unhandled(member.value(), member.place()));
        members.clear();
    }

    private @Nullable Member take(String name) {
        Member member = members.remove(name.toLowerCase(Locale.ROOT));
        if (member != null && member.value().isNull()) {
            log.bound(member.value());
            return null;
        }
        return member == null ? null : new Member(member.name(), handedOut.apply(member.value()), member.place());
    }
}
