package io.wkmigrate.rules.trigger;

import com.fasterxml.jackson.databind.JsonNode;
import com.ibm.icu.util.TimeZone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * When ADF fires a schedule trigger, told straight from the rules SC-2 to SC-10 by asking of each day whether it counts.
 * It shares nothing with the translation: it reads the JSON itself and takes its time zones from ICU.
 */
final class AdfClock {

    private final JsonNode recurrence;
    private final JsonNode schedule;
    private final String frequency;
    private final int interval;
    private final ZoneId zone;
    private final LocalDateTime start;

    AdfClock(JsonNode recurrence) {
        this.recurrence = recurrence;
        this.schedule = recurrence.path("schedule");
        this.frequency = recurrence.path("frequency").asText().toLowerCase(Locale.ROOT);
        this.interval = recurrence.path("interval").asInt(1);
        String text = recurrence.path("startTime").asText();
        boolean utc = text.endsWith("Z");
        this.zone = utc ? ZoneId.of("UTC") : zone(recurrence.path("timeZone").asText("UTC"));
        this.start = utc ? OffsetDateTime.parse(text).toLocalDateTime() : LocalDateTime.parse(text);
    }

    private static ZoneId zone(String windowsName) {
        return ZoneId.of(TimeZone.getIDForWindowsID(windowsName, "001"));
    }

    ZoneId zone() {
        return zone;
    }

    Instant start() {
        return start.atZone(zone).toInstant();
    }

    /** The times at which it fires from then on, in order, without end. */
    Stream<Instant> from(Instant from) {
        Instant first = from.isBefore(start()) ? start() : from;
        return elapsed() ? intervals(first) : days(first);
    }

    private boolean elapsed() {
        return (frequency.equals("minute") || frequency.equals("hour")) && schedule.isEmpty();
    }

    /** SC-3, SC-4. */
    private Stream<Instant> intervals(Instant first) {
        Duration period = frequency.equals("hour") ? Duration.ofHours(interval) : Duration.ofMinutes(interval);
        long passed = -Math.floorDiv(-Duration.between(start(), first).toSeconds(), period.toSeconds());
        return Stream.iterate(start().plus(period.multipliedBy(passed)), each -> each.plus(period));
    }

    private Stream<Instant> days(Instant first) {
        return Stream.iterate(first.atZone(zone).toLocalDate().minusDays(1), day -> day.plusDays(1))
                .filter(this::fires)
                .flatMap(day -> times().stream().map(day::atTime))
                .filter(time -> zone.getRules().getValidOffsets(time).size() == 1)
                .map(time -> time.atZone(zone).toInstant())
                .filter(instant -> !instant.isBefore(first));
    }

    private boolean fires(LocalDate day) {
        LocalDate anchor = start.toLocalDate();
        return switch (frequency) {
            case "hour" -> true;
            case "day" -> ChronoUnit.DAYS.between(anchor, day) % interval == 0;
            case "week" -> firesInWeek(day, anchor);
            case "month" ->
                (day.getYear() * 12 + day.getMonthValue() - anchor.getYear() * 12 - anchor.getMonthValue()) % interval
                                == 0
                        && firesInMonth(day);
            default -> throw new IllegalArgumentException(frequency);
        };
    }

    private boolean firesInWeek(LocalDate day, LocalDate anchor) {
        return elements("weekDays").isEmpty()
                ? ChronoUnit.DAYS.between(anchor, day) % (7L * interval) == 0
                : elements("weekDays").stream()
                        .anyMatch(name -> name.asText()
                                .equalsIgnoreCase(day.getDayOfWeek().name()));
    }

    /** SC-8, SC-9; day 31 without a schedule is read as skipping shorter months too, which is reported. */
    private boolean firesInMonth(LocalDate day) {
        int number = day.getDayOfMonth();
        int fromEnd = number - day.lengthOfMonth() - 1;
        if (!elements("monthDays").isEmpty()) {
            return elements("monthDays").stream().anyMatch(each -> each.asInt() == number || each.asInt() == fromEnd);
        }
        return elements("monthlyOccurrences").isEmpty()
                ? number == start.getDayOfMonth()
                : elements("monthlyOccurrences").stream().anyMatch(each -> occurs(each, day));
    }

    private static boolean occurs(JsonNode wanted, LocalDate day) {
        int before = (day.getDayOfMonth() - 1) / 7;
        int after = (day.lengthOfMonth() - day.getDayOfMonth()) / 7;
        int occurrence = wanted.path("occurrence").asInt(0);
        return wanted.path("day").asText().equalsIgnoreCase(day.getDayOfWeek().name())
                && (occurrence == 0 || occurrence == before + 1 || occurrence == -(after + 1));
    }

    /** SC-5, SC-7, SC-9; minutes without hours are read as every hour, which is reported. */
    private List<LocalTime> times() {
        boolean everyHour = frequency.equals("hour") || !elements("minutes").isEmpty();
        List<Integer> hours = elements("hours").isEmpty()
                ? everyHour ? IntStream.range(0, 24).boxed().toList() : List.of(start.getHour())
                : elements("hours").stream().map(JsonNode::asInt).toList();
        List<Integer> minutes = elements("minutes").isEmpty()
                ? List.of(start.getMinute())
                : elements("minutes").stream().map(JsonNode::asInt).toList();
        TreeSet<LocalTime> times = new TreeSet<>();
        hours.forEach(hour -> minutes.forEach(minute -> times.add(LocalTime.of(hour, minute, start.getSecond()))));
        return List.copyOf(times);
    }

    /** One value stands for a list of one (SC-6). */
    private List<JsonNode> elements(String name) {
        JsonNode value = schedule.path(name);
        return value.isValueNode()
                ? List.of(value)
                : StreamSupport.stream(value.spliterator(), false).toList();
    }

    @Override
    public String toString() {
        return recurrence.toString();
    }
}
