package io.wkmigrate.rules.copy.file;

import io.wkmigrate.api.definition.CopySideDefinition;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.CopySource;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.ir.FileFormat;
import io.wkmigrate.api.rule.CopySourceTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.copy.AdditionalColumn;
import io.wkmigrate.rules.copy.Given;
import java.util.List;
import java.util.Optional;

/** Sources of older pipelines, which are named for the store; the dataset says whether files are read as rows. */
@Translates({
    "AzureBlobFSSource",
    "AzureDataLakeStoreSource",
    "BlobSource",
    "FileSystemSource",
    "HdfsSource",
    "HttpSource"
})
@Untranslated(property = "sourceRetryCount", reason = "the task has retries")
@Untranslated(property = "sourceRetryWait", reason = "the task has retries")
@Untranslated(property = "maxConcurrentConnections", reason = "Spark and the file system decide on connections (CP-16)")
@Untranslated(property = "disableMetricsCollection", reason = "it concerns ADF's own metrics")
@Untranslated(property = "distcpSettings", reason = "files are copied without a Hadoop cluster of its own")
@Untranslated(property = "httpRequestTimeout", reason = "the task has a timeout")
final class LegacyFileSourceTranslator implements CopySourceTranslator<LegacyFileSourceTranslator.Properties> {

    record Properties(
            Optional<Value<Boolean>> recursive,
            Optional<Value<Boolean>> treatEmptyAsNull,
            Optional<Value<Integer>> skipHeaderLineCount,
            List<AdditionalColumn> additionalColumns) {}

    @Override
    public CopySource translate(CopySideDefinition<Properties> source, TranslationContext context) {
        return FileSide.of(
                source,
                kind -> true,
                context,
                dataset -> read(dataset, source.properties(), context),
                CopySource.Unsupported::new);
    }

    private static CopySource read(Dataset.OfFiles dataset, Properties properties, TranslationContext context) {
        Code.Call files = StoreSettings.NONE
                .files(dataset, true, context)
                .with("recursive", Given.unless(true, properties.recursive()));
        if (dataset.format().kind() == FileFormat.Kind.BINARY) {
            return new CopySource.Bytes(Compressed.with(Code.call("binaries.Source", files), dataset.format()));
        }
        Given.unless(true, properties.treatEmptyAsNull())
                .ifPresent(each -> context.report(
                        Findings.DATA_SETTING_DIFFERS, each.place(), "Empty texts are read as the dataset says."));
        FileFormat format = properties
                .skipHeaderLineCount()
                .filter(each -> each.literal().filter(count -> count == 0).isEmpty())
                .map(each -> dataset.format().with("skip_lines", Code.value("skip_lines", each)))
                .orElse(dataset.format());
        Code.Call reader = Code.call("filetables.Source", files, format.code());
        return CopySource.rows(AdditionalColumn.code(properties.additionalColumns())
                .map(each -> reader.with("additional_columns", each))
                .orElse(reader));
    }
}
