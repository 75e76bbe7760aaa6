package io.wkmigrate.rules.activity.data;

import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.rules.activity.placeholder.PlaceholderActivity;

/** Activities on data that generated code does not reach. */
final class UnreachedData {

    private UnreachedData() {}

    /**
     * A placeholder.
     *
     * @param reason what is in the way, and what to do instead
     */
    static Activity placeholder(ActivityDefinition<?> activity, String reason, TranslationContext context) {
        context.report(Findings.CONNECTOR_WITHOUT_CODE, activity.place(), reason);
        return PlaceholderActivity.of(
                activity, "Generated code does not do what this activity does with its data: " + reason, context);
    }
}
