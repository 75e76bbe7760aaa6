package io.wkmigrate.api.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "recursiv, recursive",
        "recursivee, recursive",
        "recursife, recursive",
        "rceursive, recursive",
        "RECURSIVX, recursive",
        "folderpath, folderPath",
        "flder, folder",
    })
    void nearNamesAreOffered(String word, String meant) {
        assertThat(Spelling.didYouMean(word, List.of("folder", "folderPath", "recursive", "store")))
                .isEqualTo(" Did you mean \"" + meant + "\"?");
    }

    @ParameterizedTest
    @CsvSource({"quantity", "st", "prefix"})
    void namesThatAreNotNearAreNotOffered(String word) {
        assertThat(Spelling.didYouMean(word, List.of("folder", "folderPath", "recursive", "store")))
                .isEmpty();
    }

    @Test
    void amongEquallyNearNamesTheFirstInTheAlphabetIsOffered() {
        assertThat(Spelling.didYouMean("bat", List.of("rat", "cat", "eat"))).isEqualTo(" Did you mean \"cat\"?");
    }
}
