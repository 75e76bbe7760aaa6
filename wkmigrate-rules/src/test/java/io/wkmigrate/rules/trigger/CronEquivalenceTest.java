package io.wkmigrate.rules.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lines of cron fire when ADF does, from the start and across clock changes; Quartz itself says when they fire. */
class CronEquivalenceTest {

    private static final int FIRE_TIMES = 50;
    private static final int RANDOM_SHAPES = 600;

    /** Later clock changes are not known to the old time zone classes that Quartz uses. */
    private static final Instant HORIZON = Instant.parse("2037-01-01T00:00:00Z");

    @Test
    void writtenRecurrencesFireAsInAdf() {
        RecurrenceShapes.written().forEach(CronEquivalenceTest::check);
    }

    @Test
    void randomRecurrencesFireAsInAdf() {
        Map<Integer, Integer> countByLines = new LinkedHashMap<>();
        for (JsonNode recurrence : new RecurrenceShapes().random(RANDOM_SHAPES)) {
            countByLines.merge(Math.min(check(recurrence), 2), 1, Integer::sum);
        }
        assertThat(countByLines.get(1))
                .as("recurrences of one line, %s", countByLines)
                .isGreaterThan(200);
        assertThat(countByLines.get(2)).as("recurrences of several lines").isGreaterThan(20);
        assertThat(countByLines.get(0)).as("recurrences of no line").isGreaterThan(100);
    }

    private static int check(JsonNode recurrence) {
        RecurrenceRun run = RecurrenceRun.of(recurrence);
        CronLines lines = run.lines().orElseThrow(() -> new AssertionError(recurrence + " " + run.reported()));
        AdfClock adf = new AdfClock(recurrence);
        if (!lines.lines().isEmpty()) {
            for (Instant from : interestingTimes(adf)) {
                assertThat(quartz(lines, run, from))
                        .as("%s as %s from %s", adf, lines, from)
                        .isEqualTo(firstOf(adf.from(from)));
            }
        }
        return lines.lines().size();
    }

    /** The start, and two days before each of the next two clock changes. */
    private static List<Instant> interestingTimes(AdfClock adf) {
        List<Instant> times = new ArrayList<>(List.of(adf.start()));
        Instant change = adf.start().plus(Duration.ofDays(2));
        for (int i = 0; i < 2 && adf.zone().getRules().nextTransition(change) != null; i++) {
            change = adf.zone().getRules().nextTransition(change).getInstant();
            times.add(change.minus(Duration.ofDays(2)));
        }
        return times;
    }

    /** What fires at a time that clocks repeat is left out where it was reported, as {@link AdfClock} leaves it out. */
    private static List<Instant> quartz(CronLines lines, RecurrenceRun run, Instant from) {
        boolean reported = run.ambiguities().stream().anyMatch(message -> message.contains("exists twice"));
        return firstOf(lines.lines().stream()
                .flatMap(line -> firstOf(new QuartzClock(line, lines.zone())
                                .from(from)
                                .filter(instant -> !reported || existsOnce(instant, lines.zone())))
                        .stream())
                .sorted());
    }

    private static boolean existsOnce(Instant instant, ZoneId zone) {
        return zone.getRules()
                        .getValidOffsets(instant.atZone(zone).toLocalDateTime())
                        .size()
                == 1;
    }

    private static List<Instant> firstOf(Stream<Instant> instants) {
        return instants.takeWhile(HORIZON::isAfter).limit(FIRE_TIMES).toList();
    }
}
