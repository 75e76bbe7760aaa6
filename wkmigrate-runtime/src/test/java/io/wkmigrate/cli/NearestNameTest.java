package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

    private static final List<String> KNOWN = List.of("assess", "convert", "explain", "version");

    @Test
    void isSuggestedInASentenceBehindAMessage() {
        assertThat(NearestName.suggestion("convret", KNOWN)).isEqualTo(" Did you mean 'convert'?");
    }

    @Test
    void ignoresCaseInEveryLocale() {
        assertThat(NearestName.suggestion("EXPLAIN", KNOWN)).isEqualTo(" Did you mean 'explain'?");
    }

    @Test
    void isNotGuessedWhenNothingIsNear() {
        assertThat(NearestName.suggestion("deploy", KNOWN)).isEmpty();
    }
}
