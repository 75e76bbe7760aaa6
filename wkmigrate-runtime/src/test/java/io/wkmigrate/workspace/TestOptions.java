package io.wkmigrate.workspace;

import java.time.Duration;
import java.util.Optional;

/** Options of tests: short waits for answers, and pauses that take no time. */
public final class TestOptions {

    private TestOptions() {}

    public static WorkspaceOptions hasty() {
        return hasty(duration -> {});
    }

    public static WorkspaceOptions hasty(Pause pause) {
        return new WorkspaceOptions(
                Optional.empty(), Optional.empty(), Optional.empty(), Duration.ofSeconds(10), pause);
    }
}
