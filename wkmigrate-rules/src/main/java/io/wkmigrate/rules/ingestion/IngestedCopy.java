package io.wkmigrate.rules.ingestion;

import io.wkmigrate.api.definition.ActivityHeader;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.ActivityKind;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.CopySink;
import io.wkmigrate.api.ir.CopySource;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.ir.Decision;
import io.wkmigrate.api.ir.DeclarativePipeline;
import io.wkmigrate.api.ir.FileCopy;
import io.wkmigrate.api.ir.FileIngestion;
import io.wkmigrate.api.ir.Ingestion;
import io.wkmigrate.api.ir.Ingestion.AsInAdf;
import io.wkmigrate.api.ir.Ingestion.AutoLoader;
import io.wkmigrate.api.ir.Ingestion.Form;
import io.wkmigrate.api.rule.TranslationContext;
import java.util.List;
import java.util.Optional;

/**
 * How a copy of rows is done, and why.
 *
 * @param work the pipeline or notebook that loads the files as they arrive; nothing if the copy is a batch as in ADF
 * @param decision why, also for a batch
 */
public record IngestedCopy(Optional<ActivityKind.Work> work, Decision decision) {

    /**
     * Decides on a copy and reports what comes of it.
     *
     * @param mapping the mapping as the library takes it, if there is one
     * @param columns the columns that it maps by name
     */
    public static IngestedCopy of(
            CopySource.Rows source,
            CopySink.Rows sink,
            Dataset target,
            Optional<Code> mapping,
            List<FileCopy.Column> columns,
            ActivityHeader header,
            TranslationContext context) {
        if (source.files().isEmpty()) {
            return new IngestedCopy(Optional.empty(), BatchCopy.ofNoFiles(source));
        }
        FileIngestion files = source.files().get();
        boolean maps = mapping.filter(IngestedCopy::mapsColumns).isPresent();
        List<FileCopy.Column> byName =
                mapping.filter(each -> count(each) == columns.size()).isPresent() ? columns : List.of();
        FileCopy copy = new FileCopy(context.pipelineName(), header.path(), files, sink, target, byName, maps, false);
        Ingestion ingestion = possible(copy, context.ingestion(files, sink, target, byName, maps));
        if (ingestion instanceof AutoLoader loader) {
            return loaded(copy, loader, header, context);
        }
        AsInAdf batch = (AsInAdf) ingestion;
        if (batch.refused()) {
            context.report(Findings.SCHEMA_MODE_UNSUPPORTED, header.place(), String.join(" ", batch.reasons()));
        }
        return new IngestedCopy(Optional.empty(), BatchCopy.ofFiles(files, batch));
    }

    /** Rules of an organisation may want more than Auto Loader can do. */
    private static Ingestion possible(FileCopy copy, Ingestion ingestion) {
        if (!(ingestion instanceof AutoLoader loader)) {
            return ingestion;
        }
        List<String> limits = Limits.of(copy, Optional.of(loader));
        return limits.isEmpty() ? loader : new AsInAdf(limits, true);
    }

    private static IngestedCopy loaded(
            FileCopy copy, AutoLoader loader, ActivityHeader header, TranslationContext context) {
        Optional<DeclarativePipeline> pipeline = loader.form() == Form.STREAMING_TABLE
                ? StreamingTable.of(copy, loader, LoadDecision.ofPipeline(loader))
                : Optional.empty();
        context.report(
                Findings.LANDS_IN_DELTA,
                header.place(),
                pipeline.isPresent()
                        ? "The files are loaded into a streaming table."
                        : "The files are loaded into a Delta table.");
        if (pipeline.isPresent()) {
            return new IngestedCopy(Optional.of(pipeline.get()), pipeline.get().decision());
        }
        Decision decision = LoadDecision.ofNotebook(loader);
        return new IngestedCopy(Optional.of(LoadingNotebook.of(copy, loader, decision)), decision);
    }

    private static boolean mapsColumns(Code mapping) {
        return !(mapping instanceof Code.Call call)
                || !call.function().equals("mappings.Mapping")
                || call.named().containsKey("columns")
                || call.named().containsKey("collection");
    }

    /** How many columns are mapped one by one; -1 if that is not all that is mapped, or not known. */
    private static int count(Code mapping) {
        if (!(mapping instanceof Code.Call call) || call.argument("collection").isPresent()) {
            return -1;
        }
        return call.argument("columns")
                .filter(Code.Items.class::isInstance)
                .map(columns -> ((Code.Items) columns).elements().size())
                .orElse(-1);
    }
}
