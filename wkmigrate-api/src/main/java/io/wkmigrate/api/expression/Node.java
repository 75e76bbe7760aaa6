package io.wkmigrate.api.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** The syntax tree of an ADF expression (section 3 of the language reference). */
public sealed interface Node {

    /** Where it stands in the text that was parsed. */
    Span span();

    /** The nodes right under it, in the order in which they stand in the text. */
    default List<Node> children() {
        if (this instanceof Call call) {
            return call.arguments();
        }
        if (this instanceof Access access) {
            return List.of(access.target(), access.key());
        }
        if (this instanceof Interpolation interpolation) {
            return interpolation.parts();
        }
        if (this instanceof ObjectTemplate object) {
            return List.copyOf(object.members().values());
        }
        return this instanceof ArrayTemplate array ? array.elements() : List.of();
    }

    /**
     * A value that is written down: a string, number, boolean or null, or a part of interpolated text.
     *
     * @param value integers are 64 bit ({@code LongNode}), other numbers are doubles
     */
    record Literal(JsonNode value, Span span) implements Node {}

    /**
     * A call of a function.
     *
     * @param name as it is written; names match ignoring case
     */
    record Call(String name, List<Node> arguments, Span span) implements Node {}

    /**
     * Access to a property or an element: {@code .name}, {@code ['name']}, {@code [0]}.
     *
     * @param key what is accessed; a literal text for {@code .name}
     * @param optional whether a {@code ?} stands before the accessor
     */
    record Access(Node target, Node key, boolean optional, Span span) implements Node {}

    /**
     * Text with expressions in it; always text.
     *
     * @param parts literal text and expressions, in order
     */
    record Interpolation(List<Node> parts, Span span) implements Node {}

    /**
     * An object of the source JSON, whose values may be expressions.
     *
     * @param members in source order
     */
    record ObjectTemplate(Map<String, Node> members, Span span) implements Node {}

    /** An array of the source JSON, whose elements may be expressions. */
    record ArrayTemplate(List<Node> elements, Span span) implements Node {}
}
