package io.wkmigrate.expression.function.date;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.expression.BothEngines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conversions between Windows time zones (section 9, open question 42), in both engines. */
class ZoneConversionTest {

    private static final BothEngines ENGINES = new BothEngines();

    @AfterAll
    static void stop() {
        ENGINES.close();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            convertFromUtc('2024-07-01T12:00:00.1234567Z', 'GMT Standard Time') | 2024-07-01T13:00:00.1234567
            convertFromUtc('2024-01-01T12:00:00', 'GMT Standard Time')          | 2024-01-01T12:00:00.0000000
            convertFromUtc('2024-01-01T12:00:00', 'gmt STANDARD time')          | 2024-01-01T12:00:00.0000000
            convertFromUtc('2024-01-01T12:00:00+02:00', 'SE Asia Standard Time') | 2024-01-01T17:00:00.0000000
            convertFromUtc('2024-01-01T12:00:00', 'UTC', 'HH:mmK')              | 12:00Z
            convertFromUtc('2024-01-01T12:00:00Z', 'utc-11')                    | 2024-01-01T01:00:00.0000000
            convertFromUtc('2024-01-01T12:00:00Z', 'Nepal Standard Time', 'g')  | 1/1/2024 5:45 PM
            convertToUtc('2024-07-01T12:00:00', 'Eastern Standard Time')        | 2024-07-01T16:00:00.0000000Z
            convertToUtc('2024-07-01T12:00:00', 'UTC')                          | 2024-07-01T12:00:00.0000000Z
            convertToUtc('2024-07-01T12:00:00+02:00', 'UTC')                    | 2024-07-01T10:00:00.0000000Z
            convertTimeZone('2024-07-01T12:00:00', 'Romance Standard Time', 'Tokyo Standard Time', 's') \
            | 2024-07-01T19:00:00
            convertTimeZone('2024-07-01T12:00:00', 'India Standard Time', 'UTC') | 2024-07-01T06:30:00.0000000Z
            """)
    void convertsBetweenZones(String expression, String expected) {
        assertThat(ENGINES.evaluateText("@" + expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            2024-03-31T01:59:59.9999999 | 2024-03-31T00:59:59.9999999Z
            2024-03-31T02:00:00         | !invalid-timestamp
            2024-03-31T02:59:59.9999999 | !invalid-timestamp
            2024-03-31T03:00:00         | 2024-03-31T01:00:00.0000000Z
            2024-10-27T01:59:59.9999999 | 2024-10-26T23:59:59.9999999Z
            2024-10-27T02:00:00         | 2024-10-27T01:00:00.0000000Z
            2024-10-27T02:59:59         | 2024-10-27T01:59:59.0000000Z
            2024-10-27T03:00:00         | 2024-10-27T02:00:00.0000000Z
            """)
    void whatDoesNotExistIsAnErrorAndWhatExistsTwiceIsStandardTime(String timestamp, String expected) {
        assertThat(ENGINES.evaluateText("@convertToUtc('" + timestamp + "', 'W. Europe Standard Time')"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            convertToUtc('2024-07-01T12:00:00Z', 'Tokyo Standard Time')            | !zone-mismatch
            convertToUtc('2024-07-01T12:00:00+09:00', 'Tokyo Standard Time')       | !zone-mismatch
            convertTimeZone('2024-07-01T12:00:00Z', 'Tokyo Standard Time', 'UTC')  | !zone-mismatch
            convertFromUtc('2024-07-01', 'Europe/Berlin')                          | !invalid-time-zone
            convertFromUtc('2024-07-01', ' UTC')                                   | !invalid-time-zone
            convertFromUtc('2024-07-01', 'ındia Standard Time')                    | !invalid-time-zone
            convertTimeZone('2024-07-01', 'UTC', 'Mars')                           | !invalid-time-zone
            convertFromUtc('2024-07-01', null)                                     | !argument-type
            convertFromUtc('9999-12-31T23:59:59', 'Tokyo Standard Time')           | !out-of-range
            convertFromUtc('0001-01-01', 'Pacific Standard Time')                  | !out-of-range
            convertToUtc('9999-12-31T23:59:59', 'UTC-11')                          | !out-of-range
            convertToUtc('0001-01-01', 'Tokyo Standard Time')                      | !out-of-range
            """)
    void failsWhereAdfFails(String expression, String problem) {
        assertThat(ENGINES.evaluateText("@" + expression)).isEqualTo(problem);
    }
}
