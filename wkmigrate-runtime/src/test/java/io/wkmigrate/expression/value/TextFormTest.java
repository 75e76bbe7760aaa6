package io.wkmigrate.expression.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.expression.BothEngines;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values follow section 5 of the language reference and, for floats, .NET's general format. */
class TextFormTest {

    private static final BothEngines ENGINES = new BothEngines();

    @AfterAll
    static void close() {
        ENGINES.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        5.0                     | 5
        -0.5                    | -0.5
        1e3                     | 1000
        0.0001                  | 0.0001
        0.00005                 | 5E-05
        1e-7                    | 1E-07
        999999999999999.0       | 999999999999999
        1e15                    | 1E+15
        1234567890123456.0      | 1234567890123456
        12345678901234567000.0  | 1.2345678901234567E+19
        1e21                    | 1E+21
        1.5e300                 | 1.5E+300
        2e23                    | 2E+23
        0.1                     | 0.1
        -9223372036854775808    | -9223372036854775808
        """)
    void numbersAreWrittenAsInDotNet(String number, String text) {
        assertThat(ENGINES.evaluate("@concat(dataset().x)", context(number))).isEqualTo("\"" + text + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        null                                                        | ``
        true                                                        | True
        false                                                       | False
        "a'b"                                                       | a'b
        [5.0,1e21,0.5,5,null,true,"é/"]                             | [5.0,1E+21,0.5,5,null,true,"é/"]
        { "b" : { } , "a" : [ ] }                                   | {"b":{},"a":[]}
        {"$content-type": "text/plain", "$content": "w6k="}         | é
        {"$content-type": "text/plain", "$content": "w6k=", "x": 1} | {"$content-type":"text/plain","$content":"w6k=","x":1}
        """)
    void valuesHaveATextForm(String value, String text) {
        assertThat(ENGINES.evaluate("@{dataset().x}", context(value)))
                .isEqualTo(TextNode.valueOf(text).toString());
    }

    /** Section 5: what JSON must escape is escaped, all else stands as it is. */
    @Test
    void controlCharactersOfJsonAreEscaped() {
        String value = "[\"\\u0000\\u001f\\t\\b\\f\\r\\n\\\"\\\\\\u007f\\u2028\"]";
        String text = "[\"\\u0000\\u001f\\t\\b\\f\\r\\n\\\"\\\\" + '\u007f' + '\u2028' + "\"]";
        assertThat(ENGINES.evaluate("@{dataset().x}", context(value)))
                .isEqualTo(TextNode.valueOf(text).toString());
    }

    @Test
    void theTextOfAnyFloatIsReadAsTheSameFloat() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            double power = Math.scalb(1.0, random.nextInt(-1074, 1024));
            if (Double.isFinite(value)) {
                assertThat(Double.parseDouble(FloatText.of(value))).isEqualTo(value);
            }
            assertThat(Double.parseDouble(FloatText.of(power))).isEqualTo(power);
        }
    }

    /** The fewest digits, which Java's own conversion did not find before Java 19. */
    @ParameterizedTest
    @CsvSource({"2.0E-44, 2E-44", "2.2250738585072014E-308, 2.2250738585072014E-308", "4.9E-324, 5E-324"})
    void floatsHaveAsFewDigitsAsPossible(double value, String text) {
        assertThat(FloatText.of(value)).isEqualTo(text);
    }

    private static String context(String value) {
        return "{\"dataset\": {\"x\": " + value + "}}";
    }
}
