package io.wkmigrate.api.rule;

import io.wkmigrate.api.binding.ObjectReader;

/**
 * The properties of a definition that no rule has bound yet.
 *
 * @param reader opened on the {@code typeProperties}
 */
public record Unbound(ObjectReader reader) {}
