package io.wkmigrate.rules.activity.placeholder;

import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import java.util.Locale;

/** Append Variable and Filter activities: notebooks that compute a list. */
@Translates({"AppendVariable", "Filter"})
@Untranslated(property = "*", reason = "value, items and condition are read by the person who writes the notebook")
final class CollectionPlaceholder implements ActivityTranslator<CollectionPlaceholder.Properties> {

    record Properties() {}

    @Override
    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
        return PlaceholderActivity.of(source, reason(source.header().type()), context);
    }

    private static String reason(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "appendvariable" ->
                "Lakeflow has no task that adds to a list that other tasks read: write a notebook that"
                        + " builds the list and publishes it with dbutils.jobs.taskValues.set.";
            default ->
                "Lakeflow has no task that filters a list: write a notebook that computes the list and"
                        + " publishes it with dbutils.jobs.taskValues.set.";
        };
    }
}
