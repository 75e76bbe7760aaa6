package io.wkmigrate.cli;

import io.wkmigrate.store.WriteOutcome;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A file that holds a result, written whole or not at all. It is the program's own, so nobody's edits are kept. */
record ResultFile(Path path) {

    /** Writes the file unless it holds these bytes already. */
    WriteOutcome write(byte[] bytes) throws IOException {
        WriteOutcome outcome = check(bytes);
        if (outcome.changes()) {
            try {
                replace(bytes);
            } catch (FileSystemException e) {
                throw named(e);
            }
        }
        return outcome;
    }

    private void replace(byte[] bytes) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        // Not createTempFile, whose files only their owner may read: results are for everybody who may read the folder.
        Path whole = path.toAbsolutePath().resolveSibling("." + path.getFileName() + ".part");
        Files.deleteIfExists(whole);
        try {
            Files.write(whole, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(whole, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    /** The failure with the name that a person knows: not that of the file it is first written to. */
    private FileSystemException named(FileSystemException failure) {
        FileSystemException named = failure instanceof AccessDeniedException
                ? new AccessDeniedException(path.toString())
                : new FileSystemException(
                        path.toString(), null, Objects.requireNonNullElse(failure.getReason(), "cannot be written"));
        named.initCause(failure);
        return named;
    }

    /** What {@link #write} would do. */
    WriteOutcome check(byte[] bytes) throws IOException {
        if (Files.isDirectory(path)) {
            throw new FileSystemException(path.toString(), null, "is a folder");
        }
        List<String> name = List.of(path.getFileName().toString());
        List<String> none = List.of();
        if (!Files.exists(path)) {
            return new WriteOutcome(name, none, none, none, none);
        }
        return Arrays.equals(Files.readAllBytes(path), bytes)
                ? new WriteOutcome(none, none, name, none, none)
                : new WriteOutcome(none, name, none, none, none);
    }
}
