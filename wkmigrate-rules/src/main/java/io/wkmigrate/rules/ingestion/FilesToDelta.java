package io.wkmigrate.rules.ingestion;

import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.ir.FileCopy;
import io.wkmigrate.api.ir.Ingestion;
import io.wkmigrate.api.ir.Ingestion.AsInAdf;
import io.wkmigrate.api.ir.Ingestion.Form;
import io.wkmigrate.api.rule.IngestionRewrite;
import io.wkmigrate.api.rule.Rewrites;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows {@code --files-to-delta}: files become Delta tables where loading each of them once does what the copy does. */
@Rewrites(priority = 1)
final class FilesToDelta implements IngestionRewrite {

    @Override
    public Ingestion rewrite(FileCopy copy, Ingestion ingestion) {
        if (!copy.filesToDelta()) {
            return new AsInAdf(List.of("The data lands where ADF puts it, which is the default."));
        }
        List<String> obstacles = new ArrayList<>(Limits.of(copy, Optional.empty()));
        obstacles.addAll(Differences.of(copy));
        return obstacles.isEmpty() ? loaded(copy) : new AsInAdf(obstacles, true);
    }

    private static Ingestion loaded(FileCopy copy) {
        List<String> reasons =
                List.of("The command asked for files to become Delta tables, and each file counts once.");
        if (copy.target() instanceof Dataset.OfLakehouseTable) {
            return SchemaPolicy.of(
                    copy,
                    Form.NOTEBOOK,
                    List.of(
                            reasons.get(0),
                            "A notebook loads them, since others may write to the table; a streaming table belongs to"
                                    + " one pipeline."));
        }
        return SchemaPolicy.of(copy, Form.STREAMING_TABLE, reasons);
    }
}
