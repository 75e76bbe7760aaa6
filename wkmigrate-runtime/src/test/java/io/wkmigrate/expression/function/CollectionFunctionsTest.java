package io.wkmigrate.expression.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.expression.BothEngines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values follow sections 7, 8.2 and 8.7 of the language reference. */
class CollectionFunctionsTest {

    private static final BothEngines ENGINES = new BothEngines();

    @AfterAll
    static void close() {
        ENGINES.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        @contains('Hello', 'ell')                                | true
        @contains('Hello', 'hello')                              | false
        @contains('abc', 1)                                      | !argument-type
        @contains(createArray(1, 2), 1.0)                        | true
        @contains(createArray(1, 2), true)                       | false
        @contains(createArray(1, 2), '1')                        | false
        @contains(createArray('A'), 'a')                         | false
        @contains(json('[null]'), null)                          | true
        @contains(json('[{"a":1,"b":2}]'), json('{"b":2,"a":1}')) | true
        @contains(json('{"a":null}'), 'a')                       | true
        @contains(json('{"a":null}'), 'A')                       | false
        @contains(5, 5)                                          | !argument-type
        """)
    void containsComparesByTypeAndValue(String expression, String result) {
        assertThat(ENGINES.evaluate(expression)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        @empty('')            | true
        @empty(' ')           | false
        @empty(null)          | true
        @empty(json('[]'))    | true
        @empty(json('{}'))    | true
        @empty(json('[0]'))   | false
        @empty(0)             | !argument-type
        @empty(false)         | !argument-type
        @length('abc')        | 3
        @length(json('[1]'))  | 1
        @length(json('{}'))   | !argument-type
        @length(null)         | !argument-type
        """)
    void emptinessAndLength(String expression, String result) {
        assertThat(ENGINES.evaluate(expression)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        @first(createArray(0, 1))        | 0
        @last('abc')                     | "c"
        @first(json('[]'))               | null
        @last(json('[]'))                | null
        @last(json('{}'))                | !argument-type
        @skip(createArray(1, 2, 3), 2)   | [3]
        @skip(createArray(1), 9223372036854775807) | []
        @skip(createArray(1), -1)        | !out-of-range
        @skip('abc', 1)                  | !argument-type
        @take('abc', 2)                  | "ab"
        @take(createArray(1, 2), 5)      | [1,2]
        @take('abc', -1)                 | !out-of-range
        @take('abc', true)               | !argument-type
        @chunk('abcdef', 4)              | ["abcd","ef"]
        @chunk(createArray(1, 2, 3), 2)  | [[1,2],[3]]
        @chunk('', 2)                    | []
        @chunk('abc', 0)                 | !out-of-range
        @reverse(createArray(1, 'a'))    | ["a",1]
        @reverse('abc')                  | !argument-type
        """)
    void partsOfACollection(String expression, String result) {
        assertThat(ENGINES.evaluate(expression)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        @union(createArray(1, true, '1', 1.0), createArray(null, 2, true))          | [1,true,"1",null,2]
        @union(json('{"a":1,"b":2}'), json('{"c":3,"a":4}'))                        | {"a":4,"b":2,"c":3}
        @union(createArray(1), json('{}'))                                          | !argument-type
        @intersection(createArray(3, 1, true, 1), createArray(1.0, 3, 'x'))         | [3,1]
        @intersection(createArray(1, 2), createArray(2), createArray(3))            | []
        @intersection(json('{"a":1,"b":[1,2]}'), json('{"b":[1.0,2],"a":true}'))    | {"b":[1,2]}
        @intersection(json('{}'), createArray(1))                                   | !argument-type
        """)
    void setsKeepTheFirstOfEqualElementsInOrder(String expression, String result) {
        assertThat(ENGINES.evaluate(expression)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        @join(createArray('a', 1, null, true, 5.0), '-') | "a-1--True-5"
        @join(json('[]'), ',')                           | ""
        @join(json('[{"a":[]}]'), ',')                   | "{\\"a\\":[]}"
        @join('abc', ',')                                | !argument-type
        @join(createArray('a'), null)                    | !argument-type
        """)
    void joinTakesTheTextFormOfElements(String expression, String result) {
        assertThat(ENGINES.evaluate(expression)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        @sort(createArray(3, 1.5, 2))                                 | [1.5,2,3]
        @sort(createArray('b', 'B', 'a'))                             | ["B","a","b"]
        @sort(json('[9007199254740993,9007199254740992.0]'))          | [9.007199254740992E15,9007199254740993]
        @sort(createArray(1, '1'))                                    | !argument-type
        @sort(createArray(true, false))                               | !argument-type
        @sort(json('[{"k":2,"n":1},{"k":1},{"K":2,"n":3}]'), 'k')     | [{"k":1},{"k":2,"n":1},{"K":2,"n":3}]
        @sort(json('[{"k":2},{}]'), 'k')                              | !missing-property
        @sort('ba')                                                   | !argument-type
        """)
    void sortOrdersNumbersOrTexts(String expression, String result) {
        assertThat(ENGINES.evaluate(expression)).isEqualTo(result);
    }
}
