package io.wkmigrate.api.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar of one expression (sections 3 and 4 of the language reference). */
class GrammarTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @f()                             | f()
            @f('a')                          | f('a')
            @f('a', 1, g(true))              | f('a', 1, g(true))
            @ f ( 'a' , 1 )                  | f('a', 1)
            @toLOWER('x')                    | toLOWER('x')
            @f().a                           | f()['a']
            @f().a.b                         | f()['a']['b']
            @f()['a']                        | f()['a']
            @f()[0]                          | f()[0]
            @f()[g()]                        | f()[g()]
            @f()[g().h].i                    | f()[g()['h']]['i']
            @f()?.a                          | f()?['a']
            @f()?['a']                       | f()?['a']
            @f()?.a?[0].b                    | f()?['a']?[0]['b']
            @f() . a [ 0 ] ? . b             | f()['a'][0]?['b']
            @f().a-b                         | f()['a-b']
            @f().$type#x:y                   | f()['$type#x:y']
            @f().2020-01                     | f()['2020-01']
            @f().true                        | f()['true']
            @f().ä                           | f()['ä']
            @g(f().a, f()[1])                | g(f()['a'], f()[1])
            @true                            | true
            @FALSE                           | false
            @Null                            | null
            @f(True, nULL)                   | f(true, null)
            @true()                          | true()
            @null ()                         | null()
            @''                              | ''
            @''''                            | '''
            @'it''s'                         | 'it's'
            @'a}b{c)d]'                      | 'a}b{c)d]'
            @'a\\b'                          | 'a\\b'
            @'"'                             | '"'
            """)
    void trees(String text, String shape) {
        assertThat(Shape.of(text)).isEqualTo(shape);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", "\r\n", "\n\n", "\u00a0", "\u3000"})
    void whiteSpaceMayStandBetweenTokensAndAtTheEnd(String space) {
        String text = "@%sf%s(%s'a'%s,%s1%s)%s.%sb%s[%s0%s]%s".replace("%s", space);

        assertThat(Shape.of(text)).isEqualTo("f('a', 1)['b'][0]");
        assertThat(Shape.of("@{" + text.substring(1) + "}")).isEqualTo("«f('a', 1)['b'][0]»");
    }

    @Test
    void textsMaySpanLines() {
        assertThat(Shape.of("@f('a\nb\tc')")).isEqualTo("f('a\nb\tc')");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "+54, 54",
        "007, 7",
        "-12, -12",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808",
        "0000000000000000000000000000001, 1",
    })
    void digitsAreAnIntegerOf64Bits(String digits, long value) {
        assertThat(number(digits)).isEqualTo(new LongNode(value));
    }

    @ParameterizedTest
    @CsvSource({
        "-01.0, -1",
        "+1., 1",
        "1., 1",
        "+.5, 0.5",
        "-.5, -0.5",
        "0.1, 0.1",
        "3.2e1, 32",
        "1e-3, 0.001",
        "1E+2, 100",
        "-0.0, -0.0",
        "9223372036854775808.0, 9223372036854775808",
        "1e-999, 0",
    })
    void numbersWithAPointOrAnExponentAreDoubles(String digits, double value) {
        assertThat(number(digits)).isEqualTo(new DoubleNode(value));
    }

    private static Object number(String digits) {
        return ((Node.Literal) ExpressionParser.parse("@" + digits)).value();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@()",
                "@ ",
                "@,",
                "@)",
                "@.",
                "@?",
                "@[",
                "@]",
                "@{}",
                "@{ }",
                "@}",
                "@a",
                "@concat",
                "@pipeline.x",
                "@f(",
                "@f(,)",
                "@f('a',)",
                "@f(,'a')",
                "@f('a' 'b')",
                "@f('a'",
                "@f('a'))",
                "@f()g()",
                "@f()()",
                "@f().",
                "@f()..a",
                "@f().'a'",
                "@f().[0]",
                "@f()[",
                "@f()[]",
                "@f()[0",
                "@f()[0,1]",
                "@f()?",
                "@f()??.a",
                "@f()?a",
                "@f().a?",
                "@f().a()",
                "@'a'[0]",
                "@'a'.b",
                "@5.x",
                "@5[0]",
                "@true.x",
                "@1 2",
                "@not true",
                "@'a",
                "@'a''",
                "@f('it's')",
                "@\"a\"",
                "@f(\"a\")",
                "@f(@g())",
                "@f()@",
                "@[1, 2]",
                "@{'a':1}",
                "@f({})",
                "@1+1",
                "@f() + 1",
                "@a = b",
                "@f(x => x)",
                "@/* c */f()",
                "@f() // c",
                "@f(\u0000)",
                ".5",
                "1e",
                "1e+",
                "1e1.1",
                "1.1.1",
                "++1",
                "--1",
                "+-1",
                "+",
                "-",
                "5abc",
                "0x10",
                "1_000",
                "1,5",
                "+.",
                "1e 5",
                "٣",
                "5f",
                "1d",
                "NaN",
                "Infinity",
                "tru",
                "truе"
            })
    void anythingElseIsNoExpression(String text) {
        String whole = text.startsWith("@") ? text : "@" + text;

        assertThat(problemOf(whole)).isEqualTo(ExpressionException.Problem.PARSE_ERROR);
        if (!whole.startsWith("@{")) {
            assertThat(problemOf("a @{" + whole.substring(1) + "}")).isEqualTo(ExpressionException.Problem.PARSE_ERROR);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "-9223372036854775809", "1e999", "-1e999"})
    void numbersThatDoNotFitAreRefused(String digits) {
        assertThat(problemOf("@" + digits)).isEqualTo(ExpressionException.Problem.OVERFLOW);
    }

    private static Object problemOf(String text) {
        try {
            return Shape.of(text);
        } catch (ExpressionException problem) {
            return problem.problem();
        }
    }
}
