package io.wkmigrate.rules.trigger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;

/**
 * A {@code startTime} as it is written. Fractions of a second are dropped: nothing is planned more finely.
 *
 * @param dateTime the date and time
 * @param offset the {@code Z} or offset behind it, if there is one
 */
record TriggerTime(LocalDateTime dateTime, Optional<ZoneOffset> offset) {

    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalEnd()
            .appendOptional(new DateTimeFormatterBuilder().appendOffsetId().toFormatter(Locale.ROOT))
            .toFormatter(Locale.ROOT);

    /** Reads an ISO 8601 date, with or without time, fraction and offset. */
    static Optional<TriggerTime> parse(String text) {
        try {
            TemporalAccessor parsed = FORM.parse(text.strip());
            LocalDate date = parsed.query(TemporalQueries.localDate());
            Optional<LocalTime> time = Optional.ofNullable(parsed.query(TemporalQueries.localTime()));
            Optional<ZoneOffset> offset = Optional.ofNullable(parsed.query(TemporalQueries.offset()));
            return Optional.of(new TriggerTime(
                    date.atTime(time.orElse(LocalTime.MIDNIGHT).truncatedTo(ChronoUnit.SECONDS)), offset));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    /** Whether it ends in {@code Z}, which makes the time zone of the trigger irrelevant (SC-2). */
    boolean isUtc() {
        return offset.filter(ZoneOffset.UTC::equals).isPresent();
    }

    /** The same time on the clocks of a zone, which are the ones that are meant when there is no offset. */
    LocalDateTime in(ZoneId zone) {
        return offset.map(
                        each -> dateTime.atOffset(each).atZoneSameInstant(zone).toLocalDateTime())
                .orElse(dateTime);
    }
}
