package io.wkmigrate.expression.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.expression.BothEngines;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected values follow sections 7, 8.1, 8.7 and 14 of the language reference. */
class TextFunctionsTest {

    private static final BothEngines ENGINES = new BothEngines();

    @AfterAll
    static void close() {
        ENGINES.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        @startsWith('Report.CSV', 'report')   | true
        @endsWith('Report.CSV', '.csv')       | true
        @startsWith('/raw/x', '/')            | true
        @endsWith('abc', '')                  | true
        @endsWith('c', 'abc')                 | false
        @indexOf('Hello World', 'WORLD')      | 6
        @indexOf('ÄPFEL', 'ä')                | 0
        @indexOf('abc', '')                   | 0
        @indexOf('Straße', 'SS')              | -1
        @lastIndexOf('abcABC', 'b')           | 4
        @lastIndexOf('abc', '')               | 2
        @lastIndexOf('', '')                  | 0
        @lastIndexOf('', 'x')                 | -1
        @nthIndexOf('abcabc', 'ABC', 2)       | 3
        @nthIndexOf('abcabc', 'ABC', 3)       | -1
        @startsWith(null, 'x')                | !argument-type
        @indexOf('1', 1)                      | !argument-type
        """)
    void searchingIgnoresCase(String expression, String result) {
        assertThat(ENGINES.evaluate(expression)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        @replace('Hello hello', 'hello', 'x') | "Hello x"
        @replace('a.b.c', '.', '')            | "abc"
        @replace('aaa', 'aa', 'b')            | "ba"
        @replace('abc', '', 'x')              | !invalid-argument
        @split('a,b,,c,', ',')                | ["a","b","","c",""]
        @split('a, b', ', ')                  | ["a","b"]
        @split('abc', 'B')                    | ["abc"]
        @split('', ',')                       | [""]
        @split('a,b', '')                     | ["a,b"]
        @split('ab', null)                    | !argument-type
        """)
    void replacingAndSplittingMindCase(String expression, String result) {
        assertThat(ENGINES.evaluate(expression)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        @substring('abcdef', 1, 3)                    | "bcd"
        @substring('abcdef', 2)                       | "cdef"
        @substring('abc', 3, 0)                       | ""
        @substring('abc', 3)                          | ""
        @substring('abc', 4)                          | !out-of-range
        @substring('abc', 1, 3)                       | !out-of-range
        @substring('abc', -1, 1)                      | !out-of-range
        @substring('abc', 1, -1)                      | !out-of-range
        @substring('abc', 1, 9223372036854775807)     | !out-of-range
        @substring('abc', 1, null)                    | !argument-type
        @substring('abc', 1.0)                        | !argument-type
        @slice('hello', 1, 3)                         | "el"
        @slice('hello', -3)                           | "llo"
        @slice('hello', 0, -1)                        | "hell"
        @slice('hello', 4, 1)                         | ""
        @slice('hello', -9223372036854775808, 99)     | "hello"
        """)
    void partsOfATextAreTakenByPosition(String expression, String result) {
        assertThat(ENGINES.evaluate(expression)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        @length('a😀b')                                                             | 4
        @indexOf('a😀b', 'B')                                                       | 3
        @substring('a😀b', 3)                                                       | "b"
        @concat(substring('😀', 0, 1), substring('😀', 1))                          | "😀"
        @length(concat(take('😀', 1), last('😀')))                                  | 2
        @contains('😀', first('😀'))                                                | true
        @length(split('😀', take('😀', 1)))                                         | 2
        """)
    void positionsCountUtf16Units(String expression, String result) {
        assertThat(ENGINES.evaluate(expression)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        @toUpper('Straße ﬁx ÿ')    | "STRAßE ﬁX Ÿ"
        @toLower('ÀÉÎ ΟΔΟΣ')       | "àéî οδοσ"
        @toUpper('iıſ')            | "Iıſ"
        @toLower('Iİ')             | "iİ"
        @toUpper('ᾳ')              | "ᾼ"
        @toUpper(1)                | !argument-type
        """)
    void caseFollowsTheInvariantCulture(String expression, String result) {
        assertThat(ENGINES.evaluate(expression)).isEqualTo(result);
    }

    @Test
    void theEnginesAgreeOnTheCaseOfEveryCharacter() {
        StringBuilder context = new StringBuilder("{\"dataset\": {\"x\": \"");
        for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
            context.append(String.format(Locale.ROOT, "\\u%04x", unit));
        }
        for (int supplementary = 0x10000; supplementary < 0x20000; supplementary++) {
            context.appendCodePoint(supplementary);
        }
        context.append("\"}}");

        for (String function : new String[] {"toUpper", "toLower"}) {
            assertThat(ENGINES.evaluate("@" + function + "(dataset().x)", context.toString()))
                    .hasSizeGreaterThan(0x30000);
        }
    }

    @Test
    void trimRemovesWhatDotNetTakesForWhiteSpace() {
        String context = """
            {"dataset": {"x": "\\u00a0\\u2007\\u202f\\u0085\\u3000\\t a\\u001c\\u200b \\n"}}\
            """;

        assertThat(ENGINES.evaluate("@length(trim(dataset().x))", context)).isEqualTo("3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        @concat('a', 1, null, true, 5.0, json('{"b":[5.0]}')) | "a1True5{\\"b\\":[5.0]}"
        @concat(null)                                         | ""
        """)
    void concatTakesTheTextFormOfAnything(String expression, String result) {
        assertThat(ENGINES.evaluate(expression)).isEqualTo(result);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'D'", "'d'", "'N'", "'B'", "'P'", "'X'"})
    void aGuidHasTheLengthOfItsFormat(String format) {
        int length = switch (format) {
            case "'N'" -> 32;
            case "'B'", "'P'" -> 38;
            case "'X'" -> 68;
            default -> 36;
        };
        assertThat(ENGINES.evaluate("@length(guid(" + format + "))")).isEqualTo(Integer.toString(length));
    }

    @Test
    void aGuidOfAnotherFormatIsAnError() {
        assertThat(ENGINES.evaluate("@guid('Q')")).isEqualTo("!invalid-format");
    }

    @Test
    void guidsAreNewEachTimeAndInLowerCase() {
        assertThat(ENGINES.evaluate("@equals(guid(), guid())")).isEqualTo("false");
        assertThat(ENGINES.evaluate("@equals(length(replace(toLower('A'), 'a', guid())), 36)"))
                .isEqualTo("true");
        assertThat(GuidLayout.X.write(UUID.fromString("01234567-89ab-4cde-8f01-23456789abcd")))
                .isEqualTo("{0x01234567,0x89ab,0x4cde,{0x8f,0x01,0x23,0x45,0x67,0x89,0xab,0xcd}}");
    }
}
