package io.wkmigrate.api.binding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectReaderTest {

    private final Ledger ledger = new Ledger();

    @Test
    void namesMatchIgnoringCaseInEveryLocale() {
        ObjectReader in = ledger.open("{\"FILEPATH\": \"a\", \"İ\": 1}");
        assertThat(in.<String>required("filePath", Readers.TEXT)).isEqualTo("a");
        in.close();
        assertThat(ledger.entries).containsExactly("unhandled /İ");
    }

    @Test
    void requiredMemberThatIsMissingIsReportedAtTheObject() {
        assertThat(ledger.open("{}").<String>required("path", Readers.TEXT)).isNull();
        assertThat(ledger.entries).containsExactly("WKM-2001 : The property \"path\" is missing.");
    }

    @Test
    void requiredMemberThatIsNullIsMissing() {
        assertThat(ledger.open("{\"path\": null}").<String>required("path", Readers.TEXT))
                .isNull();
        assertThat(ledger.entries).containsExactly("WKM-2001 : The property \"path\" is missing.");
        assertThat(ledger.bound).isEqualTo(1);
    }

    @Test
    void illTypedMemberIsReportedAtItsOwnPlaceAndNotAsMissing() {
        assertThat(ledger.open("{\"path\": {}}").<String>required("path", Readers.TEXT))
                .isNull();
        assertThat(ledger.entries).containsExactly("WKM-2002 /path: Expected text and found object.");
    }

    @Test
    void optionalMembersMayBeAbsentOrNull() {
        ObjectReader in = ledger.open("{\"a\": null, \"b\": null, \"c\": null}");
        assertThat(in.optional("a", Readers.TEXT)).isEmpty();
        assertThat(in.list("b", Readers.TEXT)).isEmpty();
        assertThat(in.map("c", Readers.TEXT)).isEmpty();
        assertThat(in.optional("d", Readers.TEXT)).isEmpty();
        assertThat(in.optionalInt("e")).isEmpty();
        assertThat(in.list("f", Readers.TEXT)).isEmpty();
        assertThat(in.map("g", Readers.TEXT)).isEmpty();
        assertThat(ledger.entries).isEmpty();
        assertThat(ledger.bound).isEqualTo(3);
    }

    @Test
    void optionalWholeNumber() {
        assertThat(ledger.open("{\"a\": 4}").optionalInt("A")).hasValue(4);
    }

    @Test
    void secondMemberOfANameIgnoringCaseIsReported() {
        ObjectReader in = ledger.open("{\"path\": \"first\", \"Path\": {\"x\": 1, \"y\": 2}}");
        assertThat(in.<String>required("path", Readers.TEXT)).isEqualTo("first");
        in.close();
        assertThat(ledger.entries).containsExactly("unhandled /Path");
        assertThat(ledger.unhandled).isEqualTo(2);
    }

    @Test
    void membersAreTakenOnce() {
        ObjectReader in = ledger.open("{\"a\": \"x\"}");
        assertThat(in.optional("a", Readers.TEXT)).contains("x");
        assertThat(in.optional("a", Readers.TEXT)).isEmpty();
        assertThat(ledger.bound).isEqualTo(1);
    }

    @Test
    void declaredMembersAreCountedWithTheReason() {
        ObjectReader in = ledger.open("{\"a\": [1, 2], \"b\": 1, \"c\": {}, \"d\": 1}");
        in.declare("A", "it is old");
        in.declare("absent", "it is never there");
        in.declareRest("nobody needs it");
        in.close();
        assertThat(ledger.entries)
                .containsExactly(
                        "declared /a: it is old",
                        "declared /b: nobody needs it",
                        "declared /c: nobody needs it",
                        "declared /d: nobody needs it");
        assertThat(ledger.declared).isEqualTo(5);
    }

    @Test
    void leftoversAreReportedWithEscapedPointersInSourceOrder() {
        ledger.open("{\"b/c\": 1, \"a~b\": 2, \"\": 3, \"ü ä\": 4}").close();
        assertThat(ledger.entries)
                .containsExactly("unhandled /b~1c", "unhandled /a~0b", "unhandled /", "unhandled /ü ä");
    }

    @Test
    void closingTwiceReportsOnce() {
        ObjectReader in = ledger.open("{\"a\": 1}");
        in.close();
        in.close();
        assertThat(ledger.unhandled).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = "[1, 2] | 2\n\"text\" | 1\n5 | 1")
    void whatIsNoObjectIsReadAsAnEmptyOneAndReported(String json, int leaves) {
        ObjectReader in = ledger.open(json);
        assertThat(in.optional("a", Readers.TEXT)).isEmpty();
        in.close();
        assertThat(ledger.entries).containsExactly("unhandled ");
        assertThat(ledger.unhandled).isEqualTo(leaves);
    }

    @ParameterizedTest
    @CsvSource({"{}", "null"})
    void nothingToReadIsNothingToReport(String json) {
        ledger.open(json).close();
        assertThat(ledger.entries).isEmpty();
        assertThat(ledger.bound).isEqualTo(1);
    }
}
