package io.wkmigrate.expression.function.date;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.expression.BothEngines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the functions of sections 8.6 and 8.7 give for timestamps of section 9, in both engines. */
class DateFunctionsTest {

    private static final BothEngines ENGINES = new BothEngines();

    @AfterAll
    static void stop() {
        ENGINES.close();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            addSeconds('2024-02-28T23:59:59.9999999Z', 1)      | 2024-02-29T00:00:00.9999999Z
            addMinutes('2024-01-01T00:00:00', -1)              | 2023-12-31T23:59:00.0000000
            addHours('2024-01-01 00:00', 25)                   | 2024-01-02T01:00:00.0000000
            addDays('2024-02-28T00:00:00+02:00', 1)            | 2024-02-28T22:00:00.0000000+00:00
            addDays('2024-02-28', 2, 'd')                      | 3/1/2024
            addToTime('2024-01-31', 1, 'month')                | 2024-02-29T00:00:00.0000000
            addToTime('2024-02-29', -1, 'YEAR')                | 2023-02-28T00:00:00.0000000
            addToTime('2024-02-29', 4, 'Year', 'yyyy-MM-dd')   | 2028-02-29
            addToTime('2024-01-01', 2, 'Weeks', 's')           | 2024-01-15T00:00:00
            subtractFromTime('2024-03-31', 13, 'Month')        | 2023-02-28T00:00:00.0000000
            subtractFromTime('0001-01-02', 1, 'Day')           | 0001-01-01T00:00:00.0000000
            startOfHour('2024-05-06T07:08:09.1234567Z')        | 2024-05-06T07:00:00.0000000Z
            startOfDay('2024-05-06T07:08:09.1234567Z')         | 2024-05-06T00:00:00.0000000Z
            startOfMonth('2024-05-06T07:08:09.1234567Z', 'D')  | Wednesday, May 1, 2024
            dayOfMonth('2024-12-31T23:59:59.9999999Z')         | 31
            dayOfWeek('2024-12-29')                            | 0
            dayOfYear('2024-12-31')                            | 366
            ticks('0001-01-01')                                | 0
            ticks('1970-01-01T00:00:00Z')                      | 621355968000000000
            ticks('9999-12-31T23:59:59.9999999Z')              | 3155378975999999999
            ticks('2024-01-01T01:00:00+01:00')                 | 638396640000000000
            dateDifference('2024-03-01', '2024-02-28T22:00Z')  | -1.02:00:00
            dateDifference('2024-01-01', '2024-01-01T00:00:00.5') | 00:00:00.5000000
            """)
    void movesAndMeasuresTime(String expression, String expected) {
        assertThat(ENGINES.evaluateText("@" + expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            formatDateTime('2024-5-6 7:08')                       | 2024-05-06T07:08:00.0000000
            formatDateTime(' 2024-05-06T07:08:09.1 ')             | 2024-05-06T07:08:09.1000000
            formatDateTime('2024-05-06 07:08:09 +02:00')          | 2024-05-06T05:08:09.0000000+00:00
            formatDateTime('2024-05-06T07:08:09-0230')            | 2024-05-06T09:38:09.0000000+00:00
            formatDateTime('5/6/2024 12:08:09 AM')                | 2024-05-06T00:08:09.0000000
            formatDateTime('05/06/2024 1:45 PM')                  | 2024-05-06T13:45:00.0000000
            formatDateTime('2024-05-06', 'o', 'EN-us')            | 2024-05-06T00:00:00.0000000
            parseDateTime('06.05.2024 07:08', 'de-de')            | 2024-05-06T07:08:00.0000000
            parseDateTime('20240506', 'en-US', 'yyyyMMdd')        | 2024-05-06T00:00:00.0000000
            parseDateTime('10/20/2014 15h', 'en-US', 'MM/dd/yyyy HH\\h') | 2014-10-20T15:00:00.0000000
            parseDateTime('6.5.24 7', 'de-DE', 'd/M/yy H')        | 2024-05-06T07:00:00.0000000
            parseDateTime('Mon, 06 MAY 2024 07:08:09 GMT', 'en-US', 'r') | 2024-05-06T07:08:09.0000000Z
            parseDateTime('May 6, 2024 12:05 am', 'en-US', 'MMMM d, yyyy h:mm tt') | 2024-05-06T00:05:00.0000000
            parseDateTime('2024-05-06T07:08:09.12+01:00', 'en-US', 'yyyy-MM-ddTHH:mm:ss.FFFK') \
            | 2024-05-06T06:08:09.1200000+00:00
            parseDateTime('2024-05-06T07:08:09Z', 'en-US', 'yyyy-MM-ddTHH:mm:ss.FFFZ') | 2024-05-06T07:08:09.0000000Z
            parseDateTime('2024', 'en-US', 'yyyy')                | 2024-01-01T00:00:00.0000000
            parseDateTime('99', 'en-US', 'yy')                    | 1999-01-01T00:00:00.0000000
            """)
    void readsTimestamps(String expression, String expected) {
        assertThat(ENGINES.evaluateText("@" + expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            utcNow()                                  | 2024-02-29T13:45:30.1234567Z
            utcNow('yyyy')                            | 2024
            getFutureTime(1, 'Year')                  | 2025-02-28T13:45:30.1234567Z
            getFutureTime(-90, 'Minute', 'HH:mm')     | 12:15
            getPastTime(1, 'Week', 'dddd d')          | Thursday 22
            """)
    void tellsTheCurrentTime(String expression, String expected) {
        assertThat(ENGINES.evaluateText("@" + expression, "{\"utcNow\": \"2024-02-29T13:45:30.1234567Z\"}"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            formatDateTime('')                                   | !invalid-timestamp
            formatDateTime('garbage')                            | !invalid-timestamp
            formatDateTime('20240506')                           | !invalid-timestamp
            formatDateTime('2024-13-01')                         | !invalid-timestamp
            formatDateTime('2023-02-29')                         | !invalid-timestamp
            formatDateTime('13/01/2024')                         | !invalid-timestamp
            formatDateTime('0000-01-01')                         | !invalid-timestamp
            formatDateTime('2024-01-01T24:00:00')                | !invalid-timestamp
            formatDateTime('2024-01-01T00:00:00.12345678')       | !invalid-timestamp
            formatDateTime('2024-01-01T00:00:00+15:00')          | !invalid-timestamp
            formatDateTime('2024-01-01T00:00:00+01:60')          | !invalid-timestamp
            formatDateTime('2024-01-01 13:00 PM')                | !invalid-timestamp
            formatDateTime('２０２４-01-01')                      | !invalid-timestamp
            formatDateTime('0001-01-01T00:00:00+00:01')          | !out-of-range
            formatDateTime(null)                                 | !argument-type
            formatDateTime('2024-01-01', null)                   | !argument-type
            formatDateTime('2024-01-01', '')                     | !invalid-format
            formatDateTime('2024-01-01', 'q')                    | !invalid-format
            formatDateTime('2024-01-01', '%')                    | !invalid-format
            formatDateTime('2024-01-01', '%%d')                  | !invalid-format
            formatDateTime('2024-01-01', 'yyyy\\')               | !invalid-format
            formatDateTime('2024-01-01', 'yyyy"')                | !invalid-format
            formatDateTime('2024-01-01', 'ffffffff')             | !invalid-format
            formatDateTime('2024-01-01', 'd', 'fr-FR')           | !invalid-argument
            parseDateTime('01/02/2024', 'fr-FR')                 | !invalid-argument
            parseDateTime('1/2/2024', 'en-US', 'dd/MM/yyyy')     | !invalid-timestamp
            parseDateTime('01/02/2024 ', 'en-US', 'dd/MM/yyyy')  | !invalid-timestamp
            parseDateTime('Tue 2024-05-06', 'en-US', 'ddd yyyy-MM-dd') | !invalid-timestamp
            parseDateTime('6 Mai 2024', 'de-DE', 'd MMM yyyy')   | !invalid-argument
            parseDateTime('12:30', 'en-US', 'HH:mm')             | !invalid-format
            addDays('9999-12-31', 1)                             | !out-of-range
            addDays('2024-01-01', 9223372036854775807)           | !out-of-range
            addDays('2024-01-01', 1.0)                           | !argument-type
            addDays('2024-01-01', '1')                           | !argument-type
            addToTime('0001-01-31', -1, 'Month')                 | !out-of-range
            addToTime('2024-01-31', 9223372036854775807, 'Year') | !out-of-range
            subtractFromTime('2024-01-01', -9223372036854775808, 'Second') | !out-of-range
            addToTime('2024-01-01', 1, 'Fortnight')              | !invalid-time-unit
            """)
    void failsWhereAdfFails(String expression, String problem) {
        assertThat(ENGINES.evaluateText("@" + expression)).isEqualTo(problem);
    }
}
