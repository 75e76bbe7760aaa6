package io.wkmigrate.rules.ingestion;

import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Decision;
import io.wkmigrate.api.ir.DeclarativePipeline;
import io.wkmigrate.api.ir.FileCopy;
import io.wkmigrate.api.ir.FileIngestion;
import io.wkmigrate.api.ir.Ingestion.AutoLoader;
import io.wkmigrate.api.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A copy as a streaming table. Pipelines get no values of a run, so all of it must be known. */
final class StreamingTable {

    private StreamingTable() {}

    /** The pipeline; nothing if something about the copy is known only when it runs. */
    static Optional<DeclarativePipeline> of(FileCopy copy, AutoLoader ingestion, Decision decision) {
        FileIngestion files = copy.files();
        LoadedTable table = LoadedTable.of(copy);
        Stream<Value<?>> values = Stream.of(
                        files.folder().stream(), files.file().stream(), files.additionalColumns().values().stream())
                .flatMap(each -> each);
        boolean computed = Known.isAnyComputed(values)
                || files.format().options().values().stream().anyMatch(Known::isComputed)
                || Known.isComputed(table.schema());
        return computed
                ? Optional.empty()
                : Known.text(table.name())
                        .flatMap(name -> Container.of(files.store())
                                .map(each -> pipeline(copy, ingestion, decision, table, name, each)));
    }

    private static DeclarativePipeline pipeline(
            FileCopy copy,
            AutoLoader ingestion,
            Decision decision,
            LoadedTable table,
            String name,
            Container container) {
        FileIngestion files = copy.files();
        Map<String, Code> options = new LinkedHashMap<>(LoaderOptions.of(files, ingestion));
        Optional<String> folder = files.folder().flatMap(Value::literal).map(StreamingTable::relative);
        Optional<String> file = files.file().flatMap(Value::literal).map(Glob::of);
        file.filter(each -> files.recursive()).ifPresent(each -> options.put("pathGlobFilter", Code.text(each)));
        String pattern = container.path()
                + folder.map(each -> "/" + Glob.of(each)).orElse("")
                + file.filter(each -> !files.recursive())
                        .map(each -> "/" + each)
                        .orElse("");
        return new DeclarativePipeline(
                table.catalog(),
                table.schema(),
                name,
                container.root(),
                pattern.isEmpty() ? "/" : pattern,
                options,
                ingestion.schema(),
                LoadedColumns.selection(copy),
                LoadedColumns.added(copy),
                ingestion.rescuedRows(),
                ingestion.mode(),
                decision);
    }

    private static String relative(String folder) {
        return folder.replaceAll("^/+|/+$", "");
    }
}
