package io.wkmigrate.deploy;

import io.wkmigrate.store.workspace.plan.Step;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is in the workspace is not what this deployment put there, so that writing would destroy somebody's work.
 * Nothing was written, not even what does not conflict.
 */
public final class DeploymentConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 10;

    private final transient List<Step> conflicts;

    DeploymentConflictException(List<Step> conflicts) {
        super(conflicts.size() + (conflicts.size() == 1 ? " conflict" : " conflicts") + ", and nothing was written: "
                + conflicts.stream()
                        .limit(SHOWN)
                        .map(DeploymentConflictException::words)
                        .collect(Collectors.joining(" "))
                + (conflicts.size() > SHOWN ? " And " + (conflicts.size() - SHOWN) + " more." : "")
                + " Put right what is there, or replace it with the option overwrite.");
        this.conflicts = List.copyOf(conflicts);
    }

    /** What is in the way: kind, key and name, the fields that differ, and why. */
    public List<Step> conflicts() {
        return conflicts;
    }

    private static String words(Step step) {
        return step.kind().id() + " \"" + step.name() + "\""
                + (step.fields().isEmpty() ? "" : " (" + String.join(", ", step.fields()) + ")") + ": " + step.reason();
    }
}
