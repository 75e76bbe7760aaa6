package io.wkmigrate.api.rule;

import io.wkmigrate.api.definition.CopySideDefinition;
import io.wkmigrate.api.ir.CopySink;

/**
 * Translates the {@code sink} of Copy activities, one type at a time.
 *
 * @param <P> the record of properties; its components are the schema
 */
public interface CopySinkTranslator<P> {

    /**
     * Translates one sink.
     *
     * @return how the data is written
     */
    CopySink translate(CopySideDefinition<P> source, TranslationContext context);
}
