package io.wkmigrate.rules.dataset;

import io.wkmigrate.api.definition.DatasetDefinition;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.rule.DatasetTranslator;
import io.wkmigrate.api.rule.Property;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.api.value.Value;
import java.util.Optional;

/** Datasets of files, one type for each form (CP-30 to CP-33). */
@Translates({"Avro", "Binary", "DelimitedText", "Excel", "Json", "Orc", "Parquet", "Xml"})
@Untranslated(property = "avroCompressionLevel", reason = "it only weighs time against size")
@Untranslated(property = "compressionLevel", reason = "it only weighs time against size")
final class FileTranslator implements DatasetTranslator<FileTranslator.Properties> {

    /**
     * The properties of all forms.
     *
     * @param skipLineCount written by older user interfaces; sources have it now
     */
    record Properties(
            Optional<Location> location,
            Optional<Value<String>> columnDelimiter,
            Optional<Value<String>> rowDelimiter,
            Optional<Value<String>> quoteChar,
            Optional<Value<String>> escapeChar,
            Optional<Value<Boolean>> firstRowAsHeader,
            Optional<Value<String>> nullValue,
            Optional<Value<String>> encodingName,
            Optional<Value<String>> compressionCodec,
            Optional<Value<String>> avroCompressionCodec,
            Optional<Value<String>> orcCompressionCodec,
            Optional<Compression> compression,
            Optional<Value<String>> sheetName,
            Optional<Value<Integer>> sheetIndex,
            Optional<Value<String>> range,

            @Property(value = "skipLineCount", custom = true)
            Optional<Value<Integer>> skipLineCount) {}

    /** Where files are; the properties of all stores. */
    record Location(
            Optional<String> type,
            Optional<Value<String>> container,
            Optional<Value<String>> fileSystem,
            Optional<Value<String>> bucketName,
            Optional<Value<String>> folderPath,
            Optional<Value<String>> fileName,
            Optional<Value<String>> relativeUrl,
            Optional<Value<String>> version) {

        FileLocation files() {
            return new FileLocation(
                    container.or(() -> fileSystem).or(() -> bucketName), folderPath, fileName.or(() -> relativeUrl));
        }
    }

    /** How files are compressed. */
    @Untranslated(property = "level", reason = "it only weighs time against size")
    record Compression(Optional<Value<String>> type) {}

    @Override
    public Dataset translate(DatasetDefinition<Properties> source, TranslationContext context) {
        Optional<Location> location = source.properties().location();
        LinkedStore linked = new LinkedStore(
                source, context, location.flatMap(Location::type).flatMap(type -> PresumedStore.of(source, type)));
        if (location.isEmpty()) {
            return linked.misfit("says not where its files are");
        }
        location.get()
                .version()
                .filter(version -> version.literal().filter(String::isBlank).isEmpty())
                .ifPresent(version -> context.report(
                        Findings.DATA_SETTING_DIFFERS,
                        version.place(),
                        "ADF reads one version of the object; the notebook reads the newest."));
        return location.get().files().in(linked, FormatOptions.of(source.type(), source.properties()));
    }
}
