package io.wkmigrate.cli;

import io.wkmigrate.expression.function.FunctionConflictException;
import io.wkmigrate.load.SourceNotFoundException;
import io.wkmigrate.translate.RuleConflictException;
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
        session.talk().error(FailureText.of(failure));
        if (session.options().debug()) {
            session.talk().trace(failure);
        }
        return exitCode(failure);
    }

    private static ExitCode exitCode(Throwable failure) {
        if (failure instanceof CommandFailure command) {
            return command.exitCode();
        } else if (failure instanceof SourceNotFoundException) {
            return ExitCode.USAGE;
        } else if (failure instanceof RuleConflictException || failure instanceof FunctionConflictException) {
            return ExitCode.INCOMPATIBLE_RULES;
        }
        return ExitCode.FAILED;
    }
}
