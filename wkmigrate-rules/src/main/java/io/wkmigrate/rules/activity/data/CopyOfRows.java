package io.wkmigrate.rules.activity.data;

import io.wkmigrate.api.definition.ActivityDefinition;
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
import java.util.LinkedHashMap;
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
        Optional<Code> mapping = properties.translator().map(ColumnMapping::new).flatMap(each -> each.code(context));
        Map<String, Code> assignments = new LinkedHashMap<>();
        assignments.put("source", inPartitions(source.reader()));
        assignments.put("sink", sink.writer());
        mapping.ifPresent(each -> assignments.put("mapping", each));
        Code.Call copy = Code.call("copies.copy", new Code.Assigned("source"), new Code.Assigned("sink"));
        Code.Call mapped = mapping.isPresent() ? copy.with("mapping", new Code.Assigned("mapping")) : copy;
        assignments.put(
                LibraryNotebook.OUTPUT,
                mapped.with("skip_incompatible", Given.unless(false, properties.enableSkipIncompatibleRow())));
        return activity.as(new LibraryNotebook(assignments, compute, Optional.empty()));
    }

    /** The degree of a source that is read in partitions stands with the activity (CP-41). */
    private Code inPartitions(Code reader) {
        boolean partitioned = reader instanceof Code.Call call
                && call.named().get("partition") instanceof Code.Call;
        if (!partitioned || activity.properties().parallelCopies().isEmpty()) {
            return reader;
        }
        Code.Call call = (Code.Call) reader;
        Code.Call partition = (Code.Call) call.named().get("partition");
        return call.with("partition", partition.with("degree", activity.properties().parallelCopies()));
    }
}
