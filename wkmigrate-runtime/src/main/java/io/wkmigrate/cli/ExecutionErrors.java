package io.wkmigrate.cli;

import io.wkmigrate.expression.function.FunctionConflictException;
import io.wkmigrate.load.SourceNotFoundException;
import io.wkmigrate.load.live.FactoryReadException;
import io.wkmigrate.settings.SettingsException;
import io.wkmigrate.store.workspace.PlanMisfitException;
import io.wkmigrate.store.workspace.desired.DeploymentOptionException;
import io.wkmigrate.store.workspace.desired.MissingVariablesException;
import io.wkmigrate.translate.RuleConflictException;
import io.wkmigrate.workspace.WorkspaceException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what went wrong while a command ran. A stack trace is only for those who ask with {@code --debug}. */
final class ExecutionErrors implements IExecutionExceptionHandler {

    private final Session session;

    ExecutionErrors(Session session) {
        this.session = session;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        return report(failure).number();
    }

    /** Says it and gives the exit code. */
    ExitCode report(Throwable failure) {
        session.talk()
                .error(
                        FailureText.of(failure),
                        failure instanceof CommandFailure command ? command.details() : List.of());
        if (session.options().debug()) {
            session.talk().trace(failure);
        }
        return exitCode(failure);
    }

    private static ExitCode exitCode(Throwable failure) {
        if (failure instanceof CommandFailure command) {
            return command.exitCode();
        } else if (failure instanceof SourceNotFoundException
                || failure instanceof DeploymentOptionException
                || failure instanceof SettingsException) {
            return ExitCode.USAGE;
        } else if (failure instanceof MissingVariablesException) {
            return ExitCode.INPUT_NEEDED;
        } else if (failure instanceof RuleConflictException || failure instanceof FunctionConflictException) {
            return ExitCode.INCOMPATIBLE_RULES;
        } else if (failure instanceof WorkspaceException workspace) {
            return exitCode(workspace);
        } else if (failure instanceof FactoryReadException factory) {
            return exitCode(factory);
        }
        return failure instanceof PlanMisfitException ? ExitCode.PLAN_MISFIT : ExitCode.FAILED;
    }

    private static ExitCode exitCode(WorkspaceException failure) {
        return switch (failure.kind()) {
            case AUTHENTICATION, PERMISSION -> ExitCode.ACCESS;
            case ADDRESS -> ExitCode.USAGE;
            case NOT_FOUND, ALREADY_EXISTS, INVALID, UNREACHABLE, UNCERTAIN, BUSY -> ExitCode.FAILED;
        };
    }

    private static ExitCode exitCode(FactoryReadException failure) {
        return switch (failure.kind()) {
            case AUTHENTICATION, PERMISSION -> ExitCode.ACCESS;
            case NOT_FOUND -> ExitCode.USAGE;
            case UNREACHABLE, BUSY, INVALID, UNREADABLE -> ExitCode.FAILED;
        };
    }
}
