package io.wkmigrate.api.binding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.value.Expression;
import io.wkmigrate.api.value.Value;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Literals and expressions are told apart as section 2 of the language reference says. */
class ValueOrExpressionReaderTest {

    private final Ledger ledger = new Ledger();

    private Value<String> text(String json) {
        return ledger.read(Readers.value(Readers.TEXT), json);
    }

    private Value<JsonNode> any(String json) {
        return ledger.read(Readers.anyValue(), json);
    }

    private static <T> T literal(Value<T> value) {
        return value.literal().orElseThrow(() -> new AssertionError(value));
    }

    private static Expression expression(Value<?> value) {
        assertThat(value).isInstanceOf(Value.Computed.class);
        return ((Value.Computed<?>) value).expression();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "plain"              | plain
                    ""                   | ``
                    "@"                  | @
                    "@@"                 | @
                    "@@pipeline()"       | @pipeline()
                    "@@{item()}"         | @{item()}
                    "@@a @{b()}"         | @a @{b()}
                    " @pipeline()"       | ` @pipeline()`
                    "user@contoso.com"   | user@contoso.com
                    "a@@b"               | a@@b
                    "a @ {b}"            | a @ {b}
                    12                   | 12
                    true                 | true
                    """)
    void literals(String json, String literal) {
        assertThat(literal(text(json))).isEqualTo(literal);
        assertThat(ledger.entries).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "@pipeline().RunId"            | pipeline().RunId
                    "@concat('a', '@{b}')"         | concat('a', '@{b}')
                    "@ pipeline()"                 | ' pipeline()'
                    "@\\n  add(1,\\n 2)"           | '\n  add(1,\n 2)'
                    """)
    void wholeExpressionsKeepTheirCode(String json, String code) {
        assertThat(expression(text(json))).isEqualTo(new Expression.Whole(code.translateEscapes()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@{pipeline().RunId}", "raw/@{item().name}.csv", "a @@{b} @{c()}", "x@{", " @{a()}"})
    void interpolationsKeepTheirText(String text) {
        assertThat(expression(text("\"" + text + "\""))).isEqualTo(new Expression.Interpolated(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\": \"@item()\", \"type\": \"Expression\"}",
                "{\"type\": \"Expression\", \"value\": \"@item()\"}",
                "{\"VALUE\": \"@item()\", \"Type\": \"EXPRESSION\"}",
            })
    void wrapperStandsForTheResultOfItsText(String json) {
        assertThat(expression(text(json))).isEqualTo(new Expression.Whole("item()"));
        assertThat(ledger.bound).isEqualTo(2);
    }

    @Test
    void wrapperOfALiteralIsTheLiteral() {
        assertThat(literal(text("{\"value\": \"plain\", \"type\": \"Expression\"}")))
                .isEqualTo("plain");
        assertThat(literal(text("{\"value\": \"@@plain\", \"type\": \"Expression\"}")))
                .isEqualTo("@plain");
        assertThat(literal(ledger.read(Readers.value(Readers.INTEGER), "{\"value\": 5, \"type\": \"Expression\"}")))
                .isEqualTo(5);
        assertThat(ledger.bound).isEqualTo(6);
    }

    @Test
    void objectThatOnlyResemblesAWrapperIsNone() {
        assertThat(literal(any("{\"value\": \"a\", \"type\": \"String\"}")).size())
                .isEqualTo(2);
        assertThat(literal(any("{\"value\": \"a\", \"type\": \"Expression\", \"more\": 1}"))
                        .size())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"a\", \"@item()\"]",
                "{\"a\": {\"b\": [\"x@{item()}\"]}}",
                "{\"a\": {\"value\": \"plain\", \"type\": \"Expression\"}}",
                "[\"@@escaped\"]",
            })
    void structureThatHasToBeEvaluatedIsAnExpression(String json) {
        assertThat(expression(any(json))).isEqualTo(new Expression.Structured(Ledger.json(json)));
    }

    @Test
    void structureInAWrapperIsEvaluatedToo() {
        assertThat(expression(any("{\"value\": [\"@item()\"], \"type\": \"Expression\"}")))
                .isEqualTo(new Expression.Structured(Ledger.json("[\"@item()\"]")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1, \"a@b\", null]", "{\"a\": {\"@b\": \"c\"}}", "{}", "[]", "null", "1.50", "\"plain\""})
    void otherJsonIsItself(String json) {
        assertThat(literal(any(json))).isEqualTo(Ledger.json(json));
        assertThat(ledger.total()).isEqualTo(Ledger.leaves(Ledger.json(json)));
    }

    @Test
    void literalMustHaveItsType() {
        assertThat(ledger.read(Readers.value(Readers.DURATION), "\"soon\"")).isNull();
        assertThat(ledger.entries)
                .containsExactly("WKM-2002 /it: Expected a time span such as 0.12:00:00 and found string.");
        assertThat(literal(ledger.read(Readers.value(Readers.DURATION), "\"0.12:00:00\"")))
                .isEqualTo(Duration.ofHours(12));
    }

    @Test
    void valueKnowsWhereItStands() {
        assertThat(text("\"a\"").place()).isEqualTo(Ledger.ROOT.child("it"));
        assertThat(text("\"@a()\"").place()).isEqualTo(Ledger.ROOT.child("it"));
    }
}
