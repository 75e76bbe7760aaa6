package io.wkmigrate.processor.schema;

import java.util.Optional;

/**
 * A property that ADF publishes.
 *
 * @param name its name
 * @param required whether it must be there
 * @param nested the nested type that it, or each of its elements, has; absent for plain values
 */
public record PublishedProperty(String name, boolean required, Optional<String> nested) {}
