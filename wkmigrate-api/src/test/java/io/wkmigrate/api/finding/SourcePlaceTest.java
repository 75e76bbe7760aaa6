package io.wkmigrate.api.finding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcePlaceTest {

    private static final SourcePlace FILE = SourcePlace.of("pipeline/p.json");

    @Test
    void fileAsAWholeHasTheEmptyPointer() {
        assertThat(FILE.pointer()).isEmpty();
        assertThat(FILE).hasToString("pipeline/p.json#");
    }

    @Test
    void placeIsPrintedAsFileAndPointer() {
        assertThat(FILE.child("properties").child("activities").child(2).child("name"))
                .hasToString("pipeline/p.json#/properties/activities/2/name");
    }

    @ParameterizedTest
    @CsvSource({"a/b, /a~1b", "a~b, /a~0b", "~1, /~01", "'', /", "/~/, /~1~0~1", "ü, /ü"})
    void namesAreEscapedAsRfc6901Says(String name, String pointer) {
        assertThat(FILE.child(name).pointer()).isEqualTo(pointer);
        assertThat(JsonPointer.compile(pointer).getMatchingProperty()).isEqualTo(name);
    }

    @Test
    void placesAreEqualByFileAndPath() {
        assertThat(FILE.child("a").child(0))
                .isEqualTo(SourcePlace.of("pipeline/p.json").child("a").child("0"))
                .hasSameHashCodeAs(SourcePlace.of("pipeline/p.json").child("a").child("0"))
                .isNotEqualTo(FILE.child("b").child(0))
                .isNotEqualTo(SourcePlace.of("other.json").child("a").child(0));
    }
}
