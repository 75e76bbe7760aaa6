package io.wkmigrate.rules.ingestion;

import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.FileIngestion;
import io.wkmigrate.api.ir.Ingestion.AutoLoader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The options of Auto Loader, all of them said. Those of the schema location are the business of who runs the stream. */
final class LoaderOptions {

    /** The cut-over decides whether ADF has loaded what is there already. */
    private static final Code EXISTING = new Code.Deployed(
            "include_existing_files",
            "Whether streams load the files that are there when they first start: true, or false if ADF has loaded them",
            Optional.of("true"));

    private LoaderOptions() {}

    static Map<String, Code> of(FileIngestion files, AutoLoader ingestion) {
        Map<String, Code> options = new LinkedHashMap<>();
        options.put(
                "cloudFiles.format", Code.text(ReaderOptions.name(files.format().kind())));
        options.put("cloudFiles.schemaEvolutionMode", Code.text(ingestion.mode().option()));
        if (Limits.isText(files.format().kind()) && ingestion.schema().isEmpty()) {
            options.put("cloudFiles.inferColumnTypes", Code.text(Boolean.toString(ingestion.inferTypes())));
        }
        ingestion.hints().ifPresent(each -> options.put("cloudFiles.schemaHints", Code.text(each)));
        options.put("cloudFiles.includeExistingFiles", EXISTING);
        options.put("rescuedDataColumn", Code.text("_rescued_data"));
        selection(files, options);
        options.putAll(ReaderOptions.of(files.format()));
        return options;
    }

    /** A pattern stays in its folder, as in ADF. Folders that look like columns are none unless ADF takes them for some. */
    private static void selection(FileIngestion files, Map<String, Code> options) {
        options.put("cloudFiles.useStrictGlobber", Code.text("true"));
        if (!files.selectsBy("partition_discovery")) {
            options.put("cloudFiles.partitionColumns", Code.text(""));
            options.put("recursiveFileLookup", Code.text(Boolean.toString(files.recursive())));
        }
        files.modifiedFrom()
                .flatMap(ModifiedTime::after)
                .ifPresent(each -> options.put("modifiedAfter", Code.text(each)));
        files.modifiedBefore()
                .flatMap(ModifiedTime::before)
                .ifPresent(each -> options.put("modifiedBefore", Code.text(each)));
    }
}
