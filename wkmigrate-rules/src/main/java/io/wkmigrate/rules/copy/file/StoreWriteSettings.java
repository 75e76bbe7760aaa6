package io.wkmigrate.rules.copy.file;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.copy.Given;
import java.util.Optional;

/**
 * Where and how files are put into a store ({@code storeSettings} of sinks; CP-20 to CP-22).
 *
 * @param type which store it is; the dataset says so, too
 * @param copyBehavior what becomes of folders: PreserveHierarchy, FlattenHierarchy or MergeFiles
 * @param metadata what ADF writes beside the files
 * @param expiryDateTime when the store deletes the files
 */
@Untranslated(property = "maxConcurrentConnections", reason = "Spark and the file system decide on connections (CP-16)")
@Untranslated(property = "disableMetricsCollection", reason = "it concerns ADF's own metrics")
@Untranslated(property = "blockSizeInMB", reason = "the size of blocks does not change the file")
@Untranslated(property = "operationTimeout", reason = "the task has a timeout")
@Untranslated(property = "useTempFileRename", reason = "files get their names when they are complete anyway")
record StoreWriteSettings(
        Optional<String> type,
        Optional<Value<String>> copyBehavior,
        Optional<Value<JsonNode>> metadata,
        Optional<Value<String>> expiryDateTime) {

    static final StoreWriteSettings NONE =
            new StoreWriteSettings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Where the files go: {@code selections.Target(…)} of the library. */
    static Code.Call target(Dataset.OfFiles dataset) {
        return Code.call("selections.Target", dataset.store())
                .with("folder", Given.text(dataset.folder()))
                .with("file_name", Given.text(dataset.file()));
    }

    /** A sink of the library with these settings. */
    Code.Call of(Code.Call sink, TranslationContext context) {
        metadata.filter(each -> each.literal().filter(JsonNode::isEmpty).isEmpty())
                .ifPresent(each -> context.report(
                        Findings.DATA_SETTING_DIFFERS, each.place(), "No metadata is written to the files."));
        Given.text(expiryDateTime)
                .ifPresent(each ->
                        context.report(Findings.DATA_SETTING_DIFFERS, each.place(), "The files do not expire."));
        return sink.with("copy_behavior", Given.text(copyBehavior));
    }
}
