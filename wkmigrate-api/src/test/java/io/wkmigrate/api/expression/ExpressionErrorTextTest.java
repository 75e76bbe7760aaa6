package io.wkmigrate.api.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.expression.ExpressionException.Problem;
import org.junit.jupiter.api.Test;

class ExpressionErrorTextTest {

    @Test
    void putsCaretsUnderThePlace() {
        assertThat(shown("@concat('a' 'b')", 12, 15)).isEqualTo("""
                Wrong.
                  @concat('a' 'b')
                              ^^^""");
    }

    @Test
    void marksTheEndWhereSomethingIsMissing() {
        assertThat(shown("@concat(", 8, 8)).isEqualTo("""
                Wrong.
                  @concat(
                          ^""");
    }

    @Test
    void shortensALongExpressionAroundThePlace() {
        String text = shown("@" + "a".repeat(500) + "!" + "b".repeat(500), 501, 502);

        assertThat(text)
                .isEqualTo("Wrong.\n  …" + "a".repeat(60) + "!" + "b".repeat(39) + "…\n  " + " ".repeat(61) + "^");
    }

    @Test
    void shortensALongPlace() {
        assertThat(shown("@" + "a".repeat(500), 1, 501).lines().skip(2)).containsExactly("   " + "^".repeat(40));
    }

    @Test
    void showsLineBreaksAndControlCharactersAsOneHarmlessCharacterEach() {
        assertThat(shown("@f(\n\t\u001b[31m\u202e)", 10, 11)).isEqualTo("""
                Wrong.
                  @f(  \ufffd[31m\ufffd)
                            ^""");
    }

    @Test
    void isTheMessageWhereThePlaceIsNotKnown() {
        assertThat(ExpressionErrorText.of("@f()", new ExpressionException(Problem.CONVERSION, "Wrong.")))
                .isEqualTo("Wrong.");
    }

    private static String shown(String expression, int start, int end) {
        return ExpressionErrorText.of(
                expression, new ExpressionException(Problem.PARSE_ERROR, "Wrong.", new Span(start, end)));
    }
}
