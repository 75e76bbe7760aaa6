package io.wkmigrate.api.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each type accepts, and what is said of what it does not. */
class ReadersTest {

    private enum Order {
        FIRST_IN,
        LAST_IN,
        ISOLATED
    }

    private final Ledger ledger = new Ledger();

    private void rejected(ValueReader<?> reader, String json, String message) {
        assertThat(ledger.<Object>read(reader::read, json)).isNull();
        assertThat(ledger.entries).containsExactly("WKM-2002 /it: " + message);
        assertThat(ledger.bound).isEqualTo(Ledger.leaves(Ledger.json(json)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = "\"a\" | a\n1 | 1\n1.5 | 1.5\ntrue | true\n\"  a \" | '  a '")
    void textTakesScalars(String json, String text) {
        assertThat(ledger.read(Readers.TEXT, json)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"[], array", "{}, object", "null, null"})
    void textTakesNothingElse(String json, String found) {
        rejected(Readers.TEXT, json, "Expected text and found " + found + ".");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false", "'\"True\"', true", "'\"FALSE\"', false"})
    void flags(String json, boolean flag) {
        assertThat(ledger.read(Readers.FLAG, json)).isEqualTo(flag);
    }

    @ParameterizedTest
    @CsvSource({"1, number", "'\"yes\"', string", "'\"\"', string"})
    void noFlags(String json, String found) {
        rejected(Readers.FLAG, json, "Expected a boolean and found " + found + ".");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "-3, -3", "'\" 7 \"', 7", "1.0, 1", "1e2, 100", "2147483647, 2147483647"})
    void wholeNumbers(String json, int number) {
        assertThat(ledger.read(Readers.INTEGER, json)).isEqualTo(number);
        assertThat(ledger.read(Readers.LONG, json)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "2147483648", "1e400", "\"1e999999999\"", "\"x\"", "\"\"", "true", "\"0x10\""})
    void noWholeNumbers(String json) {
        assertThat(ledger.read(Readers.INTEGER, json)).isNull();
        assertThat(ledger.entries).singleElement().asString().contains("Expected a whole number");
    }

    @Test
    void numbers() {
        assertThat(ledger.read(Readers.NUMBER, "1.5")).isEqualTo(1.5);
        assertThat(ledger.read(Readers.NUMBER, "\"2\"")).isEqualTo(2.0);
        assertThat(ledger.read(Readers.LONG, "9223372036854775807")).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void numberThatIsNoDoubleIsNoNumber() {
        rejected(Readers.NUMBER, "\"1e999\"", "Expected a number and found string.");
    }

    @Test
    @Timeout(5)
    void endlessDigitsAreNoNumber() {
        assertThat(ledger.read(Readers.INTEGER, "\"" + "9".repeat(5_000_000) + "\""))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"FIRST_IN\"', FIRST_IN",
        "'\"FirstIn\"', FIRST_IN",
        "'\"firstin\"', FIRST_IN",
        "'\"last_in\"', LAST_IN",
        "'\"isolated\"', ISOLATED",
        "'\"Isolated\"', ISOLATED"
    })
    void constantsIgnoreCaseAndUnderscores(String json, Order order) {
        assertThat(ledger.read(Readers.enumeration(Order.class), json)).isEqualTo(order);
    }

    @Test
    void unknownConstantIsReportedWithTheKnownOnes() {
        rejected(
                Readers.enumeration(Order.class),
                "\"Middle\"",
                "Expected one of [FIRST_IN, LAST_IN, ISOLATED] and found string.");
    }

    @Test
    void listsLeaveOutWhatDoesNotFit() {
        assertThat(ledger.read(Readers.list(Readers.INTEGER), "[1, \"a\", null, 3, {}]"))
                .containsExactly(1, 3);
        assertThat(ledger.entries)
                .containsExactly(
                        "WKM-2002 /it/1: Expected a whole number and found string.",
                        "WKM-2002 /it/2: Expected a whole number and found null.",
                        "WKM-2002 /it/4: Expected a whole number and found object.");
        assertThat(ledger.bound).isEqualTo(5);
    }

    @Test
    void mapsKeepOrderAndLeaveOutWhatDoesNotFit() {
        assertThat(ledger.read(Readers.map(Readers.FLAG), "{\"z\": true, \"b/c~\": 1, \"a\": false}"))
                .containsExactly(Map.entry("z", true), Map.entry("a", false));
        assertThat(ledger.entries).containsExactly("WKM-2002 /it/b~1c~0: Expected a boolean and found number.");
    }

    @Test
    void emptyContainersCountAsOneLeaf() {
        assertThat(ledger.read(Readers.list(Readers.TEXT), "[]")).isEmpty();
        assertThat(ledger.read(Readers.map(Readers.TEXT), "{}")).isEmpty();
        assertThat(ledger.read(Readers.SCOPE, "[]").activities()).isEmpty();
        assertThat(ledger.bound).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": [1, 2]}", "\"text\"", "null"})
    void listOfSomethingElseIsReportedOnce(String json) {
        assertThat(ledger.read(Readers.list(Readers.TEXT), json)).isNull();
        assertThat(ledger.entries).singleElement().asString().contains("Expected a list");
        assertThat(ledger.bound).isEqualTo(Ledger.leaves(Ledger.json(json)));
    }

    @Test
    void resultsCannotBeChanged() {
        assertThat(ledger.read(Readers.list(Readers.TEXT), "[\"a\"]")).isUnmodifiable();
        Map<String, String> map = ledger.read(Readers.map(Readers.TEXT), "{\"a\": \"b\"}");
        assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void mapOfValuesMayHoldNull() {
        Map<String, Value<JsonNode>> map = ledger.read(Readers.map(Readers.anyValue()), "{\"a\": null}");
        assertThat(map.get("a").literal().orElseThrow().isNull()).isTrue();
    }

    @Test
    void scopesTakeActivitiesAsTheyAre() {
        var scope = ledger.read(Readers.SCOPE, "[{\"name\": \"A\"}, {\"name\": \"B\"}]");
        assertThat(scope.activities())
                .containsExactly(Ledger.json("{\"name\": \"A\"}"), Ledger.json("{\"name\": \"B\"}"));
        assertThat(ledger.bound).isZero();
        assertThat(ledger.entries).containsExactly("scope /it");
    }

    @Test
    void scopeMustBeAList() {
        rejected(Readers.SCOPE, "{\"name\": \"A\"}", "Expected a list of activities and found object.");
    }

    @Test
    void durationsComeInAdfsSpellings() {
        assertThat(ledger.read(Readers.list(Readers.DURATION), "[\"7.00:00:00\", \"00:10:00\"]"))
                .isEqualTo(List.of(Duration.ofDays(7), Duration.ofMinutes(10)));
    }
}
