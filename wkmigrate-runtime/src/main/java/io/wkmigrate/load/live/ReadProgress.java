package io.wkmigrate.load.live;

import io.wkmigrate.api.definition.DefinitionKind;

/** Is told how far reading a factory is. Several threads may call it at once. */
@FunctionalInterface
public interface ReadProgress {

    /** For those who do not want to know. */
    ReadProgress NONE = (kind, definitions) -> {};

    /**
     * A page of definitions has come.
     *
     * @param kind what they define
     * @param definitions how many there are on the page
     */
    void read(DefinitionKind kind, int definitions);
}
