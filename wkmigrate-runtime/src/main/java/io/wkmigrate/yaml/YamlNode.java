package io.wkmigrate.yaml;

import java.util.List;
import java.util.Map;

/** YAML as it stands in a file, each piece with its place. */
public sealed interface YamlNode {

    /** Where it begins. */
    Position at();

    /** A line and a column, both from 1. */
    record Position(int line, int column) {}

    /** A mapping, in source order. */
    record Members(Position at, Map<String, Member> members) implements YamlNode {}

    /** A member of a mapping: where its key stands, and its value. */
    record Member(Position key, YamlNode value) {}

    /** A sequence. */
    record Items(Position at, List<YamlNode> items) implements YamlNode {}

    /** A text, a number and so on, as it is written. */
    record Scalar(Position at, Kind kind, String text) implements YamlNode {}

    /** What a scalar is. */
    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        NULL
    }

    /** Whether there is nothing, or an empty text. */
    default boolean isNothing() {
        return this instanceof Scalar scalar
                && (scalar.kind() == Kind.NULL || scalar.text().isEmpty());
    }

    /** What it is in words: {@code a list}. */
    default String words() {
        if (this instanceof Members) {
            return "a mapping";
        } else if (this instanceof Items) {
            return "a list";
        }
        return switch (((Scalar) this).kind()) {
            case TEXT -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case NULL -> "nothing";
        };
    }
}
