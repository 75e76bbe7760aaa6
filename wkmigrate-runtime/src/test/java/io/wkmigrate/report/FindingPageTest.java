package io.wkmigrate.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingPageTest {

    @ParameterizedTest
    @EnumSource
    void everyCodeHasAPageThatSaysWhyAndWhatToDo(Findings code) {
        String text = PageText.of(FindingPage.of(code)).replaceAll("\\s+", " ");

        assertThat(FindingPage.find(code.code())).contains(code);
        assertThat(code.cause()).isNotBlank();
        assertThat(code.remedy()).isNotBlank();
        assertThat(text).startsWith(code.code() + ": " + code.title()).contains(code.cause(), code.remedy());
    }

    @Test
    void codesAreFoundIgnoringCaseEvenWhereTheLowerCaseOfIHasNoDot() {
        assertThat(FindingPage.find("wkm-2005")).contains(Findings.ACTIVITY_PLACEHOLDER);
    }

    @Test
    void thereIsNoPageForACodeThatDoesNotExist() {
        assertThat(FindingPage.find("WKM-0000")).isEmpty();
    }
}
