package io.wkmigrate.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What pausing and resuming can be told. */
final class PauseOptions {

    @Mixin
    private final WorkspaceAccess access = new WorkspaceAccess();

    @Mixin
    private final CallOptions calls = new CallOptions();

    @Mixin
    private final JobSelectionOptions selection = new JobSelectionOptions();

    @Option(names = "--job", paramLabel = "ID", description = "This job; may be repeated.")
    private List<Long> jobs = List.of();

    @Option(names = "--plan-out", paramLabel = "FILE", description = "Keep the plan, to look at it and to apply it.")
    private @Nullable Path planOut;

    @Option(
            names = "--apply",
            paramLabel = "FILE",
            description = "Do what the plan in this file says. Jobs that were changed since are skipped (exit 5).")
    private @Nullable Path apply;

    @Option(
            names = "--receipt",
            paramLabel = "FILE",
            description = "Where to note what was done, for undo (default: receipts/, named after the plan).")
    private @Nullable Path receipt;

    @Option(names = "--max", paramLabel = "N", description = "Refuse to change more jobs than this (default: 50).")
    private int max = 50;

    @Option(names = "--yes-all", description = "Change any number of jobs.")
    private boolean yesAll;

    @Option(
            names = "--max-age",
            paramLabel = "HOURS",
            description = "Refuse a plan that is older than this (default: 24).")
    private int maxAge = 24;

    WorkspaceAccess access() {
        return access;
    }

    CallOptions calls() {
        return calls;
    }

    JobSelectionOptions selection() {
        return selection;
    }

    List<Long> jobs() {
        return jobs;
    }

    Optional<Path> planOut() {
        return Optional.ofNullable(planOut);
    }

    Optional<Path> apply() {
        return Optional.ofNullable(apply);
    }

    Optional<Path> receipt() {
        return Optional.ofNullable(receipt);
    }

    Duration maxAge() {
        return Duration.ofHours(maxAge);
    }

    /** Whether so many jobs are more than were agreed to. */
    boolean guards(int number) {
        return !yesAll && number > max;
    }

    /** The options for the workspace as they would be typed. */
    String accessWords() {
        return access.words();
    }

    /** Says no to contradictions. */
    void requireSense(boolean choosesOtherwise) {
        boolean chooses = !jobs.isEmpty() || !selection.isEverything() || choosesOtherwise;
        if (apply != null && (chooses || planOut != null)) {
            throw CommandFailure.usage("--apply does what its plan says; choosing jobs belongs to the plan.");
        } else if (apply == null && !chooses) {
            throw CommandFailure.usage("Say which jobs: --job ID, or --filter EXPR (all that may start: --unpaused).");
        } else if (!jobs.isEmpty() && !selection.isEverything()) {
            throw CommandFailure.usage("Give either --job or filters.");
        } else if (apply == null && receipt != null) {
            throw CommandFailure.usage("--receipt belongs to --apply.");
        }
    }
}
