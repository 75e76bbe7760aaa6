package io.wkmigrate.api.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text is, there is a tree that can be visited or an {@link ExpressionException}, and soon. */
class HostileExpressionsTest {

    private static final List<String> USUAL = List.of(
            "@concat('raw/', pipeline().parameters.source, '/', formatDateTime(utcNow(), 'yyyy-MM-dd'))",
            "@activity('Look up').output.value[0]['max']",
            "SELECT * FROM @{item().schema}.@{item().table} WHERE d > '@{activity('a''b').output?.firstRow.d}'",
            "@if(equals(variables('x'), null), json('{\"a\": [1, 2.5e3]}'), createArray(-1, true))",
            "@@literal @{not()} @{a}",
            "@{linkedService().url}/@@{x}?y=@{string(add(1, +.5))}");
    private static final String ALPHABET = "@{}()[]?.,'\"+-0123456789eEaxtrue \n\t\u00a0\u0000\ud83d\ufeff\u202e";

    @Test
    void mutatedExpressionsGiveATreeOrAnException() {
        Random random = new Random(20_240_229);
        for (int i = 0; i < 30_000; i++) {
            String text = mutated(USUAL.get(random.nextInt(USUAL.size())), random);
            try {
                Trees.height(ExpressionParser.parse(text));
            } catch (ExpressionException problem) {
                Span span = problem.span().orElseThrow();
                assertThat(List.of(0, span.start(), span.end(), text.length()))
                        .as(text)
                        .isSorted();
                assertThat(ExpressionErrorText.of(text, problem)).contains("^");
            }
        }
    }

    private static String mutated(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(mutated.length());
            char other = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            switch (random.nextInt(4)) {
                case 0 -> mutated.setCharAt(at, other);
                case 1 -> mutated.insert(at, other);
                case 2 -> mutated.insert(at, mutated.substring(0, random.nextInt(at + 1)));
                default -> mutated.delete(at, Math.min(mutated.length(), at + 1 + random.nextInt(5)));
            }
            if (mutated.isEmpty()) {
                mutated.append(other);
            }
        }
        return mutated.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"f(", "f()[", "f().a", "f()['a']", "f(1, ", "(", "[", "@{", "'", "''", "?", "-"})
    void repetitionIsRefusedWithoutRunningOutOfStack(String unit) {
        assertThatExceptionOfType(ExpressionException.class)
                .isThrownBy(() -> ExpressionParser.parse("@ " + unit.repeat(100_000)));
        assertThatExceptionOfType(ExpressionException.class)
                .isThrownBy(() -> ExpressionParser.parse("a@{" + unit.repeat(100_000)));
    }

    @Test
    void noPathInATreeIsLongerThanTwoHundredNodes() {
        assertThat(Trees.height(ExpressionParser.parse("@" + "f(".repeat(199) + "1" + ")".repeat(199))))
                .isEqualTo(200);
        assertThat(Trees.height(ExpressionParser.parse("@f()" + ".a".repeat(199))))
                .isEqualTo(200);
        assertTooDeep("@" + "f(".repeat(200) + "1" + ")".repeat(200));
        assertTooDeep("@f()" + ".a".repeat(200));
        assertTooDeep("@f()" + "[0]".repeat(200));
        assertTooDeep("@" + "f(".repeat(100) + "f()" + ").a".repeat(100));
        assertTooDeep("@" + "f()[".repeat(101) + "f()" + "].a".repeat(101));
    }

    private static void assertTooDeep(String text) {
        assertThat(ParseErrorTest.problem(text)).hasMessage("The expression is nested too deeply.");
    }

    @Test
    void anExpressionHasAtMost8192CharactersHoweverLongTheTextAroundItIs() {
        String longest = "'" + "x".repeat(8_190) + "'";
        String script = "-- a line of a script\n".repeat(10_000);

        assertThat(Shape.of("@" + longest)).isEqualTo(longest);
        assertThat(Shape.of(script + "@{" + longest + "}@{" + longest + "}"))
                .endsWith(" + " + longest + " + " + longest + "»");
        assertThat(ParseErrorTest.problem("@" + longest + " "))
                .hasMessage("An expression has at most 8192 characters, and this one has 8193.");
        assertThat(ParseErrorTest.problem("@{" + longest + " }").span()).contains(new Span(2, 8195));
    }

    @Test
    void textsHaveABoundToo() {
        assertThatExceptionOfType(ExpressionException.class)
                .isThrownBy(() -> ExpressionParser.parse("@{f()}" + "x".repeat(4_000_000)));
    }

    @Test
    void manyExpressionsInOneTextAreReadInLinearTime() {
        assertThat(Trees.children(ExpressionParser.parse("x@{f()}".repeat(100_000))))
                .hasSize(200_000);
    }
}
