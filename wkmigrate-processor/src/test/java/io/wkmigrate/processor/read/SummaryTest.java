package io.wkmigrate.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    One. Two.                               | One.
                    No full stop                            | No full stop
                    Version 1.2 runs. More.                 | Version 1.2 runs.
                    Takes {@code a.b} and {@literal <x>}.   | Takes a.b and <x>.
                    See {@link Object} now.                 | See Object now.
                    See {@link Object#wait the wait} now.   | See the wait now.
                    See {@linkplain #own own} now.          | See own now.
                    See {@link #own} now.                   | See own now.
                    Is <em>bold</em>.<p>Next.               | Is bold.
                    Costs $1 \\ month.                      | Costs $1 \\ month.
                    """)
    void firstSentence(String comment, String summary) {
        assertThat(Summary.of(comment)).isEqualTo(summary);
    }

    @Test
    void linesAreJoinedAndBlockTagsEndTheText() {
        assertThat(Summary.of(" Runs\n   a notebook\n\n @see Object\n")).isEqualTo("Runs a notebook");
    }

    @Test
    void noCommentIsNoSummary() {
        assertThat(Summary.of(null)).isEmpty();
    }
}
