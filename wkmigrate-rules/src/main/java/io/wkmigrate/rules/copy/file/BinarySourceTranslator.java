package io.wkmigrate.rules.copy.file;

import io.wkmigrate.api.definition.CopySideDefinition;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.CopySource;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.ir.FileFormat;
import io.wkmigrate.api.rule.CopySourceTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.rules.copy.Given;
import java.util.Optional;

/** The source that takes files as they are (CP-33). */
@Translates("BinarySource")
@Untranslated(property = "sourceRetryCount", reason = "the task has retries")
@Untranslated(property = "sourceRetryWait", reason = "the task has retries")
@Untranslated(property = "maxConcurrentConnections", reason = "the library decides on connections (CP-16)")
@Untranslated(property = "disableMetricsCollection", reason = "it concerns ADF's own metrics")
final class BinarySourceTranslator implements CopySourceTranslator<BinarySourceTranslator.Properties> {

    record Properties(Optional<StoreSettings> storeSettings, Optional<Format> formatSettings) {

        /** How files are taken: as they are, or out of their archives. */
        record Format(Optional<String> type, Optional<ArchiveSettings> compressionProperties) {}
    }

    @Override
    public CopySource translate(CopySideDefinition<Properties> source, TranslationContext context) {
        return FileSide.of(
                source,
                kind -> kind == FileFormat.Kind.BINARY,
                context,
                dataset -> bytes(dataset, source.properties(), context),
                CopySource.Unsupported::new);
    }

    private static CopySource bytes(Dataset.OfFiles dataset, Properties properties, TranslationContext context) {
        StoreSettings store = properties.storeSettings().orElse(StoreSettings.NONE);
        Code.Call source =
                Compressed.with(Code.call("binaries.Source", store.files(dataset, true, context)), dataset.format());
        return new CopySource.Bytes(source.with(
                        "archive_name_as_folder",
                        properties
                                .formatSettings()
                                .flatMap(Properties.Format::compressionProperties)
                                .flatMap(ArchiveSettings::nameAsFolder))
                .with("delete_after", Given.unless(false, store.deleteFilesAfterCompletion())));
    }
}
