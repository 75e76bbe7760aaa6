package io.wkmigrate.api.rule;

import io.wkmigrate.api.ir.FileCopy;
import io.wkmigrate.api.ir.Ingestion;

/**
 * Decides how the files that a Copy activity reads get into the lakehouse. Each rewrite gets what the ones before it
 * decided; the built-in one comes first, and follows the options of the command. Applied to its own result, a rewrite
 * changes nothing more.
 */
@FunctionalInterface
public interface IngestionRewrite {

    /** The decision to go on with. */
    Ingestion rewrite(FileCopy copy, Ingestion ingestion);
}
