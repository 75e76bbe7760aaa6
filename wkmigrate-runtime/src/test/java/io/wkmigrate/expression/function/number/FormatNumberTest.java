package io.wkmigrate.expression.function.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.expression.BothEngines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formats of .NET in {@code formatNumber} (section 8.7), in both engines. */
class FormatNumberTest {

    private static final BothEngines ENGINES = new BothEngines();

    @AfterAll
    static void stop() {
        ENGINES.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        1234.5      | C     | $1,234.50
        -1234.5     | C0    | -$1,234
        -1234       | D6    | -001234
        1234567     | E2    | 1.23E+006
        0.00012     | e1    | 1.2e-004
        1234.5678   | F     | 1234.57
        0.125       | F2    | 0.12
        2.5         | F0    | 2
        1234567.891 | N     | 1,234,567.89
        999         | N0    | 999
        1234.5      | G     | 1234.5
        1234.5      | G2    | 1.2E+03
        0.00001     | G     | 1E-05
        0.1234      | P1    | 12.3%
        0.1         | R     | 0.1
        255         | X     | FF
        255         | x4    | 00ff
        -1          | X     | FFFFFFFFFFFFFFFF
        9223372036854775807 | N0 | 9,223,372,036,854,775,807
        -9223372036854775808 | D | -9223372036854775808
        """)
    void writesStandardFormats(String number, String format, String expected) {
        assertThat(formatted(number, format, "en-US")).isEqualTo('"' + expected + '"');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        7           | 000              | 007
        1234567890  | 0,0.00           | 1,234,567,890.00
        1234.567    | #,##0.##         | 1,234.57
        0           | #.##             | ``
        0.5         | .00              | .50
        2.675       | 0.00             | 2.68
        -2.5        | 0                | -3
        0.086       | #0.##%           | 8.6%
        1234567     | 0,,              | 1
        1500000     | 0,,.0            | 1.5
        86000       | 0.###E+0         | 8.6E+4
        86000       | 0.000E-00        | 8.600E04
        0.0086      | 00.0e+0          | 86.0e-4
        -5          | 0;(0)            | (5)
        0           | 0;(0);none       | none
        0.001       | 0.0;-0.0;none    | none
        -0.001      | 0.0              | 0.0
        12          | 0 'o''clock'     | 12 oclock
        12          | \\#0\\%          | #12%
        5551234     | 000-0000         | 555-1234
        1           | ;                | ``
        """)
    void drawsPictures(String number, String format, String expected) {
        assertThat(formatted(number, format, "en-US")).isEqualTo('"' + expected + '"');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        de-DE | N2 | -1.234.567,50
        IS-is | N2 | -1.234.567,50
        en-IN | N2 | -12,34,567.50
        fr-FR | N1 | -1\u202F234\u202F567,5
        sv-SE | N1 | \u22121\u00A0234\u00A0567,5
        nl-NL | C2 | € -1.234.567,50
        tr-TR | P0 | -%123.456.750
        ja-JP | C  | -￥1,234,568
        de-DE | #,##0.0 | -1.234.567,5
        """)
    void writesAsTheCultureDoes(String locale, String format, String expected) {
        assertThat(formatted("-1234567.5", format, locale)).isEqualTo('"' + expected + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "Z5", "D", "x", "F100"})
    void refusesFormatsThatAreNone(String format) {
        assertThat(formatted("1.5", format, "en-US")).isEqualTo("!invalid-format");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        formatNumber('5', '0')          | !argument-type
        formatNumber(true, '0')         | !argument-type
        formatNumber(5, 0)              | !argument-type
        formatNumber(5, '0', 'xx-XX')   | !invalid-argument
        """)
    void refusesOtherValues(String expression, String expected) {
        assertThat(ENGINES.evaluate("@" + expression)).isEqualTo(expected);
    }

    private static String formatted(String number, String format, String locale) {
        return ENGINES.evaluate("@formatNumber(" + number + ", " + BothEngines.quoted(format) + ", '" + locale + "')");
    }
}
