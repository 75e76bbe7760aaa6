package io.wkmigrate.rules.activity.data;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.definition.CopySide;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Compute;
import io.wkmigrate.api.ir.CopySink;
import io.wkmigrate.api.ir.CopySource;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.activity.placeholder.PlaceholderActivity;
import java.util.List;
import java.util.Optional;

/** Copy activity (CP-1, CP-2): what its source reads, its sink writes. Each side has a rule of its own. */
@Translates("Copy")
@Untranslated(property = "enableStaging", reason = "Spark needs no interim copy between source and sink (CP-74)")
@Untranslated(property = "stagingSettings", reason = "Spark needs no interim copy between source and sink (CP-74)")
@Untranslated(property = "dataIntegrationUnits", reason = "it only says how much compute ADF takes (CP-75)")
@Untranslated(property = "cloudDataMovementUnits", reason = "it only says how much compute ADF takes (CP-75)")
final class CopyTranslator implements ActivityTranslator<CopyTranslator.Properties> {

    /**
     * The properties.
     *
     * @param translator the mapping of columns
     * @param parallelCopies how many partitions are read at once, where the source is read in partitions
     */
    record Properties(
            CopySide source,
            CopySide sink,
            Optional<Value<JsonNode>> translator,
            Optional<Value<Integer>> parallelCopies,
            Optional<Value<Boolean>> enableSkipIncompatibleRow,
            Optional<Value<JsonNode>> redirectIncompatibleRowSettings,
            Optional<Value<JsonNode>> logStorageSettings,
            Optional<Value<JsonNode>> logSettings,
            Optional<Value<JsonNode>> preserveRules,
            Optional<Value<JsonNode>> preserve,
            Optional<Value<Boolean>> validateDataConsistency,
            Optional<SkippedFiles> skipErrorFile) {}

    @Override
    public Activity translate(ActivityDefinition<Properties> activity, TranslationContext context) {
        Optional<Dataset> input = dataset(activity.inputs(), context);
        Optional<Dataset> output = dataset(activity.outputs(), context);
        CopySource source = context.source(activity.properties().source(), input);
        CopySink sink = context.sink(activity.properties().sink(), output);
        if (source instanceof CopySource.Unsupported none) {
            return PlaceholderActivity.of(activity, "The source cannot be read: " + none.reason(), context);
        }
        if (sink instanceof CopySink.Unsupported none) {
            return PlaceholderActivity.of(activity, "The sink cannot be written: " + none.reason(), context);
        }
        if (source instanceof CopySource.Bytes from && sink instanceof CopySink.Bytes to) {
            return new CopyOfFiles(activity, context).from(from, to, compute(input, output));
        }
        if (source instanceof CopySource.Rows from && sink instanceof CopySink.Rows to && output.isPresent()) {
            return new CopyOfRows(activity, context).from(from, to, output.get(), compute(input, output));
        }
        return PlaceholderActivity.of(
                activity, "One side of the copy is made of rows and the other of files as they are (CP-33).", context);
    }

    /** ADF copies from exactly one dataset to exactly one (CP-1). */
    private static Optional<Dataset> dataset(List<Reference.Dataset> references, TranslationContext context) {
        return references.stream().findFirst().flatMap(context::dataset);
    }

    private static Compute compute(Optional<Dataset> input, Optional<Dataset> output) {
        return TableCompute.of(output).or(() -> TableCompute.of(input)).orElseGet(Compute.Serverless::new);
    }
}
