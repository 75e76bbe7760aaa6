package io.wkmigrate.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {

    @ParameterizedTest
    @CsvSource({
        "PL_*, pl_load, true",
        "PL_*, PL_, true",
        "PL_*, XPL_load, false",
        "*, any name, true",
        "*, '', true",
        "'', '', true",
        "'', a, false",
        "?, '', false",
        "?, 😀, true",
        "??, 😀, false",
        "*ab, aab, true",
        "*ab, abab, true",
        "*ab, aba, false",
        "a*b*c, axxbxbxc, true",
        "a*b*c, axxcxxb, false",
        "a**c, ac, true",
        "a*?c, ac, false",
        "a.c, abc, false",
        "(a|b)[c], (A|B)[C], true",
        "INGEST, ingest, true",
        "ΣΑΣ, σας, true",
        "straße, STRASSE, false"
    })
    void starsAreAnyTextQuestionMarksOneCharacterAndAllElseItself(String pattern, String name, boolean fits) {
        assertThat(NamePattern.of(pattern).matches(name)).isEqualTo(fits);
    }

    /** There are more ways to share the name among the stars than anybody can try. */
    @Test
    void manyStarsTakeNoTime() {
        NamePattern pattern = NamePattern.of("*a".repeat(100) + "b");

        boolean fits = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> pattern.matches("a".repeat(5000)));

        assertThat(fits).isFalse();
    }
}
