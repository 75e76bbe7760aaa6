package io.wkmigrate.rules.activity.placeholder;

import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;

/** Filter activity (FI-1): a notebook that computes a list. */
@Translates("Filter")
@Untranslated(property = "*", reason = "items and condition are read by the person who writes the notebook")
final class FilterPlaceholder implements ActivityTranslator<FilterPlaceholder.Properties> {

    private static final String REASON = "Lakeflow has no task that filters a list: write a notebook that computes the"
            + " list and publishes it with dbutils.jobs.taskValues.set.";

    record Properties() {}

    @Override
    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
        return PlaceholderActivity.of(source, REASON, context);
    }
}
