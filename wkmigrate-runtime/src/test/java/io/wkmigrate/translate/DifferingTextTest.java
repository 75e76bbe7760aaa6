package io.wkmigrate.translate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DifferingTextTest {

    @Test
    void whatTheTextsHaveInCommonIsLeftOutByWholeWords() {
        assertThat(DifferingText.of("read the orders daily", "read the invoices daily"))
                .isEqualTo(new DifferingText("…orders…", "…invoices…"));
    }

    @Test
    void aLongTextIsCutBetweenCharactersOfAnyPlane() {
        String cut = DifferingText.of("", "x" + "😀".repeat(500)).after();

        assertThat(cut).isEqualTo("x" + "😀".repeat(399) + "…");
    }
}
