package io.wkmigrate.rules.activity.placeholder;

import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import java.util.Locale;

/** Lookup, Get Metadata and Validation activities: notebooks that look at data and publish what they find. */
@Translates({"GetMetadata", "Lookup", "Validation"})
@Untranslated(property = "*", reason = "dataset and query are read by the person who writes the notebook")
final class DataInspectionPlaceholder implements ActivityTranslator<DataInspectionPlaceholder.Properties> {

    record Properties() {}

    @Override
    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
        return PlaceholderActivity.of(source, reason(source.header().type()), context);
    }

    private static String reason(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "getmetadata" ->
                "Lakeflow has no task that describes files or tables: write a notebook that lists them"
                        + " with dbutils.fs.ls or DESCRIBE and publishes the output with"
                        + " dbutils.jobs.taskValues.set.";
            case "lookup" ->
                "Lakeflow has no task that reads rows for other tasks: write a notebook that queries"
                        + " them with Spark and publishes the output with dbutils.jobs.taskValues.set, or a SQL"
                        + " task.";
            default ->
                "Lakeflow has no task that waits for data: give the job a file arrival or table update"
                        + " trigger, or write a notebook that looks until the data is there.";
        };
    }
}
