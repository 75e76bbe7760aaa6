package io.wkmigrate.load;

/** A factory that was found and is not read yet, so that one factory at a time is in memory. */
public interface FactorySource {

    /**
     * Where the factory is inside the given source: {@code ""} or {@code a/b}. When several factories were found, each
     * has a path of its own, ignoring case, and none is empty.
     */
    String path();

    /** Reads the factory. What cannot be read is in the result, not an exception. */
    Factory load();
}
