package io.wkmigrate.deploy;

/**
 * Something that a workspace holds.
 *
 * @param id what it is known by for ever; {@link AssetKind} says what that is
 * @param name what people call it
 */
public record Asset(AssetKind kind, String id, String name) {}
