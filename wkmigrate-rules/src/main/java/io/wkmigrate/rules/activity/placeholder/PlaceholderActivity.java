package io.wkmigrate.rules.activity.placeholder;

import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Placeholder;
import io.wkmigrate.api.rule.TranslationContext;
import java.util.List;

/** Makes placeholders: the activity in the IR, and the finding that says what a person writes instead. */
public final class PlaceholderActivity {

    private PlaceholderActivity() {}

    /**
     * A placeholder without activities inside.
     *
     * @param reason why it was not translated, and after a colon what to write instead; one sentence
     */
    public static Activity of(ActivityDefinition<?> source, String reason, TranslationContext context) {
        return of(source, reason, List.of(), context);
    }

    /** A placeholder of a container, with the activities inside. */
    public static Activity of(
            ActivityDefinition<?> source, String reason, List<Activity> nested, TranslationContext context) {
        context.report(Findings.ACTIVITY_PLACEHOLDER, source.place(), reason);
        return source.as(new Placeholder(reason, source.source(), nested));
    }
}
