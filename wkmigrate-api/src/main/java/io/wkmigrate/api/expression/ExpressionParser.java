package io.wkmigrate.api.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import io.wkmigrate.api.value.Expression;
import io.wkmigrate.api.value.StringForm;

/** Parses ADF expressions (sections 2 to 4 of the language reference). */
public final class ExpressionParser {

    /** ADF's own limit on the characters of one expression. */
    static final int LONGEST_EXPRESSION = 8_192;

    /** Texts with expressions in them have no limit of their own; scripts of some kilobytes are usual. */
    static final int LONGEST_TEXT = 4_000_000;

    /** How many nodes may stand above one another. Trees are visited recursively. */
    static final int HIGHEST_TREE = 200;

    private ExpressionParser() {}

    /**
     * The tree of an expression as a rule carries it. Its spans are places in {@link Expression#text()}.
     *
     * @throws ExpressionException when it cannot be parsed
     */
    public static Node parse(Expression expression) {
        if (expression instanceof Expression.Structured structured) {
            return parse(structured.json());
        }
        StringForm form = expression instanceof Expression.Whole ? StringForm.WHOLE : StringForm.INTERPOLATED;
        return parse(form, expression.text(), Positions.SAME, HIGHEST_TREE);
    }

    /**
     * The tree of a string of ADF JSON, classified by its text (section 2): a literal, an expression, or interpolated text.
     *
     * @throws ExpressionException when it cannot be parsed
     */
    public static Node parse(String text) {
        return parse(text, Positions.SAME, HIGHEST_TREE);
    }

    /**
     * The tree of any ADF JSON, in which each string is classified by itself. Its spans are places in the JSON as Jackson
     * writes it.
     *
     * @throws ExpressionException when a string cannot be parsed
     */
    public static Node parse(JsonNode json) {
        return new StructureParser().parse(json, 0);
    }

    /** The tree of a text that stands in some source, which may have a height. */
    static Node parse(String text, Positions positions, int highest) {
        return parse(StringForm.of(text), text, positions, highest);
    }

    private static Node parse(StringForm form, String text, Positions positions, int highest) {
        Span all = positions.span(0, text.length());
        if (text.length() > LONGEST_TEXT) {
            throw new ExpressionException(
                    Problem.PARSE_ERROR, "A text with expressions has at most " + LONGEST_TEXT + " characters.", all);
        }
        return switch (form) {
            case LITERAL -> new Node.Literal(TextNode.valueOf(text), all);
            case ESCAPED -> new Node.Literal(TextNode.valueOf(text.substring(1)), all);
            case WHOLE -> code(text, positions, highest).parse(1, Token.END);
            case INTERPOLATED -> interpolation(text, positions, highest);
        };
    }

    private static CodeParser code(String text, Positions positions, int highest) {
        return new CodeParser(new Scanner(text, positions), highest);
    }

    private static Node interpolation(String text, Positions positions, int highest) {
        Scanner scanner = new Scanner(text, positions);
        return new InterpolationParser(text, scanner, new CodeParser(scanner, highest)).parse();
    }
}
