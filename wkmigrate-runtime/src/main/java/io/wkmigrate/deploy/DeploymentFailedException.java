package io.wkmigrate.deploy;

import io.wkmigrate.store.workspace.apply.Outcome;
import io.wkmigrate.store.workspace.apply.Outcome.Failure;
import java.util.List;
import java.util.stream.Collectors;

/** Some of a deployment was not written. The same call again goes on where it stopped; nothing is made twice. */
public final class DeploymentFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 10;

    private final transient Outcome outcome;

    DeploymentFailedException(Outcome outcome) {
        super(outcome.failures().size() + " of "
                + (outcome.failures().size() + outcome.done().size()) + " steps failed: "
                + outcome.failures().stream()
                        .limit(SHOWN)
                        .map(DeploymentFailedException::words)
                        .collect(Collectors.joining(" "))
                + (outcome.failures().size() > SHOWN
                        ? " And " + (outcome.failures().size() - SHOWN) + " more."
                        : ""));
        this.outcome = outcome;
    }

    /** Every step that failed, with the reason. */
    public List<Failure> failures() {
        return outcome.failures();
    }

    /** All that is known: also what was done, and the ids of what is there. */
    public Outcome outcome() {
        return outcome;
    }

    private static String words(Failure failure) {
        return failure.step().kind().id() + " \"" + failure.step().name() + "\": " + failure.message();
    }
}
