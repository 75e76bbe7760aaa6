package io.wkmigrate.rules.trigger;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The hours that the clocks of a zone skip or repeat each year. */
final class ClockChanges {

    /** A year after all history in the time zone database, so that only changes which go on are seen. */
    private static final Instant FROM = Instant.parse("2030-01-01T00:00:00Z");

    private static final Instant UNTIL = Instant.parse("2031-01-01T00:00:00Z");

    private ClockChanges() {}

    /** Whether the clocks change at all. */
    static boolean happen(ZoneId zone) {
        return !of(zone).isEmpty();
    }

    /** The first of these times that does not exist, or exists twice, on one of these weekdays. */
    static Optional<LocalTime> touching(ZoneId zone, Set<DayOfWeek> weekDays, TimesOfDay times) {
        return times.stream()
                .filter(time -> of(zone).stream()
                        .flatMap(ClockChanges::days)
                        .filter(day -> weekDays.contains(day.getDayOfWeek()))
                        .anyMatch(day -> zone.getRules()
                                        .getValidOffsets(day.atTime(time))
                                        .size()
                                != 1))
                .findFirst();
    }

    private static List<ZoneOffsetTransition> of(ZoneId zone) {
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        ZoneOffsetTransition next = zone.getRules().nextTransition(FROM);
        while (next != null && next.getInstant().isBefore(UNTIL)) {
            changes.add(next);
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return changes;
    }

    /** A change around midnight touches two days. */
    private static Stream<LocalDate> days(ZoneOffsetTransition change) {
        return Stream.of(change.getDateTimeBefore(), change.getDateTimeAfter())
                .map(LocalDateTime::toLocalDate)
                .distinct();
    }
}
