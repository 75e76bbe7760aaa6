package io.wkmigrate.benchmark;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.expression.ReferencePath;
import io.wkmigrate.api.expression.ReferencePath.Step;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.expression.placement.Encoding;
import io.wkmigrate.expression.placement.JobValue;
import io.wkmigrate.expression.placement.JobValue.Published;
import io.wkmigrate.expression.placement.ReferenceScope;
import io.wkmigrate.expression.placement.Resolution;
import io.wkmigrate.expression.placement.Resolution.Available;
import io.wkmigrate.expression.placement.Resolution.Unavailable;
import java.util.List;

/**
 * A scope for expressions whose surroundings are not at hand: everything that a job can know is known, and what is declared
 * somewhere is taken for text. So it says where expressions can be computed at best.
 */
public final class TypicalScope implements ReferenceScope {

    @Override
    public Resolution resolve(ReferencePath reference) {
        List<Step> steps = reference.steps();
        String first = steps.isEmpty() ? "" : steps.get(0).name();
        return switch (reference.root()) {
            case "pipeline" -> pipeline(steps, first);
            case "dataset", "linkedservice" -> first.isEmpty() ? all() : text(first, "job.parameters.p", 1);
            case "variables" -> new Available(published("value", Type.TEXT), 0);
            case "item" -> new Available(JobValue.referenced("item", JobText.input(), Type.ANY), 0);
            case "activity" -> activity(steps, first);
            case "trigger" -> first.isEmpty() ? all() : text(first, "job.trigger.time.iso_datetime", steps.size());
            default -> new Unavailable("An event tells a job nothing.");
        };
    }

    private static Resolution pipeline(List<Step> steps, String first) {
        if (first.equals("parameters") || first.equals("globalparameters")) {
            return steps.size() > 1 ? text(steps.get(1).name(), "job.parameters.p", 2) : all();
        }
        return switch (first) {
            case "runid", "pipeline", "datafactory", "triggertime", "triggertype" -> text(first, "job.run_id", 1);
            default -> new Unavailable("A job does not know it.");
        };
    }

    private static Resolution activity(List<Step> steps, String first) {
        return switch (first) {
            case "output" -> new Available(published("output", Type.ANY), steps.size());
            case "status" -> text("status", "tasks.t.result_state", 1);
            default -> steps.size() > 1 ? text("error", "tasks.t.error_code", 2) : all();
        };
    }

    private static JobValue published(String name, Type type) {
        return new JobValue(name, new Published("t", name, true, false), type, Encoding.of(type), false, List.of());
    }

    private static Resolution text(String name, String reference, int steps) {
        return new Available(JobValue.referenced(name, JobText.reference(reference), Type.TEXT), steps);
    }

    private static Resolution all() {
        return new Unavailable("It reads all members at once.");
    }
}
