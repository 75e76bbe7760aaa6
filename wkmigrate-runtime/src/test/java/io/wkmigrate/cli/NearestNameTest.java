package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

    private static final List<String> KNOWN = List.of("assess", "convert", "explain", "version");

    @Test
    void isTheOneWithTheFewestChangedLetters() {
        assertThat(NearestName.of("convret", KNOWN)).contains("convert");
        assertThat(NearestName.of("versoin", KNOWN)).contains("version");
    }

    @Test
    void ignoresCaseInEveryLocale() {
        assertThat(NearestName.of("EXPLAIN", KNOWN)).contains("explain");
    }

    @Test
    void isNotGuessedWhenNothingIsNear() {
        assertThat(NearestName.of("deploy", KNOWN)).isEmpty();
        assertThat(NearestName.suggestion("deploy", KNOWN)).isEmpty();
    }
}
