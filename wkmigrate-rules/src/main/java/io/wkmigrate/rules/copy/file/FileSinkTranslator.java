package io.wkmigrate.rules.copy.file;

import io.wkmigrate.api.definition.CopySideDefinition;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.CopySink;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.ir.FileFormat;
import io.wkmigrate.api.rule.CopySinkTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import java.util.Optional;

/** Sinks that write rows as files. */
@Translates({"AvroSink", "DelimitedTextSink", "JsonSink", "OrcSink", "ParquetSink"})
@Untranslated(property = "writeBatchSize", reason = "files are not written in batches")
@Untranslated(property = "writeBatchTimeout", reason = "the task has a timeout")
@Untranslated(property = "sinkRetryCount", reason = "the task has retries")
@Untranslated(property = "sinkRetryWait", reason = "the task has retries")
@Untranslated(property = "maxConcurrentConnections", reason = "Spark and the file system decide on connections (CP-16)")
@Untranslated(property = "disableMetricsCollection", reason = "it concerns ADF's own metrics")
final class FileSinkTranslator implements CopySinkTranslator<FileSinkTranslator.Properties> {

    record Properties(Optional<StoreWriteSettings> storeSettings, Optional<WriteSettings> formatSettings) {}

    @Override
    public CopySink translate(CopySideDefinition<Properties> source, TranslationContext context) {
        return FileSide.of(
                source,
                FileSinkTranslator::isWritten,
                context,
                dataset -> rows(dataset, source.properties(), context),
                CopySink.Unsupported::new);
    }

    private static boolean isWritten(FileFormat.Kind kind) {
        return switch (kind) {
            case DELIMITED_TEXT, JSON, PARQUET, AVRO, ORC -> true;
            case EXCEL, XML, BINARY -> false;
        };
    }

    private static CopySink rows(Dataset.OfFiles dataset, Properties properties, TranslationContext context) {
        Optional<WriteSettings> settings = properties.formatSettings();
        FileFormat format = settings.map(each -> each.of(dataset.format())).orElse(dataset.format());
        Code.Call plain = Code.call("filetables.Sink", StoreWriteSettings.target(dataset), format.code());
        Code.Call sink =
                properties.storeSettings().orElse(StoreWriteSettings.NONE).of(plain, context);
        return new CopySink.Rows(settings.map(each -> each.of(sink)).orElse(sink));
    }
}
