package io.wkmigrate.processor.schema;

import java.util.List;
import java.util.Optional;

/**
 * A type that ADF publishes.
 *
 * @param name its name, for activities and the like the discriminator
 * @param properties its properties; absent when nobody publishes them
 */
public record PublishedType(String name, Optional<List<PublishedProperty>> properties) {}
