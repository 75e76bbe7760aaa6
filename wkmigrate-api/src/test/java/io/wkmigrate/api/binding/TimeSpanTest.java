package io.wkmigrate.api.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSpanTest {

    @ParameterizedTest
    @CsvSource({
        "0.12:00:00, PT12H",
        "7.00:00:00, PT168H",
        "7.00:00:01, PT168H1S",
        "0.00:10:00, PT10M",
        "0.1:00:00, PT1H",
        "01:00:00, PT1H",
        "1:00:00, PT1H",
        "00.00:30:00, PT30M",
        "' 00:00:30 ', PT30S",
        "00:30, PT30M",
        "00:00:00.5000000, PT0S",
        "23:59:59, PT23H59M59S",
        "99999999.00:00:00, PT2399999976H",
    })
    void spellingsThatFactoriesUse(String text, Duration span) {
        assertThat(TimeSpan.parse(text)).contains(span);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12",
                "24:00:00",
                "00:60:00",
                "00:00:60",
                "-00:10:00",
                "1d",
                "PT1H",
                "1.2.00:00:00",
                "٠١:٠٠:٠٠",
                "1:2:3:4"
            })
    void otherTextIsNoTimeSpan(String text) {
        assertThat(TimeSpan.parse(text)).isEmpty();
    }
}
