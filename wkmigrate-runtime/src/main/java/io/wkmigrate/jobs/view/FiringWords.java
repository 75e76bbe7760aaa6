package io.wkmigrate.jobs.view;

import io.wkmigrate.jobs.forecast.Firing;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** When something fires, in words. */
final class FiringWords {

    private FiringWords() {}

    // Only the permitted kinds exist; Java 17 cannot switch over them yet.
    static String of(Firing firing) {
        if (firing instanceof Firing.Times times) {
            return times.first().map(FiringWords::minute).orElse("not in this time");
        } else if (firing instanceof Firing.Periodically periodic) {
            return periodic.every();
        } else if (firing instanceof Firing.Always) {
            return "always running";
        } else if (firing instanceof Firing.OnEvent event) {
            return event.what();
        }
        return "cannot be told";
    }

    /** How often; a sign where nobody knows. */
    static String count(Firing firing) {
        if (firing instanceof Firing.Times times) {
            return Integer.toString(times.count());
        } else if (firing instanceof Firing.Periodically periodic) {
            return "<=" + periodic.count();
        }
        return "?";
    }

    private static String minute(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
