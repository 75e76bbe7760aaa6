package io.wkmigrate.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both engines give the same value or fail for the same reason, whatever a function gets. */
class HostileValuesTest {

    private static final BothEngines ENGINES = new BothEngines();

    /** What is hard for one engine or the other, and simple values of the same kinds. */
    private static final List<String> VALUES = """
        null
        true
        1
        1.0
        -0.0
        9007199254740993
        9223372036854775807
        ""
        "a"
        "ß\\u0130\\u0131\\u017f\\u212a"
        "\\u0000\\u001c\\u0085\\u2028\\""
        "A😀b"
        "\\ud83d"
        "\\ude00\\ud83d"
        []
        [1, true, "1", 1.0, null, -0.0, false, ""]
        [[1], [1.0], [true]]
        ["\\uffff", "😀"]
        [3, 1.5, 9007199254740993]
        {"a": 1, "A": 2}
        {"b": [true, {"y": 1, "x": 2}], "a": 1.0}
        {"a": 1, "b": [true, {"x": 2, "y": 1.0}]}
        {"$content-type": "text/plain", "$content": "a"}
        {"$content-type": "text/plain", "$content": "/+2gga8="}
        """.lines().toList();

    @AfterAll
    static void close() {
        ENGINES.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@{X}", "@toLower(X)", "@toUpper(X)", "@trim(X)", "@empty(X)", "@first(X)", "@last(X)", "@length(X)",
                "@sort(X)", "@reverse(X)", "@X?.a", "@X.A", "@X[0]", "@X?[1]", "@substring(X, 1)", "@slice(X, -2, 2)",
                "@take(X, 1)", "@skip(X, 1)", "@chunk(X, 2)", "@nthIndexOf(X, 'B', 1)", "@split(X, 'a')",
                        "@startsWith(X, '1')"
            })
    void ofOneArgument(String expression) {
        for (String value : VALUES) {
            check(expression.replace("X", "dataset().x"), "dataset", value, "null");
            check(expression.replace("X", "pipeline().parameters.x"), "parameters", value, "null");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@concat(X, Y)", "@startsWith(X, Y)", "@endsWith(X, Y)", "@indexOf(X, Y)", "@lastIndexOf(X, Y)",
                "@split(X, Y)", "@replace(X, Y, 'a')", "@contains(X, Y)", "@equals(X, Y)", "@union(X, Y)",
                "@intersection(X, Y)", "@join(X, Y)", "@take(X, Y)", "@removeProperty(X, Y)", "@X?[Y]"
            })
    void ofTwoArguments(String expression) {
        for (String one : VALUES) {
            for (String other : VALUES) {
                check(expression.replace("X", "dataset().x").replace("Y", "dataset().y"), "dataset", one, other);
            }
        }
    }

    private static void check(String expression, String key, String one, String other) {
        assertThat(ENGINES.evaluate(expression, "{\"" + key + "\": {\"x\": " + one + ", \"y\": " + other + "}}"))
                .isNotEmpty();
    }
}
