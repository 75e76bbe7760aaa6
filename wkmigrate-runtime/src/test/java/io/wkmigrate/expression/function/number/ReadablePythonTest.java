package io.wkmigrate.expression.function.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.expression.Type;
import io.wkmigrate.expression.Variables;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions, arithmetic and conversions are plain Python where it means the same for the types that are known. */
class ReadablePythonTest {

    private static final Variables VARIABLES = new Variables(Map.of(
            "flag", Type.BOOLEAN,
            "count", Type.INTEGER,
            "size", Type.INTEGER,
            "ratio", Type.FLOAT,
            "name", Type.TEXT,
            "city", Type.TEXT,
            "rows", Type.ARRAY,
            "thing", Type.ANY));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        not(flag())                          | not flag
        and(flag(), not(flag()))             | flag and not flag
        or(flag(), equals(count(), 1), flag()) | flag or count == 1 or flag
        and(flag())                          | flag
        if(flag(), name(), 'x')              | name if flag else "x"
        equals(name(), city())               | name == city
        equals(thing(), 'Succeeded')         | thing == "Succeeded"
        equals(count(), ratio())             | count == ratio
        equals(thing(), 7)                   | thing == 7
        equals(thing(), null)                | thing is None
        equals(true, thing())                | thing is True
        equals(flag(), true)                 | flag
        equals(flag(), false)                | not flag
        less(count(), ratio())               | count < ratio
        greaterOrEquals(count(), 10)         | count >= 10
        greater(name(), 'M')                 | name > "M"
        max(count(), ratio())                | max(count, ratio)
        range(1, 3)                          | list(range(1, 4))
        array(name())                        | [name]
        createArray(1, thing())              | [1, thing]
        bool(flag())                         | flag
        bool(count())                        | count != 0
        int(count())                         | count
        float(count())                       | float(count)
        float(ratio())                       | ratio
        string(name())                       | name
        coalesce(thing(), 'x')               | thing if thing is not None else "x"
        """)
    void isPlainWhereItMeansTheSame(String expression, String python) {
        assertThat(VARIABLES.python("@" + expression)).isEqualTo(python);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        not(thing())                         | not logic.condition(thing)
        and(flag(), thing())                 | flag and logic.condition(thing)
        if(thing(), 1, 2)                    | 1 if logic.condition(thing) else 2
        equals(thing(), 1)                   | values.equal(thing, 1)
        equals(thing(), 0.0)                 | values.equal(thing, 0.0)
        equals(flag(), count())              | values.equal(flag, count)
        equals(rows(), thing())              | values.equal(rows, thing)
        less(name(), city())                 | logic.less(name, city)
        less(thing(), 5)                     | logic.less(thing, 5)
        add(count(), 1)                      | maths.add(count, 1)
        max(rows())                          | maths.maximum(rows)
        range(9223372036854775807, 2)        | maths.sequence(9223372036854775807, 2)
        int(name())                          | conversions.to_integer(name)
        json(name())                         | conversions.parse_json(name)
        json(thing())                        | conversions.to_json(thing)
        coalesce(thing().a, 'x')             | logic.coalesce(values.member(thing, "a"), "x")
        coalesce(name(), json(name()))       | name if name is not None else conversions.parse_json(name)
        coalesce(thing(), name(), json('1')) \
        | logic.coalesce_lazily(lambda: thing, lambda: name, lambda: conversions.parse_json("1"))
        """)
    void callsTheLibraryWhereItDoesNot(String expression, String python) {
        assertThat(VARIABLES.python("@" + expression)).isEqualTo(python);
    }
}
