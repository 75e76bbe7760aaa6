package io.wkmigrate.cli;

import io.wkmigrate.store.WriteOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;

/** A file that holds a result, written whole or not at all. It is the program's own, so nobody's edits are kept. */
record ResultFile(Path path) {

    /** Writes the file unless it holds these bytes already. */
    WriteOutcome write(byte[] bytes) throws IOException {
        WriteOutcome outcome = check(bytes);
        if (outcome.changes()) {
            Path folder = path.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path whole = Files.createTempFile(folder, "." + path.getFileName(), ".part");
            Files.write(whole, bytes);
            Files.move(whole, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        return outcome;
    }

    /** What {@link #write} would do. */
    WriteOutcome check(byte[] bytes) throws IOException {
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
