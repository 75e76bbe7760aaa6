package io.wkmigrate.jobs.audit;

import io.wkmigrate.jobs.forecast.Firing;
import java.util.Comparator;

/**
 * Something other than a job that starts by itself. These commands only show it.
 *
 * @param kind what it is: {@code pipeline}, {@code alert}, {@code dashboard}
 * @param paused whether it is paused
 */
public record OutsideSchedule(String kind, String id, String name, boolean paused, Firing firing) {

    static final Comparator<OutsideSchedule> ORDER = Comparator.comparing(OutsideSchedule::kind)
            .thenComparing(OutsideSchedule::name)
            .thenComparing(OutsideSchedule::id);
}
