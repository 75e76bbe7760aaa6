package io.wkmigrate.deploy;

import io.wkmigrate.store.workspace.plan.Plan;
import io.wkmigrate.store.workspace.plan.Step;
import io.wkmigrate.store.workspace.plan.Step.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Lets a plan be carried out as a whole or not at all. Besides what the plan calls a conflict, that is an update by
 * which a job would lose its schedule only because the IR of a pipeline knows none.
 *
 * @param overwrite whether somebody decided to replace what is there
 * @param knowsSchedules whether the jobs were made of definitions, with their triggers
 */
record Consent(boolean overwrite, boolean knowsSchedules) implements Consumer<Plan> {

    @Override
    public void accept(Plan plan) {
        List<Step> conflicts = new ArrayList<>();
        for (Step each : plan.steps()) {
            if (each.action() == Action.CONFLICT) {
                conflicts.add(each);
            } else if (losesSchedule(each) && !overwrite) {
                conflicts.add(conflict(each));
            }
        }
        if (!conflicts.isEmpty()) {
            throw new DeploymentConflictException(conflicts);
        }
    }

    private boolean losesSchedule(Step step) {
        return step.action() == Action.UPDATE
                && !knowsSchedules
                && step.fields().stream().anyMatch(Starts::isStart);
    }

    private static Step conflict(Step step) {
        return new Step(
                step.kind(),
                step.key(),
                step.name(),
                Action.CONFLICT,
                step.fields(),
                "It has a schedule, which the IR of a pipeline does not know and which would be lost."
                        + " Deploy it from the factory's definitions.",
                step.before(),
                step.desired());
    }
}
