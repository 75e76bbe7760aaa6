package io.wkmigrate.rules.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.DatasetDefinition;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.ir.FileFormat;
import io.wkmigrate.api.rule.DatasetTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.api.value.Value;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Datasets of files that are named for their store and hold a form; without form, files are copied as they are. */
@Translates({"AmazonS3Object", "AzureBlob", "AzureBlobFSFile", "AzureDataLakeStoreFile", "FileShare", "HttpFile"})
@Untranslated(property = "tableRootLocation", reason = "ADF does not use it any more")
final class LegacyFileTranslator implements DatasetTranslator<LegacyFileTranslator.Properties> {

    /** Their folders start with the container. */
    private static final Set<String> WITH_CONTAINER = Set.of("azureblob", "azureblobfsfile");

    record Properties(
            Optional<Value<String>> folderPath,
            Optional<Value<String>> fileName,
            Optional<Value<String>> bucketName,
            Optional<Value<String>> key,
            Optional<Value<String>> relativeUrl,
            Optional<LegacyFormat> format,
            Optional<FileTranslator.Compression> compression,
            Optional<Value<String>> prefix,
            Optional<Value<String>> version,
            Optional<Value<String>> fileFilter,
            Optional<Value<String>> modifiedDatetimeStart,
            Optional<Value<String>> modifiedDatetimeEnd,
            Optional<Value<String>> requestMethod,
            Optional<Value<JsonNode>> requestBody,
            Optional<Value<JsonNode>> additionalHeaders) {}

    @Override
    public Dataset translate(DatasetDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        reportUnused(properties, context);
        FileFormat format = LegacyFormat.of(
                properties.format(), properties.compression().flatMap(FileTranslator.Compression::type), context);
        return location(source, context)
                .in(new LinkedStore(source, context, PresumedStore.of(source, source.type())), format);
    }

    private static FileLocation location(DatasetDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        Optional<Value<String>> file = properties
                .fileName()
                .or(properties::key)
                .or(properties::relativeUrl)
                .filter(each -> !each.literal().orElse("").strip().equals("*"));
        file.flatMap(Value::literal)
                .filter(name -> name.contains("*") || name.contains("?"))
                .ifPresent(pattern -> context.report(
                        Findings.DATA_SETTING_DIFFERS,
                        source.place(),
                        "The name of the file is a pattern, which the notebook takes for the name of one file."));
        Optional<Value<String>> folder = properties.folderPath();
        if (!WITH_CONTAINER.contains(source.type().toLowerCase(Locale.ROOT)) || folder.isEmpty()) {
            return new FileLocation(properties.bucketName(), folder, file);
        }
        ContainerPath path = ContainerPath.of(folder.get());
        return new FileLocation(path.container(), path.folder(), file);
    }

    private static void reportUnused(Properties properties, TranslationContext context) {
        report("prefix", properties.prefix(), context);
        report("version", properties.version(), context);
        report("fileFilter", properties.fileFilter(), context);
        report("modifiedDatetimeStart", properties.modifiedDatetimeStart(), context);
        report("modifiedDatetimeEnd", properties.modifiedDatetimeEnd(), context);
        report(
                "requestMethod",
                properties
                        .requestMethod()
                        .filter(each -> !each.literal().orElse("").equalsIgnoreCase("GET")),
                context);
        report("requestBody", properties.requestBody(), context);
        report("additionalHeaders", properties.additionalHeaders(), context);
    }

    private static void report(String name, Optional<? extends Value<?>> value, TranslationContext context) {
        value.filter(each -> each.literal()
                        .filter(literal -> literal instanceof JsonNode json
                                ? json.asText("-").isBlank()
                                : literal.toString().isBlank())
                        .isEmpty())
                .ifPresent(each -> context.report(
                        Findings.DATA_SETTING_DIFFERS,
                        each.place(),
                        "What the dataset says under \"" + name + "\" has to be said in the source of the activity."));
    }
}
