package io.wkmigrate.api.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wkmigrate.api.value.Expression;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every node knows where it stands in the text of its expression. */
class SpanTest {

    @Test
    void ofAWholeExpressionAreInItsTextWithTheAtSign() {
        Expression expression = new Expression.Whole(" concat( 'it''s', item() . name [0] )");

        assertThat(pieces(expression))
                .containsExactly(
                        "concat( 'it''s', item() . name [0] )",
                        "'it''s'",
                        "item() . name [0]",
                        "item() . name",
                        "item()",
                        "name",
                        "0");
    }

    @Test
    void ofInterpolationAreInTheWholeText() {
        assertThat(pieces(new Expression.Interpolated("a@@{b}@{ item() }c@{1}")))
                .containsExactly("a@@{b}@{ item() }c@{1}", "a@@{b}", "item()", "c", "1");
    }

    @Test
    void ofAStructureAreInItsJson() throws JsonProcessingException {
        Expression expression = new Expression.Structured(new ObjectMapper().readTree("""
                {
                    "quo\\"ted": "@f('\\t\\u0001é\\\\', item())",
                    "n": [1, 2.5, null, "p"],
                    "w": {"type": "Expression", "value": "a@{g()}"},
                    "e": {},
                    "z": "\\\\@{h()}"
                }"""));

        assertThat(pieces(expression))
                .containsExactly(
                        expression.text(),
                        "f('\\t\\u0001é\\\\', item())",
                        "'\\t\\u0001é\\\\'",
                        "item()",
                        "[1,2.5,null,\"p\"]",
                        "1",
                        "2.5",
                        "null",
                        "p",
                        "a@{g()}",
                        "a",
                        "g()",
                        "{}",
                        "\\\\@{h()}",
                        "\\\\",
                        "h()");
    }

    private static List<String> pieces(Expression expression) {
        List<String> pieces = new ArrayList<>();
        collect(ExpressionParser.parse(expression), expression.text(), pieces);
        return pieces;
    }

    private static void collect(Node node, String text, List<String> into) {
        into.add(text.substring(node.span().start(), node.span().end()));
        Trees.children(node).forEach(each -> collect(each, text, into));
    }
}
