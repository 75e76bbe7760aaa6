package io.wkmigrate.rules.copy.file;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.CopySideDefinition;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.CopySink;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.ir.FileFormat;
import io.wkmigrate.api.rule.CopySinkTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.api.value.Value;
import java.util.Optional;

/** Sinks of older pipelines, which are named for the store; the dataset says whether files are written from rows. */
@Translates({"AzureBlobFSSink", "AzureDataLakeStoreSink", "BlobSink", "FileSystemSink"})
@Untranslated(property = "writeBatchSize", reason = "files are not written in batches")
@Untranslated(property = "writeBatchTimeout", reason = "the task has a timeout")
@Untranslated(property = "sinkRetryCount", reason = "the task has retries")
@Untranslated(property = "sinkRetryWait", reason = "the task has retries")
@Untranslated(property = "maxConcurrentConnections", reason = "Spark and the file system decide on connections (CP-16)")
@Untranslated(property = "disableMetricsCollection", reason = "it concerns ADF's own metrics")
@Untranslated(property = "enableAdlsSingleFileParallel", reason = "it only makes writing faster")
final class LegacyFileSinkTranslator implements CopySinkTranslator<LegacyFileSinkTranslator.Properties> {

    record Properties(
            Optional<Value<Boolean>> blobWriterOverwriteFiles,
            Optional<Value<String>> blobWriterDateTimeFormat,
            Optional<Value<Boolean>> blobWriterAddHeader,
            Optional<Value<String>> copyBehavior,
            Optional<Value<JsonNode>> metadata) {}

    @Override
    public CopySink translate(CopySideDefinition<Properties> source, TranslationContext context) {
        return FileSide.of(
                source,
                kind -> kind != FileFormat.Kind.EXCEL && kind != FileFormat.Kind.XML,
                context,
                dataset -> written(dataset, source.properties(), context),
                CopySink.Unsupported::new);
    }

    private static CopySink written(Dataset.OfFiles dataset, Properties properties, TranslationContext context) {
        report("blobWriterOverwriteFiles", properties.blobWriterOverwriteFiles(), context);
        report("blobWriterDateTimeFormat", properties.blobWriterDateTimeFormat(), context);
        StoreWriteSettings store = new StoreWriteSettings(
                Optional.empty(), properties.copyBehavior(), properties.metadata(), Optional.empty());
        Code.Call target = StoreWriteSettings.target(dataset);
        if (dataset.format().kind() == FileFormat.Kind.BINARY) {
            Code.Call sink = Compressed.with(Code.call("binaries.Sink", target), dataset.format());
            return new CopySink.Bytes(store.of(sink, context));
        }
        FileFormat format = properties
                .blobWriterAddHeader()
                .filter(each -> dataset.format().kind() == FileFormat.Kind.DELIMITED_TEXT)
                .map(each -> dataset.format().with("header", Code.value("header", each)))
                .orElse(dataset.format());
        return new CopySink.Rows(store.of(Code.call("filetables.Sink", target, format.code()), context));
    }

    private static void report(String name, Optional<? extends Value<?>> value, TranslationContext context) {
        value.ifPresent(each ->
                context.report(Findings.DATA_SETTING_DIFFERS, each.place(), "\"" + name + "\" is not carried over."));
    }
}
