package io.wkmigrate.expression.function.date;

import static io.wkmigrate.expression.BothEngines.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.time.WindowsTimeZones;
import io.wkmigrate.expression.BothEngines;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Java and Python give the same, errors included, whatever the timestamp, format, zone and interval. */
class EnginesAgreeOnDatesTest {

    private static final String STANDARD_FORMATS = "dDfFgGmMoOrRstTuUyY";
    private static final String FORMAT_PARTS =
            "dddd MMMM yyyyy hhh HH mm ss fffffff FFFFFFF tt zzz gKK::// ..,,-%'\"\\TZxé😀";
    private static final List<String> UNITS = List.of("Second", "minute", "HOUR", "Days", "Week", "Month", "Year");
    private static final List<String> SUFFIXES = List.of("", "", "Z", "+05:30", " -0800", "+14");

    private static final BothEngines ENGINES = new BothEngines();

    private final SplittableRandom random = new SplittableRandom(20_240_229);

    @AfterAll
    static void stop() {
        ENGINES.close();
    }

    @Test
    void onWritingInStandardFormats() {
        for (int i = 0; i < 100; i++) {
            String timestamp = timestamp(1, 9999);
            STANDARD_FORMATS.chars().forEach(format -> written(timestamp, Character.toString(format)));
        }
    }

    @Test
    void onWritingInCustomFormats() {
        int failed = 0;
        for (int i = 0; i < 2_000; i++) {
            failed += written(timestamp(1, 9999), format()).startsWith("!") ? 1 : 0;
        }
        assertThat(failed).as("formats that are none").isBetween(100, 1_500);
    }

    private static String written(String timestamp, String format) {
        return ENGINES.evaluateText("@formatDateTime(" + quoted(timestamp) + ", " + quoted(format) + ")");
    }

    @Test
    void onReadingWhatWasWritten() {
        for (int i = 0; i < 1_000; i++) {
            String format = i % 3 == 0 ? format() : "ddd dd/MMM/yyyy HH:mm:ss.FFFFFFFK";
            String written = written(timestamp(1, 9999), format);
            if (!written.startsWith("!")) {
                String locale = random.nextInt(4) == 0 ? "de-DE" : "en-US";
                ENGINES.evaluateText(
                        "@parseDateTime(" + quoted(written) + ", " + quoted(locale) + ", " + quoted(format) + ")");
            }
        }
    }

    @Test
    void onReadingDamagedTimestamps() {
        for (int i = 0; i < 2_000; i++) {
            StringBuilder timestamp = new StringBuilder(timestamp(1, 9999));
            int at = random.nextInt(timestamp.length());
            timestamp.replace(at, at + random.nextInt(2), "" + "0149:-/. TZ+PMß".charAt(random.nextInt(15)));
            ENGINES.evaluateText("@parseDateTime(" + quoted(timestamp.toString()) + ")");
        }
    }

    @Test
    void onArithmetic() {
        for (int i = 0; i < 2_000; i++) {
            long interval = random.nextLong() >> random.nextInt(64);
            String unit = UNITS.get(random.nextInt(UNITS.size()));
            String function = random.nextBoolean() ? "addToTime" : "subtractFromTime";
            ENGINES.evaluateText(
                    "@" + function + "(" + quoted(timestamp(1, 9999)) + ", " + interval + ", " + quoted(unit) + ")");
        }
    }

    /** In years for which the time zone databases of Java and of the system agree, whatever their versions are. */
    @Test
    void onConversionsBetweenAllZones() {
        List<String> zones = List.copyOf(WindowsTimeZones.all().keySet());
        for (int i = 0; i < 3_000; i++) {
            String source = quoted(zones.get(i % zones.size()));
            String target = quoted(zones.get(random.nextInt(zones.size())));
            String timestamp = quoted(timestamp(2000, 2021));
            switch (random.nextInt(3)) {
                case 0 -> ENGINES.evaluateText("@convertFromUtc(" + timestamp + ", " + target + ")");
                case 1 -> ENGINES.evaluateText("@convertToUtc(" + timestamp + ", " + source + ")");
                default -> ENGINES.evaluateText("@convertTimeZone(" + timestamp + ", " + source + ", " + target + ")");
            }
        }
    }

    private String timestamp(int firstYear, int lastYear) {
        String date = String.format(
                Locale.ROOT,
                "%04d-%02d-%02d",
                random.nextInt(firstYear, lastYear + 1),
                random.nextInt(1, 13),
                random.nextInt(1, 30));
        String time = String.format(
                Locale.ROOT, "%02d:%02d:%02d", random.nextInt(24), random.nextInt(60), random.nextInt(60));
        String fraction = random.nextBoolean() ? "" : "." + random.nextInt(1, 10_000_000);
        return date
                + (random.nextBoolean() ? "T" : " ")
                + time
                + fraction
                + SUFFIXES.get(random.nextInt(SUFFIXES.size()));
    }

    /** Pieces of real formats in a random order. */
    private String format() {
        return IntStream.range(0, random.nextInt(1, 7))
                .mapToObj(unused -> {
                    int start = random.nextInt(FORMAT_PARTS.length());
                    return FORMAT_PARTS.substring(start, Math.min(FORMAT_PARTS.length(), start + random.nextInt(1, 5)));
                })
                .collect(Collectors.joining());
    }
}
