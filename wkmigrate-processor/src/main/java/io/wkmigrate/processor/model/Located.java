package io.wkmigrate.processor.model;

import io.wkmigrate.processor.message.Anchor;

/**
 * Something that was written in the source.
 *
 * @param value what was written
 * @param at where it was written
 */
public record Located<T>(T value, Anchor at) {}
