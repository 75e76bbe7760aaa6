package io.wkmigrate.api.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of an expression that is wrong, and where. */
class ParseErrorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @add(1, 2          | 9-9   | Expected "," or ")" and found the end.
            @add(1, 2]         | 9-10  | Expected "," or ")" and found "]".
            @add(1 2)          | 7-8   | Expected "," or ")" and found "2".
            @concat('a',)      | 12-13 | Expected an expression and found ")".
            @()                | 1-2   | Expected an expression and found "(".
            @{}                | 2-3   | Expected an expression and found "}".
            @{item()           | 8-8   | Expected "}" and found the end.
            a@{item()) b       | 9-10  | Expected "}" and found ")".
            @item())           | 7-8   | Expected the end of the expression and found ")".
            @1 'a'             | 3-6   | Expected the end of the expression and found a quoted text.
            @concat            | 7-7   | Expected "(" after "concat" and found the end.
            @pipeline.x        | 9-10  | Expected "(" after "pipeline" and found ".".
            @item()?           | 8-8   | Expected "." or "[" after "?" and found the end.
            @item().[0]        | 8-9   | Expected the name of a property and found "[".
            @item()[0)         | 9-10  | Expected "]" and found ")".
            @concat('a, 'b')   | 13-14 | Expected "," or ")" and found "b". A quote in a text is written twice.
            @concat('a         | 8-9   | Expected a closing quote for the text that starts here and found the end.
            @concat("a")       | 8-9   | Expected a text in single quotes and found a double quote.
            @concat(@item())   | 8-9   | An "@" stands only at the start, not within an expression.
            @1e                | 1-3   | Expected a number and found "1e".
            @f(1e1.1)          | 3-6   | Expected a number and found "1e1".
            """)
    void saysInOneSentenceWhatWasExpectedAndWhatWasFound(String text, String place, String message) {
        ExpressionException problem = problem(text);

        assertThat(problem.getMessage()).isEqualTo(message);
        assertThat(problem.span().map(span -> span.start() + "-" + span.end())).contains(place);
    }

    @Test
    void integersOfMoreThan64BitsAreShownWhereTheyStand() {
        ExpressionException problem = problem("@f(9223372036854775808)");

        assertThat(problem).hasMessage("An integer has at most 64 bits, and this one has more.");
        assertThat(problem.span()).contains(new Span(3, 22));
    }

    @Test
    void hostileNamesAreShownShortAndHarmless() {
        assertThat(problem("@" + "x".repeat(1000)))
                .hasMessage("Expected \"(\" after \"" + "x".repeat(40) + "…\" and found the end.");
        assertThat(problem("@a\u202eb\u009b").getMessage())
                .isEqualTo("Expected \"(\" after \"a\ufffdb\ufffd\" and found the end.");
    }

    @Test
    void textsAreNotRepeatedBecauseTheyMayBeSecret() {
        assertThat(problem("@f('password' 'secret')").getMessage()).doesNotContain("password", "secret");
    }

    static ExpressionException problem(String text) {
        return catchThrowableOfType(ExpressionException.class, () -> ExpressionParser.parse(text));
    }
}
