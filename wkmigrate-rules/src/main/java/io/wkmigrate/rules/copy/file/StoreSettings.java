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
 * Which files of a dataset are read ({@code storeSettings} of sources; CP-10 to CP-17).
 *
 * @param type which store it is; the dataset says so, too
 * @param requestTimeout how long an HTTP server may take to answer
 */
@Untranslated(property = "maxConcurrentConnections", reason = "Spark and the file system decide on connections (CP-16)")
@Untranslated(property = "disableMetricsCollection", reason = "it concerns ADF's own metrics")
@Untranslated(property = "useBinaryTransfer", reason = "FTP files are always transferred as they are")
@Untranslated(property = "disableChunking", reason = "SFTP files are read in one stream")
@Untranslated(property = "distcpSettings", reason = "files are copied without a Hadoop cluster of its own")
@Untranslated(property = "additionalColumns", reason = "the source itself lists additional columns")
public record StoreSettings(
        Optional<String> type,
        Optional<Value<Boolean>> recursive,
        Optional<Value<String>> wildcardFolderPath,
        Optional<Value<String>> wildcardFileName,
        Optional<Value<String>> prefix,
        Optional<Value<String>> fileListPath,
        Optional<Value<Boolean>> enablePartitionDiscovery,
        Optional<Value<String>> partitionRootPath,
        Optional<Value<Boolean>> deleteFilesAfterCompletion,
        Optional<Value<String>> modifiedDatetimeStart,
        Optional<Value<String>> modifiedDatetimeEnd,
        Optional<Value<String>> listAfter,
        Optional<Value<String>> listBefore,
        Optional<Value<String>> fileFilter,
        Optional<Value<String>> requestMethod,
        Optional<Value<JsonNode>> requestBody,
        Optional<Value<JsonNode>> additionalHeaders,
        Optional<Value<JsonNode>> requestTimeout) {

    /** The settings of an activity that states none. */
    public static final StoreSettings NONE = new StoreSettings(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /**
     * The files that are selected, as {@code selections.Files(…)} of the library.
     *
     * @param recursiveUnlessSaid whether folders below count when nothing is said: true for copies, false for Delete
     */
    public Code.Call files(Dataset.OfFiles dataset, boolean recursiveUnlessSaid, TranslationContext context) {
        reportUnused(context);
        Code.Call files = Code.call("selections.Files", store(dataset))
                .with("folder", unlessGiven(wildcardFolderPath, dataset.folder()))
                .with("file_name", unlessGiven(wildcardFileName, dataset.file()))
                .with("wildcard_folder", Given.text(wildcardFolderPath))
                .with("wildcard_file", Given.text(wildcardFileName))
                .with("prefix", Given.text(prefix))
                .with("file_list", Given.text(fileListPath));
        files = recursive.isEmpty() && !recursiveUnlessSaid
                ? files.with("recursive", false)
                : files.with("recursive", Given.unless(true, recursive));
        return files.with("modified_from", Given.text(modifiedDatetimeStart))
                .with("modified_before", Given.text(modifiedDatetimeEnd))
                .with("partition_discovery", Given.unless(false, enablePartitionDiscovery))
                .with("partition_root", Given.text(partitionRootPath));
    }

    /** A wildcard takes the place of what the dataset says (CP-10). */
    private static Optional<Value<String>> unlessGiven(
            Optional<Value<String>> wildcard, Optional<Value<String>> ofDataset) {
        return Given.text(wildcard).isPresent() ? Optional.empty() : Given.text(ofDataset);
    }

    /** An HTTP server is asked in the way that the source says. */
    private Code store(Dataset.OfFiles dataset) {
        boolean isHttp =
                dataset.store() instanceof Code.Call call && call.function().equals("http.Server");
        return isHttp
                ? ((Code.Call) dataset.store())
                        .with("method", requestMethod.filter(StoreSettings::isNotGet))
                        .with("body", requestBody)
                        .with("request_headers", additionalHeaders)
                        .with("timeout", requestTimeout)
                : dataset.store();
    }

    private static boolean isNotGet(Value<String> method) {
        return method.literal().filter(each -> each.equalsIgnoreCase("GET")).isEmpty();
    }

    private void reportUnused(TranslationContext context) {
        report("listAfter", Given.text(listAfter), context);
        report("listBefore", Given.text(listBefore), context);
        report("fileFilter", Given.text(fileFilter), context);
    }

    private static void report(String name, Optional<Value<String>> value, TranslationContext context) {
        value.ifPresent(each -> context.report(
                Findings.DATA_SETTING_DIFFERS, each.place(), "The files are not filtered by \"" + name + "\"."));
    }
}
