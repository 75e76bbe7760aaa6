package io.wkmigrate.rules.activity.data;

import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Compute;
import io.wkmigrate.api.ir.CopySink;
import io.wkmigrate.api.ir.CopySource;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.ir.LibraryNotebook;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.rules.copy.Given;
import io.wkmigrate.rules.copy.mapping.ColumnMapping;
import io.wkmigrate.rules.ingestion.IngestedCopy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Copy activity that reads rows and writes rows, whatever the stores are.
 *
 * @param activity the activity
 * @param context where reports go
 */
record CopyOfRows(ActivityDefinition<CopyTranslator.Properties> activity, TranslationContext context) {

    Activity from(CopySource.Rows source, CopySink.Rows sink, Dataset target, Compute compute) {
        CopyTranslator.Properties properties = activity.properties();
        LeftOutSettings.report(properties, context);
        reportKeys(target);
        Optional<Code> mapping = properties.translator().map(ColumnMapping::new).flatMap(each -> each.code(context));
        IngestedCopy ingested = IngestedCopy.of(
                source,
                sink,
                target,
                mapping,
                properties
                        .translator()
                        .map(each -> new ColumnMapping(each).columns())
                        .orElse(List.of()),
                activity.header(),
                context);
        if (ingested.work().isPresent()) {
            return activity.as(ingested.work().get());
        }
        Map<String, Code> assignments = new LinkedHashMap<>();
        assignments.put("source", inPartitions(source.reader()));
        assignments.put("sink", sink.writer());
        mapping.ifPresent(each -> assignments.put("mapping", each));
        Code.Call copy = Code.call("copies.copy", new Code.Assigned("source"), new Code.Assigned("sink"));
        Code.Call mapped = mapping.isPresent() ? copy.with("mapping", new Code.Assigned("mapping")) : copy;
        assignments.put(
                LibraryNotebook.OUTPUT,
                mapped.with("skip_incompatible", Given.unless(false, properties.enableSkipIncompatibleRow())));
        return activity.as(new LibraryNotebook(assignments, compute, Optional.of(ingested.decision())));
    }

    /** ADF also skips rows whose key is there already; here the database refuses them (CP-70). */
    private void reportKeys(Dataset target) {
        activity.properties()
                .enableSkipIncompatibleRow()
                .filter(each -> target instanceof Dataset.OfTable && Given.maybe(Optional.of(each)))
                .ifPresent(each -> context.report(
                        Findings.DATA_SETTING_DIFFERS,
                        each.place(),
                        "Rows that do not fit the types are skipped; a row that violates a key fails the copy."));
    }

    /** The degree of a source that is read in partitions stands with the activity (CP-41). */
    private Code inPartitions(Code reader) {
        if (!(reader instanceof Code.Call call)
                || activity.properties().parallelCopies().isEmpty()) {
            return reader;
        }
        return call.argument("partition")
                .filter(Code.Call.class::isInstance)
                .map(partition -> ((Code.Call) partition)
                        .with("degree", activity.properties().parallelCopies()))
                .<Code>map(partition -> call.with("partition", partition))
                .orElse(reader);
    }
}
