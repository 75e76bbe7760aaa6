package io.wkmigrate.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.api.expression.Node;
import io.wkmigrate.api.expression.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parts of a text, with neighbouring literals joined in their text form (section 5 of the language reference).
 *
 * @param parts literal texts and expressions, no two texts behind one another
 */
record JoinedParts(List<Node> parts) {

    static JoinedParts of(List<Node> parts) {
        List<Node> joined = new ArrayList<>();
        parts.forEach(part -> add(part, joined));
        return new JoinedParts(List.copyOf(joined));
    }

    private static void add(Node part, List<Node> joined) {
        if (part instanceof Node.Interpolation interpolation) {
            interpolation.parts().forEach(inner -> add(inner, joined));
            return;
        }
        Optional<String> text = textForm(part);
        if (text.isEmpty()) {
            joined.add(part);
            return;
        }
        Optional<String> before = joined.isEmpty() ? Optional.empty() : textForm(joined.get(joined.size() - 1));
        before.ifPresent(unused -> joined.remove(joined.size() - 1));
        joined.add(new Node.Literal(TextNode.valueOf(before.orElse("") + text.get()), part.span()));
    }

    /** Not that of fractions and structures, which is not as simple. */
    private static Optional<String> textForm(Node node) {
        if (!(node instanceof Node.Literal literal)) {
            return Optional.empty();
        }
        JsonNode value = literal.value();
        return switch (value.getNodeType()) {
            case STRING -> Optional.of(value.textValue());
            case BOOLEAN -> Optional.of(value.booleanValue() ? "True" : "False");
            case NULL -> Optional.of("");
            case NUMBER -> value.isIntegralNumber() ? Optional.of(value.asText()) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Whether they are one literal text. */
    boolean isText() {
        return parts.size() == 1 && textForm(parts.get(0)).isPresent();
    }

    /** One literal, or text with expressions in it. */
    Node node(Span span) {
        return isText() ? parts.get(0) : new Node.Interpolation(parts, span);
    }
}
