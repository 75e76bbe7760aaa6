package io.wkmigrate.expression.function.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.expression.BothEngines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arithmetic (sections 7 and 8.5) in both engines. */
class MathFunctionsTest {

    private static final BothEngines ENGINES = new BothEngines();

    @AfterAll
    static void stop() {
        ENGINES.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        add(9223372036854775806, 1)                     | 9223372036854775807
        add(9223372036854775807, 1)                     | !overflow
        add(-9223372036854775808, -1)                   | !overflow
        add(9007199254740992, 1)                        | 9007199254740993
        add(9223372036854775807, 1.0)                   | 9.223372036854776E18
        sub(-9223372036854775808, 1)                    | !overflow
        sub(-1, 9223372036854775807)                    | -9223372036854775808
        sub(0, -9223372036854775808)                    | !overflow
        mul(3037000500, 3037000500)                     | !overflow
        mul(-9223372036854775808, 1)                    | -9223372036854775808
        mul(-9223372036854775808, -1)                   | !overflow
        mul(4611686018427387904, -2)                    | -9223372036854775808
        div(-9223372036854775808, -1)                   | !overflow
        div(-9223372036854775808, 1)                    | -9223372036854775808
        mod(-9223372036854775808, -1)                   | 0
        """)
    void checksIntegersAtTheEndsOf64Bits(String expression, String expected) {
        assertThat(ENGINES.evaluate("@" + expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        add(1, 2)        | 3
        add(1, 2.0)      | 3.0
        add(0.1, 0.2)    | 0.30000000000000004
        sub(2.5, 0.5)    | 2.0
        mul(2, 0.5)      | 1.0
        div(7, 2)        | 3
        div(-7, 2)       | -3
        div(7, -2)       | -3
        div(-7, -2)      | 3
        div(7, 2.0)      | 3.5
        div(-1, 2)       | 0
        mod(7, 3)        | 1
        mod(-7, 3)       | -1
        mod(7, -3)       | 1
        mod(-7.5, 2)     | -1.5
        mod(5.5, -2)     | 1.5
        mul(1e308, 10)   | !overflow
        div(1e308, 1e-10) | !overflow
        """)
    void keepsIntegersAndMakesFloatsOfFloats(String expression, String expected) {
        assertThat(ENGINES.evaluate("@" + expression)).isEqualTo(expected);
    }

    /** XPath gives such numbers; JSON has none. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        mod(5, xpath(xml('<a/>'), 'number(/a)'))                    | !overflow
        mod(xpath(xml('<a/>'), 'number(/a)'), 5)                    | !overflow
        mod(xpath(xml('<a/>'), '1 div 0'), 5)                       | !overflow
        add(1, xpath(xml('<a/>'), '1 div 0'))                       | !overflow
        int(xpath(xml('<a/>'), 'number(/a)'))                       | !conversion
        less(xpath(xml('<a/>'), 'number(/a)'), 1)                   | false
        greaterOrEquals(xpath(xml('<a/>'), 'number(/a)'), 1)        | false
        formatNumber(xpath(xml('<a/>'), 'number(/a)'), 'N2')        | "NaN"
        """)
    void hasNoResultForWhatIsNoNumber(String expression, String expected) {
        assertThat(ENGINES.evaluate("@" + expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"div(1, 0)", "div(1, 0.0)", "div(1.5, -0.0)", "mod(1, 0)", "mod(1.5, 0)", "mod(0, 0)"})
    void doesNotDivideByZero(String expression) {
        assertThat(ENGINES.evaluate("@" + expression)).isEqualTo("!divide-by-zero");
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "sub", "mul", "div", "mod"})
    void calculatesWithNumbersOnly(String function) {
        for (String item : new String[] {"true", "\"1\"", "null", "[]", "{}"}) {
            assertThat(ENGINES.evaluateItem("@" + function + "(item(), 1)", item))
                    .as(item)
                    .isEqualTo("!argument-type");
            assertThat(ENGINES.evaluateItem("@" + function + "(1, item())", item))
                    .as(item)
                    .isEqualTo("!argument-type");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        max(1, 2.5, 2)                              | 2.5
        max(3, 2.5)                                 | 3
        min(1, 1.0)                                 | 1
        max(1.0, 1)                                 | 1.0
        max(9007199254740992.0, 9007199254740993)   | 9007199254740993
        min(createArray(2, -1.5, 0))                | -1.5
        max(7)                                      | 7
        max(createArray())                          | !argument-count
        max(json('[]'))                             | !invalid-argument
        max(json('[1, true]'))                      | !argument-type
        min(json('[1, null]'))                      | !argument-type
        max(json('[1]'), 2)                         | !argument-type
        min(json('[[1]]'))                          | !argument-type
        max(json('null'))                           | !argument-type
        max(json('true'), 1)                        | !argument-type
        """)
    void findsTheGreatestAndTheLeastNumber(String expression, String expected) {
        assertThat(ENGINES.evaluate("@" + expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        range(-1, 3)                          | [-1,0,1]
        range(add(1, 1), 2)                   | [2,3]
        range(9223372036854775806, 2)         | [9223372036854775806,9223372036854775807]
        range(9223372036854775807, 2)         | !overflow
        range(9223372036854775807, add(1, 1)) | !overflow
        range(9223372036854775807, 1)         | [9223372036854775807]
        range(1, 0)                           | !out-of-range
        range(1, -1)                          | !out-of-range
        range(1, 100001)                      | !out-of-range
        length(range(1, 100000))              | 100000
        range(1.0, 2)                         | !argument-type
        """)
    void countsUp(String expression, String expected) {
        assertThat(ENGINES.evaluate("@" + expression)).isEqualTo(expected);
    }

    @Test
    void drawsRandomNumbersBelowTheUpperBound() {
        assertThat(ENGINES.evaluate("@rand(5, 6)")).isEqualTo("5");
        assertThat(ENGINES.evaluate("@rand(-3, -2)")).isEqualTo("-3");
        assertThat(ENGINES.evaluate("@rand(5, 5)")).isEqualTo("5");
        assertThat(ENGINES.evaluate("@rand(6, 5)")).isEqualTo("!invalid-argument");
        assertThat(ENGINES.evaluate("@less(rand(-9223372036854775808, 9223372036854775807), 9223372036854775807)"))
                .isEqualTo("true");
        assertThat(ENGINES.evaluate("@rand(0, 1.5)")).isEqualTo("!argument-type");
    }
}
