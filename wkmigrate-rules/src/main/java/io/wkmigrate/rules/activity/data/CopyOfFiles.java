package io.wkmigrate.rules.activity.data;

import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Compute;
import io.wkmigrate.api.ir.CopySink;
import io.wkmigrate.api.ir.CopySource;
import io.wkmigrate.api.ir.LibraryNotebook;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.rules.copy.Given;
import io.wkmigrate.rules.ingestion.BatchCopy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A Copy activity that takes files as they are (CP-33).
 *
 * @param activity the activity
 * @param context where reports go
 */
record CopyOfFiles(ActivityDefinition<CopyTranslator.Properties> activity, TranslationContext context) {

    Activity from(CopySource.Bytes source, CopySink.Bytes sink, Compute compute) {
        CopyTranslator.Properties properties = activity.properties();
        LeftOutSettings.report(properties, context);
        Code.Call copy = Code.call("binaries.copy", new Code.Assigned("source"), new Code.Assigned("sink"));
        Code.Call tolerant =
                properties.skipErrorFile().map(each -> each.of(copy)).orElse(copy);
        Map<String, Code> assignments = new LinkedHashMap<>();
        assignments.put("source", source.files());
        assignments.put("sink", sink.files());
        assignments.put(
                LibraryNotebook.OUTPUT,
                tolerant.with("verify", Given.unless(false, properties.validateDataConsistency())));
        boolean deletes = source.files() instanceof Code.Call call
                && call.argument("delete_after").isPresent();
        return activity.as(new LibraryNotebook(assignments, compute, Optional.of(BatchCopy.ofBytes(deletes))));
    }
}
