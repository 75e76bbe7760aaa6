package io.wkmigrate.cli;

import io.wkmigrate.jobs.pause.MisfitException;
import io.wkmigrate.jobs.pause.PlanReader;
import io.wkmigrate.jobs.pause.SealedPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** A plan of {@code jobs pause} or {@code jobs resume} in a file: a line of JSON for each job. */
record JobPlanFile(Path path) {

    /** Writes it, whole or not at all. */
    void write(SealedPlan plan) throws IOException {
        Path part = path.toAbsolutePath().resolveSibling("." + path.getFileName() + ".part");
        Files.deleteIfExists(part);
        PrivateFile.create(part);
        try (Writer writer = Files.newBufferedWriter(part)) {
            plan.write(line -> append(writer, line));
        }
        Files.move(part, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    SealedPlan read() throws IOException {
        try (Stream<String> lines = Files.lines(path)) {
            return PlanReader.read(lines.iterator());
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof MalformedInputException) {
                throw new CommandFailure(ExitCode.PLAN_MISFIT, path + ": this is no plan of wkmigrate jobs.");
            }
            throw e;
        } catch (MisfitException e) {
            throw new CommandFailure(ExitCode.PLAN_MISFIT, path + ": " + e.getMessage());
        }
    }

    private static void append(Writer writer, String line) {
        try {
            writer.append(line).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
