package io.wkmigrate.rules.activity.placeholder;

import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;

/** Data flow and Power Query activities: declarative pipelines. */
@Translates({"ExecuteDataFlow", "ExecuteWranglingDataflow"})
@Untranslated(property = "*", reason = "the data flow is read by the person who writes the declarative pipeline")
final class DataFlowPlaceholder implements ActivityTranslator<DataFlowPlaceholder.Properties> {

    private static final String REASON =
            "Data flows are not translated by this version: write a Lakeflow Spark declarative pipeline, or"
                    + " a notebook, with the same transformations, and run it as a pipeline task.";

    record Properties() {}

    @Override
    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
        return PlaceholderActivity.of(source, REASON, context);
    }
}
