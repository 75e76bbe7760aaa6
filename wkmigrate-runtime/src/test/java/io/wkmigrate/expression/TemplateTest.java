package io.wkmigrate.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.expression.Template.Part;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Interpolated text (section 2 of the language reference). Parts are shown as text, expressions between angle brackets. */
class TemplateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "a/@{x}.csv             | a/<x>.csv",
                "@{x}@{y}               | <x><y>",
                "@{x}                   | <x>",
                "me@x.org               | me@x.org",
                "a @@{x} b              | a @{x} b",
                "@@{x}@{y}              | @{x}<y>",
                "{@{x}}                 | {<x>}",
                "@{concat('}', 'a''}')} | <concat('}', 'a''}')>",
                "@{json('{\"a\": 1}')}  | <json('{\"a\": 1}')>"
            })
    void textIsCutIntoTextAndExpressions(String text, String parts) {
        assertThat(Template.parse(text).orElseThrow().parts().stream()
                        .map(TemplateTest::shown)
                        .collect(Collectors.joining()))
                .isEqualTo(parts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@{x", "a @{concat('}'", "@{'}"})
    void anExpressionThatIsNotClosedIsAnError(String text) {
        assertThat(Template.parse(text)).isEmpty();
    }

    /** The text of ADF is not trusted: it may be long. */
    @Test
    void aLongTextIsCutWithoutRecursion() {
        assertThat(Template.parse("@{x}".repeat(100_000)).orElseThrow().parts()).hasSize(100_000);
    }

    private static String shown(Part part) {
        return part.expression() ? "<" + part.text() + ">" : part.text();
    }
}
