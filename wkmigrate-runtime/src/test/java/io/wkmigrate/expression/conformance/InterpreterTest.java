package io.wkmigrate.expression.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.expression.function.Functions;
import io.wkmigrate.expression.python.PythonLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterpreterTest {

    private static final Interpreter PYTHON = start(30);

    @AfterAll
    static void end() {
        PYTHON.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    9223372036854775807       | 9223372036854775807
                    5.0                       | 5.0
                    1e300 * 1e10              | Infinity
                    float("nan")              | NaN
                    -0.0                      | -0.0
                    "\\ud83d"                 | "\\uD83D"
                    "\\U0001f600\\u2028"      | "\\uD83D\\uDE00\\u2028"
                    {"b": [1, None], "a": {}} | {"members":[["b",[1,null]],["a",{"members":[]}]]}
                    """)
    void valuesComeBackAsTheyAre(String code, String value) throws IOException, InvalidCaseException {
        assertThat(ask(code).path("value").toString())
                .isEqualTo(CaseJson.read(value).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 +",
                "nothing",
                "(1, 2)",
                "{1: 2}",
                "1 << 63",
                "b''",
                "1 / 0",
                "values.text()",
                "[0][1]",
                "int",
                "__import__('nowhere')",
                "(lambda f: f(f))(lambda f: f(f))"
            })
    void whatIsNoValueAndNoFailureOfTheLanguageIsAFault(String code) throws IOException {
        assertThat(ask(code).has("value")).isFalse();
        assertThat(ask(code).has("problem")).isFalse();
        assertThat(ask(code).path("message").asText()).isNotEmpty();
    }

    @Test
    void aFailureOfTheLanguageHasItsProblem() throws IOException {
        assertThat(ask("activity('a')").path("problem").asText()).isEqualTo("missing-activity");
    }

    @Test
    void theEndOfTheInterpreterIsToldWithWhatItSaid() {
        try (Interpreter python = start(30)) {
            String code = "print('last words', file=__import__('sys').stderr, flush=True) or __import__('os')._exit(9)";

            assertThatThrownBy(() -> python.ask(request(code)))
                    .isInstanceOf(BrokenInterpreterException.class)
                    .hasMessage("Python ended with exit code 9. last words");
        }
    }

    @Test
    void anInterpreterThatHangsIsTold() {
        try (Interpreter python = start(1)) {
            assertThatThrownBy(() -> python.ask(request("__import__('time').sleep(60)")))
                    .isInstanceOf(BrokenInterpreterException.class)
                    .hasMessage("Python did not answer within 1 seconds.");
        }
    }

    @Test
    void noPythonIsToldWithTheNameThatWasTried() {
        assertThatThrownBy(() -> PythonEngine.start(Functions.builtIn(), PythonLibrary.builtIn(), "/nowhere/python3"))
                .isInstanceOf(NoPythonException.class)
                .hasMessage("Python cannot be started as '/nowhere/python3'.");
    }

    @Test
    void aProgramThatIsNotPythonIsTold() {
        assertThatThrownBy(() -> PythonEngine.start(Functions.builtIn(), PythonLibrary.builtIn(), "true"))
                .isInstanceOf(NoPythonException.class)
                .hasMessage("Python cannot be started as 'true'.");
    }

    private static Interpreter start(long secondsPerAnswer) {
        try {
            return Interpreter.start("python3", secondsPerAnswer);
        } catch (IOException e) {
            throw new UncheckedIOException("Python 3.10 is needed for this test", e);
        }
    }

    private static JsonNode ask(String code) throws IOException {
        return PYTHON.ask(request(code));
    }

    private static ObjectNode request(String code) {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("code", code);
        request.putArray("modules").add("values");
        PythonLibrary.builtIn().files(Set.of("values", "errors")).forEach(request.putObject("files")::put);
        request.putObject("context");
        return request;
    }
}
