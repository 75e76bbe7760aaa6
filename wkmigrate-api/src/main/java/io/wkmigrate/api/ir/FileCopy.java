package io.wkmigrate.api.ir;

import java.util.List;
import java.util.Optional;

/**
 * A Copy activity that reads files as rows, as the rules that decide on its ingestion see it.
 *
 * @param pipeline the name of the pipeline
 * @param activity the path of the activity in the pipeline
 * @param files what it reads
 * @param sink how it writes
 * @param target where it writes
 * @param columns the mapping of columns, if the activity states one that is known now
 * @param hasMapping whether it states a mapping, also one that is computed
 * @param filesToDelta whether the command asks for files to become Delta tables
 */
public record FileCopy(
        String pipeline,
        String activity,
        FileIngestion files,
        CopySink sink,
        Dataset target,
        List<Column> columns,
        boolean hasMapping,
        boolean filesToDelta) {

    /** Takes the columns over. */
    public FileCopy {
        columns = List.copyOf(columns);
    }

    /**
     * A column of a mapping.
     *
     * @param source its name in the files
     * @param sink its name in the target
     * @param type its type in the terms of Spark SQL, if the mapping or the dataset states one
     */
    public record Column(String source, String sink, Optional<String> type) {}
}
