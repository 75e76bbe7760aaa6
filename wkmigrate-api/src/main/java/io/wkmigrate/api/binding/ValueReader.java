package io.wkmigrate.api.binding;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.finding.SourcePlace;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON value as a type. Every reader accounts for the whole value, also when it does not fit.
 *
 * @param <T> the type
 */
@FunctionalInterface
public interface ValueReader<T> {

    /**
     * Reads a value that is neither absent nor null.
     *
     * @return what was read, or null when the value does not fit; that has been reported then
     */
    @Nullable
    T read(JsonNode json, SourcePlace place, BindingLog log);
}
