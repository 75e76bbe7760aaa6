package io.wkmigrate.store.workspace.apply;

import io.wkmigrate.store.workspace.plan.Step;
import io.wkmigrate.workspace.WorkspaceException;
import java.util.List;
import java.util.Map;

/**
 * What an apply came to.
 *
 * @param done the steps that were carried out
 * @param failures the steps that were not, each with the reason
 * @param ids the ids of all jobs and pipelines of the deployment that are there now, by the ids of their steps
 * @param notes what else people should know
 */
public record Outcome(List<Step> done, List<Failure> failures, Map<String, String> ids, List<String> notes) {

    /** Makes the collections its own. */
    public Outcome {
        done = List.copyOf(done);
        failures = List.copyOf(failures);
        ids = Map.copyOf(ids);
        notes = List.copyOf(notes);
    }

    /**
     * A step that was not carried out, or of which that is not certain.
     *
     * @param kind what went wrong
     */
    public record Failure(Step step, WorkspaceException.Kind kind, String message) {}
}
