package io.wkmigrate.expression.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.expression.ExpressionParser;
import io.wkmigrate.api.expression.Node;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.expression.python.PythonEmitter;
import io.wkmigrate.expression.python.PythonReferences;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where Python does the same as ADF for the types at hand, text and collection functions are plain Python. */
class PlainPythonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        @split(variables('text'), ',')           | text.split(",")
        @split(variables('text'), '')            | texts.split(text, "")
        @split(variables('any'), ',')            | texts.split(any, ",")
        @replace(variables('text'), 'a', 'b')    | text.replace("a", "b")
        @startsWith(variables('text'), '/')      | text.startswith("/")
        @endsWith(variables('text'), '_1.')      | text.endswith("_1.")
        @endsWith(variables('text'), '.csv')     | texts.ends_with(text, ".csv")
        @startsWith(variables('text'), 'é')      | texts.starts_with(text, "\\xe9")
        @contains(variables('text'), 'x')        | "x" in text
        @contains(variables('array'), 'x')       | "x" in array
        @contains(variables('object'), 'x')      | "x" in object
        @contains(variables('array'), 1)         | lists.contains(array, 1)
        @contains(variables('any'), 'x')         | lists.contains(any, "x")
        @length(variables('array'))              | len(array)
        @length(variables('text'))               | lists.length(text)
        @empty(variables('text'))                | not text
        @empty(variables('any'))                 | lists.empty(any)
        @toUpper(variables('text'))              | texts.to_upper(text)
        @concat('a', variables('text'))          | f"a{text}"
        @substring(variables('text'), 1)         | texts.substring_from(text, 1)
        @substring(variables('text'), 1, 2)      | texts.substring(text, 1, 2)
        """)
    void isWrittenWhereItIsTheSame(String expression, String python) {
        assertThat(new PythonEmitter(Functions.builtIn(), new Variables())
                        .emit(ExpressionParser.parse(expression))
                        .source())
                .isEqualTo(python);
    }

    /** Variables that are named after their types. */
    private record Variables() implements PythonReferences {

        private static final Map<String, Type> TYPES =
                Map.of("text", Type.TEXT, "array", Type.ARRAY, "object", Type.OBJECT, "any", Type.ANY);

        @Override
        public Optional<Python> python(Node node) {
            return name(node).map(Python::name);
        }

        @Override
        public Optional<Type> type(Node node) {
            return name(node).map(TYPES::get);
        }

        private static Optional<String> name(Node node) {
            return node instanceof Node.Call call
                            && call.name().equals("variables")
                            && call.arguments().get(0) instanceof Node.Literal name
                    ? Optional.of(name.value().textValue())
                    : Optional.empty();
        }
    }
}
