package io.wkmigrate.expression.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseFileTest {

    private static final String GOOD = """
            {"id":"add-1","expression":"@add(1,2)","context":{},"expected":3,"notes":"dialect: logic-apps; n-ary"}
            """;

    @Test
    void readsWhatACaseSays() {
        ConformanceCase only = ((CaseLine.Case) read(GOOD).get(0)).value();

        assertThat(only.id()).isEqualTo("add-1");
        assertThat(only.expression()).isEqualTo("@add(1,2)");
        assertThat(only.dialect()).isEqualTo(Dialect.LOGIC_APPS);
        assertThat(only.expected().isMetBy(value("3"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"a\", ",
                "[]",
                "7",
                "{\"id\":\"a\",\"expected\":1}",
                "{\"id\":\"a\",\"expression\":5,\"expected\":1}",
                "{\"id\":\"a\",\"expression\":\"@x\"}",
                "{\"id\":\"a\",\"expression\":\"@x\",\"expected\":1,\"error\":\"conversion\"}",
                "{\"id\":\"a\",\"expression\":\"@x\",\"expected\":1,\"context\":[]}",
                "{\"id\":\"a\",\"expression\":\"@x\",\"expected\":1,\"context\":{\"parameters\":3}}",
                "{\"id\":\"a\",\"expression\":\"@x\",\"expected\":1,\"context\":{\"parameter\":{}}}",
                "{\"id\":\"a\",\"expression\":\"@x\",\"expected\":1,\"context\":{\"utcNow\":\"today\"}}",
                "{\"id\":\"a\",\"expression\":\"@x\",\"expected\":1} {}"
            })
    void aBadLineIsToldWithItsNumberAndTheOthersAreRead(String bad) {
        List<CaseLine> lines = read(GOOD + "\n" + bad + "\n" + GOOD);

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).isInstanceOf(CaseLine.Case.class);
        assertThat(lines.get(1)).isInstanceOfSatisfying(CaseLine.Unreadable.class, line -> {
            assertThat(line.number()).isEqualTo(3);
            assertThat(line.reason()).endsWith(".");
        });
        assertThat(lines.get(2)).isInstanceOf(CaseLine.Case.class);
    }

    @Test
    void bytesThatAreNoTextSpoilOneLineOnly() {
        byte[] file = ("x\n" + GOOD).getBytes(StandardCharsets.UTF_8);
        file[0] = (byte) 0xFF;

        assertThat(CaseFile.read(file))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo(new CaseLine.Unreadable(1, "It is not UTF-8.")),
                        second -> assertThat(second).isInstanceOf(CaseLine.Case.class));
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsDoNoHarm() {
        assertThat(read("\uFEFF" + GOOD.replace("\n", "\r\n") + "\r\n"))
                .singleElement()
                .isInstanceOf(CaseLine.Case.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    2                    | 2.0                     | true
                    9007199254740993     | 9007199254740993        | true
                    9007199254740993     | 9007199254740992        | false
                    9007199254740993     | 9007199254740992.0      | false
                    {"a": 1, "b": [2]}   | {"b": [2.0], "a": 1}    | true
                    [1, 2]               | [2, 1]                  | false
                    {"a": null}          | {}                      | false
                    "a"                  | "A"                     | false
                    "1"                  | 1                       | false
                    null                 | ""                      | false
                    true                 | "true"                  | false
                    """)
    void resultsAreComparedAsTheTableSays(String expected, String actual, boolean same) throws InvalidCaseException {
        assertThat(new Expectation.Value(CaseJson.read(expected)).isMetBy(value(actual)))
                .isEqualTo(same);
    }

    @Test
    void anyFailureMeetsAnExpectedErrorButNoValueAndNoFault() {
        Expectation expected = new Expectation.Failure("conversion");

        assertThat(expected.isMetBy(new Outcome.Failure("overflow", ""))).isTrue();
        assertThat(expected.isMetBy(value("null"))).isFalse();
        assertThat(expected.isMetBy(new Outcome.Fault("NameError"))).isFalse();
    }

    private static Outcome.Value value(String json) {
        try {
            return new Outcome.Value(CaseJson.read(json));
        } catch (InvalidCaseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<CaseLine> read(String text) {
        return CaseFile.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
