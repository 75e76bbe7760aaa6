package io.wkmigrate.expression.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.expression.BothEngines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values follow section 8.7 of the language reference. */
class ObjectFunctionsTest {

    private static final BothEngines ENGINES = new BothEngines();

    @AfterAll
    static void close() {
        ENGINES.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        @addProperty(json('{"a":1}'), 'b', null)       | {"a":1,"b":null}
        @addProperty(json('{"a":1}'), 'A', 2)          | !property-exists
        @addProperty(json('{}'), '', 1)                | {"":1}
        @addProperty(json('{}'), 1, 1)                 | !argument-type
        @addProperty(createArray(1), 'a', 1)           | !argument-type
        @setProperty(json('{"a":1,"b":2}'), 'A', 3)    | {"a":3,"b":2}
        @setProperty(json('{"a":1}'), 'b', 2)          | {"a":1,"b":2}
        @setProperty(null, 'b', 2)                     | !argument-type
        @removeProperty(json('{"a":1,"b":2}'), 'B')    | {"a":1}
        @removeProperty(json('{"a":1}'), 'x')          | {"a":1}
        """)
    void namesMatchIgnoringCase(String expression, String result) {
        assertThat(ENGINES.evaluate(expression)).isEqualTo(result);
    }

    @Test
    void theObjectItselfStaysAsItIs() {
        String object = "pipeline().parameters.o";
        String expression = "@createArray(setProperty(OBJECT, 'a', 2), removeProperty(OBJECT, 'a'), OBJECT)";

        assertThat(ENGINES.evaluate(expression.replace("OBJECT", object), """
            {"parameters": {"o": {"a": 1}}}\
            """)).isEqualTo("""
                    [{"a":2},{},{"a":1}]\
                    """);
    }
}
