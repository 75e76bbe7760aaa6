package io.wkmigrate.api.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import io.wkmigrate.api.value.Expression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Objects and arrays in which strings may be expressions (section 2 of the language reference). */
class StructureTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                                          | []
            {}                                                          | {}
            ["a", "@item()", "b@{f()}", "@@c", "@"]                     | ['a', item(), «'b' + f()», '@c', '@']
            {"a": {"b": ["@f()"]}, "@c": true}                          | {a: {b: [f()]}, @c: true}
            [null, false, 12, 1.5]                                      | [null, false, 12, 1.5]
            {"a": {"value": "@f()", "type": "Expression"}}              | {a: f()}
            {"a": {"type": "expression", "VALUE": "b@{f()}"}}           | {a: «'b' + f()»}
            {"a": {"value": "plain", "type": "Expression"}}             | {a: 'plain'}
            {"a": {"value": "@@b", "type": "Expression"}}               | {a: '@b'}
            {"a": {"value": 5, "type": "Expression"}}                   | {a: 5}
            {"a": {"value": ["@f()"], "type": "Expression"}}            | {a: [f()]}
            {"value": "@f()", "type": "Expression"}                     | f()
            {"a": {"value": "@f()", "type": "String"}}                  | {a: {value: f(), type: 'String'}}
            {"a": {"value": "@f()", "type": "Expression", "more": 1}}   | {a: {value: f(), type: 'Expression', more: 1}}
            """)
    void everyStringIsClassifiedByItself(String json, String shape) throws JsonProcessingException {
        assertThat(Shape.of(parse(json))).isEqualTo(shape);
    }

    @Test
    void numbersAreIntegersOf64BitsOrDoubles() throws JsonProcessingException {
        Node.ArrayTemplate array = (Node.ArrayTemplate) parse("[1, 9007199254740993, 1.0]");

        assertThat(array.elements())
                .extracting(each -> ((Node.Literal) each).value())
                .containsExactly(new LongNode(1), new LongNode(9_007_199_254_740_993L), new DoubleNode(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [9223372036854775808] | 1-20
            {"a": "@f("}          | 9-9
            {"a": ["x", "@{}"]}   | 13-14
            """)
    void whatIsWrongIsShownInTheJson(String json, String place) {
        assertThatExceptionOfType(ExpressionException.class)
                .isThrownBy(() -> parse(json))
                .satisfies(problem -> assertThat(problem.span().map(span -> span.start() + "-" + span.end()))
                        .contains(place));
    }

    @Test
    void structuresAreAsDeepAsExpressionsAtMost() throws JsonProcessingException {
        assertThat(Trees.height(parse(nested(100, "@f(f())")))).isEqualTo(102);
        assertThatExceptionOfType(ExpressionException.class).isThrownBy(() -> parse(nested(200, "@f(f())")));
        assertThatExceptionOfType(ExpressionException.class).isThrownBy(() -> parse(nested(900, "a")));
    }

    private static String nested(int depth, String text) {
        return "[".repeat(depth) + "\"" + text + "\"" + "]".repeat(depth);
    }

    private static Node parse(String json) throws JsonProcessingException {
        return ExpressionParser.parse(new Expression.Structured(new ObjectMapper().readTree(json)));
    }
}
