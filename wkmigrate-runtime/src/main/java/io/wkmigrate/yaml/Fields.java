package io.wkmigrate.yaml;

import io.wkmigrate.api.finding.Spelling;
import io.wkmigrate.yaml.YamlNode.Items;
import io.wkmigrate.yaml.YamlNode.Kind;
import io.wkmigrate.yaml.YamlNode.Member;
import io.wkmigrate.yaml.YamlNode.Members;
import io.wkmigrate.yaml.YamlNode.Position;
import io.wkmigrate.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A mapping of which all keys are known. What is of the wrong type is reported, and then counts as absent. */
public final class Fields {

    private final Position at;
    private final Map<String, Member> members;
    private final Problems problems;

    private Fields(Position at, Map<String, Member> members, Problems problems) {
        this.at = at;
        this.members = members;
        this.problems = problems;
    }

    /**
     * Opens a mapping.
     *
     * @param what what the mapping is, in messages: {@code an entry of jobs}
     * @param known the keys that it may have
     */
    public static Fields open(YamlNode node, String what, List<String> known, Problems problems) {
        if (!(node instanceof Members mapping)) {
            problems.report(
                    node.at(), "Here is " + node.words() + ", but " + what + " is a mapping: " + keys(known) + ".");
            return new Fields(node.at(), Map.of(), problems);
        }
        mapping.members().forEach((key, member) -> {
            if (!known.contains(key)) {
                problems.report(
                        member.key(),
                        "There is no key \"" + key + "\" in " + what + "." + Spelling.didYouMean(key, known)
                                + " Known: " + keys(known) + ".");
            }
        });
        if (mapping.members().isEmpty()) {
            problems.report(node.at(), "It says nothing; " + what + " needs one of the keys " + keys(known) + ".");
        }
        return new Fields(node.at(), mapping.members(), problems);
    }

    private static String keys(List<String> known) {
        return String.join(", ", known);
    }

    /** Where the mapping begins. */
    public Position at() {
        return at;
    }

    /** Whether there is such a key, whatever its value. */
    public boolean has(String key) {
        return members.containsKey(key);
    }

    /** Where a key stands. */
    public Position at(String key) {
        Member member = members.get(key);
        return member == null ? at : member.key();
    }

    /** A value as it is. */
    public Optional<YamlNode> node(String key) {
        return Optional.ofNullable(members.get(key)).map(Member::value);
    }

    /** A text. */
    public Optional<Scalar> text(String key) {
        return node(key).flatMap(each -> text(key, each));
    }

    private Optional<Scalar> text(String key, YamlNode node) {
        if (node instanceof Scalar scalar && scalar.kind() == Kind.TEXT) {
            return Optional.of(scalar);
        }
        String remedy = node instanceof Scalar scalar && scalar.kind() != Kind.NULL
                ? " Put it in quotes: \"" + scalar.text() + "\"."
                : "";
        problems.report(node.at(), "\"" + key + "\" is a text, but here is " + node.words() + "." + remedy);
        return Optional.empty();
    }

    /** The texts of a list that has at least one. */
    public List<Scalar> texts(String key) {
        return items(key, "texts").stream()
                .flatMap(each -> text(key, each).stream())
                .toList();
    }

    /** The elements of a list that has at least one. */
    public List<YamlNode> items(String key, String what) {
        Optional<YamlNode> node = node(key);
        if (node.isEmpty()) {
            return List.of();
        } else if (node.get() instanceof Items list && !list.items().isEmpty()) {
            return list.items();
        }
        problems.report(
                node.get().at(),
                "\"" + key + "\" is a list of " + what + ", but here is "
                        + (node.get() instanceof Items
                                ? "an empty one"
                                : node.get().words())
                        + ". Write each in a line of its own, after a dash.");
        return List.of();
    }

    /** The texts of a mapping, by their names. */
    public Map<Scalar, Scalar> textByName(String key) {
        Map<Scalar, Scalar> texts = new LinkedHashMap<>();
        node(key).ifPresent(node -> {
            if (node instanceof Members mapping && !mapping.members().isEmpty()) {
                mapping.members()
                        .forEach((name, member) -> text(name, member.value())
                                .ifPresent(value -> texts.put(new Scalar(member.key(), Kind.TEXT, name), value)));
            } else {
                problems.report(
                        node.at(),
                        "\"" + key + "\" is a mapping of names to texts, but here is "
                                + (node instanceof Members ? "an empty one" : node.words()) + ".");
            }
        });
        return texts;
    }

    /** A value that is {@code true}; {@code false} says nothing, so it is refused. */
    public boolean isTrue(String key) {
        Optional<YamlNode> node = node(key);
        boolean yes = node.filter(each -> each instanceof Scalar scalar
                        && scalar.kind() == Kind.BOOLEAN
                        && scalar.text().equalsIgnoreCase("true"))
                .isPresent();
        if (node.isPresent() && !yes) {
            problems.report(node.get().at(), "\"" + key + "\" can only be true. Leave it out otherwise.");
        }
        return yes;
    }

    /** Reads what a key has, if it is there. */
    public <T> Optional<T> read(String key, Function<YamlNode, Optional<T>> reader) {
        return node(key).flatMap(reader);
    }

    /** Reads the elements of a list. */
    public <T> List<T> each(String key, String what, Function<YamlNode, Optional<T>> reader) {
        List<T> read = new ArrayList<>();
        items(key, what).forEach(each -> reader.apply(each).ifPresent(read::add));
        return read;
    }
}
