package io.wkmigrate.api.rule;

import io.wkmigrate.api.definition.CopySideDefinition;
import io.wkmigrate.api.ir.CopySource;

/**
 * Translates the {@code source} of Copy and Lookup activities, one type at a time.
 *
 * @param <P> the record of properties; its components are the schema
 */
public interface CopySourceTranslator<P> {

    /**
     * Translates one source.
     *
     * @return how the data is read
     */
    CopySource translate(CopySideDefinition<P> source, TranslationContext context);
}
