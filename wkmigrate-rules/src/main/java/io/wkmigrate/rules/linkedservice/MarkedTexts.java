package io.wkmigrate.rules.linkedservice;

import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionParser;
import io.wkmigrate.api.expression.ExpressionPrinter;
import io.wkmigrate.api.expression.Node;
import io.wkmigrate.api.expression.Span;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.value.Expression;
import io.wkmigrate.api.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes texts apart and puts them together although parts of them are expressions. Meanwhile each expression is one
 * character, a mark, so that connection strings, addresses and names are read as plain text.
 */
public final class MarkedTexts {

    /** Marks are of Unicode's private use area, which no text of a definition has a reason to use. */
    private static final char FIRST_MARK = '\uE000';

    private static final char LAST_MARK = '\uF8FF';

    private final List<Marked> marks = new ArrayList<>();

    /** What a mark stands for; without a node, the value could not be parsed. */
    private record Marked(Value<?> value, Optional<Node> node) {}

    /** The text with marks in place of its expressions. */
    public String mark(Value<String> value) {
        if (!(value instanceof Value.Computed<String> computed)) {
            return value.literal().map(MarkedTexts::withoutMarks).orElse("");
        }
        try {
            Node node = ExpressionParser.parse(computed.expression());
            return node instanceof Node.Interpolation interpolation
                    ? marked(interpolation, value)
                    : added(new Marked(value, Optional.of(node)));
        } catch (ExpressionException unreadable) {
            return added(new Marked(value, Optional.empty()));
        }
    }

    private String marked(Node.Interpolation interpolation, Value<?> value) {
        StringBuilder text = new StringBuilder();
        for (Node part : interpolation.parts()) {
            text.append(
                    part instanceof Node.Literal literal && literal.value().isTextual()
                            ? withoutMarks(literal.value().textValue())
                            : added(new Marked(value, Optional.of(part))));
        }
        return text.toString();
    }

    private String added(Marked marked) {
        if (marks.size() > LAST_MARK - FIRST_MARK) {
            throw new IllegalStateException("A definition has at most 6400 expressions in its texts");
        }
        marks.add(marked);
        return String.valueOf((char) (FIRST_MARK + marks.size() - 1));
    }

    private static String withoutMarks(String text) {
        return text.chars().noneMatch(MarkedTexts::isMark) ? text : text.replaceAll("[\uE000-\uF8FF]", "?");
    }

    private static boolean isMark(int character) {
        return character >= FIRST_MARK && character <= LAST_MARK;
    }

    /** Whether nothing of a text is known. */
    public static boolean isComputed(String text) {
        return !text.isEmpty() && text.chars().allMatch(MarkedTexts::isMark);
    }

    /** Whether all of a text is known. */
    public static boolean isLiteral(String text) {
        return text.chars().noneMatch(MarkedTexts::isMark);
    }

    /** The value that a text with marks stands for; one that cannot be parsed stays as it was written. */
    public Value<String> value(String text, SourcePlace place) {
        if (text.length() == 1 && isComputed(text) && isWhole(marks.get(firstMark(text)))) {
            return asWritten(marks.get(firstMark(text)).value(), place);
        }
        List<Node> parts = new ArrayList<>();
        int literalStart = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length();
            if (!end && !isMark(text.charAt(i))) {
                continue;
            }
            if (i > literalStart) {
                parts.add(
                        new Node.Literal(TextNode.valueOf(text.substring(literalStart, i)), new Span(literalStart, i)));
            }
            literalStart = i + 1;
            if (!end) {
                Marked marked = marks.get(text.charAt(i) - FIRST_MARK);
                if (marked.node().isEmpty()) {
                    return asWritten(marked.value(), place);
                }
                parts.add(marked.node().get());
            }
        }
        return isLiteral(text) ? new Value.Literal<>(text, place) : computed(parts, text, place);
    }

    private Value<String> computed(List<Node> parts, String text, SourcePlace place) {
        Node.Interpolation interpolation = new Node.Interpolation(List.copyOf(parts), new Span(0, text.length()));
        return ExpressionPrinter.json(interpolation)
                .<Value<String>>map(json -> new Value.Computed<>(new Expression.Interpolated(json.textValue()), place))
                .orElseGet(() -> asWritten(marks.get(firstMark(text)).value(), place));
    }

    /** Whether a mark stands for a value of its own and not for a part of a text. */
    private static boolean isWhole(Marked marked) {
        return marked.value() instanceof Value.Computed<?> computed
                && computed.expression() instanceof Expression.Whole;
    }

    private static int firstMark(String text) {
        return text.chars().filter(MarkedTexts::isMark).findFirst().orElseThrow() - FIRST_MARK;
    }

    private static Value<String> asWritten(Value<?> value, SourcePlace place) {
        return new Value.Computed<>(((Value.Computed<?>) value).expression(), place);
    }
}
