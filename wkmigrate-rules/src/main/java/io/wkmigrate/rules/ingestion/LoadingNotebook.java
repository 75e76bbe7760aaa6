package io.wkmigrate.rules.ingestion;

import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Compute;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.ir.Decision;
import io.wkmigrate.api.ir.FileCopy;
import io.wkmigrate.api.ir.Ingestion.AutoLoader;
import io.wkmigrate.api.ir.Ingestion.RescuedRows;
import io.wkmigrate.api.ir.LibraryNotebook;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A copy as a notebook that runs a stream until all files that are there are loaded. */
final class LoadingNotebook {

    /** Never below a table; the same for the same activity, so that a new conversion goes on where the old one was. */
    private static final Code CHECKPOINTS = new Code.Deployed(
            "checkpoints",
            "Folder of a volume for the state of streams, such as /Volumes/main/default/_checkpoints",
            Optional.of("/Volumes/main/default/_checkpoints"));

    private LoadingNotebook() {}

    static LibraryNotebook of(FileCopy copy, AutoLoader ingestion, Decision decision) {
        Map<String, Code> assignments = new LinkedHashMap<>();
        assignments.put("source", copy.files().selection());
        assignments.put("target", table(LoadedTable.of(copy)));
        assignments.put("options", new Code.Members(LoaderOptions.of(copy.files(), ingestion)));
        assignments.put(LibraryNotebook.OUTPUT, load(copy, ingestion));
        Compute compute =
                copy.target() instanceof Dataset.OfLakehouseTable table ? table.compute() : new Compute.Serverless();
        return new LibraryNotebook(assignments, compute, Optional.of(decision));
    }

    private static Code load(FileCopy copy, AutoLoader ingestion) {
        Code.Call load = Code.call(
                        "ingestion.load",
                        new Code.Assigned("source"),
                        new Code.Assigned("target"),
                        new Code.Assigned("options"))
                .with(
                        "state",
                        Code.call(
                                "ingestion.state",
                                CHECKPOINTS,
                                Code.text(copy.pipeline()),
                                Code.text(copy.activity())));
        load = with(load, "schema", ingestion.schema().map(Code::text));
        Map<String, String> selection = LoadedColumns.selection(copy);
        Map<String, Code> columns = new LinkedHashMap<>();
        selection.forEach((sink, source) -> columns.put(sink, Code.text(source)));
        load = with(load, "columns", selection.isEmpty() ? Optional.empty() : Optional.of(new Code.Members(columns)));
        load = with(load, "additional_columns", LoadedColumns.code(copy));
        return ingestion.rescuedRows() == RescuedRows.WARN
                ? load
                : load.with("rescued_rows", ingestion.rescuedRows().name().toLowerCase(Locale.ROOT));
    }

    private static Code.Call with(Code.Call load, String name, Optional<Code> argument) {
        return argument.map(each -> load.with(name, each)).orElse(load);
    }

    private static Code table(LoadedTable table) {
        return Code.call("ingestion.Table", table.name())
                .with("catalog", table.catalog())
                .with("schema", table.schema());
    }
}
