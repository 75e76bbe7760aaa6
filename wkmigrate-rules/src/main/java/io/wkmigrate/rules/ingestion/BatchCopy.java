package io.wkmigrate.rules.ingestion;

import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.CopySource;
import io.wkmigrate.api.ir.Decision;
import io.wkmigrate.api.ir.FileIngestion;
import io.wkmigrate.api.ir.Ingestion.AsInAdf;
import java.util.List;
import java.util.Optional;

/** Why data is copied in a batch, as ADF does it, and how such a copy knows what it has copied already. */
public final class BatchCopy {

    private static final String PATTERN = "batch copy";

    private BatchCopy() {}

    static Decision ofFiles(FileIngestion files, AsInAdf batch) {
        boolean window =
                files.modifiedFrom().isPresent() || files.modifiedBefore().isPresent();
        return new Decision(
                PATTERN,
                batch.reasons(),
                alternatives(files, batch),
                Optional.empty(),
                window
                        ? Optional.of("The pipeline says by the times of files which of them count.")
                        : Optional.empty());
    }

    private static List<String> alternatives(FileIngestion files, AsInAdf batch) {
        boolean watched =
                files.store() instanceof Code.Call store && store.function().startsWith("files.");
        if (!watched) {
            return List.of("Bring the files into cloud storage, where Auto Loader can load them as they arrive.");
        }
        return List.of(
                batch.refused()
                        ? "A rule in a jar that implements IngestionRewrite may decide otherwise for this copy."
                        : "A Delta table that loads each file once: convert with --files-to-delta.");
    }

    static Decision ofNoFiles(CopySource.Rows source) {
        boolean database =
                source.reader() instanceof Code.Call call && call.function().equals("tables.Source");
        return new Decision(
                PATTERN,
                List.of("The source is not read as files that Auto Loader could watch."),
                database
                        ? List.of(
                                "Lakeflow Connect, which takes over changes, where it has a connector for the database.",
                                "Lakehouse Federation, which queries the database in place.")
                        : List.of(),
                Optional.empty(),
                isComputedQuery(source.reader())
                        ? Optional.of("The query selects the rows with values that the pipeline computes.")
                        : Optional.empty());
    }

    /** Files that are copied as they are (CP-33). */
    public static Decision ofBytes(boolean deletesSource) {
        return new Decision(
                "file copy",
                List.of("The files are copied as they are, so nothing is read into tables."),
                List.of(),
                Optional.empty(),
                deletesSource
                        ? Optional.of("Files are deleted once they are copied, so each is copied once.")
                        : Optional.empty());
    }

    private static boolean isComputedQuery(Code reader) {
        return reader instanceof Code.Call call
                && Optional.ofNullable(call.named().get("query"))
                        .filter(Known::isComputed)
                        .isPresent();
    }
}
