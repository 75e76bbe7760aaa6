package io.wkmigrate.lower.trigger;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.expression.ReferencePath;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.expression.placement.Encoding;
import io.wkmigrate.expression.placement.JobValue;
import io.wkmigrate.expression.placement.JobValue.Note;
import io.wkmigrate.expression.placement.ReferenceScope;
import io.wkmigrate.expression.placement.Resolution;
import io.wkmigrate.expression.placement.Resolution.Available;
import io.wkmigrate.expression.placement.Resolution.Unavailable;

/** What references mean in what a schedule passes to a pipeline (TR-4, SC-12): the times of the run. */
final class TriggerScope implements ReferenceScope {

    @Override
    public Resolution resolve(ReferencePath reference) {
        String property =
                reference.steps().isEmpty() ? "" : reference.steps().get(0).name();
        if (!reference.root().equals("trigger")) {
            return new Unavailable("A schedule does not know " + reference.root() + "().");
        }
        return switch (property) {
            case "scheduledtime" -> time("scheduled_time", "job.trigger.time.iso_datetime");
            case "starttime" -> time("start_time", "job.start_time.iso_datetime");
            default -> new Unavailable("A schedule knows its scheduled and its start time and nothing else.");
        };
    }

    private static Resolution time(String name, String reference) {
        JobValue value = JobValue.referenced(name, JobText.reference(reference), Type.TEXT, Note.SYSTEM_VALUE_DIFFERS);
        return new Available(value.encoded(Encoding.TIME), 1);
    }
}
