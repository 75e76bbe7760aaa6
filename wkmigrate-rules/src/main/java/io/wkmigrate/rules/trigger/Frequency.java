package io.wkmigrate.rules.trigger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The unit a recurrence counts in (SC-1). The schema also lists Year and NotSpecified, which ADF does not explain. */
enum Frequency {
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH;

    /** The frequency of this name, ignoring case. */
    static Optional<Frequency> of(String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** Whether it counts elapsed time and not days of the calendar, so that clock changes do not matter (SC-3). */
    boolean elapsed() {
        return this == MINUTE || this == HOUR;
    }

    /** A number of these units in words: {@code 15 minutes}. */
    String count(int number) {
        return number + " " + name().toLowerCase(Locale.ROOT) + (number == 1 ? "" : "s");
    }
}
