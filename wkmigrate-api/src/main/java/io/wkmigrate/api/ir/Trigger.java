package io.wkmigrate.api.ir;

import io.wkmigrate.api.definition.TriggerDefinition;
import io.wkmigrate.api.emit.QuartzCron;
import io.wkmigrate.api.finding.SourcePlace;
import java.util.List;
import java.util.Optional;

/**
 * A trigger in the IR.
 *
 * @param name the name in ADF
 * @param type the type in ADF
 * @param started whether ADF had it running, if the source says so; the job lands paused either way
 * @param schedule the schedule it became; absent when Lakeflow has no exact counterpart, which has been reported then
 * @param starts the pipelines it starts, with their arguments
 * @param place where the trigger stands
 */
public record Trigger(
        String name,
        String type,
        Optional<Boolean> started,
        Optional<Schedule> schedule,
        List<TriggerDefinition.Start> starts,
        SourcePlace place) {

    /** The same trigger without its schedule. */
    public Trigger withoutSchedule() {
        return new Trigger(name, type, started, Optional.empty(), starts, place);
    }

    /**
     * A recurring time.
     *
     * @param cron when
     * @param timeZone the IANA zone in which {@code cron} is read
     */
    public record Schedule(QuartzCron cron, String timeZone) {}
}
