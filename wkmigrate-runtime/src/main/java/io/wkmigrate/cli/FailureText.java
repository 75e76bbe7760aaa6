package io.wkmigrate.cli;

import com.fasterxml.jackson.core.JacksonException;
import io.wkmigrate.expression.function.FunctionConflictException;
import io.wkmigrate.load.SourceNotFoundException;
import io.wkmigrate.load.live.FactoryReadException;
import io.wkmigrate.settings.SettingsException;
import io.wkmigrate.store.workspace.DeployLockedException;
import io.wkmigrate.store.workspace.PlanMisfitException;
import io.wkmigrate.store.workspace.desired.DeploymentOptionException;
import io.wkmigrate.store.workspace.desired.MissingVariablesException;
import io.wkmigrate.translate.RuleConflictException;
import io.wkmigrate.workspace.WorkspaceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/**
 * An exception in one line: what, where, what to do. Messages of exceptions that were not made for people are left out:
 * they may quote the source, and the source may hold secrets.
 */
final class FailureText {

    private FailureText() {}

    static String of(Throwable failure) {
        if (failure instanceof CommandFailure
                || failure instanceof SourceNotFoundException
                || failure instanceof RuleConflictException
                || failure instanceof FunctionConflictException
                || failure instanceof DeploymentOptionException
                || failure instanceof SettingsException
                || failure instanceof MissingVariablesException
                || failure instanceof WorkspaceException
                || failure instanceof PlanMisfitException
                || failure instanceof DeployLockedException
                || failure instanceof FactoryReadException) {
            return Objects.requireNonNullElse(failure.getMessage(), "");
        } else if (failure instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            return of(unchecked.getCause());
        } else if (failure instanceof FileSystemException file) {
            return file.getFile() + ": " + reason(file) + ". Check the path and its permissions, then run again.";
        } else if (failure instanceof IOException && !(failure instanceof JacksonException)) {
            return "Reading or writing failed: " + failure.getMessage() + ". Run again when that is mended.";
        } else if (failure instanceof OutOfMemoryError) {
            return "Not enough memory. Give Java more with WKMIGRATE_JAVA_OPTS=-Xmx4g, or convert fewer factories at"
                    + " once.";
        }
        return "Internal error: " + failure.getClass().getSimpleName() + " " + place(failure)
                + ". This is a fault of wkmigrate, not of your files; report it with the output of --debug.";
    }

    private static String reason(FileSystemException failure) {
        if (failure instanceof AccessDeniedException) {
            return "access denied";
        } else if (failure instanceof NoSuchFileException) {
            return "no such file or folder";
        } else if (failure instanceof NotDirectoryException) {
            return "not a folder";
        } else if (failure instanceof FileAlreadyExistsException) {
            return "is in the way";
        }
        return Objects.requireNonNullElse(failure.getReason(), "cannot be used");
    }

    private static String place(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        for (StackTraceElement each : trace) {
            if (each.getClassName().startsWith("io.wkmigrate.")) {
                return "at " + each.getClassName() + "." + each.getMethodName() + ":" + each.getLineNumber();
            }
        }
        return trace.length == 0 ? "at an unknown place" : "at " + trace[0].getClassName();
    }
}
