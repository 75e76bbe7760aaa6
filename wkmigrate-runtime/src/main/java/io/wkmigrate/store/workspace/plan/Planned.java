package io.wkmigrate.store.workspace.plan;

import io.wkmigrate.store.workspace.state.DeploymentState;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A plan together with what is needed to carry it out at once.
 *
 * @param changes what to do, by the ids of the steps that write
 * @param ids the ids of jobs and pipelines that are there, by the ids of their steps
 * @param state what the deployment remembers, with what was found to be there as wanted
 * @param completed how many things were found as wanted that the deployment did not remember
 */
public record Planned(
        Plan plan, Map<String, Change> changes, Map<String, String> ids, DeploymentState state, int completed) {

    /** What a step that writes has to do. */
    public Change change(Step step) {
        return Objects.requireNonNull(changes.get(step.id()), step.id());
    }

    /** The steps that write, in the order of the plan. */
    public List<Step> writing() {
        return plan.steps().stream().filter(each -> each.action().writes()).toList();
    }
}
