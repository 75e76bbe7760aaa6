package io.wkmigrate.api.rule;

import io.wkmigrate.api.definition.TriggerDefinition;
import io.wkmigrate.api.ir.Trigger;

/**
 * Translates triggers of one type.
 *
 * @param <P> the record of properties; its components are the schema
 */
public interface TriggerTranslator<P> {

    /**
     * Translates one trigger. What Lakeflow cannot say is reported to the context.
     *
     * @return the trigger in the IR
     */
    Trigger translate(TriggerDefinition<P> source, TranslationContext context);
}
