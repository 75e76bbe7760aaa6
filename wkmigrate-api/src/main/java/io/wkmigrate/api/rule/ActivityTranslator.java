package io.wkmigrate.api.rule;

import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.ir.Activity;

/**
 * Translates activities of one type. It is called once for each activity, after its properties have been bound; it must not
 * keep state.
 *
 * @param <P> the record of properties; its components are the schema
 */
public interface ActivityTranslator<P> {

    /**
     * Translates one activity. What cannot be translated is reported to the context, or returned as a
     * {@link io.wkmigrate.api.ir.Placeholder}; it is never dropped.
     *
     * @return the activity in the IR, usually {@code source.as(kind)}
     */
    Activity translate(ActivityDefinition<P> source, TranslationContext context);
}
