package io.wkmigrate.load;

/**
 * What a factory is called.
 *
 * @param name the name
 * @param isKnown whether a definition says so; otherwise it is that of a folder or file
 */
record FactoryName(String name, boolean isKnown) {}
