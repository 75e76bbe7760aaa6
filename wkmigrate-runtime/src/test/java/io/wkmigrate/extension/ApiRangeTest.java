package io.wkmigrate.extension;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which versions of the API a range means. */
class ApiRangeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1.0,2)|1|0|true",
                "[1.0,2)|1|99|true",
                "[1.0,2)|2|0|false",
                "[1.0,2)|0|9|false",
                "[1.3,2)|1|2|false",
                "[1.3,2)|1|3|true",
                "(1.3,2)|1|3|false",
                "(1.3,2)|1|4|true",
                "[1.0,2]|2|0|true",
                "[1.0,2]|2|1|false",
                "[1,1.10)|1|9|true",
                "[1,1.10)|1|10|false",
            })
    void aRangeHasTwoEndsThatAreInItOrNot(String range, int major, int minor, boolean included) {
        assertThat(ApiRange.of(range))
                .hasValueSatisfying(
                        each -> assertThat(each.includes(major, minor)).isEqualTo(included));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1.0",
                "[1.0]",
                "[1.0,)",
                "[1.0,2",
                "1.0,2)",
                "[1.0.3,2)",
                "[a,b)",
                "[1.0, 2)",
                "[99999999999,2)"
            })
    void anythingElseIsNoRange(String text) {
        assertThat(ApiRange.of(text)).isEmpty();
    }
}
