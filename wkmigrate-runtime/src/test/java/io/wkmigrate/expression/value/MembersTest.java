package io.wkmigrate.expression.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.expression.BothEngines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values follow section 6 of the language reference. */
class MembersTest {

    private static final BothEngines ENGINES = new BothEngines();

    @AfterAll
    static void close() {
        ENGINES.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        @json('{"a":1,"A":2}').A             | 2
        @json('{"a":1,"A":2}')['a']          | 1
        @json('{"Name":1,"NAME":2}').name    | 1
        @json('{"straße":1}').STRASSE        | !missing-property
        @json('{"I":1}')?['ı']               | null
        @json('{"a":null}').a                | null
        @json('{}').a                        | !missing-property
        @json('{}')?.a                       | null
        @json('{}')?.a.b                     | !null-dereference
        @json('{}')?.a?.b                    | null
        @json('{"a":1}')[0]                  | !argument-type
        @json('{"0":1}')?[0]                 | !argument-type
        @createArray(1, 2)[1]                | 2
        @createArray(1, 2)[2]                | !index-out-of-range
        @createArray(1, 2)?[2]               | null
        @createArray(1, 2)[-1]               | !index-out-of-range
        @createArray(1, 2)[1.0]              | !argument-type
        @createArray(1, 2)[true]             | !argument-type
        @createArray(1, 2).length            | !argument-type
        @json('null').a                      | !null-dereference
        @json('null')?[0]                    | null
        @string('abc')[0]                    | !property-of-string
        @string('abc')?.length               | !property-of-string
        @add(1, 2)?.a                        | !property-of-number
        @json('true')?.a                     | !property-of-number
        """)
    void membersAreReadByNameOrPosition(String expression, String result) {
        assertThat(ENGINES.evaluate(expression)).isEqualTo(result);
    }
}
