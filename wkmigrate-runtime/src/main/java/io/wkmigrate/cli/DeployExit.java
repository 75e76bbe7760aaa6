package io.wkmigrate.cli;

import io.wkmigrate.store.workspace.apply.Outcome;
import io.wkmigrate.store.workspace.plan.Plan;
import io.wkmigrate.store.workspace.plan.Step.Action;
import io.wkmigrate.workspace.WorkspaceException.Kind;
import java.util.List;

/** The exit code of a deploy that was applied. */
final class DeployExit {

    private DeployExit() {}

    static ExitCode of(Plan plan, Outcome outcome) {
        boolean access = failed(outcome, List.of(Kind.AUTHENTICATION, Kind.PERMISSION));
        boolean left = !outcome.failures().isEmpty() || !outcome.notes().isEmpty() || plan.count(Action.CONFLICT) > 0;
        return ExitCode.worst(List.of(
                failed(outcome, List.of(Kind.UNREACHABLE)) ? ExitCode.FAILED : ExitCode.DONE,
                access ? ExitCode.ACCESS : ExitCode.DONE,
                left ? ExitCode.PARTIAL : ExitCode.DONE));
    }

    private static boolean failed(Outcome outcome, List<Kind> kinds) {
        return outcome.failures().stream().anyMatch(each -> kinds.contains(each.kind()));
    }
}
