package io.wkmigrate.expression.function.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.expression.BothEngines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conversions (sections 8.4 and 8.7) in both engines. */
class ConversionFunctionsTest {

    private static final BothEngines ENGINES = new BothEngines();

    @AfterAll
    static void stop() {
        ENGINES.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "007"                    | 7
        " -5\\t"                 | -5
        "+7"                     | 7
        "-0"                     | 0
        "9223372036854775807"    | 9223372036854775807
        "-9223372036854775808"   | -9223372036854775808
        "9223372036854775808"    | !conversion
        "00000000000000000000000000000000000001" | 1
        5.0                      | 5
        -0.0                     | 0
        -9223372036854775808.0   | -9223372036854775808
        9223372036854775808.0    | !conversion
        1e300                    | !conversion
        1.5                      | !conversion
        "1.0"                    | !conversion
        "1,000"                  | !conversion
        "1e3"                    | !conversion
        "0x10"                   | !conversion
        "1_000"                  | !conversion
        "٣"                      | !conversion
        "5\\n6"                  | !conversion
        "--5"                    | !conversion
        ""                       | !conversion
        true                     | !conversion
        null                     | !conversion
        [1]                      | !conversion
        """)
    void makesIntegersOfIntegersOnly(String item, String expected) {
        assertThat(ENGINES.evaluateItem("@int(item())", item)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "1,5"            | 15.0
        "1,,2,"          | 12.0
        ",5"             | !conversion
        "1.5,0"          | !conversion
        ".5"             | 0.5
        "5."             | 5.0
        "."              | !conversion
        " -1.5e-3 "      | -0.0015
        "+1E+2"          | 100.0
        "1e"             | !conversion
        "0.1"            | 0.1
        "1.7976931348623157e308" | 1.7976931348623157E308
        "1e309"          | !conversion
        "1e-400"         | 0.0
        "Infinity"       | !conversion
        "NaN"            | !conversion
        "1.5f"           | !conversion
        "1.5d"           | !conversion
        "0x1p3"          | !conversion
        "1_0"            | !conversion
        "٣"              | !conversion
        "5-"             | !conversion
        "(5)"            | !conversion
        9007199254740993 | 9.007199254740992E15
        7                | 7.0
        true             | !conversion
        null             | !conversion
        """)
    void makesFloatsOfNumbers(String item, String expected) {
        assertThat(ENGINES.evaluateItem("@float(item())", item)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        float('1.234,5', 'de-DE')           | 1234.5
        float('1.234,5', 'DE-de')           | 1234.5
        float('1 234,5', 'fr-FR')           | 1234.5
        float('\u22125,5', 'sv-SE')         | -5.5
        float('-5,5', 'sv-SE')              | -5.5
        float('1,234.5', 'en-US')           | 1234.5
        float('1,5', 'tr-TR')               | 1.5
        float('1', 'xx-XX')                 | !invalid-argument
        isFloat('1.5,5', 'en-US')           | false
        isFloat('1.5,5', 'de-DE')           | true
        isFloat(',5', 'en-US')              | false
        """)
    void readsFloatsOfALocale(String expression, String expected) {
        assertThat(ENGINES.evaluate("@" + expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "TrUe"     | true
        "FALSE"    | false
        " true"    | !conversion
        "fal\u017fe" | !conversion
        "1"        | !conversion
        "0"        | !conversion
        "yes"      | !conversion
        ""         | !conversion
        0          | false
        -0.0       | false
        0.1        | true
        -5         | true
        true       | true
        null       | !conversion
        []         | !conversion
        """)
    void makesBooleansOfNumbersAndWords(String item, String expected) {
        assertThat(ENGINES.evaluateItem("@bool(item())", item)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        true             | "True"
        null             | ""
        5.0              | "5"
        1e21             | "1E+21"
        0.00005          | "5E-05"
        -7               | "-7"
        [1, 5.0, null, true, "ü"] | "[1,5.0,null,true,\\"ü\\"]"
        {"b": 1, "a": {}} | "{\\"b\\":1,\\"a\\":{}}"
        """)
    void writesTextForms(String item, String expected) {
        assertThat(ENGINES.evaluateItem("@string(item())", item)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "1.0", "-2.5", "1e21", "1e-7", "1.7976931348623157e308", "5e-324", "123456789.125"})
    void readsBackTheFloatsThatItWrites(String number) {
        String number64 = ENGINES.evaluateItem("@float(item())", number);
        assertThat(ENGINES.evaluateItem("@float(string(item()))", number)).isEqualTo(number64);
        assertThat(ENGINES.evaluateItem("@json(string(createArray(item())))[0]", number))
                .isEqualTo(number64);
    }

    @Test
    void putsValuesIntoArrays() {
        assertThat(ENGINES.evaluateItem("@array(item())", "[1]")).isEqualTo("[[1]]");
        assertThat(ENGINES.evaluateItem("@array(item())", "null")).isEqualTo("[null]");
        assertThat(ENGINES.evaluateItem("@createArray(item(), 'x', 1.0, true)", "{}"))
                .isEqualTo("[{},\"x\",1.0,true]");
        assertThat(ENGINES.evaluate("@createArray()")).isEqualTo("!argument-count");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        isInt('-7')                    | true
        isInt('9223372036854775808')   | false
        isInt('1.0')                   | false
        isInt('')                      | false
        isInt(5)                       | !argument-type
        isFloat('15')                  | true
        isFloat('1,5')                 | true
        isFloat('1e400')               | false
        isFloat('NaN')                 | false
        isFloat(true)                  | !argument-type
        decimal('10.25')               | 10.25
        decimal(2)                     | 2.0
        decimal('79228162514264337593543950336') | !conversion
        decimal('x')                   | !conversion
        decimal(true)                  | !conversion
        """)
    void tellsNumbers(String expression, String expected) {
        assertThat(ENGINES.evaluate("@" + expression)).isEqualTo(expected);
    }
}
