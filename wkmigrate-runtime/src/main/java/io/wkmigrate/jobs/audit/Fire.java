package io.wkmigrate.jobs.audit;

import io.wkmigrate.jobs.Job;
import io.wkmigrate.jobs.forecast.Firing;
import io.wkmigrate.jobs.trigger.Trigger;
import java.time.Instant;
import java.util.Comparator;

/** A trigger that is not paused, and when it fires. */
public record Fire(Job job, Trigger trigger, Firing firing) {

    /** The soonest first; then what never stops, what has no clock, what nobody can tell, and what stays quiet. */
    public static final Comparator<Fire> ORDER = Comparator.comparingInt(Fire::rank)
            .thenComparing(Fire::first)
            .thenComparing(Fire::job, Job.ORDER)
            .thenComparing(each -> each.trigger().holder().toString())
            .thenComparing(each -> each.trigger().type());

    private int rank() {
        if (firing instanceof Firing.Times times) {
            return times.count() > 0 ? 0 : 5;
        } else if (firing instanceof Firing.Always) {
            return 1;
        } else if (firing instanceof Firing.Periodically) {
            return 2;
        }
        return firing instanceof Firing.OnEvent ? 3 : 4;
    }

    private Instant first() {
        return firing instanceof Firing.Times times ? times.first().orElse(Instant.MAX) : Instant.MAX;
    }
}
