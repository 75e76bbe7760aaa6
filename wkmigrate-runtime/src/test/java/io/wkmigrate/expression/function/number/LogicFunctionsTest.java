package io.wkmigrate.expression.function.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.expression.BothEngines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions and comparisons (sections 7 and 8.3) and {@code coalesce}, in both engines. */
class LogicFunctionsTest {

    private static final BothEngines ENGINES = new BothEngines();

    @AfterAll
    static void stop() {
        ENGINES.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        if(true, 'a', div(1, 0))               | "a"
        if(false, json('{'), 2)                | 2
        if(true, div(1, 0), 'b')               | !divide-by-zero
        and(false, div(1, 0))                  | false
        and(true, false, int('x'))             | false
        and(true, int('x'))                    | !conversion
        or(true, div(1, 0))                    | true
        or(false, true, 'text')                | true
        or(div(1, 0), true)                    | !divide-by-zero
        coalesce('', div(1, 0))                | ""
        coalesce(null, false, int('x'))        | false
        coalesce(null, null)                   | null
        coalesce(null, int('x'), 1)            | !conversion
        if(and(true, or(false, true)), 1, int('x')) | 1
        """)
    void leavesOutWhatDoesNotCount(String expression, String expected) {
        assertThat(ENGINES.evaluate("@" + expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"if(item(), 1, 2)", "and(item(), true)", "and(true, item())", "or(false, item())", "not(item())"
            })
    void takesOnlyBooleansForConditions(String expression) {
        for (String item : new String[] {"1", "0", "\"true\"", "null", "[]", "{}", "1.0"}) {
            assertThat(ENGINES.evaluateItem("@" + expression, item)).as(item).isEqualTo("!argument-type");
        }
        assertThat(ENGINES.evaluateItem("@" + expression, "true")).isNotEqualTo("!argument-type");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        1                    | 1.0                 | true
        9007199254740993     | 9007199254740992.0  | false
        9223372036854775807  | 9.223372036854775807e18 | false
        true                 | 1                   | false
        false                | 0.0                 | false
        1                    | "1"                 | false
        null                 | ""                  | false
        null                 | false               | false
        null                 | null                | true
        "straße"             | "STRASSE"           | false
        "a"                  | "A"                 | false
        [1, true]            | [1.0, true]         | true
        [1]                  | [true]              | false
        [0, [false]]         | [0, [0]]            | false
        {"a": 1, "b": 2}     | {"b": 2, "a": 1.0}  | true
        {"a": 1}             | {"A": 1}            | false
        {"a": true}          | {"a": 1}            | false
        {"a": null}          | {}                  | false
        """)
    void equalsWithoutConversion(String left, String right, String expected) {
        String item = "[" + left + ", " + right + "]";
        assertThat(ENGINES.evaluateItem("@equals(item()[0], item()[1])", item)).isEqualTo(expected);
        assertThat(ENGINES.evaluateItem("@equals(item()[1], item()[0])", item)).isEqualTo(expected);
        assertThat(ENGINES.evaluateItem("@not(equals(item()[0], item()[1]))", item))
                .isNotEqualTo(expected);
    }

    /** Python's own operators stand for some of these, and must not take a boolean for a number. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        equals(item(), 1)       | true    | false
        equals(item(), 0)       | false   | false
        equals(item(), 1)       | 1.0     | true
        equals(item(), 5)       | 5       | true
        equals(5.0, item())     | 5       | true
        equals(item(), true)    | true    | true
        equals(item(), true)    | 1       | false
        equals(false, item())   | 0       | false
        equals(item(), 'x')     | "x"     | true
        equals(item(), 'x')     | ["x"]   | false
        equals(item(), null)    | null    | true
        equals(null, item())    | ""      | false
        equals(not(item()), true)          | true | false
        equals(not(item()), false)         | true | true
        equals(createArray(1), item())     | [true] | false
        """)
    void equalsKnownValues(String expression, String item, String expected) {
        assertThat(ENGINES.evaluateItem("@" + expression, item)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        1                   | 2
        -1.5                | -1
        9007199254740992.0  | 9007199254740993
        9223372036854775806 | 9223372036854775807
        -9223372036854775808 | -9223372036854775807
        "apple"             | "banana"
        ""                  | "a"
        "Z"                 | "a"
        "10"                | "9"
        "I"                 | "ı"
        "\\uD800\\uDC00"    | "\\uFFFF"
        "a"                 | "é"
        """)
    void ordersNumbersByValueAndTextsByUnits(String smaller, String greater) {
        String item = "[" + smaller + ", " + greater + "]";
        assertThat(ENGINES.evaluateItem("@less(item()[0], item()[1])", item)).isEqualTo("true");
        assertThat(ENGINES.evaluateItem("@lessOrEquals(item()[1], item()[0])", item))
                .isEqualTo("false");
        assertThat(ENGINES.evaluateItem("@greater(item()[1], item()[0])", item)).isEqualTo("true");
        assertThat(ENGINES.evaluateItem("@greaterOrEquals(item()[0], item()[1])", item))
                .isEqualTo("false");
        assertThat(ENGINES.evaluateItem("@greaterOrEquals(item()[0], item()[0])", item))
                .isEqualTo("true");
        assertThat(ENGINES.evaluateItem("@lessOrEquals(item()[0], item()[0])", item))
                .isEqualTo("true");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        less('\uD800\uDC00', '\uFFFF')                  | true
        greater(concat('\uFFFF', ''), concat('\uD83D\uDE00', '')) | true
        greater(concat('b', ''), 'a')                   | true
        less(concat('\uE000', ''), 'z')                 | false
        """)
    void ordersTextsByUnitsAlsoWhereTheTypeIsKnown(String expression, String expected) {
        assertThat(ENGINES.evaluate("@" + expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        1      | "1"
        "a"    | null
        null   | null
        true   | false
        true   | 0
        []     | []
        {}     | 1
        """)
    void ordersNothingElse(String left, String right) {
        String item = "[" + left + ", " + right + "]";
        for (String function : new String[] {"less", "lessOrEquals", "greater", "greaterOrEquals"}) {
            assertThat(ENGINES.evaluateItem("@" + function + "(item()[0], item()[1])", item))
                    .as(function)
                    .isEqualTo("!argument-type");
        }
    }
}
