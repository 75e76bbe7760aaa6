package io.wkmigrate.api.rule;

import io.wkmigrate.api.definition.DatasetDefinition;
import io.wkmigrate.api.ir.Dataset;

/**
 * Translates datasets of one type. It is called for each distinct use, with the arguments of that use put in.
 *
 * @param <P> the record of properties; its components are the schema
 */
public interface DatasetTranslator<P> {

    /**
     * Translates one dataset.
     *
     * @return what the activities that read or write it need to know
     */
    Dataset translate(DatasetDefinition<P> source, TranslationContext context);
}
