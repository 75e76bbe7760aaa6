package io.wkmigrate.api.binding;

import org.jspecify.annotations.Nullable;

/**
 * Turns a JSON object into a record of properties. The processor writes one for each record that a rule names; nobody
 * implements it by hand.
 *
 * @param <P> the record
 */
@FunctionalInterface
public interface PropertyBinder<P> {

    /**
     * Binds what the object holds.
     *
     * @return the record, or null when a required property is missing or ill-typed; the reader has reported it then
     */
    @Nullable
    P bind(ObjectReader object);
}
