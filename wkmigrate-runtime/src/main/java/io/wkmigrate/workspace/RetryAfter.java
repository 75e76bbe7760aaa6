package io.wkmigrate.workspace;

import com.databricks.sdk.core.http.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a service asks its callers to wait: in seconds, or until a date. */
final class RetryAfter {

    /** Ten digits are three hundred years. */
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,10}");

    private RetryAfter() {}

    /**
     * Reads the header. A date is compared with the date of the answer: this machine's clock may be wrong.
     *
     * @return nothing when the service does not say, or says something that makes no sense
     */
    static Optional<Duration> of(Response answer, InstantSource clock) {
        String value = answer.getFirstHeader("Retry-After");
        if (value == null) {
            return Optional.empty();
        } else if (SECONDS.matcher(value.strip()).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value.strip())));
        }
        return date(value)
                .map(then ->
                        Duration.between(date(answer.getFirstHeader("Date")).orElseGet(clock::instant), then))
                .filter(wait -> !wait.isNegative());
    }

    /** Reads the date of a header. */
    static Optional<Instant> date(@Nullable String value) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
