package io.wkmigrate.rules.ingestion;

import io.wkmigrate.api.value.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Times of {@code modifiedDatetimeStart} and {@code modifiedDatetimeEnd} (CP-13): UTC unless they say otherwise. */
final class ModifiedTime {

    /** The form that the documentation of Auto Loader shows. */
    private static final DateTimeFormatter OPTION = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss.SSSSSS 'UTC+0'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private ModifiedTime() {}

    /** Files from a time on; the option counts those after it. */
    static Optional<String> after(Value<String> start) {
        return instant(start).map(each -> OPTION.format(each.minusMillis(1)));
    }

    /** Files before a time. */
    static Optional<String> before(Value<String> end) {
        return instant(end).map(OPTION::format);
    }

    /** Whether the time is known, and one. */
    static boolean isFixed(Value<String> time) {
        return instant(time).isPresent();
    }

    private static Optional<Instant> instant(Value<String> time) {
        return time.literal().flatMap(text -> parsed(text.strip().replace(' ', 'T')));
    }

    private static Optional<Instant> parsed(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException withoutOffset) {
            return local(text);
        }
    }

    private static Optional<Instant> local(String text) {
        try {
            LocalDateTime time =
                    text.indexOf('T') < 0 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
            return Optional.of(time.toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }
}
