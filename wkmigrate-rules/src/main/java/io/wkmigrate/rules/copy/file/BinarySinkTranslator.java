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

/** The sink that takes files as they are (CP-33). */
@Translates("BinarySink")
@Untranslated(property = "writeBatchSize", reason = "files are not written in batches")
@Untranslated(property = "writeBatchTimeout", reason = "the task has a timeout")
@Untranslated(property = "sinkRetryCount", reason = "the task has retries")
@Untranslated(property = "sinkRetryWait", reason = "the task has retries")
@Untranslated(property = "maxConcurrentConnections", reason = "the library decides on connections (CP-16)")
@Untranslated(property = "disableMetricsCollection", reason = "it concerns ADF's own metrics")
final class BinarySinkTranslator implements CopySinkTranslator<BinarySinkTranslator.Properties> {

    record Properties(Optional<StoreWriteSettings> storeSettings) {}

    @Override
    public CopySink translate(CopySideDefinition<Properties> source, TranslationContext context) {
        return FileSide.of(
                source,
                kind -> kind == FileFormat.Kind.BINARY,
                context,
                dataset -> bytes(dataset, source.properties(), context),
                CopySink.Unsupported::new);
    }

    private static CopySink bytes(Dataset.OfFiles dataset, Properties properties, TranslationContext context) {
        Code.Call sink =
                Compressed.with(Code.call("binaries.Sink", StoreWriteSettings.target(dataset)), dataset.format());
        return new CopySink.Bytes(
                properties.storeSettings().orElse(StoreWriteSettings.NONE).of(sink, context));
    }
}
