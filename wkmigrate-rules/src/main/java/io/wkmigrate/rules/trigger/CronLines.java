package io.wkmigrate.rules.trigger;

import io.wkmigrate.api.emit.QuartzCron;
import io.wkmigrate.api.ir.Trigger;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The lines of cron that together fire exactly when a recurrence does. A Lakeflow schedule takes one line; several are
 * what a person can set up by hand; none means that no number of lines does it.
 *
 * @param lines the lines
 * @param zone the zone they are read in
 */
record CronLines(List<QuartzCron> lines, ZoneId zone) {

    /** More lines than this are no help to anybody. */
    private static final int MOST_WORTH_NAMING = 5;

    /** No line. */
    static CronLines none(ZoneId zone) {
        return new CronLines(List.of(), zone);
    }

    /** The schedule, if it is one line. */
    Optional<Trigger.Schedule> schedule() {
        return lines.size() == 1 ? Optional.of(new Trigger.Schedule(lines.get(0), zone.getId())) : Optional.empty();
    }

    /** The lines for a message, unless there are none or too many. */
    Optional<String> text() {
        return lines.isEmpty() || lines.size() > MOST_WORTH_NAMING
                ? Optional.empty()
                : Optional.of(lines.stream().map(each -> "\"" + each + "\"").collect(Collectors.joining(" and ")) + " ("
                        + zone.getId() + ")");
    }
}
