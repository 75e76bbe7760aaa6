package io.wkmigrate.api.rule;

import io.wkmigrate.api.definition.LinkedServiceDefinition;
import io.wkmigrate.api.ir.Connection;

/**
 * Translates linked services of one type. It is called for each distinct use, with the arguments of that use put in.
 *
 * @param <P> the record of properties; its components are the schema
 */
public interface LinkedServiceTranslator<P> {

    /**
     * Translates one linked service.
     *
     * @return what activities need to know of it
     */
    Connection translate(LinkedServiceDefinition<P> source, TranslationContext context);
}
