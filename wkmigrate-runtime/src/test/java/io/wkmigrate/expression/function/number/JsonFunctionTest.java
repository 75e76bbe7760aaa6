package io.wkmigrate.expression.function.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.expression.BothEngines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code json} makes of text (sections 6 and 8.4), in both engines. */
class JsonFunctionTest {

    private static final BothEngines ENGINES = new BothEngines();

    @AfterAll
    static void stop() {
        ENGINES.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        9223372036854775807             | 9223372036854775807
        -9223372036854775808            | -9223372036854775808
        9007199254740993                | 9007199254740993
        1.0                             | 1.0
        1e2                             | 100.0
        -0                              | 0
        [1, 5.0]                        | [1,5.0]
        {"b": 1, "a": 2}                | {"b":1,"a":2}
        {"a": 1, "b": 2, "a": 3}        | {"a":3,"b":2}
        {"a": 1, "A": 2}                | {"a":1,"A":2}
        "\\u00e9\\ud83d\\ude00\\/"      | "é😀/"
        null                            | null
        """)
    void readsJson(String text, String expected) {
        assertThat(json(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,]",
                "[1 2]",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "[1] x",
                "1 2",
                "01",
                "1.",
                ".5",
                "+1",
                "-",
                "NaN",
                "Infinity",
                "-Infinity",
                "TRUE",
                "nul",
                "\"a",
                "\"\\x\"",
                "/* c */ 1",
                "9223372036854775808",
                "-9223372036854775809",
                "1e999",
                "[1e999]",
                "\uFEFF1",
                "\u00A01"
            })
    void refusesWhatIsNoJsonOrOutOfRange(String text) {
        assertThat(json(text)).isEqualTo("!conversion");
    }

    /** Texts with line breaks are put into JSON by {@code concat}, and .NET reads that. */
    @Test
    void readsLineBreaksInStrings() {
        assertThat(json("\"a\nb\tc\"")).isEqualTo("\"a\\nb\\tc\"");
    }

    @Test
    void readsNestingUpToABound() {
        assertThat(json("[".repeat(250) + "]".repeat(250))).startsWith("[[[[");
        assertThat(json("[".repeat(251) + "]".repeat(251))).isEqualTo("!conversion");
        assertThat(json("{\"a\":".repeat(1_000))).isEqualTo("!conversion");
        assertThat(json("\"" + "[".repeat(300) + "\"")).startsWith("\"[[");
        assertThat(json("[" + "[],".repeat(300) + "[]]")).startsWith("[[],");
    }

    @Test
    void readsLongNumbers() {
        assertThat(json("0." + "0".repeat(2_000) + "1")).isEqualTo("0.0");
        assertThat(json("1".repeat(6_000))).isEqualTo("!conversion");
    }

    @Test
    void readsTheTextOfContentObjects() {
        assertThat(ENGINES.evaluateItem("@json(item())", "{\"$content-type\": \"text/json\", \"$content\": \"WzFd\"}"))
                .isEqualTo("[1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1", "true", "[1]", "{\"a\": 1}"})
    void convertsNothingButText(String item) {
        assertThat(ENGINES.evaluateItem("@json(item())", item)).isEqualTo("!argument-type");
    }

    private static String json(String text) {
        return ENGINES.evaluate("@json(" + BothEngines.quoted(text) + ")");
    }
}
