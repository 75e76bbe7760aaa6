package io.wkmigrate.api.binding;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ADF's time spans: {@code d.hh:mm:ss} or {@code hh:mm:ss}, each part with one digit or more (PO-2). */
final class TimeSpan {

    private static final Pattern FORM =
            Pattern.compile("(?:(\\d{1,8})\\.)?(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:\\.\\d+)?)?");

    private TimeSpan() {}

    /** The span, or empty when the text is none; {@code 24:00:00} is none (PO-3). */
    static Optional<Duration> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches() || part(form, 2) > 23 || part(form, 3) > 59 || part(form, 4) > 59) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofDays(part(form, 1))
                .plusHours(part(form, 2))
                .plusMinutes(part(form, 3))
                .plusSeconds(part(form, 4)));
    }

    private static int part(Matcher form, int group) {
        return form.group(group) == null ? 0 : Integer.parseInt(form.group(group));
    }
}
