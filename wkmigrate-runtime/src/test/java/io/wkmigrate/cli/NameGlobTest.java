package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameGlobTest {

    @ParameterizedTest
    @CsvSource({
        "Load, load, true",
        "PIPELINE*, pipeline_in, true",
        "*in*, MAIN LINE, true",
        "l?ad, Load, true",
        "l?ad, Lad, false",
        "Load, Loader, false",
        "a.c, abc, false",
        "[x](*), [X](1), true",
        "größe*, GRÖSSE, false",
        "größe*, GRÖßE 1, true"
    })
    void matchesWholeNamesIgnoringCase(String glob, String name, boolean matches) {
        assertThat(NameGlob.of(glob).test(name)).isEqualTo(matches);
    }
}
