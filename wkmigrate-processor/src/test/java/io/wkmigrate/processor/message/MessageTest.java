package io.wkmigrate.processor.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageTest {

    @Test
    void codesAreUniqueAndInOrder() {
        assertThat(Arrays.stream(Message.values()).map(Message::code))
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @ParameterizedTest
    @EnumSource
    void textStartsWithTheCodeAndIsASentence(Message message) {
        Object[] details = {1, 2, 3, 4};
        assertThat(message.code()).matches("WKP-\\d{3}");
        assertThat(message.text(details)).startsWith(message.code() + ": ").doesNotContain("%");
    }
}
