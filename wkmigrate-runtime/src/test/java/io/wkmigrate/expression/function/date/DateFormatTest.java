package io.wkmigrate.expression.function.date;

import static io.wkmigrate.expression.BothEngines.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.expression.BothEngines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How timestamps are written (section 9), as the .NET documentation has it, in both engines. */
class DateFormatTest {

    private static final BothEngines ENGINES = new BothEngines();

    @AfterAll
    static void stop() {
        ENGINES.close();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            d | 6/5/2009
            D | Friday, June 5, 2009
            f | Friday, June 5, 2009 1:05 PM
            F | Friday, June 5, 2009 1:05:09 PM
            g | 6/5/2009 1:05 PM
            G | 6/5/2009 1:05:09 PM
            m | June 5
            M | June 5
            o | 2009-06-05T13:05:09.0600000Z
            O | 2009-06-05T13:05:09.0600000Z
            r | Fri, 05 Jun 2009 13:05:09 GMT
            R | Fri, 05 Jun 2009 13:05:09 GMT
            s | 2009-06-05T13:05:09
            t | 1:05 PM
            T | 1:05:09 PM
            u | 2009-06-05 13:05:09Z
            U | Friday, June 5, 2009 1:05:09 PM
            y | June 2009
            Y | June 2009
            """)
    void standardFormats(String format, String expected) {
        assertThat(written(format)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            d.M.y               | 5.6.9
            dd.MM.yy            | 05.06.09
            ddd MMM yyy         | Fri Jun 2009
            ddddd MMMMM yyyyy   | Friday June 02009
            H:m:s               | 13:5:9
            HHH:mmm:sss         | 13:05:09
            hh h %h             | 01 1 1
            t tt ttt            | P PM PM
            f ff ffffff         | 0 06 060000
            F FF FFFFFFF        | ` 06 06`
            s.F                 | 9
            s.FF                | 9.06
            s,F                 | 9,
            gg g                | A.D. A.D.
            K                   | !invalid-format
            %K                  | Z
            KK                  | ZZ
            z zz zzz            | +0 +00 +00:00
            %dd                 | 55
            'day' d "o'clock"   | day 5 o'clock
            'a\\'b'              | a'b
            \\d\\d               | dd
            yyyyTZ              | 2009TZ
            23:59:59.999        | 23:59:59.999
            yyyy年MM月          | 2009年06月
            😀                  | 😀
            """)
    void customFormats(String format, String expected) {
        assertThat(written(format)).isEqualTo(expected);
    }

    private static String written(String format) {
        return ENGINES.evaluateText("@formatDateTime('2009-06-05T13:05:09.06Z', " + quoted(format) + ")");
    }
}
