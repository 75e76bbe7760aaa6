package io.wkmigrate.expression.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.emit.Python;
import io.wkmigrate.expression.python.JoinedText.Computed;
import io.wkmigrate.expression.python.JoinedText.Fixed;
import io.wkmigrate.python.CPython;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that is put together must be the same text in Python, whatever it holds, and never become anything but text. */
class JoinedTextTest {

    /** The value, and what the source consists of: nothing but texts, fields and calls of {@code get}. */
    private static final String EVALUATE = """
            import ast
            tree = ast.parse(given["source"], mode="eval")
            shape = sorted({type(node).__name__ for node in ast.walk(tree)})
            fields = [node for node in ast.walk(tree) if isinstance(node, ast.FormattedValue)]
            names = {"x": "<x>", "get": lambda value, key: value + key}
            answer = {
                "value": eval(compile(tree, "source", "eval"), names),
                "shape": shape,
                "plain": all(field.conversion == -1 and field.format_spec is None for field in fields),
                "calls": sum(isinstance(node, ast.Call) for node in ast.walk(tree)),
            }
            """;

    private static final List<String> SHAPE =
            List.of("Add", "BinOp", "Call", "Constant", "Expression", "FormattedValue", "JoinedStr", "Load", "Name");

    private static final Computed X = computed(Python.name("x"));

    static List<String> hostile() {
        return Stream.of(
                        "¦ ¦'¦\"¦'\"¦\"\"'¦\"\"\"¦'''¦\\¦\\\\\"¦\\'¦\\n¦\\N{DASH}¦\\x4",
                        "{¦}¦{{¦}}¦{}¦{x}¦{{x}}¦{x!r}¦{x:>9}¦{x=}¦!r¦!r}¦:¦:>9¦=¦#¦# x",
                        "\n¦\r¦\r\n¦\t¦\u000b¦\f¦\0¦\u001b¦\u007f¦\u0085¦\u00a0¦é¦\u2028¦\u2029¦\u202e¦\ufeff¦\uffff",
                        "\ud83d\ude00¦\ud800¦\udc00¦\udc00\ud800",
                        "a\nimport os¦\"); import os; (\"¦' + x + '¦f\"{x}\"¦%s¦$x¦${x}¦{{job.id}}")
                .flatMap(each -> Stream.of(each.split("¦", -1)))
                .toList();
    }

    @BeforeEach
    void pythonIsNeeded() {
        assumeTrue(CPython.isInstalled(), "There is no python3 on the PATH");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void textStandsForItselfBeforeBetweenAndAfterWhatIsComputed(String text) {
        check("<x>" + text, X, new Fixed(text));
        check(text + "<x>", new Fixed(text), X);
        check("<x>" + text + "<x>", X, new Fixed(text), X);
        check(text + "<x>" + text, new Fixed(text), X, new Fixed(text));
        check(text + text, new Fixed(text), new Fixed(text));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void textStandsForItselfInsideWhatIsComputed(String text) {
        Computed call = computed(Python.call("get", Python.name("x"), Python.text(text)));

        check("a<x>" + text, new Fixed("a"), call);
        check("\"a\"<x>" + text + "{}", new Fixed("\"a\""), call, new Fixed("{}"));
        check("<x>" + text + "<x>" + text, call, call);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void textStandsForItselfNextToOtherText(String text) {
        for (String other : hostile()) {
            check(other + "<x>" + text + "<x>" + other, new Fixed(other), X, new Fixed(text), X, new Fixed(other));
        }
    }

    @Test
    void halvesOfACharacterThatMeetBecomeTheCharacter() {
        check("<x>\ud83d\ude00", X, new Fixed("\ud83d"), new Fixed("\ude00"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    year=         | f"year={x}{get(x, 'k')}"
                    it's          | f"it's{x}{get(x, 'k')}"
                    {a}           | f"{{a}}{x}{get(x, 'k')}"
                    say "no"      | 'say "no"' + x + get(x, "k")
                    """)
    void anFStringIsWrittenWherePython310AndTheFormattersTakeIt(String text, String source) {
        Computed call = computed(Python.call("get", Python.name("x"), Python.text("k")));

        assertThat(new JoinedText(List.of(new Fixed(text), X, call)).python().source())
                .isEqualTo(source);
    }

    @Test
    void textWithDoubleQuotesStandsInSingleOnes() {
        assertThat(new JoinedText(List.of(new Fixed("say \"no\" to "), X))
                        .python()
                        .source())
                .isEqualTo("f'say \"no\" to {x}'");
    }

    private static Computed computed(Python text) {
        return new Computed(text, text);
    }

    private static void check(String value, JoinedText.Part... parts) {
        String source = new JoinedText(List.of(parts)).python().source();
        long calls = List.of(parts).stream()
                .filter(each -> each instanceof Computed computed && !computed.equals(X))
                .count();

        JsonNode answer = CPython.answer(EVALUATE, Map.of("source", source));

        assertThat(answer.path("value").textValue()).as(source).isEqualTo(value);
        assertThat(answer.path("plain").booleanValue()).as(source).isTrue();
        assertThat(answer.path("calls").longValue()).as(source).isEqualTo(calls);
        assertThat(answer.path("shape"))
                .as(source)
                .allSatisfy(each -> assertThat(SHAPE).contains(each.textValue()));
    }
}
