package io.wkmigrate.rules.copy.file;

import io.wkmigrate.api.definition.CopySideDefinition;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.CopySource;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.ir.FileFormat;
import io.wkmigrate.api.ir.FileIngestion;
import io.wkmigrate.api.rule.CopySourceTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.copy.AdditionalColumn;
import io.wkmigrate.rules.copy.Given;
import java.util.List;
import java.util.Optional;

/** Sources that read files as rows. */
@Translates({"AvroSource", "DelimitedTextSource", "ExcelSource", "JsonSource", "OrcSource", "ParquetSource", "XmlSource"
})
@Untranslated(property = "sourceRetryCount", reason = "the task has retries")
@Untranslated(property = "sourceRetryWait", reason = "the task has retries")
@Untranslated(property = "maxConcurrentConnections", reason = "Spark and the file system decide on connections (CP-16)")
@Untranslated(property = "disableMetricsCollection", reason = "it concerns ADF's own metrics")
final class FileSourceTranslator implements CopySourceTranslator<FileSourceTranslator.Properties> {

    record Properties(
            Optional<StoreSettings> storeSettings,
            Optional<ReadSettings> formatSettings,
            List<AdditionalColumn> additionalColumns) {}

    @Override
    public CopySource translate(CopySideDefinition<Properties> source, TranslationContext context) {
        return FileSide.of(
                source,
                kind -> kind != FileFormat.Kind.BINARY,
                context,
                dataset -> rows(dataset, source.properties(), context),
                CopySource.Unsupported::new);
    }

    private static CopySource rows(Dataset.OfFiles dataset, Properties properties, TranslationContext context) {
        StoreSettings store = properties.storeSettings().orElse(StoreSettings.NONE);
        FileFormat format = properties
                .formatSettings()
                .map(each -> each.of(dataset.format()))
                .orElse(dataset.format());
        Code.Call files = store.files(dataset, true, context);
        Code.Call reader = Code.call("filetables.Source", files, format.code());
        Code.Call whole = AdditionalColumn.code(properties.additionalColumns())
                .map(each -> reader.with("additional_columns", each))
                .orElse(reader);
        return new CopySource.Rows(whole, Optional.of(ingestion(dataset, properties, files, format)));
    }

    private static FileIngestion ingestion(
            Dataset.OfFiles dataset, Properties properties, Code.Call files, FileFormat format) {
        StoreSettings store = properties.storeSettings().orElse(StoreSettings.NONE);
        boolean partitioned = Given.maybe(store.enablePartitionDiscovery());
        return new FileIngestion(
                files,
                dataset.store(),
                Given.text(store.wildcardFolderPath()).or(() -> Given.text(dataset.folder())),
                Given.text(store.wildcardFileName()).or(() -> Given.text(dataset.file())),
                store.recursive().flatMap(Value::literal).orElse(true),
                Given.text(store.modifiedDatetimeStart()),
                Given.text(store.modifiedDatetimeEnd()),
                partitioned ? Given.text(store.partitionRootPath()) : Optional.empty(),
                Given.maybe(store.deleteFilesAfterCompletion()),
                format,
                dataset.schema(),
                AdditionalColumn.byName(properties.additionalColumns()));
    }
}
