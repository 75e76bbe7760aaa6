package io.wkmigrate.rules.activity.placeholder;

import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.definition.ActivityScope;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import java.util.List;
import java.util.Optional;

/** Until activity (UN-1 to UN-6): Lakeflow has no loop that ends by a condition. */
@Translates("Until")
@Untranslated(property = "*", reason = "condition and time limit are read by the person who writes the loop")
final class UntilPlaceholder implements ActivityTranslator<UntilPlaceholder.Properties> {

    private static final String REASON =
            "Lakeflow has no loop that ends by a condition: write a notebook with a Python loop"
                    + " that does what the activities inside do, or runs them as a job with the Jobs API.";

    record Properties(Optional<ActivityScope> activities) {}

    @Override
    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
        List<Activity> nested =
                source.properties().activities().map(context::translate).orElse(List.of());
        return PlaceholderActivity.of(source, REASON, nested, context);
    }
}
