package io.wkmigrate.expression.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.expression.Type;
import io.wkmigrate.expression.Variables;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where Python does the same as ADF for the types at hand, text and collection functions are plain Python. */
class PlainPythonTest {

    private static final Variables VARIABLES =
            new Variables(Map.of("text", Type.TEXT, "rows", Type.ARRAY, "settings", Type.OBJECT, "thing", Type.ANY));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        @split(text(), ',')           | text.split(",")
        @split(text(), '')            | texts.split(text, "")
        @split(thing(), ',')            | texts.split(thing, ",")
        @replace(text(), 'a', 'b')    | text.replace("a", "b")
        @startsWith(text(), '/')      | text.startswith("/")
        @endsWith(text(), '_1.')      | text.endswith("_1.")
        @endsWith(text(), '.csv')     | texts.ends_with(text, ".csv")
        @startsWith(text(), 'é')      | texts.starts_with(text, "\\xe9")
        @contains(text(), 'x')        | "x" in text
        @contains(rows(), 'x')       | "x" in rows
        @contains(settings(), 'x')      | "x" in settings
        @contains(rows(), 1)         | lists.contains(rows, 1)
        @contains(thing(), 'x')         | lists.contains(thing, "x")
        @length(rows())              | len(rows)
        @length(text())               | lists.length(text)
        @empty(text())                | not text
        @empty(thing())                 | lists.empty(thing)
        @toUpper(text())              | texts.to_upper(text)
        @concat('a', text())          | f"a{text}"
        @substring(text(), 1)         | texts.substring_from(text, 1)
        @substring(text(), 1, 2)      | texts.substring(text, 1, 2)
        """)
    void isWrittenWhereItIsTheSame(String expression, String python) {
        assertThat(VARIABLES.python(expression)).isEqualTo(python);
    }
}
