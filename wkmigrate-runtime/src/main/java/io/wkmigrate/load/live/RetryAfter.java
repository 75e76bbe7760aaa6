package io.wkmigrate.load.live;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The header {@code Retry-After}: seconds, or a date. */
final class RetryAfter {

    /** More digits than that are years, and may not fit into a number. */
    private static final int MAX_DIGITS = 9;

    private RetryAfter() {}

    /** How long the service wants to be left alone; empty when it does not say, or not in a way it may. */
    static Optional<Duration> of(HttpHeaders headers) {
        String value = headers.getValue(HttpHeaderName.RETRY_AFTER);
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        String text = value.strip();
        if (text.chars().allMatch(each -> each >= '0' && each <= '9')) {
            return Optional.of(
                    Duration.ofSeconds(text.length() > MAX_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(text)));
        }
        // By the service's own clock: that of this machine may be wrong.
        return date(headers.getValue(HttpHeaderName.DATE))
                .flatMap(now ->
                        date(text).map(until -> until.isBefore(now) ? Duration.ZERO : Duration.between(now, until)));
    }

    private static Optional<Instant> date(@Nullable String text) {
        try {
            return text == null
                    ? Optional.empty()
                    : Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
