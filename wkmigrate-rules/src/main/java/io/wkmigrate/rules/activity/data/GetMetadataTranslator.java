package io.wkmigrate.rules.activity.data;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.ir.FileFormat;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.copy.file.ReadSettings;
import io.wkmigrate.rules.copy.file.StoreSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Get Metadata activity (AC-GetMetadata): what is known of a file, a folder or a table. */
@Translates("GetMetadata")
final class GetMetadataTranslator implements ActivityTranslator<GetMetadataTranslator.Properties> {

    private static final String FIELDS = "fields";

    /**
     * The properties.
     *
     * @param fieldList what is asked for, possibly computed
     * @param storeSettings bounds for the times of modification
     * @param formatSettings how files are read where columns are asked for
     */
    record Properties(
            Reference.Dataset dataset,
            Optional<Value<JsonNode>> fieldList,
            Optional<StoreSettings> storeSettings,
            Optional<ReadSettings> formatSettings) {}

    @Override
    public Activity translate(ActivityDefinition<Properties> activity, TranslationContext context) {
        Properties properties = activity.properties();
        Code fields =
                properties.fieldList().map(each -> Code.value(FIELDS, each)).orElseGet(() -> new Code.Items(List.of()));
        return new InspectedDataset(activity, properties.dataset(), context)
                .translate(
                        dataset -> properties
                                .storeSettings()
                                .orElse(StoreSettings.NONE)
                                .files(dataset, true, context),
                        dataset -> selection -> ofFiles(dataset, properties, selection, fields),
                        Optional.of(source -> Code.call("tablemetadata.of", source, fields)));
    }

    private static Code ofFiles(Dataset.OfFiles dataset, Properties properties, Code selection, Code fields) {
        Code.Call metadata = Code.call("metadata.of_files", selection, fields);
        if (dataset.format().kind() == FileFormat.Kind.BINARY || !asksForColumns(properties.fieldList())) {
            return metadata;
        }
        FileFormat format = properties
                .formatSettings()
                .map(each -> each.of(dataset.format()))
                .orElse(dataset.format());
        return metadata.with("format", format.code());
    }

    /** Whether files have to be read for it, or may have to be. */
    private static boolean asksForColumns(Optional<Value<JsonNode>> fields) {
        return fields.filter(each ->
                        each.literal().map(GetMetadataTranslator::namesColumns).orElse(true))
                .isPresent();
    }

    private static boolean namesColumns(JsonNode fields) {
        return StreamSupport.stream(fields.spliterator(), false)
                .map(JsonNode::asText)
                .anyMatch(each -> each.equalsIgnoreCase("structure") || each.equalsIgnoreCase("columnCount"));
    }
}
