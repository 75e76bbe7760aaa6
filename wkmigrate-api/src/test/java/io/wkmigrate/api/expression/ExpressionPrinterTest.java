package io.wkmigrate.api.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionPrinterTest {

    private static final Span NOWHERE = new Span(0, 0);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            plain                               | plain
            @                                   | @@
            @@item()                            | @@item()
            a@@{b}                              | a@@{b}
            @ f( 'it''s',1.50 , TRUE,null)      | @f('it''s', 1.5, true, null)
            @f()['a'] ? ['b c'][0] [ g() ]      | @f().a?['b c'][0][g()]
            @f()['']['x.y']['-1']               | @f()['']['x.y'].-1
            a@{ f( ) }b@{1}@@{c}                | a@{f()}b@{1}@@{c}
            """)
    void textsAreWrittenAsAdfReadsThem(String text, String printed) {
        assertThat(ExpressionPrinter.json(ExpressionParser.parse(text))).contains(TextNode.valueOf(printed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@", "@@", "@x", "a@", "a@@@", "@{", "@@{x}", "{x}", "a@{x}@"})
    void textThatLooksLikeAnExpressionStaysText(String literal) {
        Node before = interpolation(text(literal), call("f"));
        Node between = interpolation(call("g"), text(literal), call("f"), text(literal));

        assertThat(read(text(literal))).isEqualTo(TextNode.valueOf(literal));
        assertThat(valueOf(before)).isEqualTo(literal + "<f>");
        assertThat(valueOf(between)).isEqualTo("<g>" + literal + "<f>" + literal);
        assertThat(valueOf(interpolation(call("g"), text("@"), text(literal)))).isEqualTo("<g>@" + literal);
    }

    /** The text with calls by their names: what interpolation comes to. */
    private static String valueOf(Node node) {
        Node read = ExpressionParser.parse(
                ExpressionPrinter.json(node).orElseThrow().textValue());
        StringBuilder value = new StringBuilder();
        for (Node part : Trees.children(read)) {
            value.append(
                    part instanceof Node.Literal literal
                            ? literal.value().textValue()
                            : "<" + ((Node.Call) part).name() + ">");
        }
        return value.toString();
    }

    @Test
    void interpolationAsAnArgumentBecomesConcatWhichHasTheSameTextForms() {
        assertThat(ExpressionPrinter.json(call(
                        "toLower", interpolation(text("a'"), call("f"), new Node.Literal(new LongNode(1), NOWHERE)))))
                .contains(TextNode.valueOf("@toLower(concat('a''', f(), 1))"));
        assertThat(ExpressionPrinter.json(call("toLower", interpolation()))).contains(TextNode.valueOf("@toLower('')"));
    }

    @Test
    void structuresKeepTheirJsonAndBecomeTextInsideAnExpression() {
        JsonNode object = JsonNodeFactory.instance.objectNode().put("a", "it's @{x}");
        Node literal = new Node.Literal(object, NOWHERE);

        assertThat(ExpressionPrinter.json(literal).orElseThrow()).hasToString("{\"a\":\"it's @@{x}\"}");
        assertThat(ExpressionPrinter.json(call("string", literal)))
                .contains(TextNode.valueOf("@string(json('{\"a\":\"it''s @{x}\"}'))"));
        assertThat(ExpressionPrinter.json(new Node.Access(literal, text("a"), false, NOWHERE)))
                .contains(TextNode.valueOf("@json('{\"a\":\"it''s @{x}\"}').a"));
    }

    @Test
    void whatTheLanguageCannotSayIsNotWritten() {
        Node template = new Node.ObjectTemplate(Map.of("a", call("f")), NOWHERE);

        assertThat(ExpressionPrinter.json(template).orElseThrow()).hasToString("{\"a\":\"@f()\"}");
        assertThat(ExpressionPrinter.json(call("string", template))).isEmpty();
        assertThat(ExpressionPrinter.json(new Node.ArrayTemplate(List.of(call("string", template)), NOWHERE)))
                .isEmpty();
        assertThat(ExpressionPrinter.json(new Node.Access(text("x"), text("a"), false, NOWHERE)))
                .isEmpty();
    }

    private static JsonNode read(Node node) {
        return ((Node.Literal) ExpressionParser.parse(
                        ExpressionPrinter.json(node).orElseThrow().textValue()))
                .value();
    }

    private static Node text(String text) {
        return new Node.Literal(TextNode.valueOf(text), NOWHERE);
    }

    private static Node call(String name, Node... arguments) {
        return new Node.Call(name, List.of(arguments), NOWHERE);
    }

    private static Node interpolation(Node... parts) {
        return new Node.Interpolation(List.of(parts), NOWHERE);
    }
}
