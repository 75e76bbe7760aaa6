package io.wkmigrate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Keeps the output out of the source: output inside a source would be read as a source by the next run, and a source inside
 * the output could be overwritten.
 */
final class OutputOverlap {

    private OutputOverlap() {}

    /** Refuses an output folder that is in a source, is one, or holds one. */
    static void refuse(List<Path> sources, Path output) throws IOException {
        Path out = real(output);
        for (Path source : sources) {
            Path src = real(source);
            if (out.startsWith(src) || src.startsWith(out)) {
                String how = out.equals(src) ? "is the source" : out.startsWith(src) ? "is inside" : "contains";
                throw CommandFailure.usage("The output folder '" + output + "' " + how
                        + (out.equals(src) ? "" : " the source '" + source + "'")
                        + ". Give a folder outside the source with --out.");
            }
        }
    }

    /** The path without links, as far as it exists. */
    private static Path real(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        Path existing = absolute;
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        return existing == null ? absolute : existing.toRealPath().resolve(existing.relativize(absolute));
    }
}
