package io.wkmigrate.rules.activity.data;

import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.definition.CopySide;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Compute;
import io.wkmigrate.api.ir.CopySource;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.ir.LibraryNotebook;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.copy.Given;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Lookup activity (AC-Lookup): the first row of a source, or its rows within ADF's limits, for other activities. */
@Translates("Lookup")
final class LookupTranslator implements ActivityTranslator<LookupTranslator.Properties> {

    private static final String BYTES = "The dataset holds files as they are, which have no rows.";

    /**
     * The properties.
     *
     * @param firstRowOnly true unless it says otherwise
     * @param treatDecimalAsString whether decimals are handed on as text
     */
    record Properties(
            CopySide source,
            Reference.Dataset dataset,
            Optional<Value<Boolean>> firstRowOnly,
            Optional<Value<Boolean>> treatDecimalAsString) {}

    @Override
    public Activity translate(ActivityDefinition<Properties> activity, TranslationContext context) {
        Properties properties = activity.properties();
        Optional<Dataset> dataset = context.dataset(properties.dataset());
        CopySource source = context.source(properties.source(), dataset);
        if (!(source instanceof CopySource.Rows rows)) {
            String reason = source instanceof CopySource.Unsupported none ? none.reason() : BYTES;
            return UnreachedData.placeholder(activity, reason, context);
        }
        Given.unless(false, properties.treatDecimalAsString())
                .ifPresent(each -> context.report(
                        Findings.DATA_SETTING_DIFFERS,
                        each.place(),
                        "Decimals are handed on as numbers, not as text."));
        Map<String, Code> assignments = new LinkedHashMap<>();
        assignments.put("source", rows.reader());
        assignments.put(LibraryNotebook.OUTPUT, lookup(properties.firstRowOnly()));
        Compute compute = TableCompute.of(dataset).orElseGet(Compute.Serverless::new);
        return activity.as(new LibraryNotebook(assignments, compute, Optional.empty()));
    }

    private static Code lookup(Optional<Value<Boolean>> firstRowOnly) {
        Code source = new Code.Assigned("source");
        if (firstRowOnly.filter(each -> each.literal().isEmpty()).isPresent()) {
            return Code.call("lookups.rows", source).with("first_row_only", firstRowOnly);
        }
        return Given.unless(true, firstRowOnly).isPresent()
                ? Code.call("lookups.all_rows", source)
                : Code.call("lookups.first_row", source);
    }
}
