package io.wkmigrate.expression.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.expression.BothEngines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values follow section 7 of the language reference. */
class EqualityTest {

    private static final BothEngines ENGINES = new BothEngines();

    @AfterAll
    static void close() {
        ENGINES.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        1                      | 1.0                                  | true
        0                      | -0.0                                 | true
        9007199254740993       | 9007199254740992.0                   | false
        9007199254740992       | 9007199254740992.0                   | true
        9223372036854775807    | 9223372036854775808.0                | false
        1                      | true                                 | false
        0                      | false                                | false
        0                      | null                                 | false
        ""                     | null                                 | false
        null                   | null                                 | true
        "1"                    | 1                                    | false
        "a"                    | "A"                                  | false
        "é"                    | "e\\u0301"                           | false
        [1, 2]                 | [1.0, 2]                             | true
        [1, 2]                 | [2, 1]                               | false
        [1]                    | [true]                               | false
        {"a": 1, "b": [{}]}    | {"b": [{}], "a": 1.0}                | true
        {"a": 1}               | {"A": 1}                             | false
        {"a": null}            | {}                                   | false
        []                     | {}                                   | false
        """)
    void valuesAreEqualWithoutConversion(String one, String other, String equal) {
        assertThat(compare("@equals(dataset().x, dataset().y)", one, other)).isEqualTo(equal);
        assertThat(compare("@equals(dataset().y, dataset().x)", one, other)).isEqualTo(equal);
        assertThat(compare("@contains(createArray(dataset().x), dataset().y)", one, other))
                .isEqualTo(equal);
        assertThat(compare("@length(union(createArray(dataset().x), createArray(dataset().y)))", one, other))
                .isEqualTo(equal.equals("true") ? "1" : "2");
    }

    private static String compare(String expression, String one, String other) {
        return ENGINES.evaluate(expression, "{\"dataset\": {\"x\": " + one + ", \"y\": " + other + "}}");
    }
}
